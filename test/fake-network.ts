import { CUE_TAGS, type Network, ROLE_TAGS, type UnitReading } from '../src/attribute/model/network.ts';
import type { Range, Unit } from '../src/attribute/model/plan-units.ts';
import type { WordPiece } from '../src/attribute/model/word-piece.ts';
import type { Span } from '../src/model/index.ts';
import type { MarkedRoles } from './mark.ts';

/** What a network that is always right says of what is marked. */
const SURE = 0.98;
const UNSURE = (1 - SURE) / 2;

/**
 * A vocabulary in which every piece is the place of a word: its number is where it starts, so that a unit, even one cut
 * out of a content, says which words of the text it has. Words are runs of letters or digits; marks stand alone.
 */
export const placePieces: WordPiece = (text, { start, end }) =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    id: 1000 + start + index,
    start: start + index,
    end: start + index + word.length,
    isContinued: false,
  }));

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/**
 * A network that marks what it is told: the outermost attributions, and in the contents of others the rest. To be used
 * with `placePieces`. `chance` is how sure it is of cues.
 */
export function fakeNetwork(
  outermost: readonly MarkedRoles[],
  nested: readonly MarkedRoles[] = [],
  chance = SURE,
): Network {
  let inside = false;
  const placeOf = (id: number): number => (id < 1000 ? -1 : id - 1000);
  return {
    version: 'fake',
    width: 0,
    async readUnit({ ids }: Unit, convention): Promise<UnitReading> {
      inside = convention === 'nested';
      const marked = inside ? nested : outermost;
      const cues = new Float32Array(ids.length * CUE_TAGS);
      ids.forEach((id, at) => {
        const one = marked.find(({ cue }) => isIn(cue, placeOf(id)));
        const begins = one?.cue.some(({ start }) => start === placeOf(id));
        const row =
          one === undefined ? [SURE, UNSURE, UNSURE] : [1 - chance, begins ? chance : 0, begins ? 0 : chance];
        cues.set(row, at * CUE_TAGS);
      });
      return { hidden: new Float32Array(0), cues };
    },
    async readRoles({ ids }: Unit, _: Float32Array, cues: readonly Range[]): Promise<Float32Array> {
      const marked = inside ? nested : outermost;
      const tags = new Float32Array(cues.length * ids.length * ROLE_TAGS);
      cues.forEach(({ first }, index) => {
        const one = marked.find(({ cue }) => isIn(cue, placeOf(ids[first]!)));
        ids.forEach((id, at) => {
          const tag = isIn(one?.source ?? [], placeOf(id))
            ? 2
            : isIn(one?.content ?? [], placeOf(id))
              ? 4
              : 0;
          const row = Array.from({ length: ROLE_TAGS }, (_, other) => (other === tag ? 0.96 : 0.01));
          tags.set(row, (index * ids.length + at) * ROLE_TAGS);
        });
      });
      return tags;
    },
  };
}
