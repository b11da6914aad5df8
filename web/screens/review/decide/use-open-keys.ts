import { type Keys, useKeys } from '../../../app/use-keys.ts';

const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

/** Keys of the review; none is heard while a window is open over it. */
export function useOpenKeys(keys: Keys, isOn = true): void {
  const heard = Object.entries(keys).map(
    ([key, act]) => [key, (event: KeyboardEvent) => (isCovered() ? undefined : act(event))] as const,
  );
  useKeys(Object.fromEntries(heard), isOn);
}
