import { readFileSync } from 'node:fs';
import { createModelEngine, createRulesEngine, createWordPiece, type Engine } from '../attribute/index.ts';
import { HearsayError } from '../errors.ts';
import type { Notice } from '../model/index.ts';
import { ENGINE_NAMES, type EngineName } from '../read-options.ts';
import { hash } from './hash.ts';
import { readManifest, weightsFolder } from './model-files.ts';
import { openNetwork } from './open-network.ts';

/** An engine that answers, and what is to be said of it: that it stands in for another, say. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly notices: readonly Notice[];
}

/** The learned engine with the weights in a folder; fails where the runtime or the weights cannot be loaded. */
async function openModel(folder: URL): Promise<Engine> {
  const { version, settings } = readManifest(folder);
  const network = await openNetwork(folder, version);
  const wordPiece = createWordPiece(readFileSync(new URL('vocab.txt', folder), 'utf8'));
  return createModelEngine({ network, wordPiece, settings, hash });
}

const openRules = (): OpenEngine => ({ engine: createRulesEngine({ hash }), notices: [] });

async function openModelOrRules(folder: URL): Promise<OpenEngine> {
  try {
    return { engine: await openModel(folder), notices: [] };
  } catch (cause) {
    const reason = ((cause as Error).message ?? String(cause)).split('\n')[0];
    const message = `The learned engine could not be loaded (${reason}), so the rules engine has read this.`;
    return { ...openRules(), notices: [{ code: 'model-not-loaded', message, span: null }] };
  }
}

const opened = new Map<EngineName, Promise<OpenEngine>>();

/**
 * The engine of a name, opened once. Where the runtime of the learned one cannot be loaded, the rules engine stands in
 * for it, with a notice. Fails for a name that is none.
 */
export function openEngine(name: EngineName): Promise<OpenEngine> {
  if (!ENGINE_NAMES.includes(name))
    throw new HearsayError(
      'bad-engine',
      `The engine “${name}” is not known; ${ENGINE_NAMES.join(', ')} would be accepted.`,
    );
  const known =
    opened.get(name) ?? (name === 'rules' ? Promise.resolve(openRules()) : openModelOrRules(weightsFolder()));
  opened.set(name, known);
  return known;
}
