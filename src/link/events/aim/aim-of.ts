import { joinSpans } from '../../../text/span.ts';
import { findDays } from '../../days/find-days.ts';
import type { Report } from '../../report/report.ts';
import { wordingOf } from '../../report/reports-of.ts';
import { ofClass } from '../reading/phrase.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';
import type { Aim } from '../speech-event.ts';
import { outletNamed } from './outlet-named.ts';
import { peopleNamed } from './people-named.ts';
import { whoseIsIt } from './whose-is-it.ts';

const isRemark = ofClass('remark');
const isLittle = ofClass('empty');
const POINTING = /^(?:this|it|these|those|such|so|them|either|which|same)$/;

/** What “that” stands before where it is no conjunction. */
const BEHIND_THAT = /^(?:is|was|were|at|simply|would|did|does|came|never|not|sort|kind)$/;

/**
 * What an event is about, from the words around those that say what is done: the rest of their sentence, up to where
 * the speaker goes on to another matter. `places` are those of the words that say it.
 */
export function aimOf(said: SaidWords, places: readonly number[], quoted: readonly Report[]): Aim {
  const about = aboutWords(said.line, places);
  const { document } = said.report;
  const people = peopleNamed(document, said.line);
  const within = new Set(places.map((place) => said.line[place]!));
  const named = about.filter(
    (token) => !within.has(token) && !isEmpty(token) && !isNameOf(said, people, token),
  );
  return {
    ...whoseIsIt({ said, about, people, places }),
    words: wordingOf(document.text, spansOf(named)),
    quoted,
    isPointing: about.length === 0 || about.some((_, at) => isPointing(about, at)),
    noun: about.find(isRemark)?.stem ?? null,
    days: daysNamed(about, document.day),
    outlet: outletNamed(said, about),
  };
}

/** “This”, “it”, “the claim”, and “that” where nothing follows that it could introduce. */
function isPointing(about: readonly SaidToken[], at: number): boolean {
  const { word, clause } = about[at]!;
  const next = about[at + 1];
  if (POINTING.test(word)) return true;
  if (word === 'the') return next !== undefined && isRemark(next);
  return word === 'that' && (next?.clause !== clause || BEHIND_THAT.test(next.word) || isRemark(next));
}

/** The first of the days that they name which lies behind. */
function daysNamed(about: readonly SaidToken[], day: number | null): Aim['days'] {
  if (day === null) return null;
  const days = findDays(about, day).find(({ from }) => from <= day);
  return days ? { from: days.from, to: Math.min(days.to, day) } : null;
}

const isEmpty = (token: SaidToken) => isLittle(token) || isRemark(token);

const isNameOf = ({ line }: SaidWords, people: ReturnType<typeof peopleNamed>, token: SaidToken) =>
  people.some(({ start, end }) => line.indexOf(token) >= start && line.indexOf(token) < end);

const spansOf = (tokens: readonly SaidToken[]) => joinSpans(tokens.map(({ start, end }) => ({ start, end })));

/** Words with which a sentence turns to something else. */
const TURN = /^(?:but|while|whereas|although|though|because|since|adding|saying|insisting|instead)$/;

/** The words of what is said, in the sentence that says it; before and behind only up to where a turn stands. */
function aboutWords(line: readonly SaidToken[], places: readonly number[]): readonly SaidToken[] {
  const first = line[places[0] ?? 0]!.role === 'aside' ? firstSaid(line) : (places[0] ?? 0);
  const last = Math.max(first, ...places.filter((place) => line[place]!.role !== 'aside'));
  const { sentence } = line[first]!;
  let start = first;
  while (start > 0 && line[start - 1]!.sentence === sentence && !TURN.test(line[start - 1]!.word)) start--;
  let end = last + 1;
  while (end < line.length && line[end]!.sentence === line[last]!.sentence && !TURN.test(line[end]!.word))
    end++;
  return line.slice(start, end).filter(({ role }) => role === 'content');
}

/** Where the content begins; 0 where there is none. */
const firstSaid = (line: readonly SaidToken[]) =>
  Math.max(
    0,
    line.findIndex(({ role }) => role === 'content'),
  );
