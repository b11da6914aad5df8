import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { Report } from '../../report/report.ts';
import type { KnownPeople } from './known-people.ts';
import { isAgent, isOffice } from './noun-classes.ts';

/** For whom somebody speaks, as far as what texts call them tells. */
export interface SpokenFor {
  /** Ids: themselves, and who is named beside “spokesman”, “office of”, “president of”. */
  readonly people: ReadonlySet<string>;
  /** Whether it is somebody's spokesman, lawyer or office without the words' naming whose: “her counsel”, “an aide”. */
  readonly isSomebodys: boolean;
}

/** For whom the speakers of a report speak. */
export function spokenForBy({ speakers, source }: Report, people: KnownPeople): SpokenFor {
  const found = new Set(speakers);
  const descriptions = [source.tokens, ...speakers.flatMap((id) => descriptionsOf(id, people))];
  for (const id of speakers) {
    const by = people.get(id)?.by;
    if (by) found.add(by);
  }
  let isAny = false;
  for (const tokens of descriptions) {
    isAny ||= tokens.some(({ stem }) => isAgent(stem));
    for (const id of principalsIn(tokens, speakers, people)) found.add(id);
  }
  return { people: found, isSomebodys: isAny && found.size === speakers.length };
}

/** What texts call somebody: names that describe (“office of P. Ramalingam”), and roles. */
function descriptionsOf(id: string, people: KnownPeople): readonly (readonly IndexToken[])[] {
  const person = people.get(id);
  if (!person) return [];
  return [
    person.name,
    ...person.aliases,
    ...person.roles.filter(({ isFormer }) => !isFormer).map(({ title }) => title),
  ]
    .map((words) => indexTokens(words))
    .filter((tokens) => tokens.length > 1);
}

/** Who is named in a description as the one spoken for: any beside an agent, a body beside an office or as the owner. */
function principalsIn(
  tokens: readonly IndexToken[],
  speakers: readonly string[],
  people: KnownPeople,
): readonly string[] {
  const isForAny = tokens.some(({ stem }) => isAgent(stem));
  const isForBody = isForAny || tokens.some(({ stem }) => isOffice(stem));
  const own = new Set(speakers.flatMap((id) => people.namesOf(id)).map((stems) => stems.join(' ')));
  return [...people.namedIn(tokens.map(({ stem }) => stem))]
    .filter((id) => !speakers.includes(id) && people.namesOf(id).every((stems) => !own.has(stems.join(' '))))
    .filter((id) => isForAny || (isForBody && people.get(id)!.kind !== 'person'));
}
