import { describe, expect, test } from 'vitest';
import { findCredits } from './find-credits.ts';
import { findFurniture } from './find-furniture.ts';
import { findQuoted } from './find-quoted.ts';
import { isCorrectionNote } from './is-correction-note.ts';
import { isSameName } from './is-same-name.ts';
import { listPassages } from './list-passages.ts';

const plain = (text: string) => ({ text, blocks: [], byline: null, publisher: null });

const furnitureOf = (text: string) => {
  const document = plain(text);
  const passages = listPassages(document);
  const furniture = findFurniture(document, passages);
  return passages.filter((_, at) => furniture[at] !== null).map(({ start, end }) => text.slice(start, end));
};

describe('paragraphs of plain text', () => {
  const lines = (text: string) => listPassages(plain(text)).map(({ start, end }) => text.slice(start, end));

  test('wrapped lines are one, long ones are each their own', () => {
    expect(lines('The mill\nis shut.\n\n  It was old.\n')).toEqual(['The mill\nis shut.', 'It was old.']);
    const long = 'The mill by the lower bridge, which was shut in May, '.repeat(3).trim();
    expect(lines(`Mill\n${long}\nEnd`)).toEqual(['Mill', long, 'End']);
    expect(lines('')).toEqual([]);
  });
});

describe('furniture', () => {
  const ARTICLE = 'The old mill will open again in May, the council said on Thursday.';

  test.for([
    'Most read',
    'Most read: 1. A goat in the bank 2. Snow in June 3. The long queue',
    'More from this section: A goat in the bank · Snow in June',
    '12 comments',
    'Comments (3)',
    'Updated 5 minutes ago',
    'Last updated: 4 March 2026, 10:15 am',
    'Share this article: Facebook | WhatsApp | Email',
    '3 min read',
    'We use cookies to keep this site running. Read our privacy policy.',
    'Subscribe to continue reading.',
    'This article is for subscribers only.',
    'Advertisement',
    '© 2026 Holm Press. All rights reserved.',
    'View full page',
    'Read more: Why the mill was shut',
  ])('%s', (line) => {
    expect(furnitureOf(`${ARTICLE}\n\n${line}\n\n${ARTICLE}`)).toContain(line);
  });

  test.for([
    'About half of them agreed.',
    'About 200 workers will stay.',
    'The company changed its privacy policy in June and told nobody.',
    '“Subscribe to the paper,” she told the crowd, “and we shall live.”',
    'Most read the letter twice.',
    'More than a third of the members had not paid.',
    'Share prices fell.',
    'Correction: the mill was shut in May, not in March',
    'Two hours later the doors were open.',
  ])('not: %s', (line) => {
    expect(furnitureOf(`${ARTICLE}\n\n${line}\n\n${ARTICLE}`)).toEqual([]);
  });

  test('links go on to the next sentence, the foot of a release to the end', () => {
    expect(furnitureOf(`${ARTICLE}\n\nRelated\n\nA goat in the bank\n\nSnow in June\n\n${ARTICLE}`)).toEqual([
      'Related',
      'A goat in the bank',
      'Snow in June',
    ]);
    expect(furnitureOf(`${ARTICLE}\n\nAbout Holm Mills\n\nHolm Mills grinds flour.`)).toEqual([
      'About Holm Mills',
      'Holm Mills grinds flour.',
    ]);
  });
});

describe('notes of correction', () => {
  test.for([
    'Correction: the mill was shut in May.',
    'CORRECTION (March 7): Because of an editing error the article named the wrong mill.',
    'Clarification, 4 March: the council had not voted.',
    'An earlier version of this article gave the wrong year.',
    'This article was amended on 5 March 2026 to correct the name of the mill.',
    '• This story has been corrected. The mill has four floors.',
    'Editor’s note: an earlier version misstated the year.',
    'Update: this report was corrected to say that the mill has four floors.',
  ])('%s', (line) => expect(isCorrectionNote(line)).toBe(true));

  test.for([
    'Update: the council has since voted.',
    'This article was updated to add a comment by the council.',
    'Editor’s note: this is the first of five parts.',
    'The correction of the ledger took four days.',
    'Corrections officers walked out on Monday.',
    'She said that the report had been corrected twice.',
  ])('not: %s', (line) => expect(isCorrectionNote(line)).toBe(false));
});

describe('words of others', () => {
  const quotedOf = (text: string) => {
    const document = plain(text);
    return findQuoted(document, listPassages(document)).map(({ start, end }) => text.slice(start, end));
  };

  test('in marks of all kinds, left open too', () => {
    expect(quotedOf('“It is shut,” she said. "For good."')).toEqual(['“It is shut,”', '"For good."']);
    expect(quotedOf("''It is shut,'' she said.")).toEqual(["''It is shut,''"]);
    expect(quotedOf('‘The workers’ mill is shut,’ she said.')).toEqual(['‘The workers’ mill is shut,’']);
    expect(quotedOf('“I called.\n\n“I held.”')).toEqual(['“I called.', '“I held.”']);
  });

  test('after what introduces them', () => {
    expect(quotedOf('She said in a statement:\n\nThe mill is shut.\n\nThat was all.')).toEqual([
      'The mill is shut.',
    ]);
    expect(quotedOf('Here is the letter in full:\n\nDear all.\n\nThe mill is shut.')[0]).toContain(
      'The mill is shut.',
    );
  });
});

describe('credits', () => {
  const namesOf = (text: string, byline: string | null = null) =>
    findCredits({ ...plain(text), byline }).map(({ name }) => name);

  test.for([
    ['HOLM (MW) – The mill is shut.', 'mw'],
    ['The mill is shut.\n\n— Reuters', 'reuters'],
    ['The mill is shut.\n\n(AP)', 'ap'],
    ['The mill is shut.\n\nThis article was first published by the Holm Sentinel.', 'holm sentinel'],
    ['The mill is shut.\n\nThis story originally appeared in The Courier.', 'courier'],
    ['Source: Meridian Wire\n\nThe mill is shut.', 'meridian wire'],
    ['By Hollis Crane\nMeridian Wire\n\nThe mill is shut.', 'meridian wire'],
    ['The mill is shut.\n\nAdditional reporting by Meridian Wire.', 'meridian wire'],
  ] as const)('%s', ([text, name]) => expect(namesOf(text)).toContain(name));

  test('of the byline', () => expect(namesOf('', 'Ana Holm, Meridian Wire')).toContain('meridian wire'));

  test.for([
    ['mw', 'meridian wire'],
    ['the holm sentinel', 'holm sentinel'],
    ['ap', 'the associated press'],
    ['meridian wire', 'feed.meridianwire.example'],
    ['meridian wire', 'meridian wire service'],
  ] as const)('%s is %s', ([one, other]) => expect(isSameName(one, other)).toBe(true));

  test.for([
    ['post', 'sable ford post-register'],
    ['mw', 'meridian press'],
    ['the courier', 'the sentinel'],
    ['', ''],
  ] as const)('%s is not %s', ([one, other]) => expect(isSameName(one, other)).toBe(false));
});
