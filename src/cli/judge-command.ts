import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { HearsayError } from '../errors.ts';
import type { AttributionPlace, Decision, Judgement } from '../model/index.ts';
import { ENGINE_NAMES, type EngineName } from '../read-options.ts';
import type { ExitCode } from './exit-code.ts';
import { addJudgement, readJudgements } from './judgement-file.ts';
import { writeLine } from './write.ts';

const EXAMPLES = `
Decisions:
  merge PERSON PERSON                      the two are one, under the first id
  apart PERSON PERSON                      they are not, and are never joined by machine
  rename PERSON NAME                       what a person is called
  speaker ATTRIBUTION PERSON|nobody        who speaks it
  split PERSON NAME ATTRIBUTION…           these attributions are somebody else's
  undo JUDGEMENT                           an earlier judgement no longer holds

Ids of people and attributions are those that "hearsay people --format json" prints for the same inputs;
speaker and split read the inputs (--in) to note where an attribution stands.

Examples:
  $ hearsay judge judgements.jsonl merge 1f0c… 9ab2… --why "same office, same day"
  $ hearsay judge judgements.jsonl speaker 77d1… nobody --in articles/`;

interface JudgeFlags {
  readonly by?: string;
  readonly why?: string;
  readonly in?: readonly string[];
  readonly engine: EngineName;
}

function wrong(words: readonly string[]): never {
  throw new HearsayError(
    'bad-decision',
    `“${words.join(' ')}” is no decision; see "hearsay judge --help" for what would be accepted.`,
  );
}

/** Where attributions of the inputs stand, by their ids. */
async function placesOf(
  ids: readonly string[],
  { in: inputs = [], engine }: JudgeFlags,
): Promise<readonly AttributionPlace[]> {
  if (inputs.length === 0)
    throw new HearsayError(
      'no-input',
      'speaker and split need --in INPUT…: the articles in which the attributions stand.',
    );
  const { readAll } = await import('../hearsay.ts');
  const places = new Map<string, AttributionPlace>();
  for await (const result of readAll(inputs, { engine })) {
    if ('error' in result) throw result.error;
    const { document, attributions } = result.reading;
    for (const { id, cue, content } of attributions)
      if (ids.includes(id)) places.set(id, { document: document.id, cue, content });
  }
  return ids.map((id) => {
    const place = places.get(id);
    if (place) return place;
    throw new HearsayError('no-such-attribution', `${id}: no attribution of the inputs has this id.`);
  });
}

async function decisionOf(words: readonly string[], flags: JudgeFlags): Promise<Decision> {
  const [type, first, second, ...more] = words;
  if (words.some((word) => word.trim() === '') || (second !== undefined && first === second)) wrong(words);
  if (first === undefined) wrong(words);
  if (type === 'undo' && words.length === 2) return { type, judgement: first };
  if (second === undefined) wrong(words);
  if ((type === 'merge' || type === 'apart') && words.length === 3) return { type, people: [first, second] };
  if (type === 'rename') return { type, person: first, name: [second, ...more].join(' ') };
  if (type === 'speaker' && words.length === 3) {
    const [attribution] = await placesOf([first], flags);
    return { type, attribution: attribution!, speaker: second === 'nobody' ? null : second };
  }
  if (type === 'split' && more.length > 0)
    return { type, person: first, name: second, attributions: await placesOf(more, flags) };
  return wrong(words);
}

/** `hearsay judge`: adds a decision about who speaks to a file of judgements. */
export function addJudgeCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('judge')
    .description('decide who somebody is; decisions are added to a file and can be undone')
    .argument('<file>', 'the file of judgements; it is made if there is none')
    .argument('<decision...>', 'what is decided')
    .option('--by <name>', "who decides (the system's user)")
    .option('--why <words>', 'why')
    .option('--in <inputs...>', 'the articles, for speaker and split')
    .option('-e, --engine <engine>', `what finds the attributions: ${ENGINE_NAMES.join(' or ')}`, 'model')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, words: readonly string[], flags: JudgeFlags) => {
      const decision = await decisionOf(words, flags);
      const known = readJudgements(file);
      if (decision.type === 'undo' && !known.some(({ id }) => id === decision.judgement))
        throw new HearsayError(
          'no-such-judgement',
          `${decision.judgement}: ${file} has no judgement of this id.`,
        );
      const at = new Date().toISOString();
      const by = flags.by ?? userInfo().username;
      if (by.trim() === '')
        throw new HearsayError('no-reviewer', '--by is empty: the name of who decides would be accepted.');
      const id = createHash('sha256')
        .update(JSON.stringify([at, by, decision, known.length]))
        .digest('hex')
        .slice(0, 24);
      const judgement: Judgement = { id, by, at, why: flags.why || null, decision };
      addJudgement(file, judgement);
      await writeLine(process.stdout, `${decision.type} noted as ${id}`);
      onDone(0);
    });
}
