import type { Course } from '../discourse/scene.ts';
import { bodyNoun, placeOf } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { createEntity, type Entity } from './entity.ts';

/** Paragraphs at the head of a text in which its writer, outlet and addressee are named. */
const HEAD = 8;
const LONGEST_LINE = 90;

type Known = Pick<Course, 'text' | 'names' | 'nameAt' | 'linkOf' | 'entities'>;

function addNamed({ entities }: Known, description: string, type: 'person' | 'organisation'): Entity {
  const entity = createEntity(entities.length, type);
  entity.description = description;
  entity.isWriter = true;
  entities.push(entity);
  return entity;
}

/** The head of the text, line by line, with what is named in each. */
function headLines({ text: { text, segmented, tokens }, names }: Known) {
  return segmented.paragraphs.slice(0, HEAD).flatMap(({ start, end }) => {
    const within = names.filter(
      (name) => tokens[name.first]!.start >= start && tokens[name.first]!.start < end,
    );
    let at = start;
    return text
      .slice(start, end)
      .split('\n')
      .map((line) => {
        const [from, to] = [at, at + line.length];
        at = to + 1;
        return {
          line: line.trim(),
          names: within.filter((name) => tokens[name.first]!.start >= from && tokens[name.first]!.start < to),
        };
      });
  });
}

const personIn = ({ linkOf }: Known, names: readonly NameMention[]): Entity | null =>
  names
    .map((name) => linkOf(name).entity)
    .find((entity) => entity && (entity.type === 'person' || entity.type === 'unknown')) ?? null;

/** Somebody who is known by a name that the text itself may have too. */
function known(course: Known, name: string | null, type: 'person' | 'organisation'): Entity | null {
  if (name === null || name.trim() === '') return null;
  const lower = name.toLowerCase();
  const same = course.entities.find((one) =>
    one.names.some(({ words }) => words.toLowerCase() === lower || `the ${words.toLowerCase()}` === lower),
  );
  return same ?? addNamed(course, name, type);
}

/** “The Rocket” in the Daily Rocket: the outlet by the end of its name. */
function calledByEnd({ entities }: Known, publisher: string | null): Entity | null {
  if (publisher === null) return null;
  const whole = publisher.toLowerCase();
  const isEnd = ({ words, hasArticle }: NameMention) => {
    const end = words.toLowerCase();
    return hasArticle && whole.endsWith(` ${end}`) && bodyNoun(end) === null && placeOf(words) === null;
  };
  const same = entities.filter(
    ({ type, names }) => /^(?:organisation|unknown)$/.test(type) && names.some(isEnd),
  );
  const [entity] = same;
  if (!entity || same.length > 1) return null;
  entity.type = 'organisation';
  entity.forms.push(publisher);
  entity.isWriter = true;
  return entity;
}

/** “We at Corrigan Ferries”: the body in whose name the text speaks. */
function weAt({ text: { tokens }, nameAt, linkOf }: Known): Entity | null {
  const at = tokens.findIndex(
    ({ lower, isSpoken }, i) =>
      lower === 'we' && !isSpoken && /^(?:at|of|in)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  const name = at < 0 ? null : (nameAt(at + 2) ?? nameAt(at + 3));
  return name ? linkOf(name).entity : null;
}

/** Who writes a text, who publishes it, and whom it addresses, as its head and what is known from outside say. */
export function findWriters(course: Known): Pick<Course, 'author' | 'outlet' | 'reader'> {
  const { byline, publisher } = course.text.segmented.document;
  const lines = headLines(course).filter(({ line }) => line.length > 0 && line.length < LONGEST_LINE);
  const bare = (line: string) => line.replace(/[.,:]$/, '').toLowerCase();
  const isAlone = ({ line, names }: (typeof lines)[number]) =>
    names.length === 1 && bare(line) === names[0]!.words.toLowerCase();
  const signed = lines.find(({ line, names }) => /^by\b/i.test(line) && names.length > 0);
  const alone = lines
    .slice(0, 4)
    .find((one) => isAlone(one) && personIn(course, one.names)?.names[0]?.parsed.given.length);
  const byName = byline === null ? null : known(course, byline, 'person');
  const author =
    byName ??
    personIn(course, signed?.names ?? []) ??
    personIn(course, alone?.names ?? []) ??
    addNamed(course, 'the author', 'person');
  author.isWriter = true;
  const masthead = lines
    .slice(0, 3)
    .find(
      (one) =>
        one.names.length === 1 &&
        isAlone(one) &&
        /^(?:organisation|unknown)$/.test(course.linkOf(one.names[0]!).entity?.type ?? ''),
    );
  const from = lines.find(({ line }) => /^from\s/i.test(line));
  const isColumn = course.text.tokens.some(
    ({ lower, isSpoken, isLabel }) => /^(?:i|my|me)$/.test(lower) && !isSpoken && !isLabel,
  );
  const outlet =
    weAt(course) ??
    calledByEnd(course, publisher) ??
    known(course, publisher, 'organisation') ??
    (masthead ? course.linkOf(masthead.names[0]!).entity : null) ??
    (from ? addNamed(course, from.line.replace(/^from\s+/i, ''), 'organisation') : null) ??
    (isColumn ? author : addNamed(course, 'the outlet', 'organisation'));
  const dear =
    lines.find(({ line, names }) => /^dear\b/i.test(line) && names.length > 0) ??
    lines.find(({ line, names }) => /\bopen letter to\b/i.test(line) && names.length > 0);
  return { author, outlet, reader: personIn(course, dear?.names ?? []) };
}
