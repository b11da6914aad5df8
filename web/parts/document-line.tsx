import { Link } from '@tanstack/react-router';
import { Day } from './day.tsx';
import { seenText } from './seen-text.ts';

interface Props {
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedAt: string | null;
    readonly url: string | null;
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
  const { id, title, publisher, publishedAt, url } = document;
  return (
    <span className="document-line">
      <bdi className="outlet">{seenText(outlet ?? publisher ?? (hostOf(url) || 'no outlet'))}</bdi>{' '}
      <Link
        to="/documents/$id"
        params={{ id } as never}
        search={(statement ? { at: statement } : {}) as never}
      >
        <bdi>{seenText(title ?? 'without a title')}</bdi>
      </Link>{' '}
      <Day date={publishedAt} />
    </span>
  );
}
