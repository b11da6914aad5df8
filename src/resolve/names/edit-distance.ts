/** One row of the table; names are compared by the hundred, and a new one for each would be most of the work. */
let row = new Uint16Array(64);

/** How many letters must be added, left out or exchanged to make one word the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (b.length >= row.length) row = new Uint16Array(2 * b.length);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let last = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const exchanged = letter === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      const moved = (above < last ? above : last) + 1;
      row[j - 1] = last;
      last = exchanged < moved ? exchanged : moved;
      diagonal = above;
    }
    row[b.length] = last;
  }
  return row[b.length]!;
}
