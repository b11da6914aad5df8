import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const words = '“Café au lait,” sagte Zoë – für 3 €.';
const decode = (bytes: Uint8Array, declared: string | null = null) =>
  decodeBytes(bytes, { name: 'a.txt', declared });

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', iconv.encode(words, 'utf-8', { addBOM: true })],
    ['UTF-16 with a mark', iconv.encode(words, 'utf-16le', { addBOM: true })],
    ['big-endian UTF-16 with a mark', iconv.encode(words, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(words, 'utf-16le', { addBOM: false })],
  ])('reads %s without a notice', (_, bytes) =>
    expect(decode(bytes)).toMatchObject({ text: words, notices: [] }),
  );

  it('goes by what the server or the page declares', () => {
    expect(decode(iconv.encode(words, 'windows-1252'), 'ISO-8859-1')).toEqual({
      text: words,
      encoding: 'windows-1252',
      notices: [],
    });
    const page = `<meta charset="windows-1251"><p>Слово не воробей</p>`;
    expect(decode(iconv.encode(page, 'windows-1251')).text).toBe(page);
    const old = `<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>首相は述べた</p>`;
    expect(decode(iconv.encode(old, 'shift_jis')).text).toBe(old);
  });

  it('detects what nobody declares, and says so', () => {
    const { text, notices } = decode(iconv.encode(words, 'windows-1252'));
    expect(text).toBe(words);
    expect(notices).toMatchObject([{ code: 'encoding', message: expect.stringContaining('windows-1252') }]);
  });

  it('reads valid UTF-8 as such whatever is declared, and says so', () => {
    expect(decode(Buffer.from(words), 'iso-8859-1')).toMatchObject({
      text: words,
      notices: [{ code: 'encoding' }],
    });
    expect(decode(Buffer.from('plain'), 'iso-8859-1').notices).toEqual([]);
  });

  it('counts the damage in what is UTF-8 but for a few places', () => {
    const damaged = Buffer.concat([
      Buffer.from(words.repeat(10)),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(words),
    ]);
    const { text, notices } = decode(damaged);
    expect(text).toBe(`${words.repeat(10)}\uFFFD${words}`);
    expect(notices).toMatchObject([{ message: expect.stringMatching(/^1 place/) }]);
  });

  it('keeps every unit of plain text', () => {
    expect(decode(Buffer.from('a\r\nb\u00a0\u2028c')).text).toBe('a\r\nb\u00a0\u2028c');
  });

  it.each([
    ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['an archive', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]],
  ])('refuses %s', (_, bytes) =>
    expect(() => decode(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'binary' })),
  );
});
