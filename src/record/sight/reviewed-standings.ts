import { loadDeeds } from '../links/write/load-deeds.ts';
import type { LinkWork } from '../ports.ts';
import type { Db } from '../store/store.ts';
import type { Closing } from './open-documents.ts';

/** A statement, by its number, and how it stands to who looks. */
export interface SeenStanding {
  readonly statement: number | null;
  readonly standing: string;
}

/** What is needed to work out standings. */
export interface StandingWork {
  readonly sight: Closing;
  readonly links: Pick<LinkWork, 'standing'>;
}

const UNMOVED = 'as reported';

/**
 * Numbers of the statements that would stand as they do by the links alone that people accepted; the others stand so by
 * what a machine found. Those that stand as they were reported are left out.
 */
export async function reviewedStandings(
  db: Db,
  seen: readonly SeenStanding[],
  { sight, links }: StandingWork,
): Promise<ReadonlySet<number>> {
  const moved = seen.filter(({ standing, statement }) => standing !== UNMOVED && statement !== null);
  if (moved.length === 0) return new Set();
  const deeds = await loadDeeds(db, [...new Set(moved.map(({ statement }) => statement!))], sight);
  const isReviewed = ({ statement, standing }: SeenStanding) => {
    const accepted = (deeds.get(statement!) ?? []).filter(({ decision }) => decision === 'accepted');
    return links.standing(accepted).name === standing;
  };
  return new Set(moved.filter(isReviewed).map(({ statement }) => statement!));
}
