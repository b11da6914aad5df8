import { firstName, honorific } from '../lexicon.ts';
import type { Token } from '../text/token.ts';
import type { NameMention } from './name-mention.ts';

/** “Una, Deirdre and Maeve Colgan”: first names in a row that share the surname of the last. */
export function shareSurnames(
  tokens: readonly Token[],
  names: readonly NameMention[],
): readonly NameMention[] {
  const shared = [...names];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [name, next] = [shared[i]!, shared[i + 1]!];
    const between = tokens
      .slice(name.end, next.first)
      .map(({ lower }) => lower)
      .join(' ');
    const isListed =
      between === 'and' || (between === ',' && next.parsed.given.length > 0 && next !== names[i + 1]);
    const isLone =
      name.parsed.given.length === 0 && name.parsed.honorifics.length === 0 && name.end - name.core === 1;
    if (
      !isListed ||
      !isLone ||
      !next.parsed.surname ||
      next.parsed.given.length === 0 ||
      !firstName(tokens[name.core]!.lower)
    )
      continue;
    shared[i] = { ...name, parsed: { ...name.parsed, given: [name.words], surname: next.parsed.surname } };
  }
  return shared;
}

/** “Commissioners Hutchens (Chair), Vega-Trent, Pratt”: surnames in a row that share a title in the plural. */
export function shareTitles(tokens: readonly Token[], names: readonly NameMention[]): readonly NameMention[] {
  let title: string | null = null;
  let end = -1;
  return names.map((name) => {
    const before = tokens[name.core - 1];
    const singular = before && /s$/.test(before.raw) ? before.raw.slice(0, -1) : '';
    const isListed =
      end >= 0 &&
      name.first - end < 6 &&
      /^(?:,|and|\))$/.test(tokens[name.first - 1]?.lower ?? '') &&
      tokens[name.first]!.sentence === tokens[end - 1]!.sentence;
    if (honorific(singular) && name.parsed.honorifics.length === 0) title = singular;
    else if (!isListed || name.parsed.honorifics.length > 0) title = null;
    end = name.end;
    return title === null || name.parsed.given.length > 0
      ? name
      : { ...name, type: 'person' as const, parsed: { ...name.parsed, honorifics: [title] } };
  });
}
