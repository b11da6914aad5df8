import { expect, test } from 'vitest';
import { stemEnglish } from './stem-english.ts';
import { stemWord } from './stem-word.ts';

const TOGETHER = [
  'say says said saying',
  'minister ministers',
  'policy policies',
  'deny denies denied denying',
  'organise organises organised organising organize organized organization organisation organisations',
  'recognise recognize recognised recognizing',
  'precise precisely',
  'promise promised promising promises',
  'advise advised advising',
  'exercise exercised exercises',
  'labour labor labours',
  'favourite favorite favourites',
  'centre center centres centers',
  'defence defense defences',
  'licence license licenses',
  'travelled traveled travelling traveling travel',
  'cancelled canceled cancels',
  'fulfil fulfill fulfilled fulfilment fulfillment',
  'counsellor counselor',
  'analyse analyze analysed analyzing',
  'judgement judgment judgements',
  'programme program programmes',
  'enquiry inquiry enquiries inquiries',
  'woman women',
  'spokesman spokesmen',
  'child children',
  'person people',
  'crisis crises',
  'give gave given gives giving',
  'withdraw withdrew withdrawn withdrawing',
  'is was were are be been being',
  'general generally',
  'criticise criticize criticised criticism criticisms',
  'economic economical economically',
  'dialogue dialog dialogues',
  'paediatric pediatric',
  'skilful skillful',
  'grey gray',
  'die died dying dies',
  'lie lied lying lies',
  'vote voted voting votes',
  'elect elected electing election elections',
  'attack attacked attacks attacking',
];

// What Porter's rules alone make one of, in words that newspapers are full of, is among these.
const APART = [
  'general generate',
  'news new',
  'university universe',
  'organ organisation',
  'community communism',
  'international internal',
  'policy police',
  'past paste',
  'later late',
  'emergency emerge',
  'prize price',
  'our or',
  'four for',
  'hour hor',
  'tour tor',
  'defence defend',
  'wise wize wit',
  'regimen regiman',
  'specimen speciman',
  'left leave',
  'found find',
  'rise rice',
  'authority author',
  'important import',
  'department depart',
  'experience experiment',
  'political polite',
  'several severe',
];

test.each(TOGETHER)('one stem for all of: %s', (words) => {
  expect(new Set(words.split(' ').map(stemWord)).size).toBe(1);
});

test.each(APART)('a stem each: %s', (words) => {
  const stems = words.split(' ').map(stemWord);
  expect(new Set(stems).size).toBe(stems.length);
});

// Words and stems of the algorithm's own description, and of its revision.
test.each([
  ['consist', 'consist'],
  ['consistency', 'consist'],
  ['consolation', 'consol'],
  ['knightly', 'knight'],
  ['knackeries', 'knackeri'],
  ['generically', 'generic'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['succeeded', 'succeed'],
  ['proceed', 'proceed'],
  ['gas', 'gas'],
  ['gaps', 'gap'],
  ['ties', 'tie'],
  ['hoped', 'hope'],
  ['hopping', 'hop'],
  ['luxuriated', 'luxuri'],
  ['sensational', 'sensat'],
  ['biologist', 'biolog'],
  ['evening', 'evening'],
  ['egged', 'egg'],
  ['sayyid', 'sayyid'],
  ['boy', 'boy'],
  ['cry', 'cri'],
  ['by', 'by'],
  ['yes', 'yes'],
  ['constructor', 'constructor'],
  ['proto', 'proto'],
])('%s → %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

test('what is not an English word stays as it is', () => {
  for (const word of ['3_5', '20th', 'россией', 'b2b', 'x']) expect(stemWord(word)).toBe(word);
});
