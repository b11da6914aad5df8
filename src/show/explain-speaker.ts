import type { Attribution, Reading } from '../model/index.ts';
import { roleWords } from './role-words.ts';

/** What each reason means, for eyes; `%` stands for the words that led to it. */
const REASONS: Readonly<Record<string, string>> = {
  'full-name': 'named in full here: %',
  surname: 'by surname: %',
  'surname-alone': 'by surname; the text has no fuller name: %',
  'given-name': 'by first name: %',
  nickname: 'by nickname: %',
  'part-of-surname': 'by part of the surname: %',
  initials: 'by initials: %',
  spelling: 'spelt otherwise: %',
  acronym: 'by initial letters: %',
  'short-name': 'by a short form of the name: %',
  'name-of-several': 'left open: several bear the name %',
  'office-holder': 'known by office alone: %',
  addressee: 'the letter speaks to: %',
  apposition: 'described here and named beside it: %',
  called: 'says how they are called: %',
  pronoun: 'spoken of before: %',
  'pronoun-ahead': 'named further on in the sentence: %',
  relative: 'the noun before: %',
  pair: 'the two spoken of before: %',
  office: 'the text gives them this role: %',
  description: 'the description fits: %',
  'varied-description': 'another description of whom was spoken of before: %',
  'body-of': 'belongs to whom is named: %',
  document: 'a document, which speaks for itself: %',
  'document-of': 'a document that speaks for its maker: %',
  group: 'several who are not named: %',
  unnamed: 'kept unnamed: %',
  'voice-of': 'heard for whom it belongs to: %',
  label: 'the label of an earlier turn too: %',
  introduced: 'gives this name: %',
  kin: 'the text says whose kin the speaker is: %',
  'sentence-before': 'whom the sentence before the quotation is about: %',
  interview: 'the interview is with: %',
  author: 'the writer or the outlet, in the first person: %',
  'first-person': 'in the first person: whoever speaks the words around it',
  'second-person': 'in the second person: whoever is spoken to',
  several: 'each of several: %',
  'no-source': 'nobody: the text names no source',
  thing: 'nobody: the source is no person, body or document that is known',
  'pronoun-in-doubt': 'left open: several may be meant',
  'pronoun-without-antecedent': 'left open: nobody fitting was spoken of before',
  'relative-without-antecedent': 'left open: nobody stands before it',
  'description-in-doubt': 'left open: several answer to the description',
  'description-of-nobody': 'left open: the text does not say who answers to the description',
  'pair-of-nobody': 'left open: no two were spoken of before',
  'nobody-of-several': 'left open: none of several could be made out',
};

const percent = (score: number): string => `${Math.round(score * 100)}%`;

/** Why the speaker of an attribution is who it is, or is left open, in a sentence; with who else may be meant. */
export function explainSpeaker(
  { document, people }: Reading,
  { resolution, candidates }: Attribution,
): string {
  if (resolution === null) return 'nobody was looked for';
  const { name, score, evidence } = resolution;
  const words = roleWords(document.text, evidence);
  const reason = (REASONS[name] ?? name).replace('%', () => (words === '' ? '—' : `“${words}”`));
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const others = candidates.map((one) => `${nameOf(one.id)} ${percent(one.score)}`).join(', ');
  return [
    score > 0 ? `${reason} (${percent(score)})` : reason,
    ...(others === '' ? [] : [`or ${others}`]),
  ].join('; ');
}
