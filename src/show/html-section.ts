import type { Reading } from '../model/index.ts';
import { listMarks, type Mark } from './cut-text.ts';
import { escapeHtml, safeAddress } from './escape-html.ts';
import { htmlPassage } from './html-passage.ts';
import { listPassages, type Passage } from './list-passages.ts';
import { placeAttributions } from './place-attributions.ts';

function origin({ document }: Reading): string {
  const address = safeAddress(document.url);
  const parts = [document.publisher, document.byline, document.publishedAt?.slice(0, 10)]
    .filter((part) => part !== null && part !== undefined)
    .map((part) => `<bdi>${escapeHtml(part)}</bdi>`);
  const place = escapeHtml(document.url ?? document.file ?? '');
  const link =
    address === null
      ? `<bdi>${place}</bdi>`
      : `<a href="${escapeHtml(address)}" rel="noopener noreferrer"><bdi>${place}</bdi></a>`;
  return [...parts, ...(place === '' ? [] : [link])].join(' · ');
}

const notices = (reading: Reading) =>
  reading.notices.length === 0
    ? ''
    : `<ul class="notices" aria-label="Notices">${reading.notices
        .map(({ code, message }) => `<li dir="auto"><b>${escapeHtml(code)}</b> ${escapeHtml(message)}</li>`)
        .join('')}</ul>`;

/** For each passage the marks that overlap it; both lists are in order of start. */
function sortMarks(passages: readonly Passage[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const sorted: Mark[][] = passages.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < passages.length - 1 && (passages[first]?.end ?? 0) <= mark.start) first += 1;
    for (let i = first; i < passages.length && (passages[i]?.start ?? 0) < mark.end; i += 1) {
      sorted[i]?.push(mark);
    }
  }
  return sorted;
}

/** The document's title as a heading, unless its text opens with one. */
function heading(title: string, passages: readonly Passage[]): string {
  return passages[0]?.kind === 'title' ? '' : `<h2 dir="auto">${escapeHtml(title)}</h2>`;
}

/** One document: heading, origin, notices, and its whole text with margin notes. `section` makes its anchors unique. */
export function htmlSection(reading: Reading, section: number): string {
  const { document } = reading;
  const placed = placeAttributions(reading.attributions);
  const numberOf = new Map(placed.map(({ attribution, number }) => [attribution.id, number]));
  const passages = listPassages(document);
  const marks = sortMarks(passages, listMarks(placed));
  const rows = passages.map((passage, i) =>
    htmlPassage(reading, passage, { marks: marks[i] ?? [], section, numberOf }),
  );
  const language = /^[a-z]{2,3}$/.test(document.language ?? '') ? ` lang="${document.language}"` : '';
  const title = document.title ?? document.file ?? document.url ?? 'Standard input';
  return [
    `<article${language} aria-label="${escapeHtml(title)}">`,
    `<p class="origin">${origin(reading)}</p>${heading(title, passages)}${notices(reading)}`,
    ...rows,
    '</article>\n',
  ].join('\n');
}
