/** `npx node training/relations/check.ts [FILE…]`: what the items say that cannot be, and how much of each relation there is. */
import { basename } from 'node:path';
import { readTrainingRelations } from '../../eval/read-relations.ts';
import { faultsOf } from '../../eval/relation-faults.ts';
import { RELATIONS } from '../../src/model/index.ts';

const wanted = process.argv.slice(2).map((path) => basename(path));
const items = readTrainingRelations().filter(
  ({ file }) => wanted.length === 0 || wanted.includes(basename(file)),
);
const faults = items.flatMap(faultsOf);
for (const fault of faults) console.log(fault);
const links = items.flatMap((item) => item.links);
const counts = RELATIONS.map((relation) => {
  const traps = items.flatMap((item) => item.traps).filter((trap) => trap.relation === relation);
  return `${relation} ${links.filter((link) => link.relation === relation).length}/${traps.length}`;
});
const attributions = items.flatMap((item) => item.attributions).length;
console.log(
  `${items.length} items, ${attributions} attributions, ${items.flatMap((item) => item.same).length} same; links/traps: ${counts.join(', ')}`,
);
if (faults.length > 0) process.exitCode = 1;
