import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { HearsayError } from '../errors.ts';
import { DECISION_TYPES, type Decision, type Judgement } from '../model/index.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isText);
const areSpans = (value: unknown): boolean =>
  Array.isArray(value) && value.every((span) => Number.isInteger(span?.start) && Number.isInteger(span?.end));
const isPlace = (value: unknown): boolean => {
  const place = value as { document?: unknown; cue?: unknown; content?: unknown } | null;
  return isText(place?.document) && areSpans(place?.cue) && areSpans(place?.content);
};

/** Whether a value has the fields of the decision that it names. */
function isDecision(value: unknown): value is Decision {
  const one = value as Record<string, unknown> | null;
  switch (one?.type) {
    case 'merge':
    case 'apart':
      return isPair(one.people) && new Set(one.people as string[]).size === 2;
    case 'split':
      return (
        isText(one.person) &&
        isText(one.name) &&
        Array.isArray(one.attributions) &&
        one.attributions.length > 0 &&
        one.attributions.every(isPlace)
      );
    case 'rename':
      return isText(one.person) && isText(one.name);
    case 'speaker':
      return isPlace(one.attribution) && (one.speaker === null || isText(one.speaker));
    case 'undo':
      return isText(one.judgement);
    default:
      return false;
  }
}

function parseLine(path: string, line: string, number: number): Judgement {
  let value: Partial<Judgement> | null = null;
  try {
    value = JSON.parse(line) as Partial<Judgement>;
  } catch {
    // told below
  }
  const isWhole =
    isText(value?.id) &&
    isText(value.by) &&
    isText(value.at) &&
    (value.why === null || isText(value.why)) &&
    isDecision(value.decision);
  if (isWhole) return value as Judgement;
  throw new HearsayError(
    'bad-judgements',
    `${path}, line ${number}: not a judgement. A JSON object with id, by, at, why and a decision (${DECISION_TYPES.join(', ')}) would be accepted.`,
  );
}

/** The judgements of a file, a JSON object a line, in the order in which they were made; none where there is no file. */
export function readJudgements(path: string): readonly Judgement[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(path, line, at + 1)]));
}

/** Whether the last line of a file is not closed, as where somebody has edited it. */
const isOpenEnded = (path: string): boolean => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text !== '' && !text.endsWith('\n');
};

/**
 * Adds a judgement to the end of a file; nothing that stands there is touched. It is on the disk when this returns. What
 * could not be read again is refused.
 */
export function addJudgement(path: string, judgement: Judgement): void {
  const line = JSON.stringify(judgement);
  parseLine('the judgement', line, 1);
  const lead = isOpenEnded(path) ? '\n' : '';
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${lead}${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
