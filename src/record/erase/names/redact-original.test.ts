import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { nameForms } from '../../../resolve/index.ts';
import { WHOLE_NAMES } from './find-names.ts';
import { createNameSet } from './name-set.ts';
import { type KeptOriginal, redactOriginal } from './redact-original.ts';

const RENE = createNameSet([nameForms({ kind: 'person', name: 'René Dufour', aliases: [] })]);

function shown(text: string, { mediaType = 'text/html', charset = 'utf-8' } = {}): string | null {
  const bytes = iconv.encode(text, charset);
  const kept = redactOriginal({ bytes, mediaType, charset }, RENE, [
    { text: '', spans: [], sourceMap: { originalLength: text.length, runs: [] }, scope: WHOLE_NAMES },
  ]);
  const after = kept && (kept.bytes === bytes ? text : Buffer.from(kept.bytes).toString('utf8'));
  if (after !== null) expect(after).toHaveLength(text.length);
  return after?.replace(/█+/g, (run) => `[${run.length}]`) ?? null;
}

test.each([
  ['<p>René Dufour left</p>', '<p>[11] left</p>'],
  ['<p>Ren&eacute; Dufour left', '<p>[18] left'],
  ['<p>Ren&#233;&nbsp;Dufour left', '<p>[9]&nbsp;[6] left'],
  ['<p>René <b>Dufour</b> left', '<p>[4] <b>[6]</b> left'],
  ['<a href="/rene-dufour-left" title="René Dufour">x</a>', '<a href="/[11]-left" title="[11]">x</a>'],
  ['<a href="/?q=Ren%C3%A9%20Dufour">', '<a href="/?q=[9]%20[6]">'],
  ['&lt;p&gt;Ren&amp;eacute; Dufour&lt;/p&gt;', '&lt;p&gt;[22]&lt;/p&gt;'],
  ['{"name":"Ren\\u00e9 Dufour","text":"\\nDufour"}', '{"name":"[16]","text":"\\nDufour"}'],
  ['<p>Nobody is named</p>', '<p>Nobody is named</p>'],
])('%j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('a page in another encoding is kept in UTF-8 when a name in it is overwritten', () => {
  expect(shown('<p>René Dufour — left</p>', { charset: 'windows-1252' })).toBe('<p>[11] — left</p>');
});

test('what was overwritten in the text is overwritten where it was read from', () => {
  const page = '<p><span class="drop">D</span>ufour left</p>';
  const runs = [
    { start: 0, end: 1, originalStart: 22, originalEnd: 23 },
    { start: 1, end: 11, originalStart: 30, originalEnd: 40 },
  ];
  const original: KeptOriginal = { bytes: Buffer.from(page), mediaType: 'text/html', charset: 'utf-8' };
  const kept = redactOriginal(original, RENE, [
    {
      text: 'Dufour left',
      spans: [{ start: 0, end: 6 }],
      sourceMap: { originalLength: page.length, runs },
      scope: WHOLE_NAMES,
    },
  ]);
  expect(Buffer.from(kept!.bytes).toString()).toBe('<p><span class="drop">█</span>█████ left</p>');
});

test('a name that is in the text, and cannot be found in the bytes, takes the bytes with it', () => {
  const bytes = Buffer.from('%PDF-1.7 …');
  const text = { text: 'René Dufour', spans: [{ start: 0, end: 11 }], sourceMap: null, scope: WHOLE_NAMES };
  expect(redactOriginal({ bytes, mediaType: 'application/pdf', charset: null }, RENE, [text])).toBeNull();
  const line = { bytes: Buffer.from('{"text":"UmVuw6k="}'), mediaType: 'application/json', charset: 'utf-8' };
  expect(redactOriginal(line, RENE, [text])).toBeNull();
});
