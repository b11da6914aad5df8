import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

const german = 'Der Minister sagte am Montag, der Plan werde trotz aller Bedenken umgesetzt. '.repeat(4);
const english = 'The minister said on Monday that the plan would go ahead, whatever the doubts. '.repeat(4);

describe('detectLanguage', () => {
  it('trusts a long text over what is claimed, and a claim over a short one', () => {
    expect(detectLanguage(english, 'de')).toBe('en');
    expect(detectLanguage(german, 'en-GB')).toBe('de');
    expect(detectLanguage('Der Plan', 'en-GB')).toBe('en');
    expect(detectLanguage('So it goes', 'fr_CA')).toBe('fr');
  });

  it.each([
    [german, 'de'],
    ['Le ministre a déclaré lundi que le plan serait appliqué malgré les réserves. '.repeat(4), 'fr'],
    ['De minister zei maandag dat het plan doorgaat, ondanks alle kritiek in de kamer. '.repeat(4), 'nl'],
    ['Министр сказал, что план будет выполнен.', 'ru'],
    ['The minister said that it would.', 'en'],
  ])('knows %j', (text, language) => expect(detectLanguage(text, null)).toBe(language));

  it('takes English full of foreign names for English', () => {
    const names =
      'Jürgen Müller-Graefe and Matthijs van der Hoeven met Zoltán Szabó of Győr at the Gasthof zum Löwen. ';
    expect(detectLanguage(names.repeat(3), null)).not.toBe('de');
  });

  it.each(['', '“”', 'Abdulmohsen al Muteiri', '12345 — 67', '"'.repeat(5000)])(
    'tells nothing from %j',
    (text) => expect(detectLanguage(text, null)).toBeNull(),
  );
});
