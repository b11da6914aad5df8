/**
 * `npm run fit:targets`: fits the weights by which an event finds the statement that it is about on training/relations, our
 * own gold and the stories, and writes lexicon/en/target-weights.tsv. With `--measure` it writes nothing and prints what a fit reaches on
 * the fifth of the cases that it has not seen; with `--errors` also what it got wrong.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKeptApart } from '../../eval/links/gold/is-kept-apart.ts';
import { chancesOf, fitChoices } from './fit-choices.ts';
import { readTargetChoices, type TargetChoice } from './target-choices.ts';

/** What one believes before seeing data. */
const BELIEFS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      none: 2.5,
      'none for odds of the event': -0.7,
      'speaker named': 1,
      'speaker other': -1,
      'own of own': 0.5,
      'own of other': -1,
    },
    ...{
      marked: 1.5,
      title: 0.5,
      asked: 1,
      lead: 0.3,
      'about their side': 0.5,
      'speaker told': 1,
      accuses: 0.2,
      'undirected: lead': 0.5,
      'undirected: title': 0.5,
      'undirected: asked': 1,
      'declinesToComment: accuses': 0.5,
    },
    ...{ 'nobody speaks': -0.5, 'speaker in content': 0.7, 'about who speaks': 0.7 },
    ...{ 'only one of self': 0.5, 'only one of side': 0.3, 'only one of other': 0 },
    ...{
      words: 3,
      content: 1,
      echo: 1,
      sentence: 0.5,
      'sentence before': 0.5,
      topic: 1,
      documents: 0.3,
      quoted: 2,
      'is quoted': 1,
    },
    ...{ 'words missing': -0.5, 'most words': 0.7, 'same figure': 0.5 },
    ...{ 'just before': 0.7, 'shortly before': 0.3, 'long before': 0, behind: -0.7, 'same sentence': 0 },
    ...{ 'days ago': 0.7, 'weeks ago': 0.3, 'months ago': 0, 'long ago': -0.5 },
    ...{ 'pointing: just before': 1, 'pointing: shortly before': 0.3, 'pointing: behind': -1 },
    ...{
      'noun fits': 0.5,
      'other noun': -0.5,
      'own reply': -1,
      'reply of another': -0.3,
      'tells of another': -0.7,
      'told by another': 0.3,
      'same words are about it': 1,
      'words before are about it': 0.7,
      'earlier words are about it': 0.3,
      'is a question': -1,
    },
    ...{ 'own mention': -0.7, 'bare own mention': -1, 'bare mention of another': -0.5 },
    ...{ 'in their words': 0.3, 'says nothing': -1.5, 'day fits': 0.7, 'other day': -0.7 },
    ...{ 'outlet fits': 0.7, 'other outlet': -0.7 },
    ...{ 'correctedByOutlet: same outlet': 1.5, 'correctedByOutlet: there': 0.5 },
    ...{ 'deniesSaying: self': 1, 'deniesSaying: side': 0.7, 'corrects: self': 0.7, 'repeats: self': 1 },
  }),
);

const SETTINGS = { beliefs: BELIEFS, l2: 2, rounds: 200 };
const PARTS = 5;

/** Stories and the tuned half are nearer to what is read than situations in two or three short texts, but few. */
const TIMES_OURS = 3;
const HEAD = `# Weights of the features by which an event finds the statement that it is about, in log odds; “none” is that it is none.
# Origin: fitted by \`npm run fit:targets\` on our own gold (training/relations, eval/relations/tune) and stories. Licence: Apache-2.0.
feature\tweight`;

interface Judged {
  readonly choice: TargetChoice;
  readonly best: number;
  readonly chance: number;
}

function judge(choice: TargetChoice, weights: ReadonlyMap<string, number>): Judged {
  const chances = chancesOf(choice, weights);
  const chance = Math.max(0, ...chances);
  return { choice, best: chances.indexOf(chance), chance };
}

/** Each choice by weights fitted on the cases of the other parts. */
function crossJudge(choices: readonly TargetChoice[]): readonly Judged[] {
  const slugs = [...new Set(choices.map(({ slug }) => slug))];
  return Array.from({ length: PARTS }, (_, part) => {
    const isOwn = ({ slug }: TargetChoice) => slugs.indexOf(slug) % PARTS === part;
    const weights = fitChoices(
      choices.filter((one) => !isOwn(one)),
      SETTINGS,
    );
    return choices.filter(isOwn).map((choice) => judge(choice, weights));
  }).flat();
}

const isDue = ({ candidates }: TargetChoice) => candidates.some(({ verdict }) => verdict === 'right');
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function report(name: string, judged: readonly Judged[]): void {
  const due = judged.filter(({ choice }) => isDue(choice));
  const right = due.filter(({ choice, best }) => choice.candidates[best]?.verdict === 'right');
  console.log(
    `${name}: ${judged.length} events, ${due.length} with a target; best is it ${percent(right.length, due.length)}`,
  );
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const chosen = judged.filter(({ chance }) => chance >= threshold);
    const count = (verdict: string) =>
      chosen.filter(({ choice, best }) => choice.candidates[best]!.verdict === verdict).length;
    const hits = count('right');
    console.log(
      `  ≥ ${threshold}: ${chosen.length} chosen, ${hits} right, precision ${percent(hits, chosen.length - count('optional'))}, of due ${percent(hits, due.length)}`,
    );
  }
}

function showError({ choice, best, chance }: Judged): void {
  const { event, seen, slug } = choice;
  console.log(
    `\n${slug}: ${event.relation} (${event.rule}) ${event.from.attribution.id}: ${event.from.cue.text} | ${event.from.content.text.slice(0, 200)}`,
  );
  const { aim } = event;
  console.log(
    `  aim: ${aim.words.text} · ${aim.isPointing ? 'pointing ' : ''}${aim.noun ?? ''} ${aim.isOwn ? 'own ' : ''}${aim.speakers.join()} q${aim.quoted.length}`,
  );
  choice.candidates.forEach(({ verdict, features }, i) => {
    if (i !== best && verdict === 'wrong') return;
    const { reports } = seen[i]!.statement;
    console.log(
      `  ${i === best ? `CHOSEN ${chance.toFixed(2)}` : ''} ${verdict}: ${reports[0]!.attribution.id} ${reports[0]!.content.text.slice(0, 150)}`,
    );
    console.log(
      `     ${features.map(([feature, value]) => `${feature}${value === 1 ? '' : ` ${value.toFixed(2)}`}`).join(' · ')}`,
    );
  });
}

/** Features of what a reader made of a pair. */
const isOfPairs = (name: string): boolean => /(?:^|: )pair\b/.test(name);

const withoutPairs = (choice: TargetChoice): TargetChoice => ({
  ...choice,
  none: null,
  candidates: choice.candidates.map((one) => ({
    ...one,
    features: one.features.filter(([name]) => !isOfPairs(name)),
  })),
});

/**
 * Of what the reader learned from it knows too well what is done, and to which: only what else shows which of the statements is meant is
 * learned there.
 */
const invented = await readTargetChoices(['train'], 'gold');
const seen = invented.filter((choice) => !isKeptApart(choice.slug) && isDue(choice)).map(withoutPairs);
const apart = invented.filter(({ slug }) => isKeptApart(slug));
const gold = await readTargetChoices(['tune', 'stories'], 'gold');
const ours = await readTargetChoices(['tune', 'stories'], 'engine');
const repeated = Array.from({ length: TIMES_OURS }, () => [...gold, ...ours]).flat();
const choices = process.argv.includes('--measure')
  ? [...seen, ...apart, ...gold, ...ours]
  : [...seen, ...apart, ...repeated];
if (process.argv.includes('--measure')) {
  const judged = crossJudge(choices);
  report(
    'apart',
    judged.filter(({ choice }) => apart.includes(choice)),
  );
  report(
    'gold',
    judged.filter(({ choice }) => gold.includes(choice)),
  );
  report(
    'ours',
    judged.filter(({ choice }) => ours.includes(choice)),
  );
  for (const relation of [...new Set(choices.map(({ event }) => event.relation))])
    report(
      relation,
      judged.filter(({ choice }) => choice.event.relation === relation),
    );
  if (process.argv.includes('--errors'))
    for (const one of judged) {
      const verdict = one.choice.candidates[one.best]?.verdict;
      if (isDue(one.choice) ? verdict !== 'right' : one.chance > 0.4 && verdict === 'wrong') showError(one);
    }
} else {
  const weights = fitChoices(choices, SETTINGS);
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(import.meta.dirname, '../../lexicon/en/target-weights.tsv'),
    `${[HEAD, ...rows].join('\n')}\n`,
  );
  report(
    'fitted',
    choices.map((choice) => judge(choice, weights)),
  );
}
