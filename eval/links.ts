/**
 * `node eval/links.ts`: links and utterances of the project's own gold or of the stories, with figures in one screen and
 * what is wrong to read; for trying out linking over and over. Of the held half, figures alone.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HearsayError } from '../src/index.ts';
import { RELATIONS } from '../src/model/index.ts';
import { openCachedReader } from './links/gold/cached-reader.ts';
import { GIVENS, GROUNDS, loadCases } from './links/gold/load-cases.ts';
import { readCached } from './links/gold/reading-cache.ts';
import { countLinks } from './links/judge/count-links.ts';
import { countPairs } from './links/judge/count-pairs.ts';
import type { JudgedCase } from './links/judge/judge-links.ts';
import { linkFaults, utteranceFaults } from './links/judge/show-faults.ts';
import { linksTable } from './links/judge/show-links.ts';
import { judgeCases } from './links/measure/measure-links.ts';
import { oneOf } from './options.ts';
import { textTable } from './table.ts';

const USAGE = `usage: node eval/links.ts [options]
  --on tune|held|stories|train|apart  tune
  --given gold|engine      whose attributions and speakers; gold
  --only RELATION          faults of this relation alone
  --item SLUG              one situation or story alone
  --errors N               print N faults of links and of utterances
  --part links|utterances  faults of these alone
  --phrases                find deeds by phrases alone
  --json PATH              write the links found to a file`;

const { values } = parseArgs({
  options: {
    on: { type: 'string', default: 'tune' },
    given: { type: 'string', default: 'gold' },
    only: { type: 'string' },
    item: { type: 'string' },
    errors: { type: 'string', default: '0' },
    part: { type: 'string' },
    phrases: { type: 'boolean' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});

/** The found links for a file, with their ends by the gold's ids. */
const linkLines = (cases: readonly JudgedCase[]) =>
  cases.flatMap(({ told, links }) =>
    links.map(({ link, from, to, verdict }) => ({
      case: told.gold.slug,
      from: [...from].join(),
      to: [...to].join() || link.to,
      relation: link.relation,
      verdict,
      status: link.status,
      rule: link.provenance.name,
      score: link.provenance.score,
    })),
  );

async function main(): Promise<void> {
  const on = oneOf('on', values.on, GROUNDS);
  const given = oneOf('given', values.given, GIVENS);
  const only = values.only === undefined ? null : oneOf('only', values.only, RELATIONS);
  const part = values.part === undefined ? null : oneOf('part', values.part, ['links', 'utterances']);
  if (on === 'held' && (Number(values.errors) > 0 || values.json || values.item))
    throw new HearsayError(
      'bad-option',
      'Of the held half only figures are shown; leave out --errors, --json and --item.',
    );
  const told = await loadCases(on, { given, only: values.item ?? null, readInput: readCached });
  const start = performance.now();
  const cases = await judgeCases(told, values.phrases ? null : await openCachedReader());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const faults = [
    ...(part === 'utterances' ? [] : [cases.flatMap((one) => linkFaults(one, only))]),
    ...(part === 'links' || only !== null ? [] : [cases.flatMap(utteranceFaults)]),
  ];
  for (const all of faults)
    for (const fault of all.slice(0, Number(values.errors))) console.log(`${fault}\n`);
  if (values.json)
    writeFileSync(
      values.json,
      linkLines(cases)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
  console.log(
    textTable(
      linksTable(`${on}, given ${given}; linked in ${seconds} s`, countPairs(cases), countLinks(cases)),
    ),
  );
}

try {
  if (values.help) console.log(USAGE);
  else await main();
} catch (error) {
  if (!(error instanceof HearsayError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
