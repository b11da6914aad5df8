import type { Attribution, Segmented } from '../model/index.ts';
import type { Course } from './discourse/scene.ts';
import { findNames } from './mentions/find-names.ts';
import type { NameMention } from './mentions/name-mention.ts';
import { readUsage } from './mentions/usage.ts';
import { linkOrganisations } from './people/cluster-organisations.ts';
import { clusterFullNames } from './people/cluster-people.ts';
import type { Entity } from './people/entity.ts';
import { findWriters } from './people/find-writers.ts';
import { giveRoles } from './people/give-roles.ts';
import { linkPartialNames } from './people/link-partial-names.ts';
import { readSource } from './sources/read-source.ts';
import { readTokens } from './text/token.ts';

function indexNames(names: readonly NameMention[], length: number): (token: number) => NameMention | null {
  const at: (NameMention | undefined)[] = new Array(length);
  for (const name of names) for (let i = name.first; i < name.end; i++) at[i] = name;
  return (token) => at[token] ?? null;
}

/** What a document says of its own: whom it names, what they are, who writes it. */
export function readCourse(
  segmented: Segmented,
  attributions: readonly Attribution[],
  observers: Pick<Course, 'observe' | 'onTouch'> = {},
): Course {
  const text = readTokens(segmented);
  const names = findNames(text, readUsage(text));
  const nameAt = indexNames(names, text.tokens.length);
  const entities: Entity[] = [];
  const links = clusterFullNames(names, entities);
  giveRoles(text, nameAt, links, () => true);
  const full = new Set(links.keys());
  linkPartialNames(names, text.tokens, entities, links);
  linkOrganisations(names, text.tokens, entities, links);
  giveRoles(text, nameAt, links, (name) => !full.has(name));
  const linkOf = (name: NameMention) => links.get(name)!;
  return {
    ...{ text, names, nameAt, linkOf, entities, attributions },
    heads: attributions.map(({ source }) => readSource(text, source, nameAt)),
    ...findWriters({ text, names, nameAt, linkOf, entities }),
    ...observers,
  };
}
