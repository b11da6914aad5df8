import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether whatever is left out is a failure; `.ci/run` sets it, and then the slow tests run as well. */
export const isAll = process.env.HEARSAY_TEST === 'all';

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium, or null: `HEARSAY_CHROMIUM`, or where Debian and Chrome put it. */
export const chromium =
  [process.env.HEARSAY_CHROMIUM ?? '', ...CHROMIUMS].find((path) => path !== '' && existsSync(path)) ?? null;

/** For a Chromium without a screen that leaves the network and other profiles alone, also as root. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Whether `psql` reaches a server by the usual environment (PGHOST, PGPORT, PGUSER …). */
export const hasPostgres =
  spawnSync('psql', ['-XtAc', 'select 1'], {
    encoding: 'utf8',
    timeout: 5000,
    env: { PGCONNECT_TIMEOUT: '3', ...process.env },
  }).stdout?.trim() === '1';

/** What a run of the tests cannot cover here, a line each. */
export function listUncovered(): readonly string[] {
  return [
    ...(chromium ? [] : ['Chromium (is the html page shown as it should be?): install chromium']),
    ...(hasPostgres
      ? []
      : [
          'PostgreSQL (does the record do there what it does in a file?): install postgresql, set PGHOST and PGUSER',
        ]),
    ...(isAll
      ? []
      : ['the packed package in an empty folder (slow, needs the registry): set HEARSAY_TEST=all']),
  ];
}
