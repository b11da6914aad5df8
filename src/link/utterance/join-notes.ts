import type { Report } from '../report/report.ts';
import { gistOf } from './gist/gist.ts';
import { type Groups, unite } from './join-likely.ts';
import { areInOneParagraph } from './pairs/text-between.ts';

/** Puts an outlet's regret to what it says before it, in one paragraph, that it printed: the two are one note. */
export function joinNotes(all: readonly Report[], own: number, groups: Groups): void {
  const outlet = all.slice(0, own).flatMap((report, n) => (isOfOutlet(report) ? [n] : []));
  for (const b of outlet.filter((n) => isRegret(all[n]!))) {
    const a = outlet.findLast((n) => n < b && !isRegret(all[n]!));
    const isNote = a !== undefined && gistOf(all[a]!).isOfPrinted && areInOneParagraph(all[a]!, all[b]!);
    if (isNote && groups[a] !== groups[b]) unite(groups, a, b);
  }
}

const isRegret = (report: Report): boolean => gistOf(report).deeds.has('apologise');

const nameOf = (name: string) => name.toLowerCase().replace(/^the /, '');

function isOfOutlet({ document: { publisher, people }, speakers, parent }: Report): boolean {
  if (publisher === null || parent !== null) return false;
  return people.some(({ id, name }) => speakers.includes(id) && nameOf(name) === nameOf(publisher));
}
