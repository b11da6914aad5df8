import type { PersonView } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import type { RoomQuery } from '../../app/room-query.ts';
import { useParam, usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { JudgementList } from '../../parts/judgement-list.tsx';
import { Pager } from '../../parts/pager.tsx';
import { StatementCard } from '../../parts/statement-card.tsx';
import { PERSON } from '../../strings/person.ts';
import { PersonHead } from './person-head.tsx';
import { Questions } from './questions.tsx';
import { Tallies } from './tallies.tsx';
import { YearLine } from './year-line.tsx';
import './person.css';
import { seenText } from '../../parts/seen-text.ts';

const PAGE = 20;
const NARROWED = ['publisher', 'standing', 'from', 'to', 'manner', 'q'] as const;

/** What of the address narrows the statements. */
const filtersOf = (query: RoomQuery): Readonly<Record<string, string>> =>
  Object.fromEntries(NARROWED.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

interface Props {
  readonly view: PersonView;
  readonly query: RoomQuery;
  readonly onChange: (changes: RoomQuery) => void;
}

function Said({ view: { statements }, query, onChange }: Props) {
  const { offset = '0' } = query;
  const isNarrowed = Object.keys(filtersOf(query)).length > 0;
  const cleared = Object.fromEntries([...NARROWED, 'offset'].map((name) => [name, undefined]));
  return (
    <section>
      <h2>
        {PERSON.said} ({statements.isTotalCut && '> '}
        {statements.total}){' '}
        {isNarrowed && (
          <button type="button" className="plain" onClick={() => onChange(cleared)}>
            {PERSON.clear}
          </button>
        )}
      </h2>
      {statements.statements.length === 0 && <p>{PERSON.none}</p>}
      {statements.statements.map((hit) => (
        <StatementCard key={hit.id} hit={hit} hasSpeaker={false} />
      ))}
      <Pager
        limit={PAGE}
        offset={Number(offset)}
        shown={statements.statements.length}
        total={statements.total}
        onTurn={onChange}
      />
    </section>
  );
}

function InError({ view: { inError } }: Pick<Props, 'view'>) {
  if (inError.total === 0) return null;
  return (
    <section>
      <h2>{PERSON.inError}</h2>
      <p className="notice">{PERSON.inErrorNote}</p>
      {inError.statements.map((hit) => (
        <StatementCard key={hit.id} hit={hit} hasSpeaker={false} />
      ))}
    </section>
  );
}

function Person({ view, query, onChange }: Props) {
  useTitle(seenText(view.person.name));
  return (
    <div className="page person">
      <PersonHead view={view} />
      <YearLine view={view} query={query} onChange={onChange} />
      <div className="two-columns">
        <div>
          <Said view={view} query={query} onChange={onChange} />
          <InError view={view} />
        </div>
        <aside className="person-side">
          <Tallies view={view} query={query} onChange={onChange} />
          <Questions view={view} />
          <JudgementList judgements={view.judgements} />
        </aside>
      </div>
    </div>
  );
}

/** Somebody: under which names, in which roles, what they said and when, what became of it, who reports it. */
export function PersonScreen() {
  const id = useParam('id');
  const [query, change] = usePlaceQuery();
  const asked = { ...filtersOf(query), limit: PAGE, offset: Number(query.offset ?? '0') };
  const answer = useApi('GET /api/people/:id', { params: { id }, query: asked }, { keeps: true });
  return <Awaited of={answer}>{(view) => <Person view={view} query={query} onChange={change} />}</Awaited>;
}
