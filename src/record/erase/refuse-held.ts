import { HearsayError } from '../../errors.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import type { CurrentDecisions } from '../load/judgements.ts';

/** What is to be erased or changed, by ids. */
export interface Reached {
  readonly documents: ReadonlySet<string>;
  /** People who are erased, or who speak in documents that go. */
  readonly people: ReadonlySet<string>;
}

/** The legal holds that stand in the way of an erasure. */
export const holdsOn = (
  { all }: CurrentDecisions,
  { documents, people }: Reached,
): readonly RecordedJudgement[] =>
  all.filter(({ decision }) => {
    if (decision.type !== 'hold') return false;
    const { about } = decision;
    if ('person' in about) return people.has(about.person);
    return documents.has('document' in about ? about.document : about.attribution.document);
  });

function heldWords({ decision, by, at, why, id }: RecordedJudgement): string {
  const about = decision.type === 'hold' ? decision.about : { document: '' };
  const what =
    'person' in about
      ? `person ${about.person}`
      : `document ${'document' in about ? about.document : about.attribution.document}`;
  return `${what}, by ${by} on ${at.slice(0, 10)}${why === null ? '' : ` because “${why}”`} (judgement ${id})`;
}

/** Throws `held` where a legal hold stands in the way of an erasure, with who laid it, when and why. */
export function refuseHeld(decisions: CurrentDecisions, reached: Reached): void {
  const holds = holdsOn(decisions, reached);
  if (holds.length > 0)
    throw new HearsayError(
      'held',
      `Nothing was erased, since this is on legal hold: ${holds.map(heldWords).join('; ')}. Once the hold is over, undo it (hearsay judge undo ${holds[0]!.id}) and erase again.`,
    );
}
