import { Link } from '@tanstack/react-router';
import { PARTS } from '../strings/parts.ts';
import { baseOf } from './base-of.ts';
import { Day } from './day.tsx';
import { seenText } from './seen-text.ts';

interface Props {
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedAt: string | null;
    readonly url: string | null;
    readonly file: string | null;
  };
  /** What the outlet is called, where that is known better than by its publisher. */
  readonly outlet?: string;
  /** Id of an attribution to be shown in it. */
  readonly statement?: string;
}

/** Host of an address without `www.`, or empty. */
export const hostOf = (url: string | null): string =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

/** A document in a line: outlet, title, date; a way to where it is read. */
export function DocumentLine({ document, outlet, statement }: Props) {
  const { id, title, publisher, publishedAt, url, file } = document;
  const name = outlet ?? publisher ?? (hostOf(url) || PARTS.noOutlet);
  return (
    <span className="document-line">
      <bdi className="outlet">{seenText(name)}</bdi>{' '}
      <Link
        to="/documents/$id"
        params={{ id } as never}
        search={(statement ? { at: statement } : {}) as never}
      >
        <bdi>{seenText(title ?? (baseOf(file) || PARTS.untitled))}</bdi>
      </Link>{' '}
      <Day date={publishedAt} />
    </span>
  );
}
