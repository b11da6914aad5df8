/**
 * `npx node training/events/list-reports.ts tune|train|stories OUT.jsonl [engine]`: the cases of a gold, a line each: its
 * reports with their words by part and what phrases make of them, which are of one utterance, what they do to which, and which pairs
 * of reports linking would read together (`near`).
 */
import { writeFileSync } from 'node:fs';
import { openCachedReader } from '../../eval/links/gold/cached-reader.ts';
import { type Given, type Ground, loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import { createArchiveInMemory } from '../../src/link/archive/archive-in-memory.ts';
import { findEvents } from '../../src/link/events/find-events.ts';
import { readSaidWords } from '../../src/link/events/reading/said-words.ts';
import { choosePairs } from '../../src/link/pairs/choose-pairs.ts';
import { NO_PAIRS } from '../../src/link/pairs/pairs-read.ts';
import { READ_PAIRS } from '../../src/link/reader/link-reader.ts';
import type { Report } from '../../src/link/report/report.ts';
import { reportsOf } from '../../src/link/report/reports-of.ts';
import { createStatements } from '../../src/link/statements-in-memory.ts';
import { surveyDocument } from '../../src/link/survey-document.ts';
import { speakerRelation } from '../../src/link/utterance/speaker-relation.ts';

const [ground, path, given = 'gold'] = process.argv.slice(2) as [Ground, string, Given?];

const reader = await openCachedReader();

/** Places of the pairs that linking would read, documents being linked one after another. */
async function nearPairs(
  { documents }: ToldCase,
  reports: readonly Report[],
): Promise<readonly [number, number][]> {
  const place = new Map(reports.map(({ attribution }, at) => [attribution.id, at] as const));
  const statements = createStatements();
  const archive = createArchiveInMemory(statements.of);
  const near: [number, number][] = [];
  for (const document of documents) {
    const survey = await surveyDocument(document, {
      archive,
      reader: reader && { ...reader, readPairs: async (pairs) => pairs.map(() => READ_PAIRS.map(() => 0)) },
    });
    const events = findEvents(document, { deeds: survey.deeds, pairs: NO_PAIRS });
    for (const { from, to } of choosePairs({ ...survey, events })) {
      const [one, other] = [from, to].map(({ attribution }) => place.get(attribution.id));
      if (one !== undefined && other !== undefined) near.push([one, other]);
    }
    statements.add(document, survey.groups);
    archive.add(document);
  }
  return near;
}

async function lineOf(told: ToldCase) {
  const { gold, documents, goldOf } = told;
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
    near: await nearPairs(told, reports),
    speakers: reports.map((one) => reports.map((other) => speakerRelation(one, other)[0]).join('')),
  };
}

const cases = await loadCases(ground, { given, readInput: readCached });
const lines: string[] = [];
for (const one of cases) lines.push(`${JSON.stringify(await lineOf(one))}\n`);
writeFileSync(path, lines.join(''));
console.log(`${cases.length} cases, ${cases.flatMap(({ gold }) => gold.reports).length} reports`);
