import { goldOfItem } from '../eval/links/gold/gold-of-item.ts';
import { isKeptApart } from '../eval/links/gold/is-kept-apart.ts';
import { readTrainingRelations } from '../eval/read-relations.ts';
import type { Reading } from '../src/model/index.ts';
import { originOf, readText } from '../src/read/index.ts';
import type { Gold } from './read-gold.ts';

const ORIGIN = originOf({ readAt: '2026-01-01T00:00:00Z', language: 'en' });

/** A reading with nothing in it but the text, which is all that placing words asks for. */
const bare = (text: string): Reading =>
  ({ document: readText(text, ORIGIN), people: [] }) as unknown as Reading;

/** Documents of `training/relations`, in which every attribution is listed: those learned from, or the fifth kept apart. */
export function* readAffairs(part: 'train' | 'apart'): Generator<Gold> {
  for (const item of readTrainingRelations()) {
    if (isKeptApart(item.slug) !== (part === 'apart')) continue;
    const readings = item.documents.map(({ text }) => bare(text));
    const { reports } = goldOfItem(item, readings);
    for (const [at, { letter }] of item.documents.entries()) {
      const here = reports.filter(({ document }) => document === letter);
      const index = new Map(here.map(({ id }, number) => [id, number] as const));
      yield {
        id: `${item.slug}/${letter}`,
        set: 'own',
        text: readings[at]!.document.text,
        attributions: here.map(({ source, cue, content, parent }) => ({
          source,
          cue,
          content,
          parent: parent === null ? null : (index.get(parent) ?? null),
        })),
        ignored: [],
        isNested: true,
      };
    }
  }
}
