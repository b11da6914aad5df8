import {
  listLinkDoubts,
  listRecordedDoubts,
  listStatements,
  NO_FILTERS,
  type OpenRecord,
  type RecordedDoubt,
  type RecordedPerson,
} from '../../record/index.ts';
import { explainSpeaker } from '../../show/explain-speaker.ts';
import type { Viewer } from '../access/viewer-of.ts';
import type { Doubt, StatementHit } from '../contract.ts';
import { excerptOf } from './parts/excerpt-of.ts';
import { namedOnes, personLine } from './parts/people-of.ts';
import { relatedOf } from './parts/related-of.ts';
import { statementHits } from './statement-hits.ts';

/** Which doubts, and who looks. */
export interface DoubtsAsked {
  readonly kind: Doubt['kind'] | null;
  readonly limit: number;
  readonly viewer: Viewer;
}

/** Statements of each of two who may be one. */
const SAMPLES = 3;

async function samplesOf(
  record: OpenRecord,
  { id }: RecordedPerson,
  { hasInternal }: Viewer,
): Promise<readonly StatementHit[]> {
  const filters = { ...NO_FILTERS, speaker: id, hasInternal };
  const list = await listStatements(record, { filters, limit: SAMPLES, offset: 0 });
  return (await statementHits(record, list)).statements;
}

async function doubtOf(record: OpenRecord, doubt: RecordedDoubt, viewer: Viewer): Promise<Doubt> {
  const { harm } = doubt;
  if (doubt.kind === 'same-person') {
    const { kind, people, score, reasons } = doubt;
    const [one, other] = people;
    return {
      ...{ kind, harm, score, reasons },
      people: [personLine(one), personLine(other)],
      statements: [await samplesOf(record, one, viewer), await samplesOf(record, other, viewer)],
    };
  }
  const { kind, attribution, reading } = doubt;
  const { speaker, candidates } = attribution;
  return {
    ...{ kind, harm, attribution },
    document: relatedOf(reading.document),
    excerpt: excerptOf(reading.document, attribution),
    people: namedOnes(reading, [...new Set([[speaker ?? []].flat(), candidates.map(({ id }) => id)].flat())]),
    reason: explainSpeaker(reading, attribution),
  };
}

/** What is in doubt, what would do most harm first. */
export async function listDoubts(
  record: OpenRecord,
  { kind, limit, viewer }: DoubtsAsked,
): Promise<readonly Doubt[]> {
  const { hasInternal } = viewer;
  const found = kind === 'link' ? [] : await listRecordedDoubts(record, limit, { hasInternal, kind });
  const links = kind === null || kind === 'link' ? await listLinkDoubts(record, limit, viewer) : [];
  const worst = [...found, ...links.map(({ link, harm }) => ({ kind: 'link' as const, harm, link }))]
    .sort((a, b) => b.harm - a.harm)
    .slice(0, limit);
  const doubts: Doubt[] = [];
  for (const one of worst) doubts.push(one.kind === 'link' ? one : await doubtOf(record, one, viewer));
  return doubts;
}
