import { Link } from '@tanstack/react-router';
import type { AccountLink } from '../../../src/server/contract.ts';
import { useMay } from '../../app/use-me.ts';
import { STATEMENT } from '../../strings/statement.ts';

/** The way to where a link is decided on, in its context. */
export function LinkVerdicts({ link }: { readonly link: AccountLink }) {
  const isReviewer = useMay('review');
  if (!isReviewer || link.judgement) return null;
  return (
    <Link
      className="no-print"
      to="/review"
      // By its statement, for a settled link stands in no queue.
      search={{ statement: link.from.attribution, link: link.id } as never}
    >
      {STATEMENT.review}
    </Link>
  );
}
