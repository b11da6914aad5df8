import { expect, test } from 'vitest';
import { quotationsIn, segmentText } from '../../../test/segment-text.ts';

const styleOf = (text: string) => segmentText(text).quotations[0]?.style;

test.each([
  ['double-curly', 'He said, “The dam will hold,” and left.', '“The dam will hold,”'],
  ['double-straight', 'He said, "The dam will hold," and left.', '"The dam will hold,"'],
  ['doubled-single', "He said, ''The dam will hold,'' and left.", "''The dam will hold,''"],
  ['doubled-single', "He said, ``The dam will hold,'' and left.", "``The dam will hold,''"],
  ['single-curly', 'He said, ‘The dam will hold,’ and left.', '‘The dam will hold,’'],
  ['single-straight', "He said, 'The dam will hold,' and left.", "'The dam will hold,'"],
  ['guillemets', 'He said « the dam will hold » and left.', '« the dam will hold »'],
  ['guillemets', 'He said »the dam will hold« and left.', '»the dam will hold«'],
  ['guillemets', 'He said ‹the dam will hold› and left.', '‹the dam will hold›'],
  ['low-high', 'He said, „The dam will hold“, and left.', '„The dam will hold“'],
  ['low-high', 'He said, „The dam will hold”, and left.', '„The dam will hold”'],
])('reads %s marks: %s', (style, text, quotation) => {
  expect(quotationsIn(text)).toEqual([quotation]);
  expect(styleOf(text)).toBe(style);
});

test.each([
  ['opens curly and closes straight', 'She said “so" to him.', '“so"'],
  ['opens straight and closes curly', 'She said "so” to him.', '"so”'],
  ['has both marks the wrong way', 'She said ”so” to him.', '”so”'],
  ['closes with an opening mark', 'She said “it is so.“ They left.', '“it is so.“'],
  ['has spaces inside its marks', 'She said " so " to him.', '" so "'],
])('a quotation that %s', (_, text, quotation) => {
  expect(quotationsIn(text)).toEqual([quotation]);
});

test.each([
  "The boys' game was the Smiths' idea.",
  'The boys’ game was the Smiths’ idea.',
  "It was rock 'n' roll in the '90s, and they told 'em so. 'Twas grand.",
  'It was rock ’n’ roll in the ’90s, and they told ’em so. ’Twas grand.',
  'He is 6\'2" tall and ran it in 4\'10".',
  'He is 5’2” tall.',
  "Don't you think it's the O'Briens' car?",
])('apostrophes, feet and inches are no quotations: %s', (text) => {
  expect(quotationsIn(text)).toEqual([]);
});

test('a single quotation runs past the apostrophes in it', () => {
  const text = '‘It’s the boys’ game,’ he said, ‘and the girls’ lunch isn’t ready.’';
  expect(quotationsIn(text)).toEqual(['‘It’s the boys’ game,’', '‘and the girls’ lunch isn’t ready.’']);
});

test('inches inside a quotation do not close it', () => {
  const text = '“He is 6\'1" or 6\'2", I think,” she said.';
  expect(quotationsIn(text)).toEqual(['“He is 6\'1" or 6\'2", I think,”']);
});

test('nests single in double and double in single', () => {
  const american = segmentText('“She told me, ‘Leave it,’ so I left it,” he said.');
  expect(american.quotations.map(american.slice)).toEqual([
    '“She told me, ‘Leave it,’ so I left it,”',
    '‘Leave it,’',
  ]);
  expect(american.quotations.map(({ depth, parent }) => [depth, parent])).toEqual([
    [0, null],
    [1, 0],
  ]);
  const british = segmentText('‘She told me, “Leave it,” so I left it,’ he said.');
  expect(british.quotations.map(({ depth }) => depth)).toEqual([0, 1]);
});

test('three single marks are one and two', () => {
  const { quotations, slice } = segmentText("''He said, 'Go home,''' she recalled.");
  expect(quotations.map(slice)).toEqual(["''He said, 'Go home,'''", "'Go home,'"]);
});

test('a quotation in curly marks stands inside one in straight ones', () => {
  const { quotations, slice } = segmentText('He wrote: "They ask “why now?” and I say why not."');
  expect(quotations.map(slice)).toEqual(['"They ask “why now?” and I say why not."', '“why now?”']);
});

test('the inner span is without marks and white space', () => {
  const { quotations, slice } = segmentText('Elle a dit « oui » hier.');
  expect(slice(quotations[0]!.inner)).toBe('oui');
});

test('nothing between two marks is a quotation with an empty inner span', () => {
  const { quotations } = segmentText('It was just “” and no more.');
  expect(quotations[0]!.inner.start).toBe(quotations[0]!.inner.end);
});

test.each([
  ['“', '”'],
  ['"', '"'],
  ["''", "''"],
  ['‘', '’'],
  ["'", "'"],
])('speech re-opened with %s at each paragraph goes on', (open, close) => {
  const text = `Mr Sethi said: ${open}The guard had gone.\n\n${open}I waved my hat. It didn't help.\n\n${open}He waved back.${close}`;
  const { quotations, slice } = segmentText(text);
  expect(quotations.map(slice)).toEqual([
    `${open}The guard had gone.`,
    `${open}I waved my hat. It didn't help.`,
    `${open}He waved back.${close}`,
  ]);
  expect(quotations.map(({ isClosed, continues }) => [isClosed, continues])).toEqual([
    [false, null],
    [false, 0],
    [true, 1],
  ]);
});

test('a quotation that was closed is not gone on with', () => {
  const { quotations } = segmentText('“It rained,” she said. “It poured.”\n\n“Then it stopped.”');
  expect(quotations.map(({ continues }) => continues)).toEqual([null, null, null]);
});

test('speech left open and not re-opened ends with its paragraph', () => {
  expect(quotationsIn('“It rained. We went in.\n\nThe match was off.')).toEqual(['“It rained. We went in.']);
});

test('a quotation goes on to a lone closing mark in the next paragraph', () => {
  const text = 'She wrote: “It rained.\n\nwe went in and the tea was cold.” Nobody laughed.';
  const { quotations, slice } = segmentText(text);
  expect(quotations.map(slice)).toEqual(['“It rained.', 'we went in and the tea was cold.”']);
  expect(quotations[1]!.continues).toBe(0);
});

test('an opening mark in mid-sentence that nothing closes is left out with a notice', () => {
  const { quotations, notices, slice } = segmentText('Those who are “fairly liberal) voted for her.');
  expect(quotations).toEqual([]);
  expect(notices.map(({ code, span }) => [code, slice(span!)])).toEqual([['unbalanced-quotation', '“']]);
});

test('two opening marks and one closing mark are the one that begins speech', () => {
  const text = 'She said, “The law that they call “fair is not.”';
  expect(quotationsIn(text)).toEqual(['“The law that they call “fair is not.”']);
});

test.each(['"„“„«B“’›."', '"””\n\n»„»«\'\'"', '“,B„«›“a” \'B,"„ „'])(
  'a mark that begins speech takes no closing mark over from inside guillemets: %s',
  (text) => {
    const { quotations } = segmentText(text);
    const crossing = quotations.filter(({ start, end }) =>
      quotations.some((other) => other.start < start && start < other.end && other.end < end),
    );
    expect(crossing).toEqual([]);
  },
);
