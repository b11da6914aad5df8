import type { AccountLink, StatementReport } from '../../record/index.ts';
import { relationLine } from '../../show/relation-words.ts';

/** Who speaks, by name. */
export const whoSays = ({ speakers }: Pick<StatementReport, 'speakers'>): string =>
  speakers.map(({ name }) => name).join(' and ') || 'somebody who cannot be told';

/** The day of a date, as far as it is known. */
export const dayOf = (date: string | null): string => date?.slice(0, 10) ?? 'no date';

const FAULTS = { speaker: ': somebody else said it', words: ': it was said in other words' } as const;

/** Who does what by a link. */
export const doingOf = ({ from, relation, fault, isConditional }: AccountLink): string =>
  `${relationLine(whoSays(from), relation)}${fault === null ? '' : FAULTS[fault]}${isConditional ? ', on a condition' : ''}`;

/** The words that show a link, or all that is said where none are marked. */
export function evidenceOf({ evidence, from }: AccountLink): readonly string[] {
  const words = evidence.filter((one) => one !== '');
  return words.length > 0 ? words : [from.words];
}
