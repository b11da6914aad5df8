import type { AccountLink, StatementReport } from '../../../record/index.ts';
import { line, type OutlineLine, type OutlineRun, run } from '../../../show/outline/outline.ts';
import { relationLine } from '../../../show/relation-words.ts';

const LONGEST = 240;
const MOST_CANDIDATES = 3;

/** Words in quotation marks of ours, cut where they are long. */
export const quoted = (words: string): string =>
  `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}”`;

export const dayOf = ({ publishedAt }: StatementReport['document']): string =>
  publishedAt?.slice(0, 10) ?? 'no date';

export const whoSays = ({ speakers }: StatementReport): string =>
  speakers.map(({ name }) => name).join(' and ') || 'somebody who cannot be told';

const FAULTS = { speaker: ': somebody else said it', words: ': it was said in other words' };

const doing = ({ from, relation, fault, isConditional }: AccountLink): string =>
  `${relationLine(whoSays(from), relation)}${fault === null ? '' : FAULTS[fault]}${isConditional ? ', on a condition' : ''}`;

/** Who is sure of a link: a person by name, or nobody yet. */
export function surety({ review, judgement, status, provenance }: AccountLink): string {
  if (review === 'accepted') return `accepted by ${judgement?.by ?? provenance.name}`;
  return `${status} ${provenance.score.toFixed(2)}, found by machine, not reviewed`;
}

const evidenceLines = ({ evidence, from }: AccountLink, depth: number): readonly OutlineLine[] => {
  const words = evidence.filter((one) => one !== '');
  const shown = words.length > 0 ? words : [from.words];
  return shown.map((one) => line(quoted(one), depth));
};

const target = (report: StatementReport): string =>
  `${whoSays(report)}: ${quoted(report.words)} (${report.outlet}, ${dayOf(report.document)}) · ${report.statement ?? report.attribution}`;

/** A link with its day, who does what, where, by whose word, and the words that show it. */
export function linkLines(link: AccountLink, hasTarget: boolean): readonly OutlineLine[] {
  const { from, to, candidates, id } = link;
  const head: readonly OutlineRun[] = [
    run(`${dayOf(from.document)} `, 'strong'),
    run(`${doing(link)} · ${from.outlet} · ${surety(link)}`),
  ];
  const loaded = from.loaded.map(({ words }) => line(`“${words}” is the outlet’s word`, 1));
  const targets = hasTarget && to !== null ? [line(`of ${target(to)}`, 1)] : [];
  const open = candidates
    .slice(0, MOST_CANDIDATES)
    .map(({ report, score }) => line(`perhaps of ${target(report)} (${score.toFixed(2)})`, 1));
  return [
    { depth: 0, runs: head },
    ...evidenceLines(link, 1),
    ...loaded,
    ...targets,
    ...open,
    { depth: 1, runs: [run(`link ${id} · statement ${from.statement ?? from.attribution}`, 'quiet')] },
  ];
}
