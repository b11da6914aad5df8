import type { Attribution, AttributionPlace, AttributionValues, Provenance } from '../../model/index.ts';
import { attributionId } from '../../text/attribution-id.ts';
import { findJudged, inOrderOfText, type JudgedAttribution } from './judged-attribution.ts';
import { nestJudged } from './nest-judged.ts';
import type { RecordedJudgement } from './recorded-judgement.ts';

/** A document's attributions after judgements on what they are. */
export interface JudgedDocument {
  /** In order of the text. Speakers are still as the reading has them. */
  readonly attributions: readonly JudgedAttribution[];
  /** Ids that attributions had before, and what became of them: null for a rejected one. */
  readonly former: ReadonlyMap<string, string | null>;
  /** Judgements that do not find their place: kept, and applied to nothing. */
  readonly orphaned: readonly RecordedJudgement[];
}

/** What an engine found in a document. */
export interface FoundInDocument {
  readonly document: string;
  readonly attributions: readonly Attribution[];
}

interface State extends FoundInDocument {
  readonly hash: (text: string) => string;
  now: readonly JudgedAttribution[];
  readonly former: Map<string, string | null>;
}

const reviewer = ({ by, id }: RecordedJudgement): Provenance => ({
  kind: 'reviewer',
  name: by,
  version: id,
  score: 1,
  evidence: [],
});

/** What a reviewer says an attribution is, standing on what was found there, if anything was. */
function written(
  state: State,
  values: AttributionValues,
  { judgement, found }: { readonly judgement: RecordedJudgement; readonly found: JudgedAttribution | null },
): JudgedAttribution {
  const { document, hash } = state;
  const { source, cue, content, manner, polarity, act } = values;
  const bare = { parent: null, speaker: null, resolution: null, candidates: [] };
  return {
    ...(found ?? { ...bare, first: { document, cue, content } }),
    ...{ source, cue, content, manner, polarity, act },
    id: attributionId(document, values, hash),
    provenance: reviewer(judgement),
    isReviewed: true,
  };
}

function put(state: State, values: AttributionValues, judgement: RecordedJudgement): void {
  const place: AttributionPlace = judgementPlace(judgement) ?? { document: state.document, ...values };
  const found =
    findJudged(place, state.now) ?? findJudged({ document: state.document, ...values }, state.now);
  const one = written(state, values, { judgement, found });
  const others = state.now.filter((other) => other !== found && other.id !== one.id);
  if (found && found.id !== one.id) state.former.set(found.id, one.id);
  state.now = [...others, one];
}

const judgementPlace = ({ decision }: RecordedJudgement): AttributionPlace | null =>
  'attribution' in decision ? decision.attribution : null;

/** Applies one judgement; false where it does not find its place. */
function apply(state: State, judgement: RecordedJudgement): boolean {
  const { decision, replaces } = judgement;
  switch (decision.type) {
    case 'accept':
    case 'change':
    case 'add':
      put(state, decision.values, judgement);
      return true;
    case 'reject': {
      const found = findJudged(decision.attribution, state.now);
      // What a reviewer had added or changed is gone when that was replaced; then there is nothing left to reject.
      if (!found) return replaces !== null;
      state.former.set(found.id, null);
      state.now = state.now.filter((one) => one !== found);
      return true;
    }
    default:
      return true;
  }
}

/**
 * Applies the judgements on what is attributed in a document, in the order in which they were made, to what an engine
 * found there. What was accepted, changed or added stands whatever the engine finds; a rejection suppresses what shares
 * its cue and four fifths of its content.
 */
export function judgeDocument(
  found: FoundInDocument,
  judgements: readonly RecordedJudgement[],
  hash: (text: string) => string,
): JudgedDocument {
  const { document, attributions } = found;
  const now = attributions.map(
    (one): JudgedAttribution => ({
      ...one,
      first: { document, cue: one.cue, content: one.content },
      isReviewed: false,
    }),
  );
  const state: State = { ...found, hash, now, former: new Map() };
  const orphaned = judgements.filter((judgement) => !apply(state, judgement));
  const ordered = judgements.length === 0 ? now : state.now.toSorted(inOrderOfText);
  return { attributions: nestJudged(ordered, state.former), former: state.former, orphaned };
}
