/**
 * `npm run fit:pronouns -- SHARED_DATA`: fits the weights by which a pronoun finds who is meant on the training documents
 * of GUM and on our own cases in test/people-cases, and writes lexicon/en/pronoun-weights.tsv. With `--measure` the fit
 * is shown on GUM dev and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribution, Span } from '../../src/model/index.ts';
import { namesOf } from '../../src/resolve/people/describe-people.ts';
import type { Entity } from '../../src/resolve/people/entity.ts';
import { type Observer, resolveSpeakers } from '../../src/resolve/resolve-speakers.ts';
import { segment } from '../../src/segment/index.ts';
import { plainDocument } from '../../test/plain-document.ts';
import { attributionsOf, listPeopleThemes, readPeopleCases } from '../../test/read-people-cases.ts';

type Offsets = readonly [number, number];

/** A choice for a pronoun: the features of each who may be meant, and which of them is; -1 for none of them. */
interface Choice {
  readonly kind: string;
  readonly candidates: readonly (readonly (readonly [string, number])[])[];
  readonly gold: number;
}

interface GumLine {
  readonly text: string;
  readonly entities: readonly { readonly mentions: readonly Offsets[]; readonly kinds: readonly string[] }[];
  readonly attributions: readonly {
    readonly source: readonly Offsets[];
    readonly cue: readonly Offsets[];
    readonly content: readonly Offsets[];
  }[];
}

type Weighed = Parameters<Observer>[0]['weighed'];
type IsMeant = (
  touch: Weighed[number]['touch'],
  tokens: Parameters<Observer>[0]['text']['tokens'],
) => boolean;

/** Gathers the choices that resolving makes in one text; `isMeant` says null where gold does not know the pronoun. */
function choicesIn(
  text: string,
  attributions: readonly Attribution[],
  judge: (start: number) => IsMeant | null,
  out: Choice[],
): void {
  resolveSpeakers(segment(plainDocument(text)), attributions, ({ text: tokens, index, weighed }) => {
    const isMeant = judge(tokens.tokens[index]!.start);
    if (!isMeant || weighed.length === 0) return;
    const gold = weighed.findIndex(({ touch }) => isMeant(touch, tokens.tokens));
    const kind = weighed[0]!.features[0]![0].split(' ')[0]!;
    out.push({ kind, gold, candidates: weighed.map(({ features }) => features) });
  });
}

const spans = (list: readonly Offsets[]): Span[] => list.map(([start, end]) => ({ start, end }));

function gumChoices(path: string): Choice[] {
  const out: Choice[] = [];
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const { text, entities, attributions } = JSON.parse(line) as GumLine;
    const byStart = new Map<number, number>();
    entities.forEach(({ mentions, kinds }, entity) => {
      mentions.forEach(([start], i) => {
        if (kinds[i] === 'pronoun') byStart.set(start, entity);
      });
    });
    const marked = attributionsOf(
      attributions
        .map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        }))
        .filter(({ content }) => content.length > 0),
    );
    choicesIn(
      text,
      marked,
      (start) => {
        const entity = byStart.get(start);
        if (entity === undefined) return null;
        const { mentions } = entities[entity]!;
        return ({ first, end }, tokens) => {
          const at = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
          return mentions.some(
            ([from, to]) => from < at.end && at.start < to && to - from < 3 * (at.end - at.start) + 12,
          );
        };
      },
      out,
    );
  }
  return out;
}

function caseChoices(folder: URL | undefined): Choice[] {
  const out: Choice[] = [];
  for (const theme of listPeopleThemes(folder)) {
    for (const { text, attributions, speakers } of readPeopleCases(theme, folder)) {
      choicesIn(
        text,
        attributions,
        (start) => {
          const at = attributions.find(({ source }) => source[0]?.start === start);
          const gold = at && speakers[Number(at.id)];
          if (!gold || gold.names.length === 0) return null;
          return ({ entity }) => isNamed(entity, gold.names);
        },
        out,
      );
    }
  }
  return out;
}

function isNamed(entity: Entity, names: readonly string[]): boolean {
  if (names.length > 1)
    return (
      entity.members.length === names.length &&
      names.every((name) => entity.members.some((one) => isNamed(one, [name])))
    );
  const { name, aliases } = namesOf(entity);
  const lower = names[0]!.toLowerCase();
  return [name, ...aliases].some((form) => form.toLowerCase() === lower);
}

/** What one believes before seeing data (after Lappin and Leass 1994): the fit is pulled towards these. */
const BELIEFS: Readonly<Record<string, number>> = {
  ...{
    'distance 0': 1.5,
    'distance 1': 1.5,
    'distance 2': 0.6,
    'distance 3': 0.1,
    'distance 4': -0.5,
    'distance 5': -1.2,
    'distance 6': -2,
  },
  ...{
    subject: 1.3,
    owner: -0.9,
    'in other speech': -2,
    'outside of this speech': -0.2,
    'reports this': 1.9,
    'times spoken of': 0.3,
  },
  ...{
    'speaker for source': 1.4,
    'speaker for own': 0.8,
    'speaker for plain': 0.8,
    'speaker for object': 0.8,
    'last speaker for source': 1.1,
  },
  ...{
    'gender known': 0.8,
    'by pronoun': 0.5,
    'unknown kind': -1.2,
    unnamed: -1.3,
    'unnamed speaker': -0.4,
    several: 0.6,
    nobody: -1,
    'named by who reports this': 1.2,
    'another came in since': -0.8,
    'behind a preposition': -0.4,
  },
};
const OWN_BELIEFS: Readonly<Record<string, number>> = {
  'many organisation': -1,
  'thing behind a preposition': -1,
  'thing subject of the sentence before': 0.8,
  'thing latest subject': 0.6,
  'thing unknown kind': -1.5,
  'many person': -2.5,
  'many place': -2,
  'many group': 0.5,
  'many unnamed': -0.5,
};
const belief = (name: string): number => OWN_BELIEFS[name] ?? BELIEFS[name.replace(/^\w+ /, '')] ?? 0;

/**
 * Our articles are short, and nobody is spoken of throughout as the subject of a long one is: what they teach of how
 * often and how far back is not believed.
 */
const isHeld = (name: string): boolean => /(?:times spoken of|words between)$/.test(name);
const HELD = 1e6;

/** Fits a conditional logit with a constant for “nobody”, by gradient ascent with a Gaussian prior. */
function fitLogit(choices: readonly Choice[], rounds = 300, penalty = PENALTY): Map<string, number> {
  const names = choices.flatMap(({ kind, candidates }) => [
    `${kind} nobody`,
    ...candidates.flat().map(([name]) => name),
  ]);
  const weights = new Map([...new Set(names)].map((name) => [name, belief(name)]));
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    const add = (name: string, value: number) => gradient.set(name, (gradient.get(name) ?? 0) + value);
    for (const choice of choices) {
      const probabilities = chances(choice, weights);
      choice.candidates.forEach((features, i) => {
        const error = (i === choice.gold ? 1 : 0) - probabilities[i]!;
        for (const [name, value] of features) add(name, error * value);
      });
      add(`${choice.kind} nobody`, (choice.gold < 0 ? 1 : 0) - probabilities.at(-1)!);
    }
    for (const [name, value] of gradient) {
      const weight = weights.get(name) ?? 0;
      const slope = value - (isHeld(name) ? HELD : penalty) * (weight - belief(name));
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      weights.set(name, weight + (0.3 * slope) / Math.sqrt(square + 1e-6));
    }
  }
  return weights;
}

function chances({ candidates, kind }: Choice, weights: ReadonlyMap<string, number>): number[] {
  const scores = candidates.map((features) =>
    Math.exp(features.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)),
  );
  const nobody = Math.exp(weights.get(`${kind} nobody`) ?? 0);
  const total = scores.reduce((sum, score) => sum + score, nobody);
  return [...scores, nobody].map((score) => score / total);
}

function measure(name: string, choices: readonly Choice[], weights: ReadonlyMap<string, number>): void {
  for (const kind of ['one', 'many', 'thing']) {
    const own = choices.filter((one) => one.kind === kind && one.gold >= 0);
    const hits = own.filter((choice) => {
      const probabilities = chances(choice, weights).slice(0, -1);
      return probabilities.indexOf(Math.max(...probabilities)) === choice.gold;
    });
    console.log(
      `${name} ${kind}: ${hits.length} of ${own.length} right (${((100 * hits.length) / Math.max(1, own.length)).toFixed(1)} %); ${choices.filter((one) => one.kind === kind && one.gold < 0).length} with nobody`,
    );
  }
}

const shared = process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '../shared/data';
const PENALTY = Number(process.env.PENALTY ?? 20);
const isMeasured = process.argv.includes('--measure');
const gum = gumChoices(join(shared, 'gum/train.jsonl'));
const dev = gumChoices(join(shared, 'gum/dev.jsonl'));
const cases = caseChoices(undefined);
const training = caseChoices(new URL('../../training/people/', import.meta.url));
console.log(
  `${gum.length} choices of GUM, ${training.length} of our training articles, ${cases.length} of our cases`,
);
const weights = fitLogit([...training, ...cases]);
measure('GUM train', gum, weights);
measure('GUM dev', dev, weights);
measure('training', training, weights);
measure('cases', cases, weights);
if (!isMeasured) {
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const head = `# Weights of the features by which a pronoun finds who is meant; “one”, “many” and “thing” for he/she, they and it.
# Origin: fitted by \`npm run fit:pronouns\` on GUM (Zeldes 2017; no text of theirs) and our own cases. Licence: Apache-2.0.
feature	weight`;
  writeFileSync(
    join(import.meta.dirname, '../../lexicon/en/pronoun-weights.tsv'),
    `${head}\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(3)}`).join('\n')}\n`,
  );
}
