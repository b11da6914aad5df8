import type { Act } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import type { Deed } from './gist/deeds.ts';
import { gistOf } from './gist/gist.ts';
import { occasionFeatures } from './pairs/occasion-features.ts';

/** Contents, as stems, that call a statement without telling it: “it”, “so”, “the remark”, “a foolish thing”. */
const POINTING =
  /^(?:it|this|that|so|which|as much|(?:(?:a|an|the|that|this|those|these|such|his|her|their|my|your|its) )?(?:\S+ )?(?:remark|comment|line|thing|joke|jibe|phrase|word))$/;
/** Weight of what two reports of a deed tell besides, from which on it must have something in common. */
const TELLING = 10;
/** Words of what is said about a deed that need not tell its object in full. */
const MOST_DEED_WORDS = 14;
/** Days within which a deed without other words is taken for the one told before. */
const DEED_DAYS = 14;
const NEW_DAYS = 2;
const REPEATED_ALONE: readonly Deed[] = ['apologise', 'takeBack', 'denySaying', 'standBy'];

/** A group of reports that a pointing one may belong to. */
export interface Antecedent {
  readonly reports: readonly Report[];
}

/** Whether a report may only point, or tell no more than what was done: what `pointAt` finds a group for. */
export function mayPoint(report: Report): boolean {
  if (deedsAlone(report).length > 0) return isShortDeed(report);
  return gistOf(report).deeds.size === 0 && !NOT_SAYING.has(report.attribution.act) && isPointing(report);
}

/**
 * The group that a report belongs to whose content only points (“said it”, “the remark”), or that tells no more than
 * what was done (“has apologised for it”); null where it does not point, or at nothing that is here.
 */
export function pointAt<Group extends Antecedent>(report: Report, groups: readonly Group[]): Group | null {
  if (!mayPoint(report)) return null;
  const deeds = deedsAlone(report);
  return deeds.length > 0 ? findDone(report, deeds, groups) : findSaid(report, groups);
}

const deedsAlone = (report: Report): readonly Deed[] =>
  REPEATED_ALONE.filter((deed) => gistOf(report).deeds.has(deed));

/** Acts whose object is what was said, and not what is said. */
const NOT_SAYING: ReadonlySet<Act> = new Set([
  'ask',
  'answer',
  'deny',
  'confirm',
  'admit',
  'apologise',
  'retract',
  'correct',
  'clarify',
  'reject',
  'agree',
  'decline',
  'believe',
]);

/** Whether a content only points at what was said. */
const isPointing = ({ attribution, content: { tokens } }: Report): boolean =>
  attribution.manner !== 'direct' && POINTING.test(tokens.map(({ stem }) => stem).join(' '));

/** Whether what it says of a deed is short enough not to be its own telling of what was done. */
const isShortDeed = (report: Report): boolean =>
  report.content.tokens.length <= MOST_DEED_WORDS && !gistOf(report).isAgain;

const shareSpeaker = (one: Report, other: Report) => one.speakers.some((id) => other.speakers.includes(id));

const APART = /^said (?:on other days|days apart|after the other came out)$/;
const areOnOtherDays = (one: Report, other: Report) =>
  occasionFeatures(one, other).some((name) => APART.test(name));

/**
 * What it stands in; else the nearest before it in the document, or, of what somebody says of own words that are past,
 * what most have reported.
 */
function findSaid<Group extends Antecedent>(report: Report, groups: readonly Group[]): Group | null {
  const { parent, document, place } = report;
  const isOwn = parent !== null && shareSpeaker(report, parent);
  const isOfPast = isOwn && gistOf(parent).deeds.size > 0;
  if (isOwn && !isOfPast) return groups.find(({ reports }) => reports.includes(parent)) ?? null;
  const fitting = groups.map((group) => ({
    group,
    reports: group.reports.filter((one) => isSaid(one, report)),
  }));
  const nearest = fitting
    .flatMap(({ group, reports }) => reports.map((one) => ({ group, one })))
    .filter(({ one }) => one.document === document && one.place < place)
    .sort((one, other) => other.one.place - one.one.place)[0];
  const known = fitting
    .filter(({ reports }) => reports.length > 0 && !reports.some((one) => areOnOtherDays(one, report)))
    .sort((one, other) => timesTold(other.group) - timesTold(one.group))[0];
  return ((isOfPast ? known : nearest) ?? known)?.group ?? null;
}

/** How many documents tell of a group, copies as one, then in how many reports, in a number that orders by both. */
const timesTold = ({ reports }: Antecedent): number =>
  new Set(reports.map(({ document }) => document.family)).size + reports.length / (reports.length + 1);

/** Weight of the words of what is pointed at, at least. */
const LEAST_TOLD = 3;

function isSaid(one: Report, report: Report): boolean {
  if (one === report || one.parent === report || report.parent === one || !shareSpeaker(one, report))
    return false;
  const { deeds, total } = gistOf(one);
  return deeds.size === 0 && total >= LEAST_TOLD && one.attribution.act !== 'ask' && !isPointing(one);
}

function findDone<Group extends Antecedent>(
  report: Report,
  deeds: readonly Deed[],
  groups: readonly Group[],
): Group | null {
  const fitting = groups
    .map((group) => ({ group, reports: group.reports.filter((one) => isDone(one, report, deeds)) }))
    .filter(({ reports }) => reports.length > 0 && !reports.some((one) => areOnOtherDays(one, report)));
  return fitting.sort((one, other) => other.reports.length - one.reports.length)[0]?.group ?? null;
}

function isDone(one: Report, report: Report, deeds: readonly Deed[]): boolean {
  if (one === report || !shareSpeaker(one, report) || gistOf(one).isAgain) return false;
  return (
    isNear(one, report) && deeds.every((deed) => gistOf(one).deeds.has(deed)) && !haveOtherWords(one, report)
  );
}

/** Whether a deed may be one that another document tells: of days that are not known, where both have a word in common. */
function isNear(one: Report, report: Report): boolean {
  const { isRetold, days } = gistOf(report);
  if (one.document.day === null || report.document.day === null) return wordsInCommon(one, report) > 0;
  const apart = Math.abs(one.document.day - report.document.day);
  return apart <= (isRetold || days !== null ? DEED_DAYS : NEW_DAYS);
}

const wordsInCommon = (one: Report, other: Report): number =>
  [...gistOf(one).terms.keys()].filter((term) => gistOf(other).terms.has(term)).length;

/** Whether both tell of what, and it is not the same. */
function haveOtherWords(one: Report, other: Report): boolean {
  const [a, b] = [gistOf(one), gistOf(other)];
  return wordsInCommon(one, other) === 0 && Math.min(a.total, b.total) > TELLING;
}
