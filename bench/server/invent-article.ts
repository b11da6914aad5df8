const FIRST = ['Ada', 'Bran', 'Cora', 'Dov', 'Esme', 'Finn', 'Gita', 'Hal', 'Ines', 'Jory'];
const LAST = ['Quill', 'Oduya', 'Velt', 'Marsh', 'Tarn', 'Okoro', 'Lindqvist', 'Pell', 'Sato', 'Varga'];
const THINGS = [
  ...['the harbour wall', 'the school budget', 'the night bus', 'the library roof', 'the mill bridge'],
  ...['the fish market', 'the town clock', 'the ferry timetable', 'the old cinema', 'the hospital kitchen'],
  ...['the tram depot', 'the allotment rents', 'the flood gates'],
];
const FATES = [
  ...[
    'will hold through the winter',
    'has to be paid for by somebody else',
    'was never looked at by an engineer',
  ],
  ...['is dearer than anyone had guessed', 'goes to the vote before the summer', 'stays as it was built'],
  ...['needs new timber from the north', 'belongs to the parish by right', 'drew crowds from every valley'],
  ...['lost its keeper in the spring', 'opens later than the shops do'],
];
const WHERE = [
  ...['by the quay', 'after the fair', 'under the last mayor', 'in the lower town', 'since the fire'],
  ...['for want of hands', 'as in every year of drought'],
];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;

/** Of some 15 words, by one of a hundred people; of a thousand of them no two are alike. */
function statement(at: number): string {
  const who = `${pick(FIRST, at)} ${pick(LAST, Math.floor(at / 10))}`;
  const what = `${pick(THINGS, at)} ${pick(FATES, at)} ${pick(WHERE, at)}`;
  return at % 3 === 1 ? `On Monday ${who} said that ${what}.` : `“${capital(what)},” ${who} said.`;
}

/** An article with so many statements, four a paragraph, in plain text; another one for every number. */
export function inventArticle(number: number, statements = 6): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < statements; at += 4) {
    const some = Array.from({ length: Math.min(4, statements - at) }, (_, next) =>
      statement(number * 7 + at + next),
    );
    paragraphs.push(some.join(' '));
  }
  return [`Report ${number} from the council`, ...paragraphs, ''].join('\n\n');
}

const FILLER = [
  'The rain had come in from the west by then and the last of the boats were being made fast.',
  'A small crowd stood about under the arches, and the lamps along the front came on one by one.',
  'Nothing moved on the water but the pilot launch and a few gulls over the outfall.',
];

/** The same with sentences in which nobody says anything, so that it has about so many characters. */
export function fillArticle(article: string, length: number): string {
  const paragraphs = article.split('\n\n');
  let lacking = length - article.length;
  const filled = paragraphs.map((one, at) => {
    if (at === 0 || one === '') return one;
    const left = paragraphs.length - 1 - at;
    let [grown, turn] = [one, at];
    for (const share = lacking / left; grown.length - one.length < share - 50; turn++)
      grown += ` ${pick(FILLER, turn)}`;
    lacking -= grown.length - one.length;
    return grown;
  });
  return filled.join('\n\n');
}
