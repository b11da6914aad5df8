import { foldName } from '../names/fold-name.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'a']);

/** The name of a body for comparing: folded, without article and stops. */
export const bodyKey = (name: string): string =>
  foldName(name.replace(/&/g, ' and ')).replace(/^the /, '').replace(/\./g, '').trim();

/** Keys of a body's name: whole, by first letters, and by its first word. */
export function bodyKeys(name: string): readonly string[] {
  const key = bodyKey(name);
  const words = key.split(/[\s-]+/).filter((word) => !SMALL.has(word));
  const letters = words.map((word) => word[0]).join('');
  return [
    `b:${key}`,
    ...(words.length > 1 ? [`l:${letters}`] : /^[a-z]{2,6}$/.test(key) ? [`l:${key}`] : []),
    ...(words[0] ? [`f:${words[0]}`] : []),
  ];
}
