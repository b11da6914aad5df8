/**
 * `npx node training/events/list-reports.ts tune|train|stories OUT.jsonl [engine]`: the cases of a gold, a line each: its
 * reports with their words by part and what phrases make of them, which are of one utterance, and what they do to which.
 */
import { writeFileSync } from 'node:fs';
import { type Given, type Ground, loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import { findEvents } from '../../src/link/events/find-events.ts';
import { readSaidWords } from '../../src/link/events/reading/said-words.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { speakerRelation } from '../../src/link/utterance/speaker-relation.ts';

const [ground, path, given = 'gold'] = process.argv.slice(2) as [Ground, string, Given?];

function lineOf({ gold, documents, goldOf }: ToldCase) {
  const reports = documents.flatMap(reportsOf).filter(({ attribution }) => goldOf.has(attribution.id));
  const events = documents.flatMap((document) => findEvents(document));
  const idOf = (report: Report) => goldOf.get(report.attribution.id)!;
  const parts = (report: Report) => {
    const { attribution, source, cue, content, document, place } = report;
    const aside = readSaidWords(report).line.filter(({ role }) => role === 'aside');
    return {
      id: idOf(report),
      document: gold.documents.find(({ reading }) => reading.document.id === document.id)!.key,
      day: document.day,
      place,
      polarity: attribution.polarity,
      source: source.text,
      cue: cue.text,
      content: content.text,
      aside: aside.map(({ start, end }) => document.text.slice(start, end)).join(' '),
      found: events
        .filter(({ from }) => from === report)
        .map(({ relation, isConditional, score }) => [isConditional ? 'conditional' : relation, score]),
    };
  };
  return {
    slug: gold.slug,
    reports: reports.map(parts),
    statements: gold.statements,
    links: gold.links.map(({ from, to, relation, isConditional, isOptional, name }) => ({
      from: [...from],
      to: to && [...to],
      relation: isConditional ? 'conditional' : relation,
      isOptional,
      by: name.split(' ')[0],
    })),
    speakers: reports.map((one) => reports.map((other) => speakerRelation(one, other)[0]).join('')),
  };
}

const cases = await loadCases(ground, { given, readInput: readCached });
writeFileSync(path, cases.map((one) => `${JSON.stringify(lineOf(one))}\n`).join(''));
console.log(`${cases.length} cases, ${cases.flatMap(({ gold }) => gold.reports).length} reports`);
