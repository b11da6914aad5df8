import type { Statistics } from '../../../src/server/contract.ts';
import { percent } from '../../strings/percent.ts';
import { QUOTED } from '../../strings/quoted.ts';

function Engines({ errors }: Pick<Statistics, 'errors'>) {
  return errors.map(({ engine, version, error }) => (
    <li key={`${engine} ${version}`}>
      {engine} {version}:{' '}
      {error === null
        ? QUOTED.noError
        : `${QUOTED.precision} ${percent(error.attributions.precision)}, ${QUOTED.recall} ${percent(error.attributions.recall)}`}
    </li>
  ));
}

function Concentrated({ name, of }: { readonly name: string; readonly of: Statistics['outlets'] }) {
  return (
    <li>
      {of.of} {name}
      {of.topTen !== null && `; ${QUOTED.topTen} ${percent(of.topTen)}`}
      {of.gini !== null && `; ${QUOTED.gini} ${of.gini.toFixed(2)}`}
    </li>
  );
}

/** What figures rest on: which documents count, how concentrated it is, how often the engines are wrong. */
export function RestsOn({
  statistics: { coverage, errors, speakers, outlets },
}: {
  readonly statistics: Statistics;
}) {
  return (
    <section>
      <h2>{QUOTED.restsOn}</h2>
      <ul>
        <li>
          {coverage.documents} {QUOTED.documents}: {coverage.withoutDate} {QUOTED.withoutDate},{' '}
          {coverage.incomplete} {QUOTED.incomplete}; {coverage.copiesLeftOut} {QUOTED.copiesOut},{' '}
          {coverage.versionsLeftOut} {QUOTED.versionsOut}
        </li>
        {speakers && <Concentrated name={QUOTED.speakers} of={speakers} />}
        <Concentrated name={QUOTED.outlets} of={outlets} />
        <Engines errors={errors} />
      </ul>
    </section>
  );
}
