/** The highest of many scores, each with a number; of equal scores, those with the lower number are kept. */
export interface TopList {
  readonly add: (score: number, number: number) => void;
  /** The numbers kept, in no order. */
  readonly numbers: () => readonly number[];
}

/** A list of at most `most`; a heap, so that what is not kept costs one comparison. */
export function createTopList(most: number): TopList {
  const scores: number[] = [];
  const numbers: number[] = [];

  const isWorse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a] === scores[b] && numbers[a]! > numbers[b]!);

  function swap(a: number, b: number): void {
    [scores[a], scores[b]] = [scores[b]!, scores[a]!];
    [numbers[a], numbers[b]] = [numbers[b]!, numbers[a]!];
  }

  function rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isWorse(at, above)) return;
      swap(at, above);
      at = above;
    }
  }

  function sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < scores.length && isWorse(left, worst)) worst = left;
      if (right < scores.length && isWorse(right, worst)) worst = right;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  function add(score: number, number: number): void {
    if (scores.length < most) {
      scores.push(score);
      numbers.push(number);
      rise(scores.length - 1);
      return;
    }
    if (most === 0 || score < scores[0]! || (score === scores[0] && number >= numbers[0]!)) return;
    scores[0] = score;
    numbers[0] = number;
    sink();
  }

  return { add, numbers: () => numbers };
}
