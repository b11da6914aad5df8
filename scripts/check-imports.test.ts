import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { findCycles } from './find-cycles.ts';
import { listImports } from './list-imports.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-imports-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function plant(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return checkImports(root);
}

describe('checkImports', () => {
  test('the source as it stands keeps the rules', () => {
    expect(checkImports(join(import.meta.dirname, '..'))).toEqual([]);
  });

  test('a stage that imports another is told', () => {
    const faults = plant({ 'src/attribute/a.ts': "import { x } from '../segment/index.ts';" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('src/attribute/a.ts: src/attribute may not import src/segment/index.ts');
  });

  test('types count, and so do exports and lazy imports', () => {
    const faults = plant({
      'src/read/a.ts': "import type { X } from '../link/x.ts';",
      'src/read/b.ts': "export { x } from '../link/x.ts';",
      'src/read/c.ts': "const x = await import('../link/x.ts');",
    });
    expect(faults).toHaveLength(3);
  });

  test("Node's own modules are refused where the table refuses them, with and without node:", () => {
    expect(plant({ 'src/segment/a.ts': "import { join } from 'node:path';" })[0]).toContain('node:path');
    expect(plant({ 'src/segment/a.ts': "import { join } from 'path';" })).toHaveLength(1);
    rmSync(join(root, 'src/segment'), { recursive: true });
    expect(plant({ 'src/read/a.ts': "import { join } from 'node:path';" })).toEqual([]);
  });

  test('a folder without a rule is told', () => {
    expect(plant({ 'src/magic/a.ts': '' })[0]).toContain('no rule');
  });

  test('what is allowed passes, and tests are exempt', () => {
    const faults = plant({
      'src/model/index.ts': '',
      'src/read/a.ts': "import type { Span } from '../model/index.ts';\nimport { z } from 'commander';",
      'src/read/a.test.ts': "import { segment } from '../segment/index.ts';",
    });
    expect(faults).toEqual([]);
  });

  test('a circle of three files is told', () => {
    const faults = plant({
      'src/text/a.ts': "import './b.ts';",
      'src/text/b.ts': "import './c.ts';",
      'src/text/c.ts': "import './a.ts';",
    });
    expect(faults).toEqual(['import cycle: src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts']);
  });
});

test('listImports sees statements over several lines and none in comments', () => {
  const source = `import {\n  a,\n  b,\n} from './ab.ts';\n// import './no.ts';\n/* import './nor.ts' */\nimport './bare.ts';\nexport * from "./all.ts";\nconst text = 'from here';\n`;
  expect(listImports(source)).toEqual(['./ab.ts', './bare.ts', './all.ts']);
});

test('findCycles finds none in a tree', () => {
  expect(
    findCycles(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
      ]),
    ),
  ).toEqual([]);
});
