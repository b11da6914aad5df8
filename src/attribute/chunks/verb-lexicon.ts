import { cueVerbs } from '../../generated/lexicon.ts';
import type { Act } from '../../model/index.ts';

/** Inflection of a verb as its letters show it; `past` may be a participle as well. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** A verb that can be a cue: it says so (speech), thinks or wants so (attitude), or bears it out (evidence). */
export interface CueVerb {
  readonly lemma: string;
  readonly act: Act;
  readonly kind: 'speech' | 'attitude' | 'evidence';
  readonly forms: readonly VerbForm[];
}

function buildVerbs(): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const row of cueVerbs) {
    const add = (words: string, form: VerbForm) => {
      for (const word of words.split('|')) {
        const known = verbs.get(word);
        if (known && known.lemma !== row.lemma) continue;
        verbs.set(word, {
          lemma: row.lemma,
          act: row.act as Act,
          kind: row.class as CueVerb['kind'],
          forms: [...(known?.forms ?? []), form],
        });
      }
    };
    add(row.lemma, 'base');
    add(row.present, 'present');
    add(row.past, 'past');
    add(row.participle, 'participle');
    add(row.gerund, 'gerund');
  }
  return verbs;
}

const VERBS = buildVerbs();

/** The cue verb that a word (lower case) is a form of, or undefined. */
export const findCueVerb = (word: string): CueVerb | undefined => VERBS.get(word);
