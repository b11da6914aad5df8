import type { Chunk, ChunkedRegion, ChunkKind } from './chunk.ts';
import type { Item, Region } from './region.ts';
import { QUOTATION_MARK, tagItem } from './tag-item.ts';
import { MARKS, POSSESSIVES, SUBORDINATORS, TIMES, WH } from './word-classes.ts';

/** Longest phrase in items: keeps the cost linear on text that is no language. */
const LONGEST_PHRASE = 40;
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);

class Chunker {
  readonly items: readonly Item[];
  readonly tags: string[];
  readonly chunks: Chunk[] = [];

  constructor(items: readonly Item[]) {
    this.items = items;
    this.tags = items.map((_, i) => tagItem(items, i));
  }

  word(i: number): string {
    return this.items[i]?.word ?? '';
  }

  add(kind: ChunkKind, first: number, end: number, head = end - 1): number {
    this.chunks.push({
      kind,
      first,
      end,
      head,
      word: this.word(head),
      isLowerCase: this.items[first]?.isLowerCase ?? false,
    });
    return end;
  }

  run(): Chunk[] {
    for (let i = 0; i < this.items.length; ) i = this.chunkAt(i);
    return this.chunks;
  }

  chunkAt(i: number): number {
    const tag = this.tags[i]!;
    if (tag === 'QUOTE') return this.add('quote', i, i + 1);
    if (tag === 'PUNCT' || tag === 'SYM' || /^[^\p{L}\p{N}]+$/u.test(this.word(i)))
      return this.punctuation(i);
    const verbEnd = this.verbGroupEnd(i);
    if (verbEnd > i) return this.add('vg', i, verbEnd);
    const word = this.word(i);
    if (WH.has(word)) return this.add('wh', i, i + 1);
    if (word === 'that' && this.isLast(i)) this.tags[i] = 'PRON';
    else if (word === 'that' && (tag === 'SCONJ' || this.isComplementizer(i)))
      return this.add('sub', i, i + 1);
    if (
      SUBORDINATORS.has(word) &&
      !(
        tag === 'ADP' &&
        (word === 'as' || word === 'after' || word === 'before' || word === 'since' || word === 'until')
      )
    )
      return this.add('sub', i, i + 1);
    if (tag === 'CCONJ') return this.add('cc', i, i + 1);
    const nounEnd = this.nounPhraseEnd(i);
    if (nounEnd > i) return this.nounPhrase(i, nounEnd);
    return this.add(
      tag === 'ADP' ? 'p' : tag === 'ADV' ? 'adv' : tag === 'ADJ' || tag === 'VERB' ? 'adj' : 'other',
      i,
      i + 1,
    );
  }

  punctuation(i: number): number {
    const word = this.word(i);
    if (/^[–—―]|^--+$/.test(word) || (word === '-' && this.isSpaced(i))) return this.add('dash', i, i + 1);
    const kind = MARKS[word] ?? (/^[.!?]+$/.test(word) ? 'end' : null);
    if (kind) return this.add(kind, i, i + 1);
    const nounEnd = this.nounPhraseEnd(i);
    return nounEnd > i + 1 ? this.nounPhrase(i, nounEnd) : this.add('other', i, i + 1);
  }

  isSpaced(i: number): boolean {
    const item = this.items[i]!;
    return (this.items[i - 1]?.end ?? -1) < item.start && (this.items[i + 1]?.start ?? Infinity) > item.end;
  }

  /** “She never said *that*.” */
  isLast(i: number): boolean {
    const next = this.items[i + 1];
    return next === undefined || /^[.!?;:]$/.test(next.word);
  }

  /** `that` before a subject and a verb joins clauses, whatever its tag. */
  isComplementizer(i: number): boolean {
    const next = this.tags[i + 1];
    if (this.tags[i] === 'DET') return next === 'NOUN' && /[^s]s$/.test(this.word(i + 1));
    return this.tags[i] === 'PRON' && (next === 'DET' || next === 'PRON' || next === 'PROPN');
  }

  /** End of [to|aux|not|adverb]* verb that starts at i, or i. An auxiliary alone is a group. */
  verbGroupEnd(i: number): number {
    let end = i;
    const limit = Math.min(this.items.length, i + LONGEST_PHRASE);
    for (let j = i; j < limit; j++) {
      const tag = this.tags[j]!;
      const word = this.word(j);
      if (tag === 'VERB') return this.isAttributive(j, i) ? end : j + 1;
      if (tag === 'AUX') end = j + 1;
      else if (
        tag === 'PART' &&
        (word === 'to'
          ? j === i || this.tags[j - 1] === 'AUX' || this.tags[j - 1] === 'PART'
          : /^(?:not|n't)$/.test(word))
      ) {
        if (word !== 'to' && end === j) end = j + 1;
      } else if (this.word(j - 1) === 'to' && QUOTATION_MARK.test(word)) continue;
      else if (tag !== 'ADV' || (j === i && WH.has(word))) break;
    }
    const hasAuxiliary = end > i && this.tags.slice(i, end).includes('AUX');
    return hasAuxiliary ? end : i;
  }

  /** A participle inside a noun phrase: "the proposed plan", "a growing number". */
  isAttributive(j: number, first: number): boolean {
    if (j !== first || j === 0) return false;
    const before = this.tags[j - 1];
    const next = this.tags[j + 1];
    const isAfterDeterminer =
      before === 'DET' ||
      before === 'ADJ' ||
      POSSESSIVES.has(this.word(j - 1)) ||
      (before === 'PART' && /^'s?$/.test(this.word(j - 1)));
    return (
      isAfterDeterminer &&
      /(?:ed|ing|en)$/.test(this.word(j)) &&
      (next === 'NOUN' || next === 'ADJ' || next === 'PROPN')
    );
  }

  /** End of the base noun phrase that starts at i, or i. */
  nounPhraseEnd(i: number): number {
    let last = i;
    const limit = Math.min(this.items.length, i + LONGEST_PHRASE);
    for (let j = i; j < limit; j++) {
      const tag = this.tags[j]!;
      const word = this.word(j);
      if (j > i && TIMES.has(word) !== TIMES.has(this.word(j - 1)) && last === j && tag === 'PROPN') break;
      if (NOMINAL.has(tag)) last = j + 1;
      else if (tag === 'PRON' || tag === 'DET') {
        if (
          WH.has(word) ||
          (j > i && !this.followsPossessive(j) && !(this.tags[j - 1] === 'DET' && j - 1 === i))
        )
          break;
        last = j + 1;
        if (
          tag === 'PRON' &&
          !POSSESSIVES.has(word) &&
          !/^(?:some|many|most|all|those|these|both|few|several|other|others|this|that)$/.test(word)
        )
          return last;
      } else if (
        tag === 'ADJ' ||
        (tag === 'VERB' && j > i && (this.isAttributive(j, j) || this.isCompounded(j, i)))
      ) {
        if (this.isNominalized(j, i)) last = j + 1;
        if (j > i && last === j && this.tags[j - 1] === 'PRON' && !POSSESSIVES.has(this.word(j - 1))) break;
      } else if (tag === 'PART' && /^'s?$/.test(word) && last === j && j > i) last = j + 1;
      else if (this.isGlue(j, i)) continue;
      else if (
        !(tag === 'ADV' && /^(?:ADJ|NUM)$/.test(this.tags[j + 1] ?? '') && !this.hasNoun(i, j)) &&
        !/^(?:later|earlier)$/.test(word)
      )
        break;
    }
    return this.hasHead(i, last) ? last : i;
  }

  /** The second half of “half-built”. */
  isCompounded(j: number, first: number): boolean {
    return j - 1 > first && this.isGlue(j - 1, first) && !this.isSpaced(j - 1);
  }

  /** “the *premier* said”, “the *poor*”: an adjective that nothing follows for it to describe. */
  isNominalized(j: number, first: number): boolean {
    const next = this.tags[j + 1] ?? 'PUNCT';
    return (
      j === first + 1 &&
      (this.tags[first] === 'DET' || POSSESSIVES.has(this.word(first))) &&
      /^(?:VERB|AUX|PUNCT)$/.test(next)
    );
  }

  followsPossessive(j: number): boolean {
    return this.tags[j - 1] === 'PART';
  }

  /** A hyphen, slash or ampersand between two words that belong together. */
  isGlue(j: number, first: number): boolean {
    return (
      j > first &&
      /^[-‑–/&]$/.test(this.word(j)) &&
      (!this.isSpaced(j) || this.word(j) === '&') &&
      /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(this.tags[j + 1] ?? '')
    );
  }

  hasNoun(from: number, to: number): boolean {
    return this.tags.slice(from, to).some((tag) => tag === 'NOUN' || tag === 'PROPN');
  }

  hasHead(from: number, to: number): boolean {
    return this.tags.slice(from, to).some((tag) => NOMINAL.has(tag) || tag === 'PRON' || tag === 'DET');
  }

  nounPhrase(first: number, end: number): number {
    let head = end - 1;
    while (head > first && !NOMINAL.has(this.tags[head]!) && this.tags[head] !== 'PRON') head--;
    return this.add('np', first, end, head);
  }
}

/** Cuts a region into the chunks that the rules match on; every item is in exactly one, in order. Linear in the items. */
export function chunkRegion(region: Region): ChunkedRegion {
  const chunker = new Chunker(region.items);
  return { ...region, chunks: chunker.run(), tags: chunker.tags };
}
