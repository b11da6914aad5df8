import { Link } from '@tanstack/react-router';
import type { Doubt } from '../../../src/server/contract.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { REVIEW } from '../../strings/review.ts';
import { JudgementsTab } from './judgements-tab.tsx';
import { QueueView } from './queue/queue-view.tsx';
import { useQueue } from './queue/use-queue.ts';
import './review.css';

const KINDS = ['speaker', 'same-person', 'link'] as const satisfies readonly Doubt['kind'][];
const DECIDED = 'decided';

const TABS = [
  { tab: undefined, label: REVIEW.all },
  ...KINDS.map((kind) => ({ tab: kind, label: REVIEW.kind[kind] })),
  { tab: DECIDED, label: REVIEW.decided },
];

function Tabs() {
  return (
    <nav className="review-tabs no-print" aria-label={REVIEW.kinds}>
      <ul>
        {TABS.map(({ tab, label }) => (
          <li key={label}>
            <Link
              to="/review"
              search={{ kind: tab, statement: undefined } as never}
              activeOptions={{ includeSearch: true, explicitUndefined: true }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/keys" className="review-quiet">
        {REVIEW.keysLink}
      </Link>
    </nav>
  );
}

function Queue({ kind }: { readonly kind: Doubt['kind'] | undefined }) {
  const [{ statement }] = usePlaceQuery();
  const { doubts, error, refetch } = useQueue({ kind, statement });
  if (!doubts) return error ? <Failed message={error.message} onAgain={refetch} /> : <Loading />;
  return <QueueView doubts={doubts} isWhole={statement === undefined} onAgain={refetch} />;
}

/** What is in doubt, decided one after another by whoever reviews; and what was decided. */
export function ReviewScreen() {
  const [{ kind }] = usePlaceQuery();
  useTitle(REVIEW.title);
  return (
    <div className="page review">
      <h1>{REVIEW.title}</h1>
      <Tabs />
      {kind === DECIDED ? <JudgementsTab /> : <Queue kind={KINDS.find((one) => one === kind)} />}
    </div>
  );
}
