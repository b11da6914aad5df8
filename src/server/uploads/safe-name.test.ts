import { describe, expect, test } from 'vitest';
import { freeName, safeName } from './safe-name.ts';

describe('the name of an uploaded file', () => {
  test('is the last of a path, whatever machine it is of', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\Users\\una\\notes.txt')).toBe('notes.txt');
    expect(safeName('/')).toBe('upload');
    expect(safeName('..')).toBe('upload');
  });

  test('hides nothing, starts nothing and is not too long', () => {
    expect(safeName('gpj.\u202etxt\u0000.html')).toBe('gpj.txt.html');
    expect(safeName('-rf .htaccess')).toBe('rf .htaccess');
    expect(safeName('.env')).toBe('env');
    expect(safeName('Zoë Öztürk.pdf')).toBe('Zoë Öztürk.pdf');
    const long = safeName(`${'😀'.repeat(300)}.warc.gz`);
    expect(long).toMatch(/\.warc\.gz$/);
    expect(Buffer.byteLength(long)).toBeLessThan(250);
  });

  test('is free among the others', () => {
    expect(freeName('A.txt', new Set(['a.txt', 'a (2).txt']))).toBe('A (3).txt');
    expect(freeName('a.warc.gz', new Set(['a.warc.gz']))).toBe('a (2).warc.gz');
    expect(freeName('plain', new Set(['plain']))).toBe('plain (2)');
  });
});
