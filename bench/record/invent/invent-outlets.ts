import { OUTLET_NAMES, PLACE_ENDINGS, STEMS } from './name-parts.ts';
import { createDraw, type Draw } from './seeded-draw.ts';
import { createZipf } from './zipf-ranks.ts';

/** A newspaper that does not exist. */
export interface Outlet {
  readonly name: string;
  /** Host of its pages, under a domain that no one can own (RFC 2606). */
  readonly host: string;
}

const OUTLETS = 300;

function outletNames(draw: Draw): readonly string[] {
  const names = new Set<string>();
  while (names.size < OUTLETS) {
    names.add(`${draw.pick(STEMS)}${draw.pick(PLACE_ENDINGS)} ${draw.pick(OUTLET_NAMES)}`);
  }
  return [...names];
}

/** Draws from 300 invented outlets by Zipf's law: the first publishes about a sixth of everything. */
export function inventOutlets(seed: number): (draw: Draw) => Outlet {
  const outlets = outletNames(createDraw(seed, 2)).map((name) => ({
    name,
    host: `www.${name.toLowerCase().replace(' ', '-')}.example`,
  }));
  const rank = createZipf({ count: OUTLETS, exponent: 1, offset: 0 });
  return (draw) => outlets[rank(draw)]!;
}
