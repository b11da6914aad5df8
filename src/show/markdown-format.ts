import type { Attribution, Reading } from '../model/index.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { explainSpeaker } from './explain-speaker.ts';
import type { Format, Screen } from './format.ts';
import { placeAttributions } from './place-attributions.ts';
import { roleWords, speakerLabel } from './role-words.ts';

const heading = ({ document }: Reading) =>
  `## ${escapeMarkdown(document.title ?? document.file ?? document.url ?? 'Untitled')}`;

function origin({ document }: Reading): string {
  const parts = [document.publisher, document.publishedAt?.slice(0, 10), document.byline, document.url];
  return parts
    .filter((part) => part !== null && part !== undefined)
    .map(escapeMarkdown)
    .join(' · ');
}

function statement(reading: Reading, one: Attribution): string {
  const { text } = reading.document;
  const cue = escapeMarkdown(roleWords(text, one.cue)) || 'no cue';
  const marks = [one.manner, ...(one.polarity === 'asserted' ? [] : [one.polarity])].join(', ');
  const content = escapeMarkdown(roleWords(text, one.content)) || '—';
  return `**${escapeMarkdown(speakerLabel(reading, one))}** · *${cue}* · ${content} (${marks})`;
}

function section(reading: Reading, { isExplained, hasIds }: Pick<Screen, 'isExplained' | 'hasIds'>): string {
  const placed = placeAttributions(reading.attributions);
  const items = placed.map(({ attribution, depth }) => {
    const blank = '  '.repeat(depth);
    const why = isExplained ? `\n${blank}  ${escapeMarkdown(explainSpeaker(reading, attribution))}` : '';
    const id = hasIds ? `\n${blank}  \`${attribution.id}\`` : '';
    return `${blank}- ${statement(reading, attribution)}${why}${id}`;
  });
  const notices = reading.notices.map((notice) => `> Notice: ${escapeMarkdown(notice.message)}`);
  return [
    heading(reading),
    origin(reading),
    hasIds ? `\`${reading.document.id}\`` : '',
    items.join('\n') || 'No statements found.',
    notices.join('\n>\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A section a document: a list of its statements, those inside others indented. */
export const createMarkdownFormat = (screen: Screen): Format => ({
  name: 'markdown',
  showsNotices: true,
  open: () => '',
  reading: (reading, index) => `${index === 0 ? '' : '\n'}${section(reading, screen)}\n`,
  close: () => '',
});
