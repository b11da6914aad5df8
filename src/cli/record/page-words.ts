import type { Role } from '../../model/index.ts';
import type {
  RecordedJudgement,
  RecordedPerson,
  RelatedDocument,
  StatementList,
} from '../../record/index.ts';

/** “1 statement”, “2 statements”, with a separator for thousands. */
export const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

const day = (date: string | null): string => date?.slice(0, 10) ?? 'no date';

/** A role with the dates on which texts give it. */
export function roleLine({ title, isFormer, seenFrom, seenTo }: Role): string {
  const [from, to] = [seenFrom?.slice(0, 10), seenTo?.slice(0, 10)];
  const dates = from === undefined ? '' : from === to ? ` (${from})` : ` (${from} to ${to})`;
  return `${isFormer ? 'formerly ' : ''}${title}${dates}`;
}

/** A person in a line. */
export function personLine({ id, name, kind, documents }: RecordedPerson): string {
  return `${name} · ${kind} · in ${count(documents, 'document')} · ${id}`;
}

/** A document in a line. */
export const documentLine = ({ id, title, publisher, publishedAt, url }: RelatedDocument): string =>
  [publisher, day(publishedAt), title, url, id].filter((part) => part !== null).join(' · ');

/** What was decided, in a few words. */
export function decisionWords({ decision }: RecordedJudgement): string {
  switch (decision.type) {
    case 'merge':
      return `${decision.people[1]} is ${decision.people[0]}`;
    case 'apart':
      return `${decision.people.join(' and ')} are two`;
    case 'split':
      return `${count(decision.attributions.length, 'statement')} of ${decision.person} are by ${decision.name}`;
    case 'rename':
      return `${decision.person} is called ${decision.name}`;
    case 'speaker':
      return `spoken by ${decision.speaker ?? 'nobody who can be told'}`;
    case 'accept-link':
    case 'reject-link':
      return decision.relation;
    case 'undo':
      return decision.judgement;
    case 'note':
      return decision.text;
    case 'access':
      return decision.until === null ? decision.access : `${decision.access} until ${decision.until}`;
    case 'publish':
      return decision.isIndexed ? 'for search engines too' : 'not for search engines';
    default:
      return '';
  }
}

/** A judgement in a line. */
export function judgementLine(judgement: RecordedJudgement): string {
  const { id, by, at, why, decision } = judgement;
  const words = decisionWords(judgement);
  const reason = why === null ? '' : ` (“${why}”)`;
  return `${at.slice(0, 16).replace('T', ' ')} ${by}: ${decision.type}${words === '' ? '' : ` ${words}`}${reason} · ${id}`;
}

const LONGEST = 100;

/** What became of the statements of a list, a line each; none for those that stand as they were reported. */
export function standingLines({ readings, standings, unreviewed }: StatementList): readonly string[] {
  return readings.flatMap(({ document, attributions }) =>
    attributions.flatMap(({ id, content }) => {
      if (standings[id] === undefined) return [];
      const words = content.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
      const shown = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
      const how = unreviewed.includes(id) ? ', not reviewed' : '';
      return [`${standings[id]}${how}: ${shown} · ${id}`];
    }),
  );
}
