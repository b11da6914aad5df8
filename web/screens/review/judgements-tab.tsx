import { Link } from '@tanstack/react-router';
import type { Decision } from '../../../src/model/index.ts';
import type { ListedJudgementLine } from '../../../src/server/contract.ts';
import { useApi, useSend } from '../../api/use-api.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Pager } from '../../parts/pager.tsx';
import { JUDGEMENTS } from '../../strings/review.ts';
import { JudgementWords } from './decide/judgement-words.tsx';

const LIMIT = 50;

/** What a decision is about: ids of documents and of people. */
function aboutOf(decision: Decision): {
  readonly documents: readonly string[];
  readonly people: readonly string[];
} {
  const none = { documents: [], people: [] };
  if ('attribution' in decision) return { ...none, documents: [decision.attribution.document] };
  if ('from' in decision) return { ...none, documents: [decision.from.document] };
  if ('people' in decision) return { ...none, people: decision.people };
  if ('person' in decision) return { ...none, people: [decision.person] };
  if ('document' in decision) return { ...none, documents: [decision.document] };
  if (!('about' in decision)) return none;
  if ('person' in decision.about) return { ...none, people: [decision.about.person] };
  return {
    ...none,
    documents: ['document' in decision.about ? decision.about.document : decision.about.attribution.document],
  };
}

function About({ decision }: { readonly decision: Decision }) {
  const { documents, people } = aboutOf(decision);
  return (
    <>
      {documents.map((id) => (
        <Link key={id} to="/documents/$id" params={{ id } as never}>
          {JUDGEMENTS.document}
        </Link>
      ))}
      {people.map((id) => (
        <Link key={id} to="/people/$id" params={{ id } as never}>
          {JUDGEMENTS.person}
        </Link>
      ))}
    </>
  );
}

interface LineProps {
  readonly line: ListedJudgementLine;
  readonly onUndo: () => void;
}

function Line({ line: { judgement, state }, onUndo }: LineProps) {
  return (
    <li className="row-of" data-state={state}>
      <span>
        <JudgementWords judgement={judgement} /> <span className="tag">{JUDGEMENTS.state[state]}</span>
      </span>
      <About decision={judgement.decision} />
      {state !== 'replaced or undone' && (
        <button type="button" onClick={onUndo}>
          {JUDGEMENTS.undo}
        </button>
      )}
    </li>
  );
}

/** The last decisions, of whomever, each to be undone. */
export function JudgementsTab() {
  const [query, change] = usePlaceQuery();
  const offset = Number(query.offset ?? 0) || 0;
  const answer = useApi('GET /api/judgements', { query: { limit: LIMIT, offset } }, { keeps: true });
  const send = useSend('POST /api/judgements');
  const undo = (judgement: string) =>
    send.mutate({ body: { decision: { type: 'undo', judgement }, why: null, replaces: null } });
  return (
    <Awaited of={answer}>
      {({ judgements, total }) => (
        <section className="review-judgements">
          <h2>{JUDGEMENTS.title}</h2>
          {send.error && <Failed message={send.error.message} />}
          {judgements.length === 0 && <p>{JUDGEMENTS.none}</p>}
          <ol>
            {judgements.map((line) => (
              <Line key={line.judgement.id} line={line} onUndo={() => undo(line.judgement.id)} />
            ))}
          </ol>
          <Pager limit={LIMIT} offset={offset} shown={judgements.length} total={total} onTurn={change} />
        </section>
      )}
    </Awaited>
  );
}
