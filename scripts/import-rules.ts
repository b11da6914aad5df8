/** What a folder of the source, or a file right under `src/`, may import; its own files it may import always. */
export interface ImportRule {
  /** `src/model`, or `src/hearsay.ts` for a file. */
  readonly place: string;
  readonly mayImport: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly mayUseNode: boolean;
}

const MODEL = ['src/model', 'src/errors.ts'];
const STAGE = [...MODEL, 'src/text', 'src/generated'];
const STAGES = ['src/read', 'src/segment', 'src/attribute', 'src/resolve', 'src/link'];
const OPTIONS = 'src/read-options.ts';
const READ_DOCUMENT = 'src/read-document.ts';
const COMPARE_READINGS = 'src/compare-readings.ts';
const READ_SETTINGS = 'src/read-settings.ts';
const ADD_ALL = 'src/add-all.ts';
const PUBLIC = ['src/index.ts'];

const pure = (place: string, mayImport: readonly string[]): ImportRule => ({
  place,
  mayImport,
  mayUseNode: false,
});
const withNode = (place: string, mayImport: readonly string[]): ImportRule => ({
  place,
  mayImport,
  mayUseNode: true,
});

/** The table of ARCHITECTURE.md. A place that is not listed may import nothing. */
export const IMPORT_RULES: readonly ImportRule[] = [
  pure('src/errors.ts', []),
  pure('src/model', []),
  pure('src/generated', []),
  pure('src/text', MODEL),
  withNode('src/read', STAGE),
  pure('src/segment', STAGE),
  pure('src/attribute', STAGE),
  pure('src/resolve', STAGE),
  pure('src/link', STAGE),
  pure('src/show', [...MODEL, 'src/text']),
  withNode('src/record', STAGE),
  pure(OPTIONS, ['src/attribute', 'src/read']),
  pure(READ_DOCUMENT, [...MODEL, 'src/segment', 'src/attribute', 'src/resolve', 'src/link']),
  pure(COMPARE_READINGS, [...MODEL, 'src/segment', 'src/resolve', 'src/link']),
  pure(READ_SETTINGS, ['src/read', OPTIONS]),
  withNode('src/runtime', [...MODEL, 'src/attribute', 'src/link', READ_DOCUMENT, OPTIONS]),
  pure(ADD_ALL, [
    ...MODEL,
    'src/attribute',
    'src/read',
    'src/record',
    'src/runtime',
    READ_DOCUMENT,
    OPTIONS,
    READ_SETTINGS,
  ]),
  withNode('src/hearsay.ts', [
    ...STAGE,
    ...STAGES,
    'src/record',
    'src/runtime',
    READ_DOCUMENT,
    COMPARE_READINGS,
    OPTIONS,
    READ_SETTINGS,
    ADD_ALL,
  ]),
  pure('src/index.ts', [...MODEL, 'src/hearsay.ts', OPTIONS]),
  withNode('src/server', [...MODEL, 'src/hearsay.ts', 'src/record', 'src/show']),
  withNode('src/cli', [
    ...MODEL,
    'src/hearsay.ts',
    'src/runtime',
    OPTIONS,
    'src/server',
    'src/record',
    'src/show',
  ]),
  pure('web', [...MODEL, 'src/text', 'src/server/contract.ts']),
  withNode('eval', [
    ...PUBLIC,
    ...['src/model', 'src/resolve', 'src/runtime', 'src/segment', 'src/link', 'src/text'],
  ]),
  // Measured is what goes in and comes out of a record, for which the library has no public names yet.
  withNode('bench/record', [
    ...[...PUBLIC, 'src/hearsay.ts', 'src/record', 'src/link', 'src/runtime', 'bench', 'eval'],
  ]),
  // The same of a server over one; and the browser that the tests find.
  withNode('bench/server', [
    ...[...PUBLIC, ...MODEL, 'src/hearsay.ts', 'src/record', 'src/server'],
    ...['bench', 'eval', 'test/surroundings.ts'],
  ]),
  withNode('bench', [...PUBLIC, 'eval']),
];
