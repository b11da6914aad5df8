import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelSettings } from '../attribute/index.ts';

/** One text that the weights learned from, and on what terms it may be used. */
export interface TrainingText {
  readonly name: string;
  readonly licence: string;
}

/** What `manifest.json` says of the weights beside it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly baseModel: string;
  readonly trainedOn: readonly TrainingText[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly settings: ModelSettings;
}

/** The weights in use: those that come with the package, unless `HEARSAY_WEIGHTS` names a folder of others. */
export function weightsFolder(): URL {
  const { HEARSAY_WEIGHTS = '' } = process.env;
  if (HEARSAY_WEIGHTS === '') return new URL('../../models/en/', import.meta.url);
  return pathToFileURL(`${resolve(HEARSAY_WEIGHTS)}/`);
}

/** The weights that read what a report does to a statement; they come with the package. */
export const LINKS_FOLDER = new URL('../../models/links/', import.meta.url);

/** What a manifest says of weights of any kind. */
export type WeightsManifest = Omit<Manifest, 'settings'>;

/** Reads the manifest of some weights; throws where there is none. */
export function readManifest(folder: URL): Manifest {
  return JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;
}

/** What the weights are and what they learned from, in one line. */
export function describeWeights({ name, version, baseModel, trainedOn }: WeightsManifest): string {
  const texts = trainedOn.map(({ name: text, licence }) => `${text} (${licence})`).join(', ');
  return `weights ${name} ${version}: ${baseModel}, trained on ${texts}`;
}
