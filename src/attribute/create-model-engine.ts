import type { Attribution, Provenance, Segmented, Span } from '../model/index.ts';
import { assembleAttributions } from './assemble-attributions.ts';
import { type Chosen, chooseCandidates, scoreOf } from './choose/choose-candidates.ts';
import { ruleProvenance } from './create-rules-engine.ts';
import type { Engine, Hash } from './engine.ts';
import { cutOut, piecesIn } from './model/cut-out.ts';
import { type Encoded, encodeDocument } from './model/encode-document.ts';
import { findCueWords } from './model/find-cue-words.ts';
import type { Calibration } from './model/judge-confidence.ts';
import { createJudge, type Judged } from './model/judge-marked.ts';
import { type MarkSettings, markUnits } from './model/mark-units.ts';
import type { Network } from './model/network.ts';
import { planUnits, type UnitSize } from './model/plan-units.ts';
import { cueStart, readByRulesAlone, readInsideByRules } from './model/read-by-rules.ts';
import { settle } from './model/settle-marked.ts';
import type { WordPiece } from './model/word-piece.ts';
import type { Candidate } from './rules/candidate.ts';
import { type Proposals, proposeCandidates } from './rules/propose-candidates.ts';
import { cutReports } from './shape/cut-reports.ts';
import { fillContent } from './shape/fill-content.ts';
import { isUnderLabel } from './shape/is-under-label.ts';
import { splitDeeds } from './shape/split-deeds.ts';

/** What was chosen beside the weights: how much is read at once, what is kept, and how confidence is told. */
export interface ModelSettings extends UnitSize, MarkSettings {
  /** Least confidence of an outermost attribution, and of one inside the content of another. */
  readonly threshold: number;
  readonly nestedThreshold: number;
  /** Least score of what the rules alone read where the network marks nothing, outermost and inside contents. */
  readonly ruleThreshold: number;
  readonly nestedRuleThreshold: number;
  /** A content is looked into where a rule gives some reading of a cue in it at least this score. */
  readonly gate: number;
  readonly calibration: Calibration;
}

/** What the engine is made of; the weights and their vocabulary come from outside. */
export interface ModelParts {
  readonly network: Network;
  readonly wordPiece: WordPiece;
  readonly settings: ModelSettings;
  readonly hash: Hash;
}

/** How deep attributions are looked for inside the contents of others. */
const DEEPEST = 3;

/** A document on its way through the engine. */
interface Course {
  readonly parts: ModelParts;
  readonly segmented: Segmented;
  readonly encoded: Encoded;
  readonly proposals: Proposals;
  readonly judge: ReturnType<typeof createJudge>;
}

function startCourse(segmented: Segmented, parts: ModelParts): Course {
  const proposals = proposeCandidates(segmented);
  return {
    parts,
    segmented,
    encoded: encodeDocument(segmented, parts.wordPiece),
    proposals,
    judge: createJudge(segmented, proposals, parts.settings.calibration),
  };
}

/** Pieces of the shortest paragraph that is read though it has neither a quotation nor a word that may head a cue. */
const SHORTEST = 6;

/** The paragraphs that can hold an attribution. Turns of a transcript are read by rule. */
function readableParagraphs({ segmented, encoded }: Course): (paragraph: number) => boolean {
  const signs = [...findCueWords(segmented), ...segmented.quotations].sort((a, b) => a.start - b.start);
  const readable = new Set<number>();
  let next = 0;
  segmented.paragraphs.forEach(({ start, end, turn }, index) => {
    while (next < signs.length && signs[next]!.start < start) next++;
    const hasSign = next < signs.length && signs[next]!.start < end;
    const { first, end: last } = encoded.paragraphs[index]!;
    if (turn === null && (hasSign || last - first >= SHORTEST)) readable.add(index);
  });
  return (paragraph) => readable.has(paragraph);
}

/** The outermost attributions that the network marks, before any is dropped. */
export async function markOutermost(segmented: Segmented, parts: ModelParts): Promise<readonly Judged[]> {
  return outermost(startCourse(segmented, parts));
}

async function outermost(course: Course): Promise<readonly Judged[]> {
  const { segmented, encoded, parts } = course;
  const { settings, network } = parts;
  const units = planUnits(encoded, settings, readableParagraphs(course));
  const marked = await markUnits({ segmented, encoded, network, settings, convention: 'any' }, units);
  return marked.map(course.judge).filter((one) => one !== null);
}

/** Whether a content holds a cue that a rule sees, so that it is worth a second pass. */
function hasCueInside(content: readonly Span[], candidates: readonly Candidate[], gate: number): boolean {
  return candidates.some(
    (candidate) =>
      candidate.cue.length > 0 &&
      candidate.cue.every((cue) => content.some((span) => span.start <= cue.start && cue.end <= span.end)) &&
      scoreOf(candidate) >= gate,
  );
}

/** The attributions inside a content, and those inside theirs. */
async function inside(course: Course, content: readonly Span[], depth: number): Promise<Chosen[]> {
  const { segmented, encoded, proposals, parts } = course;
  const { settings, network } = parts;
  const near = proposals.candidates.filter(({ rule, cue }) => {
    const at = cue[0]?.start ?? -1;
    return rule !== 'turn' && at >= content[0]!.start && at < content.at(-1)!.end;
  });
  if (depth > DEEPEST || !hasCueInside(content, near, settings.gate)) return [];
  const ranges = content.map((span) => piecesIn(encoded.pieces, span)).filter((range) => range !== null);
  const inner = cutOut(encoded, ranges);
  const text = { segmented, encoded: inner, network, settings, convention: 'nested' } as const;
  const marked = await markUnits(text, planUnits(inner, settings));
  const judged = marked.map(course.judge).filter((one) => one !== null);
  const kept = settle(
    judged.map(({ chosen }) => chosen).filter(({ score }) => score >= settings.nestedThreshold),
  );
  const deeper: Chosen[] = [];
  for (const one of kept) deeper.push(...(await inside(course, one.content, depth + 1)));
  return [...kept, ...deeper];
}

async function attribute(segmented: Segmented, parts: ModelParts): Promise<readonly Attribution[]> {
  const course = startCourse(segmented, parts);
  const { settings, network, hash } = parts;
  const marked = (await outermost(course)).map(({ chosen }) => chosen);
  const turns = course.proposals.candidates
    .filter(({ rule }) => rule === 'turn')
    .map((turn) => ({ ...turn, score: turn.bounds.least }));
  const sure = settle([...turns, ...marked.filter(({ score }) => score >= settings.threshold)]);
  const byRules = chooseCandidates(course.proposals.candidates);
  const alone = readByRulesAlone(byRules, sure, settings.ruleThreshold);
  const outer = [...sure, ...alone];
  const nested: Chosen[] = [];
  for (const { content } of outer) nested.push(...(await inside(course, content, 1)));
  const marks = new Set([...marked, ...nested].map(cueStart));
  const insideAlone = readInsideByRules(byRules, outer, settings.nestedRuleThreshold).filter(
    (one) => !marks.has(cueStart(one)),
  );
  const within = settle([...distinct(nested), ...insideAlone]);
  const byRule = new Set([...turns, ...alone, ...insideAlone].map(cueStart));
  const provenanceOf = (one: Chosen): Provenance =>
    one.cue.length === 0 || byRule.has(cueStart(one))
      ? ruleProvenance(one)
      : { kind: 'model', name: 'reader', version: network.version, score: one.score, evidence: [...one.cue] };
  const whole = distinct([...outer, ...within]).filter((one) => !isUnderLabel(segmented, one));
  const chosen = cutReports(distinct(splitDeeds(whole.map(fillContent))));
  return assembleAttributions(segmented, { chosen, bare: course.proposals.bare, hash, provenanceOf });
}

/** Without those whose cue another has already: passes may find the same one. */
function distinct(chosen: readonly Chosen[]): Chosen[] {
  const kept: Chosen[] = [];
  const cues = new Set<number>();
  for (const one of chosen) {
    const at = cueStart(one);
    if (cues.has(at)) continue;
    cues.add(at);
    kept.push(one);
  }
  return kept.sort((a, b) => cueStart(a) - cueStart(b));
}

/**
 * The learned engine: a small network marks cues and, for each, its source and content; quotations hold its spans in
 * shape, rules join speech that goes on without a cue and read the turns of transcripts, and a second pass looks inside
 * contents. Takes about linear time in the text.
 */
export function createModelEngine(parts: ModelParts): Engine {
  return {
    name: 'model',
    version: parts.network.version,
    attribute: (segmented) => attribute(segmented, parts),
  };
}
