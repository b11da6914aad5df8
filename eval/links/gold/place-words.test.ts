import { describe, expect, test } from 'vitest';
import { foldSpaces, placeWords, unfold } from './place-words.ts';

const TEXT =
  'Mayor Ada Quill said no. The mayor said\n\nthe mayor said so, and Ada Quill said   no again: “I never said no.”';

interface Given {
  readonly source?: string;
  readonly cue?: string;
  readonly content?: readonly string[];
  readonly after?: string;
  readonly inside?: string;
}

/** Where each role is found: its words with what stands right before them, so that occurrences can be told apart. */
function placed({ source, cue, content = [], after, inside }: Given) {
  const text = foldSpaces(TEXT);
  const outer = inside === undefined ? -1 : text.folded.indexOf(inside);
  const spans = placeWords(text.folded, {
    source: source ?? null,
    cue: cue ?? null,
    content,
    after: after ?? null,
    inside: inside === undefined ? [] : [{ start: outer, end: outer + inside.length }],
  });
  const show = (span: { start: number; end: number }) => {
    const { start, end } = unfold(text, span);
    return `${TEXT.slice(Math.max(0, start - 6), start)}[${TEXT.slice(start, end)}]`;
  };
  return { source: spans.source.map(show), cue: spans.cue.map(show), content: spans.content.map(show) };
}

describe('the place of words', () => {
  test('content is the first occurrence, or the first after `after`, over any white space', () => {
    expect(placed({ content: ['said no'] }).content).toEqual(['Quill [said no]']);
    expect(placed({ content: ['said no'], after: 'said so' }).content).toEqual(['Quill [said   no]']);
  });

  test('fragments stand behind each other, inside the parent', () => {
    expect(placed({ content: ['The mayor', 'no'] }).content).toEqual(['d no. [The mayor]', 'aid   [no]']);
    expect(placed({ content: ['no'], inside: 'I never said no.' }).content).toEqual([' said [no]']);
  });

  test('cue and source are those with the smallest gaps in sum, outside the content', () => {
    expect(placed({ source: 'Ada Quill', cue: 'said', content: ['no again'] })).toEqual({
      source: [', and [Ada Quill]'],
      cue: ['Quill [said]'],
      content: ['aid   [no again]'],
    });
    expect(placed({ source: 'mayor', cue: 'said', content: ['the mayor said so'] })).toMatchObject({
      source: ['. The [mayor]'],
      cue: ['mayor [said]'],
    });
  });

  test('without content the cue is the first after `after`', () => {
    expect(placed({ source: 'Ada Quill', cue: 'said', after: 'said so' })).toMatchObject({
      source: [', and [Ada Quill]'],
      cue: ['Quill [said]'],
    });
  });

  test('only whole words are found', () => {
    expect(placed({ content: ['aid'] }).content).toEqual([]);
  });
});
