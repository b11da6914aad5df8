import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { Statistics } from '../../../src/server/contract.ts';
import { QUOTED } from '../../strings/quoted.ts';

type Group = Statistics['groups'][number];

interface Props {
  readonly groups: readonly Group[];
  /** Whether groups are months, which lie from left to right. */
  readonly isTime: boolean;
}

const MANNERS = ['direct', 'mixed', 'indirect'] as const;
const NAMES: Readonly<Record<(typeof MANNERS)[number], string>> = {
  direct: QUOTED.direct,
  mixed: QUOTED.mixed,
  indirect: QUOTED.indirect,
};
const COLOURS = ['var(--accent)', 'var(--said-edge)', 'var(--edge)'];

/** Units that a name is given room for. */
const NAME = 34;
const cut = (label: string): string => (label.length > NAME ? `${label.slice(0, NAME - 1)}…` : label);

const bars = (groups: readonly Group[]) =>
  groups.flatMap((group) =>
    MANNERS.map((manner) => ({ label: group.label, manner: NAMES[manner], count: group[manner] })),
  );

const ranges = (groups: readonly Group[]) =>
  groups.flatMap(({ label, attributions: { interval } }) =>
    interval === null ? [] : [{ label, low: interval.low, high: interval.high }],
  );

function optionsOf(groups: readonly Group[], isTime: boolean): Plot.PlotOptions {
  const labels = groups.map(({ label }) => label);
  const names = { domain: labels, label: null, tickFormat: cut } as const;
  const counts = { label: QUOTED.statements, grid: true } as const;
  const common: Plot.PlotOptions = {
    className: 'quoted-figure',
    color: { domain: Object.values(NAMES), range: COLOURS },
    style: { background: 'none', color: 'var(--ink)', fontSize: '13px', fontFamily: 'inherit' },
    ariaLabel: QUOTED.title,
  };
  if (isTime)
    return {
      ...common,
      ...{ width: 960, height: 320, marginBottom: 60 },
      x: { ...names, tickRotate: labels.length > 16 ? -45 : 0 },
      y: counts,
      marks: [
        Plot.barY(bars(groups), { x: 'label', y: 'count', fill: 'manner' }),
        Plot.ruleX(ranges(groups), {
          x: 'label',
          y1: 'low',
          y2: 'high',
          stroke: 'var(--ink)',
          strokeWidth: 1.5,
        }),
        Plot.ruleY([0]),
      ],
    };
  return {
    ...common,
    ...{ width: 960, height: 72 + labels.length * 24, marginLeft: 250, marginTop: 48 },
    y: names,
    x: { ...counts, axis: 'top', labelOffset: 42 },
    marks: [
      Plot.barX(bars(groups), { y: 'label', x: 'count', fill: 'manner', insetTop: 2, insetBottom: 2 }),
      Plot.ruleY(ranges(groups), {
        y: 'label',
        x1: 'low',
        x2: 'high',
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
      }),
      Plot.ruleX([0]),
    ],
  };
}

/** Figures drawn; the table beside it says the same. */
export function FigurePlot({ groups, isTime }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const plot = Plot.plot(optionsOf(groups, isTime));
    // The page's policy lets no style element in; quoted.css has what these say.
    for (const style of plot.querySelectorAll('style')) style.remove();
    // It is one picture for who listens; the table says what is in it.
    plot.setAttribute('role', 'img');
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    place.current?.replaceChildren(plot);
    return () => plot.remove();
  }, [groups, isTime]);
  return (
    <>
      <ul className="quoted-legend">
        {MANNERS.map((manner) => (
          <li key={manner} data-manner={manner}>
            {NAMES[manner]}
          </li>
        ))}
      </ul>
      <div ref={place} className="quoted-plot" />
    </>
  );
}
