import { describe, expect, test } from 'vitest';
import { pageKey } from './page-key.ts';

const PAGE = 'sentinel.example/2026/03/04/mill';

describe('what a page is known by', () => {
  test.for([
    'https://sentinel.example/2026/03/04/mill',
    'http://www.sentinel.example/2026/03/04/mill/',
    'https://SENTINEL.example:443/2026/03/04/mill#comments',
    'http://sentinel.example:80/2026//03/04/mill/index.html',
    'https://m.sentinel.example/2026/03/04/mill?utm_source=feed&utm_medium=rss',
    'https://amp.sentinel.example/2026/03/04/mill',
    'https://www.sentinel.example/2026/03/04/mill/amp/',
    'https://www.sentinel.example/amp/2026/03/04/mill',
    'https://sentinel.example/2026/03/04/mill?amp=1',
    'https://sentinel.example/2026/03/04/mill?outputType=amp&fbclid=abc',
    'https://sentinel.example/2026/03/04/mill/print',
    'https://sentinel.example/2026/03/04/mill?view=print',
    'https://sentinel.example/2026/03/04/mill.amp',
    'https://www-sentinel-example.cdn.ampproject.org/c/s/www.sentinel.example/2026/03/04/mill?amp=1',
    'https://www.google.com/amp/s/amp.sentinel.example/2026/03/04/mill',
  ])('%s', (address) => {
    expect(pageKey(address)).toBe(PAGE);
  });

  test('keeps what says which article it is, sorted', () => {
    expect(pageKey('https://a.example/?p=20817&utm_campaign=x')).toBe('a.example?p=20817');
    expect(pageKey('https://a.example/view.php?story=7&id=3&fbclid=1')).toBe(
      'a.example/view.php?id=3&story=7',
    );
    expect(pageKey('https://a.example/view.php?id=3&story=7')).toBe('a.example/view.php?id=3&story=7');
  });

  test.for([
    ['https://a.example/x', 'https://b.example/x'],
    ['https://a.example/?id=1', 'https://a.example/?id=2'],
    ['https://a.example/News/x', 'https://a.example/news/x'],
    ['https://a.example:8080/x', 'https://a.example/x'],
    ['https://news.a.example/x', 'https://a.example/x'],
    ['https://a.example/story?type=speech', 'https://a.example/story'],
    ['https://a.example/#!/story/1', 'https://a.example/#!/story/2'],
  ] as const)('%s is not %s', ([one, other]) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });

  test('what is no address of the web is its own key', () => {
    expect(pageKey('urn:isbn:1234')).toBe('urn:isbn:1234');
    expect(pageKey(' no address ')).toBe('no address');
  });

  test('of a key it is the key again', () => {
    for (const key of [PAGE, 'a.example?p=1']) expect(pageKey(`https://${key}`)).toBe(key);
  });
});
