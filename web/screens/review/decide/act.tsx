import type { ReactNode } from 'react';
import { KeySign } from './key-sign.tsx';

interface Props {
  readonly keyed: string;
  readonly onAct: () => void;
  readonly isMain?: boolean;
  readonly isOff?: boolean;
  readonly children: ReactNode;
}

/** Something that can be done, with the key that does it. */
export function Act({ keyed, onAct, isMain = false, isOff = false, children }: Props) {
  return (
    <button
      type="button"
      className={isMain ? 'main' : ''}
      disabled={isOff}
      onClick={onAct}
      aria-keyshortcuts={keyed}
    >
      <KeySign of={keyed} />
      {children}
    </button>
  );
}
