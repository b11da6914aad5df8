import { lazy, Suspense } from 'react';
import type { Statistics } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Loading } from '../../parts/loading.tsx';
import { QUOTED } from '../../strings/quoted.ts';
import { breakdownOf, FigureForm } from './figure-form.tsx';
import { FigureTable } from './figure-table.tsx';
import { RestsOn } from './rests-on.tsx';
import './quoted.css';

/** The library that draws is loaded here alone. */
const FigurePlot = lazy(async () => ({ default: (await import('./figure-plot.tsx')).FigurePlot }));

/** Groups at most; a plot of more is not read. */
const MOST = 40;

function Figures({ statistics }: { readonly statistics: Statistics }) {
  const { groups, total } = statistics;
  if (total.attributions.value === 0) return <p>{QUOTED.none}</p>;
  return (
    <>
      <p className="quoted-total">
        <strong>{total.attributions.value}</strong> {QUOTED.statements}, {total.documents} {QUOTED.documents},{' '}
        {total.outlets} {QUOTED.outlets}
      </p>
      <Suspense fallback={<Loading />}>
        <FigurePlot groups={groups} isTime={statistics.by === 'month'} />
      </Suspense>
      <p className="quiet">{QUOTED.plot}</p>
      <FigureTable statistics={statistics} />
      <RestsOn statistics={statistics} />
    </>
  );
}

/** Who is quoted how much and how, with what the figures rest on and how wrong they may be. */
export function QuotedScreen() {
  useTitle(QUOTED.title);
  const [query, change] = usePlaceQuery();
  const asked = {
    groupBy: breakdownOf(query),
    limit: MOST,
    copies: query.copies === 'true',
    ...(query.from ? { from: query.from } : {}),
    ...(query.to ? { to: query.to } : {}),
    ...(query.publisher ? { publisher: query.publisher } : {}),
  };
  const answer = useApi('GET /api/statistics', { query: asked }, { keeps: true });
  return (
    <div className="page quoted">
      <h1>{QUOTED.title}</h1>
      <FigureForm query={query} onChange={change} />
      <Awaited of={answer}>{(statistics) => <Figures statistics={statistics} />}</Awaited>
    </div>
  );
}
