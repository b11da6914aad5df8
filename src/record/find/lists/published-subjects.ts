import type { Subject } from '../../../model/index.ts';
import { findJudged } from '../../judgements/judged-attribution.ts';
import { survivorOf } from '../../judgements/people-steps.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { type CurrentDecisions, loadDecisions } from '../../load/judgements.ts';
import { loadDocuments } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import { judgementsSeen } from '../../sight/seen-judgements.ts';
import { sightOf } from '../../sight/sight.ts';
import { OWNER, type Viewer } from '../../sight/viewer.ts';

/** A page that is before the public. */
export interface PublishedSubject {
  readonly subject: Subject;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  /** Who put it there, when (ISO 8601), and by which judgement. */
  readonly by: string;
  readonly at: string;
  readonly judgement: string;
}

type Publishing = RecordedJudgement & { readonly decision: { readonly type: 'publish' } };

const publishing = ({ all }: CurrentDecisions): readonly Publishing[] =>
  all.filter((one): one is Publishing => one.decision.type === 'publish');

/** All pages that are before the public, the first put there first; without those of what who looks may not see. */
export async function publishedSubjects(
  record: OpenRecord,
  viewer: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<readonly PublishedSubject[]> {
  const { db } = record.store;
  const all = publishing(await loadDecisions(db, record.key));
  const seen = new Set(await judgementsSeen(db, all, await sightOf(db, viewer, record.ports)));
  return all
    .filter((one) => seen.has(one))
    .map(({ id, by, at, decision: { about, isIndexed } }) => ({
      ...{ subject: about, isIndexed, by, at, judgement: id },
    }));
}

/** Whether two places are those of one attribution, as the document stands now. */
async function isSamePlace(
  record: OpenRecord,
  subject: Extract<Subject, { attribution: unknown }>,
  other: Extract<Subject, { attribution: unknown }>,
): Promise<boolean> {
  const { db } = record.store;
  const { document } = subject.attribution;
  if (other.attribution.document !== document) return false;
  const row = await db.selectFrom('document').select('n').where('id', '=', document).executeTakeFirst();
  const [loaded] = row ? await loadDocuments(db, [row.n], await loadDecisions(db, record.key)) : [];
  const attributions = loaded?.attributions.map(({ attribution }) => attribution) ?? [];
  const found = findJudged(subject.attribution, attributions);
  return found !== null && found === findJudged(other.attribution, attributions);
}

/**
 * Whether the page of something is before the public, and whether search engines may list it; null where it is not. It is
 * shown for all that only as far as whoever looks may see what it is about.
 */
export async function isPublished(
  record: OpenRecord,
  subject: Subject,
): Promise<Pick<PublishedSubject, 'isIndexed'> | null> {
  const decisions = await loadDecisions(record.store.db, record.key);
  const { survivors } = decisions.people;
  // The last decision goes before others on the same, as two that were merged may have one each.
  for (const { decision } of publishing(decisions).toReversed()) {
    const { about, isIndexed } = decision;
    const isMeant =
      'document' in subject
        ? 'document' in about && about.document === subject.document
        : 'person' in subject
          ? 'person' in about && survivorOf(survivors, about.person) === survivorOf(survivors, subject.person)
          : 'attribution' in about && (await isSamePlace(record, subject, about));
    if (isMeant) return { isIndexed };
  }
  return null;
}
