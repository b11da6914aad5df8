import { inventedSentence } from './invented-sentences.ts';

const repeat = (piece: string) => (size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Pieces that count up, until there are `size` units of them. */
function grow(piece: (at: number) => string) {
  return (size: number): string => {
    let text = '';
    for (let at = 0; text.length < size; at++) text += piece(at);
    return text.slice(0, size);
  };
}

/** Opening marks for the first half of the text, closing ones for the second. */
const nest = (open: string, close: string) => (size: number) =>
  repeat(open)(size / 2) + repeat(close)(size / 2);

/** Texts of any size, in UTF-16 units, that are hard on one stage or another; by name. */
export const WORST_CASES: Readonly<Record<string, (size: number) => string>> = {
  'prose in one paragraph': grow((at) => `${inventedSentence(at)} `),
  'prose in paragraphs': grow((at) => inventedSentence(at) + (at % 3 === 2 ? '\n\n' : ' ')),
  'prose without a full stop': grow((at) => `${inventedSentence(at).replace(/[.!?]/g, '')}, and `),
  'curly double marks': repeat('“”'),
  'straight double marks': repeat('"'),
  'curly single marks': repeat('‘’'),
  'straight single marks': repeat("'"),
  'doubled single marks': repeat("'' "),
  guillemets: repeat('«»'),
  'low-high marks': repeat('„“'),
  'straight marks apart': repeat('" '),
  'opening marks only': repeat('“'),
  'opening marks apart': repeat('“a '),
  'opening marks by paragraph': repeat('“He went on.\n\n'),
  'nested quotations': nest('“a ‘b ', ' c’ d”'),
  'short nested quotations': repeat('“He said ‘she said “no” to it’ again,” he said. '),
  'quotation, said, quotation': repeat('“a” said b, '),
  'said repeated': repeat('said '),
  'he said repeated': repeat('he said that '),
  'according to repeated': repeat('according to '),
  'turns of a transcript': grow((at) => `${at % 2 ? 'ANNA' : 'BO'}: so it is.\n`),
  'colons by paragraph': repeat('She wrote:\n\n'),
  'one word': repeat('a'),
  'one word of capitals and dots': repeat('A.'),
  spaces: repeat(' '),
  commas: repeat(','),
  'full stops': repeat('.'),
  dashes: repeat('—'),
  brackets: nest('(', ')'),
  'names and commas': repeat('Anna Lind, '),
  'and repeated': repeat('and '),
  digits: repeat('1'),
  'feet and inches': repeat('6\'2" '),
  apostrophes: repeat("rock 'n' roll "),
  emoji: repeat('👩‍👩‍👧'),
  'combining marks': (size) => `a${repeat('\u0301')(size - 1)}`,
  'lone surrogates': repeat('\ud83d '),
  'bidirectional marks': repeat('\u202e\u200f'),
  'no-break spaces': repeat('a\u00a0'),
  'line separators': repeat('a\u2028'),
  newlines: repeat('\n'),
  'one-word lines': repeat('so\n'),
  'carriage returns': repeat('a\r\n\r\n'),
};
