/**
 * Pattern for PostgreSQL's `LIKE`, with its default escape `\`, of a folded substring anywhere in a folded text. On a column with collation
 * "C" it finds exactly what `findSubstring` does; pg_trgm's index makes it fast where three letters or digits of
 * it stand together.
 */
export function toLikePattern(substring: string): string {
  return `%${substring.replace(/[\\%_]/g, '\\$&')}%`;
}
