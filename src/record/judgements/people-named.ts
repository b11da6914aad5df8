import type { Decision } from '../../model/index.ts';
import type { RecordedJudgement } from './recorded-judgement.ts';

function named(decision: Decision): readonly (string | null)[] {
  switch (decision.type) {
    case 'merge':
    case 'apart':
      return decision.people;
    case 'split':
    case 'rename':
      return [decision.person];
    case 'speaker':
    case 'add':
      return [decision.speaker];
    case 'accept':
    case 'change':
      return decision.speakers ?? [];
    case 'note':
    case 'restrict':
    case 'hold':
    case 'publish':
      return 'person' in decision.about ? [decision.about.person] : [];
    default:
      return [];
  }
}

/** Ids of the people whom a judgement names. */
export const peopleNamed = ({ decision, minted }: RecordedJudgement): readonly string[] =>
  [...named(decision), minted?.id ?? null].filter((id) => id !== null);
