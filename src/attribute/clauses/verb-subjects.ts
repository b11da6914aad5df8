import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup, type VerbGroup } from '../chunks/verb-group.ts';
import { subjectInFront } from './find-subject.ts';
import { isTime, subjectBehind } from './noun-group.ts';
import { hasClauseBehind, isEmptyBehind, isReportingVerb } from './reporting-clause.ts';
import type { Subject } from './subject.ts';

/** Subjects of the verb groups met so far, by chunk, for verbs that share one. */
export type Lent = Map<number, Subject | null>;

const REACH = 40;

/** "X did A *and said* B", "…, *adding* that": what the nearest verb before lends, and the nearest verb of reporting. */
function sharedSubjects(region: ChunkedRegion, group: VerbGroup, lent: Lent): Subject[] {
  let near: Subject | null = null;
  for (let i = group.chunk - 1; i >= Math.max(0, group.chunk - REACH); i--) {
    const subject = kindAt(region, i) === 'vg' ? lent.get(i) : null;
    if (!subject || subject.position === 'relative') continue;
    const isReport = isCueWithClause(region, i);
    if (!near && isReport) return [{ ...subject, position: 'shared-report' }];
    if (isReport && near && near.first !== subject.first)
      return [{ ...subject, position: 'shared-report' }, near];
    near ??= { ...subject, position: haveOneForm(region, i, group.chunk) ? 'shared-form' : 'shared' };
  }
  return near ? [near] : [];
}

/** A finite verb that says or shows, with what it says behind it. */
function isCueWithClause(region: ChunkedRegion, index: number): boolean {
  const { verb, mood, isPassive } = describeVerbGroup(region, index);
  return (
    verb !== null &&
    verb.kind !== 'attitude' &&
    mood === 'finite' &&
    !isPassive &&
    hasClauseBehind(region, index + 1)
  );
}

/** "*had been* asked and *had* said": two verb groups that open with the same auxiliary. */
function haveOneForm(region: ChunkedRegion, a: number, b: number): boolean {
  const [one, two] = [region.chunks[a]!, region.chunks[b]!];
  const hasAuxiliaries = one.end - one.first > 1 && two.end - two.first > 1;
  return hasAuxiliaries && region.items[one.first]!.word === region.items[two.first]!.word;
}

/** A gerund or participle that opens the sentence takes the subject of the clause behind its comma. */
function subjectOfOpening(region: ChunkedRegion, group: VerbGroup): Subject[] {
  if (group.chunk > 1) return [];
  const isMark = (index: number) => kindAt(region, index) === 'comma' || kindAt(region, index) === 'quote';
  const comma = region.chunks.findIndex((_, i) => i > group.chunk && isMark(i));
  const verb = comma < 0 ? -1 : region.chunks.findIndex((chunk, i) => i > comma && chunk.kind === 'vg');
  const subject = verb < 0 ? null : subjectInFront(region, verb);
  return subject && subject.first > comma ? [{ ...subject, position: 'control' }] : [];
}

/** Nothing more, or the colon in front of what is said: “Said Ann Lee: “…””. */
function isEndOfInversion(region: ChunkedRegion, index: number): boolean {
  return (
    isEmptyBehind(region, index) ||
    (kindAt(region, index) === 'colon' && kindAt(region, index + 1) === 'quote')
  );
}

/** "“…,” said Ann Lee": a reporting verb behind a quotation or a comma, with its subject behind it. */
function invertedSubject(region: ChunkedRegion, group: VerbGroup): Subject | null {
  const before = kindAt(region, group.chunk - 1);
  const canInvert = before === 'quote' || before === 'comma' || before === 'other' || before === undefined;
  if (!canInvert || kindAt(region, group.chunk + 1) !== 'np' || !canReport(region, group, before === 'quote'))
    return null;
  const behind = subjectBehind(region, group.chunk);
  if (!behind || isTime(region, group.chunk + 1) || !isEndOfInversion(region, behind.end)) return null;
  return behind;
}

/** Next to a quotation any verb of speech reports; elsewhere only those that do so often. */
function canReport(region: ChunkedRegion, group: VerbGroup, isQuoted: boolean): boolean {
  return (
    isReportingVerb(region, group.chunk) || (isQuoted && group.verb?.kind === 'speech' && !group.isPassive)
  );
}

/** "the ad shows *Clinton* asking": the noun phrase right before a gerund or an infinitive. */
function adjacentSubject(region: ChunkedRegion, group: VerbGroup): Subject[] {
  const subject = kindAt(region, group.chunk - 1) === 'np' ? subjectInFront(region, group.chunk) : null;
  return subject ? [{ ...subject, position: 'adjacent' }] : [];
}

/** The subjects that a verb group may have, likeliest first; `[]` when none can be told. */
export function findSubjects(region: ChunkedRegion, group: VerbGroup, lent: Lent): Subject[] {
  if (group.mood !== 'finite')
    return [
      ...sharedSubjects(region, group, lent),
      ...adjacentSubject(region, group),
      ...subjectOfOpening(region, group),
    ];
  const inverted = invertedSubject(region, group);
  const front = subjectInFront(region, group.chunk);
  if (inverted && front?.position === 'apposition') return [front, inverted];
  if (inverted) return [inverted];
  if (front) return [front];
  const before = kindAt(region, group.chunk - 1);
  return before === 'cc' || before === 'comma' || before === 'adv' ? sharedSubjects(region, group, lent) : [];
}
