/** Units of the screen that the head of the room and some air take. */
const AIR = 80;

const isInView = (place: Element): boolean => {
  const { top, bottom } = place.getBoundingClientRect();
  return top >= AIR && bottom <= window.innerHeight - AIR;
};

/**
 * Scrolls to the first piece of a statement unless it is in view. Twice, since what was not drawn as yet has only an
 * estimated height the first time.
 */
export function bringIntoView(root: ParentNode, number: number): void {
  const bring = () => {
    const place = root.querySelector(`[data-of~="${number}"]`);
    if (place && !isInView(place)) place.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  bring();
  requestAnimationFrame(bring);
}

/** Number of the first statement that stands below the upper edge of what is seen; null where all stand above. */
export function firstInView(root: ParentNode): number | null {
  const links = [...root.querySelectorAll<HTMLElement>('.read-number [data-number]')];
  const first = links.find((link) => link.getBoundingClientRect().top >= 0);
  return first ? Number(first.dataset.number) : null;
}
