import { foldName } from './fold-name.ts';

const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|ash|at|az) (?=\S{3})/u;

/** A single name word as its spelling is compared: folded, one word, without a separate Arabic article (el-Amin). */
export function spellingWord(text: string): string {
  const folded = foldName(text);
  return folded.includes(' ') ? folded.replace(ARTICLE, '').replaceAll(' ', '') : folded;
}
