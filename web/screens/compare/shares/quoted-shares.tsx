import { useState } from 'react';
import type { Account, QuotedShare } from '../../../../src/model/index.ts';
import { SHARES } from '../../../strings/compare.ts';
import type { Named } from '../named.ts';

interface Props {
  readonly accounts: readonly Account[];
  readonly named: Named;
}

/** How many people are shown before all are asked for. */
const SOME = 10;

/** Everybody who is quoted, those quoted most over all accounts first. */
function peopleOf(accounts: readonly Account[]): readonly string[] {
  const words = new Map<string, number>();
  for (const { quoted } of accounts)
    for (const share of quoted) words.set(share.person, (words.get(share.person) ?? 0) + share.words);
  return [...words].sort((one, other) => other[1] - one[1]).map(([person]) => person);
}

function Share({ share, most }: { readonly share: QuotedShare | undefined; readonly most: number }) {
  if (!share) return <span className="compare-quiet">{SHARES.none}</span>;
  const part = (words: number) => `${(100 * words) / most}%`;
  return (
    <>
      <span className="compare-bar" aria-hidden="true">
        <span style={{ inlineSize: part(share.words) }} />
        <span style={{ inlineSize: part(share.verbatimWords) }} />
      </span>
      <span className="compare-numbers">
        {SHARES.words(share.words, share.verbatimWords)}; {SHARES.statements(share.statements)}
      </span>
    </>
  );
}

/** How much each is quoted in each account, in numbers and as bars of one scale. */
export function QuotedShares({ accounts, named }: Props) {
  const [isAll, setAll] = useState(false);
  const people = peopleOf(accounts);
  const most = Math.max(1, ...accounts.flatMap(({ quoted }) => quoted.map(({ words }) => words)));
  const shareOf = ({ quoted }: Account, person: string) => quoted.find((share) => share.person === person);
  return (
    <section className="compare-shares">
      <h2>{SHARES.title}</h2>
      <p className="compare-note">{SHARES.key}</p>
      <ul>
        {people.slice(0, isAll ? people.length : SOME).map((person) => (
          <li key={person}>
            <h3>
              <bdi>{named.namesOf([person])}</bdi>
            </h3>
            <dl className="compare-cells">
              {accounts.map((account) => (
                <div key={account.document} className="compare-cell">
                  <dt className="compare-outlet">
                    <bdi>{named.outletOf(account.document)}</bdi>
                  </dt>
                  <dd>
                    <Share share={shareOf(account, person)} most={most} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {!isAll && people.length > SOME && (
        <button type="button" onClick={() => setAll(true)}>
          {SHARES.all} ({people.length})
        </button>
      )}
    </section>
  );
}
