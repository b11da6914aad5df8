import type { Report } from '../../report/report.ts';
import { termOf } from '../term-weight.ts';

/** Names of who speaks, as the document knows them, and those of the source. */
export function namesOf({ document, speakers, source }: Report): ReadonlySet<string> {
  const people = document.people.filter(({ id, kind }) => speakers.includes(id) && kind === 'person');
  const names = people.flatMap(({ name, aliases }) => [name, ...aliases]);
  const own = names.flatMap((name) => name.match(/(?<!\p{L})\p{Lu}[\p{L}]{2,}/gu) ?? []);
  const written = source.tokens.filter(({ start }) => /\p{Lu}/u.test(document.text[start]!));
  return new Set([...own.map((word) => word.toLowerCase()), ...written.map(({ stem }) => termOf(stem))]);
}
