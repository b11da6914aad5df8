/** Modules that a TypeScript file names in `import`, `export … from` and `import()`, types included. */
export function listImports(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(
    /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?(['"])(?<name>[^'"\n]+)\1|\bimport\(\s*(['"])(?<lazy>[^'"\n]+)\3/gm,
  );
  return [...statements].flatMap(({ groups }) => groups?.name ?? groups?.lazy ?? []);
}
