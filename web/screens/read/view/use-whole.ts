import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether all of a text has its marks and notes: of a small one soon after what is seen has, of any when it is printed. */
export function useWhole(isSmall: boolean): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (isSmall) startTransition(() => setWhole(true));
    const print = () => flushSync(() => setWhole(true));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, [isSmall]);
  return isWhole;
}
