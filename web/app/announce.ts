const ID = 'announcer';

/** Says something to who listens to the page instead of looking at it. */
export function announce(words: string): void {
  const place = document.getElementById(ID);
  if (place) place.textContent = words;
}

/** Id of the element that is listened to. */
export const ANNOUNCER = ID;
