import { csvFormat } from './csv-format.ts';
import type { Format, FormatName, Screen } from './format.ts';
import { htmlFormat } from './html-format.ts';
import { jsonFormat } from './json-format.ts';
import { jsonlFormat } from './jsonl-format.ts';
import { createMarkdownFormat } from './markdown-format.ts';
import { createTableFormat } from './table-format.ts';
import { createW3cFormat } from './w3c-format.ts';

/** The format of that name; only `table` and `markdown` look at the screen. */
export function createFormat(name: FormatName, screen: Screen): Format {
  if (name === 'table') return createTableFormat(screen);
  if (name === 'markdown') return createMarkdownFormat(screen);
  if (name === 'w3c') return createW3cFormat();
  const formats = {
    json: jsonFormat,
    jsonl: jsonlFormat,
    csv: csvFormat,
    html: htmlFormat,
  };
  return formats[name];
}
