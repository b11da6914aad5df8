type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An OpenAPI document, as far as it is looked at here. */
export interface Described {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

const PREFIX = '#/components/schemas/';
const INPUT = /Input$/;

/** The same with references changed. */
function withRefs(value: unknown, change: (name: string) => string): Json {
  return JSON.parse(JSON.stringify(value), (key, one: Json) =>
    key === '$ref' && typeof one === 'string' && one.startsWith(PREFIX)
      ? `${PREFIX}${change(one.slice(PREFIX.length))}`
      : one,
  ) as Json;
}

function refsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  withRefs(value, (name) => {
    found.push(name);
    return name;
  });
  return found;
}

const bare = (name: string): string => name.replace(INPUT, '');

/** Names of the components that come in as they go out. */
function sameBothWays(schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const text = (schema: unknown) => JSON.stringify(withRefs(schema, bare));
  const inputs = Object.keys(schemas).filter((name) => INPUT.test(name));
  return new Set(inputs.filter((name) => text(schemas[name]) === text(schemas[bare(name)])));
}

/** Names of the components that something leads to. */
function reachable(from: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...refsIn(from)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...refsIn(schemas[name] ?? null));
  }
  return found;
}

/**
 * Each thing once: what comes in as it goes out has one component for both, and there is none that nothing leads to.
 */
export function tidyComponents<T extends Described>(described: T): T {
  const same = sameBothWays(described.components?.schemas ?? {});
  const document = withRefs(described, (name) => (same.has(name) ? bare(name) : name)) as unknown as T;
  const { schemas = {}, ...components } = document.components ?? {};
  const used = reachable({ ...document, components }, schemas);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}
