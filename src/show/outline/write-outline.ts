import { escapeHtml } from '../escape-html.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Screen } from '../format.ts';
import { neutralise } from '../neutralise.ts';
import { createTableStyle } from '../table-style.ts';
import { wrapText } from '../wrap-text.ts';
import type { Outline, OutlineLine, OutlineMark, OutlineRun, OutlineSection } from './outline.ts';

/** What stands around marked words in plain text, as in word diffs: `{+put in+}`, `[-left out-]`. */
const AROUND: Readonly<Record<OutlineMark, readonly [string, string]>> = {
  strong: ['', ''],
  quiet: ['', ''],
  added: ['{+', '+}'],
  removed: ['[-', '-]'],
};

const INDENT = '  ';

const oneLine = (text: string): string => neutralise(text).replace(/\s+/g, ' ');

function plainRun({ text, mark }: OutlineRun): string {
  const words = oneLine(text);
  if (mark === null || words.trim() === '') return words;
  const [before, after] = AROUND[mark];
  return words.replace(/\S(?:.*\S)?/, (inner) => before + inner + after);
}

/** An outline for a terminal. */
export function outlineTable({ title, sections }: Outline, { columns, hasColour }: Screen): string {
  const style = createTableStyle(hasColour);
  const written = ({ depth, runs }: OutlineLine): readonly string[] => {
    const blank = INDENT.repeat(depth + 1);
    const lines = wrapText(runs.map(plainRun).join('').trim(), Math.max(20, columns - blank.length - 2));
    const isQuiet = runs.every(({ mark }) => mark === 'quiet');
    return lines.map((one, at) => {
      const whole = `${blank}${at === 0 ? '' : INDENT}${one}`;
      return isQuiet ? style.quiet(whole) : whole;
    });
  };
  const section = ({ title: heading, lines }: OutlineSection): string =>
    [style.heading(oneLine(heading)), ...lines.flatMap(written)].join('\n');
  return [style.heading(oneLine(title)), ...sections.map(section)].join('\n\n').concat('\n\n');
}

const MARKDOWN: Readonly<Record<OutlineMark, readonly [string, string]>> = {
  strong: ['**', '**'],
  quiet: ['', ''],
  added: ['**{+', '+}**'],
  removed: ['~~', '~~'],
};

/** Emphasis has to touch its words, so white space stays outside of it. */
function markdownRun({ text, mark }: OutlineRun): string {
  const words = oneLine(text);
  const inner = escapeMarkdown(words);
  const [before, after] = mark === null || inner === '' ? ['', ''] : MARKDOWN[mark];
  return `${/^\s/.test(words) ? ' ' : ''}${before}${inner}${after}${/\s$/.test(words) && inner !== '' ? ' ' : ''}`;
}

/** An outline as Markdown. */
export function outlineMarkdown({ title, sections }: Outline): string {
  const written = ({ depth, runs }: OutlineLine) =>
    `${INDENT.repeat(depth)}- ${runs.map(markdownRun).join('').trim()}`;
  const section = ({ title: heading, lines }: OutlineSection) =>
    `## ${escapeMarkdown(heading)}\n\n${lines.map(written).join('\n')}`;
  return [`# ${escapeMarkdown(title)}`, ...sections.map(section)].join('\n\n').concat('\n\n');
}

const ELEMENTS: Readonly<Record<OutlineMark, string>> = {
  strong: 'b',
  quiet: 'small',
  added: 'ins',
  removed: 'del',
};

function htmlRun({ text, mark }: OutlineRun): string {
  const words = escapeHtml(oneLine(text));
  return mark === null ? words : `<${ELEMENTS[mark]}>${words}</${ELEMENTS[mark]}>`;
}

/** An outline as a part of the page that `read --format html` writes. */
export function outlineHtml({ title, sections }: Outline): string {
  const written = ({ depth, runs }: OutlineLine) =>
    `<li class="d${Math.min(depth, 3)}" dir="auto">${runs.map(htmlRun).join('')}</li>`;
  const section = ({ title: heading, lines }: OutlineSection) =>
    `<section><h3>${escapeHtml(heading)}</h3>\n<ul class="lines">\n${lines.map(written).join('\n')}\n</ul></section>`;
  return [
    `<article>\n<h2 dir="auto">${escapeHtml(title)}</h2>`,
    ...sections.map(section),
    '</article>\n',
  ].join('\n');
}
