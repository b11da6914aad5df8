import { Link } from '@tanstack/react-router';
import type { Statistics } from '../../../src/server/contract.ts';
import { seenText } from '../../parts/seen-text.ts';
import { percent } from '../../strings/percent.ts';
import { QUOTED } from '../../strings/quoted.ts';

type Group = Statistics['groups'][number];

const SHARES = ['direct', 'mixed', 'indirect', 'anonymous', 'unresolved'] as const;

function Name({ group, by }: { readonly group: Group; readonly by: Statistics['by'] }) {
  const label = <bdi>{seenText(group.label)}</bdi>;
  if (group.key === null) return label;
  if (by === 'speaker')
    return (
      <Link to="/people/$id" params={{ id: group.key } as never}>
        {label}
      </Link>
    );
  if (by === 'publisher')
    return (
      <Link to="/search" search={{ publisher: group.label } as never}>
        {label}
      </Link>
    );
  return label;
}

function Row({ group, by }: { readonly group: Group; readonly by: Statistics['by'] }) {
  const { interval, value, mark } = group.attributions;
  return (
    <tr>
      <th scope="row">
        <Name group={group} by={by} />
      </th>
      <td className="number">
        {value} <sup>{mark}</sup>
      </td>
      <td className="number">{interval && `${Math.round(interval.low)}–${Math.round(interval.high)}`}</td>
      {SHARES.map((name) => (
        <td key={name} className="number">
          {percent(group.shares[name].value)} <sup>{group.shares[name].mark}</sup>
        </td>
      ))}
      <td className="number">{group.documents}</td>
    </tr>
  );
}

/** Figures as a table, with the letters of those that cannot be told apart. */
export function FigureTable({
  statistics: { groups, by, groupsInAll },
}: {
  readonly statistics: Statistics;
}) {
  return (
    <details open={groups.length <= 12} className="quoted-table">
      <summary>
        {QUOTED.table} ({groups.length}
        {groupsInAll > groups.length && ` / ${groupsInAll}`})
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className="quoted-scroll" tabIndex={0} aria-label={QUOTED.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{by ? QUOTED[by] : ''}</th>
              <th scope="col">{QUOTED.statements}</th>
              <th scope="col">{QUOTED.really}</th>
              {SHARES.map((name) => (
                <th key={name} scope="col">
                  {QUOTED[name]}
                </th>
              ))}
              <th scope="col">{QUOTED.documents}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.key ?? group.label} group={group} by={by} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">{QUOTED.alike}</p>
    </details>
  );
}
