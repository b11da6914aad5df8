import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { originOf } from '../create-document.ts';
import { openMhtml } from './open-mhtml.ts';

const origin = originOf({ readAt: '2026-05-01T00:00:00.000Z', file: 'a.mhtml' });
const open = (...lines: (string | Buffer)[]) => {
  const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));
  const opened = openMhtml({ name: 'a.mhtml', bytes, origin });
  return { ...opened, text: iconv.decode(Buffer.from(opened.bytes), opened.charset ?? 'utf-8') };
};

const HEADER = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://paper.example/bridge',
  'Subject: Bridge',
  'Date: Fri, 1 May 2026 10:00:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Part-7--x"',
  '',
];

describe('openMhtml', () => {
  it('takes the page, its address, and the time that it was saved', () => {
    const page = open(
      ...HEADER,
      '',
      '------Part-7--x',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://paper.example/bridge?from=3Dhome',
      '',
      '<p class=3D"a">=E2=80=9CNo,=E2=80=9D sh=',
      'e said. 1 = 1</p>',
      '------Part-7--x',
      'Content-Type: image/png',
      '',
      'x',
      '------Part-7--x--',
    );
    expect(page).toMatchObject({
      text: '<p class="a">“No,” she said. 1 = 1</p>',
      format: 'html',
      charset: 'utf-8',
      origin: { fetchedFrom: 'https://paper.example/bridge', readAt: '2026-05-01T08:00:00.000Z' },
    });
  });

  it('reads base64, other encodings, and a message that breaks off', () => {
    const page = iconv.encode('<p>„Nein“, sagte Zoë.</p>', 'windows-1252');
    const cut = open(
      ...HEADER,
      '------Part-7--x',
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://paper.example/de',
      '',
      page.toString('base64').replace(/(.{20})/g, '$1\r\n'),
    );
    expect(cut.text).toBe('<p>„Nein“, sagte Zoë.</p>');
  });

  it('finds the root that is named, inside other parts', () => {
    const page = open(
      'Content-Type: multipart/related; boundary=outer; start="<root@x>"',
      '',
      '--outer',
      'Content-Type: text/html',
      'Content-ID: <frame@x>',
      '',
      '<p>A frame.</p>',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'Plain.',
      '--inner',
      'Content-Type: text/html',
      'Content-ID: <root@x>',
      '',
      '<p>The page.</p>',
      '--inner--',
      '--outer--',
    );
    expect(page.text).toBe('<p>The page.</p>');
    expect(page.origin).toMatchObject({ fetchedFrom: null, readAt: origin.readAt });
  });

  it('refuses a message without a page', () =>
    expect(() =>
      open('Content-Type: multipart/related; boundary=b', '', '--b', 'Content-Type: image/png', '', 'x'),
    ).toThrow(expect.objectContaining({ code: 'no-page' })));
});
