import type { ReactNode } from 'react';
import { PARTS } from '../strings/parts.ts';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
}

const isPage = (address: string): boolean =>
  /^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '');

/** A way out of the room, to a page of the web; an address of any other kind is shown as text. */
export function OutLink({ to, children }: Props) {
  if (!isPage(to)) return <span>{children}</span>;
  return (
    <a href={to} target="_blank" rel="noreferrer noopener" className="out">
      {children} <span aria-hidden="true">↗</span>
      <span className="unseen">{PARTS.elsewhere}</span>
    </a>
  );
}
