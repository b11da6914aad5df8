import { useEffect, useRef } from 'react';

/** What keys do, by key: `j`, `?`, `Enter`, or two one after the other: `g s`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const WRITES = 'input, textarea, select, [contenteditable="true"]';
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITES) !== null;
/** A link or button does on Enter and space what it is for. */
const PRESSES = 'a[href], button, summary, [role="button"]';
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest(PRESSES) !== null;
/** The first of two keys that lead to another screen: what follows it is no key of this one. */
const LEADS = 'g';
/** Milliseconds within which the second of two keys is awaited. */
const PATIENCE = 1200;

/**
 * Lets keys do something while a screen is shown; never while somebody writes (but `Escape`), nor with Ctrl, Alt or Meta.
 */
export function useKeys(keys: Keys, isOn = true): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    if (!isOn) return;
    let first = { key: '', at: 0 };
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.key !== 'Escape' && isWriting(event.target)) return;
      if (isPressing(event)) return;
      const before = event.timeStamp - first.at < PATIENCE ? first.key : '';
      first = { key: event.key, at: event.timeStamp };
      const act =
        now.current[`${before} ${event.key}`] ?? (before === LEADS ? undefined : now.current[event.key]);
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
