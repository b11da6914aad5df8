/** What a statement's pieces and note wear: `active` is looked at, `near` is pointed at. */
type Worn = 'data-active' | 'data-near';

/** Has all pieces and the note of a statement wear something, and no others; by hand, so that nothing is drawn anew. */
export function wearMarks(root: ParentNode, worn: Worn, number: number | null): void {
  for (const one of root.querySelectorAll(`[${worn}]`)) one.removeAttribute(worn);
  if (number === null) return;
  for (const one of root.querySelectorAll(`[data-of~="${number}"]`)) one.setAttribute(worn, '');
}

/** Numbers of the statements that an element belongs to, the outermost first; empty for none. */
export function numbersAt(target: EventTarget | null): readonly number[] {
  const of = target instanceof Element ? target.closest<HTMLElement>('[data-of]')?.dataset.of : undefined;
  return of ? of.split(' ').map(Number) : [];
}

/** The innermost of them, or where that is looked at already, the one around it. */
export function nextOf(numbers: readonly number[], active: number | null): number | null {
  const at = active === null ? -1 : numbers.indexOf(active);
  return (at > 0 ? numbers[at - 1] : numbers.at(-1)) ?? null;
}
