import type { OpenRecord } from '../../../src/record/index.ts';

type Link = OpenRecord['ports']['links']['link'];

/**
 * A record that links one document in `every`, by its id. Of the others each report is a statement of its own: the record
 * becomes as large and is asked the same, and is filled in a third of the time.
 */
export function linkSome(record: OpenRecord, every: number): OpenRecord {
  const { links } = record.ports;
  const link: Link = async (told, archive) =>
    isChosen(told.id, every) ? links.link(told, archive) : eachAlone(told);
  return { ...record, ports: { ...record.ports, links: { ...links, link } } };
}

/** Ids are of hexadecimal digits of a hash, so any of them choose evenly. */
const isChosen = (id: string, every: number): boolean => Number.parseInt(id.slice(-6), 16) % every === 0;

function eachAlone({ attributions }: Parameters<Link>[0]): Awaited<ReturnType<Link>> {
  const told = attributions.filter(({ polarity }) => polarity === 'asserted' || polarity === 'hedged');
  const groups = told.map(({ id }) => ({ attributions: [id], statements: [], score: 1 }));
  return { groups, links: [], awaited: [] };
}
