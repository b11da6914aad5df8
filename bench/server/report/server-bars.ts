import { atMost, type Bar } from '../../../eval/bars.ts';
import { CONNECTIONS } from '../api/fire.ts';
import type { ApiFigures } from '../api/measure-api.ts';
import type { LoadFigures } from '../load/measure-load.ts';
import type { RoomFigures } from '../room/measure-room.ts';
import type { ServerResults } from './server-results.ts';

const INTERACTIVE = 1000;
const CLICK = 50;
/** Thousands of bytes of script. */
const SCRIPT = 200;

const apiBars = ({ kinds }: ApiFigures): readonly Bar[] =>
  kinds.flatMap(({ name, bound, cold, warm }) =>
    bound === null
      ? []
      : [
          atMost(`${name}, ${CONNECTIONS} connections, asked again: p99, ms`, bound, warm.p99),
          atMost(`${name}, ${CONNECTIONS} connections, asked first: p99, ms`, bound, cold.p99),
        ],
  );

const loadBars = (figures: readonly LoadFigures[]): readonly Bar[] =>
  figures.flatMap(({ name, errors, lost }) => [
    atMost(`load, ${name}: errors`, 0, errors.length),
    atMost(`load, ${name}: acknowledged and lost`, 0, lost.length),
  ]);

const roomBars = ({ scripts, reading }: RoomFigures): readonly Bar[] => [
  ...scripts.map(({ screen, kB }) => atMost(`script of ${screen}, kB`, SCRIPT, kB)),
  atMost('an article is interactive, ms', INTERACTIVE, reading.interactive),
  atMost('click to highlight, p50, ms', CLICK, reading.clickP50),
  atMost('click to highlight, p95, ms', CLICK, reading.clickP95),
];

/** What the server and the room have to reach. */
export const serverBars = ({ api, load, room }: ServerResults): readonly Bar[] => [
  ...(api ? apiBars(api.figures) : []),
  ...(load ? loadBars(load.figures) : []),
  ...(room ? roomBars(room.figures) : []),
];
