import { neutraliseLine } from './neutralise.ts';

/** Every mark that Markdown (CommonMark, GFM) or HTML could act on, inside a line or at its start, as itself. */
export function escapeMarkdown(text: string): string {
  return neutraliseLine(text)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
