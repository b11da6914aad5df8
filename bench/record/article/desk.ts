import type { Outlet } from '../invent/invent-outlets.ts';
import type { World } from '../invent/invent-people.ts';
import type { Draw } from '../invent/seeded-draw.ts';
import type { Stock } from '../stock/stock.ts';
import type { Cast } from './cast.ts';

/** What is at hand for every article. */
export interface Newsroom {
  readonly seed: number;
  readonly stock: Stock;
  readonly world: World;
  readonly outlet: (draw: Draw) => Outlet;
}

/** What is at hand for one article. */
export interface Desk extends Newsroom {
  readonly draw: Draw;
  readonly cast: Cast;
}
