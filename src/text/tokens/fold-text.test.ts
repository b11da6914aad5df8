import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

const folded = (text: string) => foldText(text).text;

test.each([
  ['Café NAÏVE Ångström', 'cafe naive angstrom'],
  ['“Don’t” ‘so’ – he—said', "\"don't\" 'so' - he-said"],
  ['Straße Æsir Øre Łódź İstanbul ΣΑΣ', 'strasse aesir ore lodz istanbul σασ'],
  ['ﬁnd ﬂat ＡＢＣ １２ …', 'find flat abc 12 ...'],
  ['a \u00a0\n\t b\u2028c', 'a b c'],
  ['soft\u00adhy\u200bphen \u202aleft\u202c', 'softhy phen left'],
  ['3½ km² note¹', '3 1/2 km 2 note 1'],
  ['हिन्दी ภาษา が 정부', 'हिन्दी ภาษา が 정부'],
  ['\u0000\ud800', ' \ufffd'],
])('%j → %j', (text, expected) => expect(folded(text)).toBe(expected));

test('every character: folding what is folded changes nothing, composed or not', () => {
  for (let code = 0; code < 0x30000; code++) {
    // Kirat Rai has vowels that are put together of letters, not of a letter and marks.
    if (code >= 0x16d40 && code < 0x16d80) continue;
    const text = String.fromCodePoint(code);
    const once = folded(text);
    if (folded(once) !== once || folded(text.normalize('NFD')) !== once) {
      expect([code.toString(16), folded(once), folded(text.normalize('NFD'))]).toEqual([
        code.toString(16),
        once,
        once,
      ]);
    }
  }
});

test('each unit says where it came from, in order and within the text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2 }),
    fc.constantFrom(' ', 'e\u0301', 'ﬁ', '…', 'A'),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('');
      const { text: result, starts, ends } = foldText(text);
      if (starts === null || ends === null) {
        expect(result).toBe(text.toLowerCase());
        return;
      }
      expect([starts.length, ends.length]).toEqual([result.length, result.length]);
      for (const [i, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        expect(ends[i]).toBeGreaterThan(start);
        expect(ends[i]).toBeLessThanOrEqual(text.length);
        if (result[i] !== ' ') expect(folded(text.slice(start, ends[i]!)).trim()).toContain(result[i]);
      }
    }),
  );
});
