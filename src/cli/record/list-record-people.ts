import { neutraliseLine } from '../../show/neutralise.ts';
import { write } from '../write.ts';
import { count, personLine } from './page-words.ts';
import { type RecordFlags, withRecord } from './record-flags.ts';

/** People printed at most. */
const MOST = 1000;

/** Prints who speaks in a record, those with most statements first. */
export async function listRecordPeople({
  format,
  ...flags
}: RecordFlags & { readonly format: 'table' | 'json' }): Promise<void> {
  await withRecord(flags, async (record) => {
    const { listPeople } = await import('../../record/index.ts');
    const people = await listPeople(record, { limit: MOST, offset: 0 });
    if (format === 'json') {
      const plain = people.map(({ person: { n: _, ...person }, statements }) => ({ ...person, statements }));
      return write(process.stdout, `${JSON.stringify({ people: plain }, null, 2)}\n`);
    }
    const lines = people.map(
      ({ person, statements }) => `${neutraliseLine(personLine(person))} · ${count(statements, 'statement')}`,
    );
    await write(
      process.stdout,
      `${lines.length === 0 ? 'Nobody speaks in this record.' : lines.join('\n')}\n`,
    );
  });
}
