import { useEffect } from 'react';

/** Gives the window the title of what it shows. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Hearsay` : 'Hearsay';
  }, [title]);
}
