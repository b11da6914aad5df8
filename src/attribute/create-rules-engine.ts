import type { Engine } from './engine.ts';

/** The rules engine. `hash` gives the ids of attributions and must be the same function everywhere. */
export function createRulesEngine(_options: { readonly hash: (text: string) => string }): Engine {
  return { name: 'rules', version: '0.1.0', attribute: () => [] };
}
