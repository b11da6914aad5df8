/**
 * Checks that every folder imports only what ARCHITECTURE.md lets it, and that no files import one another in a
 * circle. Tests are exempt: they may use whatever shows that the code works.
 */
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { IMPORT_RULES, type ImportRule } from './import-rules.ts';
import { listImports } from './list-imports.ts';

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

const ruleOf = (file: string) => IMPORT_RULES.find(({ place }) => isIn(file, place));

function fault(file: string, imported: string, rule: ImportRule): readonly string[] {
  if (isBuiltin(imported)) {
    return rule.mayUseNode ? [] : [`${file}: ${rule.place} may not use Node's own ${imported}`];
  }
  if (!imported.startsWith('.')) return [];
  const target = posix.join(posix.dirname(file), imported);
  const isAllowed = [rule.place, ...rule.mayImport].some((place) => isIn(target, place));
  const allowed = rule.mayImport.join(', ') || 'nothing';
  return isAllowed ? [] : [`${file}: ${rule.place} may not import ${target}, but ${allowed}`];
}

/** Everything wrong with the imports of the files under `root`, a line each; `[]` where all is well. */
export function checkImports(root: string): readonly string[] {
  const files = globSync('{src,web,eval,bench}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test|d)\.tsx?$/.test(file))
    .sort();
  const graph = new Map<string, readonly string[]>();
  const faults = files.flatMap((file) => {
    const imports = listImports(readFileSync(join(root, file), 'utf8'));
    const inside = imports.filter((name) => name.startsWith('.'));
    graph.set(
      file,
      inside.map((name) => posix.join(posix.dirname(file), name)),
    );
    const rule = ruleOf(file);
    if (rule === undefined) return [`${file}: no rule in scripts/import-rules.ts says what it may import`];
    return imports.flatMap((imported) => fault(file, imported, rule));
  });
  return [...faults, ...findCycles(graph).map((cycle) => `import cycle: ${cycle.join(' → ')}`)];
}

if (import.meta.main) {
  const faults = checkImports(join(import.meta.dirname, '..'));
  for (const line of faults) console.error(line);
  if (faults.length > 0) process.exitCode = 1;
}
