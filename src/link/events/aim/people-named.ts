import type { Person, ToldDocument } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { SaidToken } from '../reading/said-words.ts';

/** A person whom some words name. */
export interface NamedPerson {
  readonly id: string;
  /** Places of the words, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Names by their first word, each as words and whom it means; of a name that two bear, nobody. */
type Names = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly id: string | null }[]
>;

const known = new WeakMap<ToldDocument, Names>();

/** Those people of a document whom the words name, the longest name at each place, in order. */
export function peopleNamed(document: ToldDocument, tokens: readonly SaidToken[]): readonly NamedPerson[] {
  const names = known.get(document) ?? namesOf(document);
  known.set(document, names);
  const found: NamedPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = names
      .get(tokens[at]!.word)
      ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.word === word));
    if (!name || !(isUpperCase(document.text, tokens[at]!) || isOffice(tokens, at))) continue;
    if (name.id !== null) found.push({ id: name.id, start: at, end: at + name.words.length });
    at += name.words.length - 1;
  }
  return found;
}

const isUpperCase = (text: string, { start }: SaidToken) => /[\p{Lu}\p{Lt}\p{N}]/u.test(text[start] ?? '');

/** “The mayor’s claim” means the one mayor of the document; “a mayor” means anyone. */
const isOffice = (tokens: readonly SaidToken[], at: number) =>
  /^(?:the|its|their|his|her|our)$/.test(tokens[at - 1]?.word ?? '');

function namesOf({ people }: ToldDocument): Names {
  const byWords = new Map<string, Set<string>>();
  for (const person of people)
    for (const name of formsOf(person)) byWords.set(name, (byWords.get(name) ?? new Set()).add(person.id));
  const names = new Map<string, { words: readonly string[]; id: string | null }[]>();
  for (const [form, ids] of byWords) {
    const words = form.split(' ');
    const id = ids.size === 1 ? [...ids][0]! : null;
    names.set(words[0]!, [...(names.get(words[0]!) ?? []), { words, id }]);
  }
  for (const forms of names.values()) forms.sort((one, other) => other.words.length - one.words.length);
  return names;
}

/** The names as they are given and, of a person, the last word of each and the offices held. */
function formsOf({ name, aliases, kind, roles }: Person): readonly string[] {
  const offices = roles.filter(({ isFormer }) => !isFormer).map(({ office }) => office);
  const given = [name, ...aliases, ...offices]
    .map((form) => indexTokens(form).map(({ word }) => word))
    .filter((words) => words.length > 0);
  const last =
    kind === 'person' ? given.filter((words) => words.length > 1).map((words) => words.at(-1)!) : [];
  return [...new Set([...given.map((words) => words.join(' ')), ...last])];
}
