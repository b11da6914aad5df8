import { Link } from '@tanstack/react-router';
import type { Account } from '../../../src/model/index.ts';
import { Day } from '../../parts/day.tsx';
import { OutLink } from '../../parts/out-link.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { COMPARE } from '../../strings/compare.ts';
import type { Named } from './named.ts';

interface Props {
  readonly accounts: readonly Account[];
  readonly named: Named;
  readonly isRecorded: (document: string) => boolean;
}

function Head({ account, named, isRecorded }: { readonly account: Account } & Omit<Props, 'accounts'>) {
  const { document, copies, isIncomplete } = account;
  const head = named.headOf(document);
  const title = seenText(head?.title ?? COMPARE.noTitle);
  return (
    <>
      <h2>
        <bdi>{named.outletOf(document)}</bdi>
      </h2>
      <p>
        {isRecorded(document) ? (
          <Link to="/documents/$id" params={{ id: document } as never}>
            <bdi>{title}</bdi>
          </Link>
        ) : (
          <OutLink to={head?.url ?? ''}>
            <bdi>{title}</bdi>
          </OutLink>
        )}{' '}
        <span className="compare-quiet">
          <Day date={head?.publishedAt ?? null} />
        </span>
      </p>
      {copies.length > 0 && (
        <p className="compare-note">
          {COMPARE.alsoIn}: <bdi>{copies.map(named.outletOf).join(', ')}</bdi>
        </p>
      )}
      {isIncomplete && <p className="notice">{COMPARE.incomplete}</p>}
    </>
  );
}

/** What is compared: each account by outlet, title and date, with who prints the same text. */
export function AccountHeads({ accounts, named, isRecorded }: Props) {
  return (
    <ul className="compare-cells compare-heads">
      {accounts.map((account) => (
        <li key={account.document} className="compare-cell">
          <Head account={account} named={named} isRecorded={isRecorded} />
        </li>
      ))}
    </ul>
  );
}
