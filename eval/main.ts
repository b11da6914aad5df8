/**
 * `npm run eval`: reads gold data through the library's public face, scores it with the shared scorers and prints
 * figures beside baselines and bars. It asserts nothing: whether a figure is good is for people to say.
 */
import { HearsayError } from '../src/index.ts';
import { findErrorsOf, measure } from './measure.ts';
import { parseOptions, USAGE } from './options.ts';
import { loadScorers } from './scorers.ts';
import { missingFromShared, SHARED } from './shared-folder.ts';

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  const missing = missingFromShared(SHARED);
  if (missing) throw new HearsayError('no-shared-data', missing);
  const scorers = await loadScorers();
  console.log(options.errors > 0 ? await findErrorsOf(options, scorers) : await measure(options, scorers));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof HearsayError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
