import { Link } from '@tanstack/react-router';
import type { StatementAccount, StatementVariant } from '../../../src/server/contract.ts';
import { seenText } from '../../parts/seen-text.ts';
import { WordingDiff } from '../../parts/wording-diff.tsx';
import { STATEMENT } from '../../strings/statement.ts';

interface Props {
  readonly account: StatementAccount;
}

function Variant({ variant, account }: Props & { readonly variant: StatementVariant }) {
  const outlets = [...account.reports, ...account.copies].filter(({ attribution }) =>
    variant.attributions.includes(attribution),
  );
  return (
    <li>
      <p className="variant-words" dir="auto">
        {variant.changes === null ? seenText(variant.words) : <WordingDiff pieces={variant.changes} />}
      </p>
      <p className="card-foot">
        {variant.changes === null && <span className="tag">{STATEMENT.first}</span>}{' '}
        {outlets.map(({ attribution, outlet, loaded, cue }, at) => (
          <span key={attribution}>
            {at > 0 && ', '}
            <Link to="/statements/$id" params={{ id: attribution } as never}>
              <bdi>{seenText(outlet)}</bdi>
            </Link>
            {loaded.length > 0 && (
              <small>
                {' '}
                ({STATEMENT.loaded}: “{seenText(cue)}”)
              </small>
            )}
          </span>
        ))}
      </p>
    </li>
  );
}

/** The wordings in which a statement is reported, each beside the fullest of them. */
export function Variants({ account }: Props) {
  if (account.variants.length === 0) return null;
  return (
    <section className="variants">
      <h2>{STATEMENT.variants}</h2>
      <ol>
        {account.variants.map((variant) => (
          <Variant key={variant.attributions[0]} variant={variant} account={account} />
        ))}
      </ol>
    </section>
  );
}
