import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { createFormat, FORMAT_NAMES, type FormatName } from '../src/show/index.ts';

const TEXT =
  '“The bridge is safe,” Mayor Anna Reyes said on Tuesday.\n\nBo Lind denied that it had ever closed.\n';

const SHAPES: Readonly<Record<FormatName, RegExp>> = {
  table: /Anna Reyes\s+said\s+● “The bridge is safe,”/,
  json: /^\[\n {2}\{[\s\S]*\n\]\n$/,
  jsonl: /^\{.*\}\n$/,
  csv: /^document,file,.*\r\n[\s\S]*,Mayor Anna Reyes,said,"“The bridge is safe,”",direct,[\s\S]*\r\n$/,
  markdown: /^## Bridge\n[\s\S]*- \*\*Anna Reyes\*\* · \*said\* · “The bridge is safe,” \(direct\)\n/,
  html: /^<!doctype html>[\s\S]*<b dir="auto">Anna Reyes<\/b> <i dir="auto">said<\/i>[\s\S]*<\/html>\n$/,
  w3c: /^\{"@context"[\s\S]*"exact":"“The bridge is safe,”"[\s\S]*\]\}\n$/,
};

test.each(FORMAT_NAMES)('an article that was really read comes out whole as %s', async (name) => {
  const reading = await read({ text: TEXT, title: 'Bridge' });
  const format = createFormat(name, { columns: 100, hasColour: false, isExplained: false, hasIds: false });
  expect(format.open() + format.reading(reading, 0) + format.close(1)).toMatch(SHAPES[name]);
});
