import { describeContext } from '../../../eval/run-context.ts';
import { markdownTable } from '../../../eval/table.ts';
import type { RecordResults } from './record-results.ts';
import { recordTables } from './record-tables.ts';

/** Results as a page of Markdown. */
export function recordPage(results: RecordResults): string {
  const parts = results.records.flatMap(({ store, documents, adding, linking = null, vectors, queries }) =>
    Object.entries({ adding, linking, vectors, queries }).map(
      ([part, measured]) =>
        [`${store}, ${documents.toLocaleString('en')} documents, ${part}`, measured] as const,
    ),
  );
  const runs = [['overhead', results.overhead] as const, ...parts].flatMap(([name, measured]) =>
    measured === null ? [] : [`- ${name}: ${describeContext(measured.run)}`],
  );
  const head = [
    '# Measured: the record',
    '',
    'Written by `npm run bench:record`; its past is in the history of this file. The documents are invented from the sentences of PolNeAR, GUM and ECB+ by `bench/record`: about 11 attributions each, by people of a Zipf distribution, in 300 outlets over six years, copies and later versions among them.',
  ];
  return [...head, '', ...runs, '', ...recordTables(results).map(markdownTable)].join('\n');
}
