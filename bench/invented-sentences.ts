const PEOPLE = [
  'Mayor Ines Corrigan',
  'the harbour trust',
  'Dr. Owen Tarrant',
  'a spokeswoman for Lune Ferries',
  'Mr. Abara, who has run the yard since 2011,',
  'two councillors',
];
const CLAUSES = [
  'the slipway would open before Easter',
  'nobody had asked the crews',
  'it cost £14.2m, not the 9 that was promised',
  'the letter “was never meant for the press”',
  'they had “no plans, none” to sell the boat',
  'Tarrant had denied that the hull was sound',
];
const FORMS = [
  (who: string, what: string) => `${capital(who)} said that ${what}.`,
  (who: string, what: string) => `“${capital(what.replace(/[“”]/g, ''))},” said ${who.replace(/,$/, '')}.`,
  (who: string, what: string) => `According to ${who.replace(/,$/, '')}, ${what}.`,
  (who: string, what: string) =>
    `It rained on the quay for most of the U.S. visit, and ${who} did not say whether ${what}.`,
  (who: string, what: string) =>
    `“We know,” ${who} told reporters on Friday, “that ${what.replace(/[“”]/g, '')}.”`,
  (_: string, what: string) => `The timetable has changed three times since; ${what}, or so it is rumoured.`,
];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;

/** An invented sentence of a news article; the next ones differ, and they come round after 216. */
export const inventedSentence = (at: number): string =>
  pick(FORMS, at)(pick(PEOPLE, Math.floor(at / 6) + at), pick(CLAUSES, Math.floor(at / 36) + 2 * at));
