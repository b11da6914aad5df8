import { gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { multipart } from './multipart.ts';

/** Something that somebody who means harm may send, and how it may be answered. */
export interface HostileInput {
  /** What is tried. */
  readonly what: string;
  readonly ask: InjectOptions;
  /** Statuses that are right. */
  readonly status: readonly number[];
  /** What must not be in the answer. */
  readonly without?: RegExp;
}

/** Words that would run in a page, close a tag, a string or a comment, or stand in a header. */
export const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'</title><svg onload=alert(1)>",
  '--><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ']]></name><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
] as const;

/** An answer in which one of them could run. */
export const RUNS = /<script>alert|<img src=x|<svg onload|<iframe srcdoc|<x:script/i;

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE document; --",
  '" UNION SELECT password FROM account --',
  '1) OR 1=1 /*',
  "\\'; DELETE FROM account; --",
  "x' AND (SELECT pg_sleep(9)) IS NULL --",
] as const;

/** Addresses that lead to this machine or its network, in every writing. */
export const INSIDE = [
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'http://LOCALHOST.:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0x7f000001:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://[::1]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://127.0.0.1%2f@localhost:PORT/',
  'http://example.org@127.0.0.1:PORT/',
  'http://１２７.０.０.１:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
  'http://172.16.0.1/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://100.64.0.1/',
] as const;

const NO_ADDRESS = [
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:25/_MAIL',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '/etc/passwd',
  '../../etc/passwd',
  '-',
  '\\\\evil.example\\share',
] as const;

const get = (what: string, url: string, status: readonly number[] = [400, 404]): HostileInput => ({
  what,
  ask: { url },
  status,
  without: /root:|\$argon2|SQLITE|syntax error|at file:|node_modules/,
});

const post = (
  what: string,
  url: string,
  payload: InjectOptions['payload'],
  more: { readonly status?: readonly number[]; readonly headers?: Record<string, string> } = {},
): HostileInput => ({
  what,
  ask: {
    method: 'POST',
    url,
    payload: payload as NonNullable<typeof payload>,
    headers: { 'content-type': 'application/json', ...more.headers },
  },
  status: more.status ?? [400],
  without: /root:|\$argon2|SQLITE|syntax error|at file:|node_modules/,
});

const LISTS = ['statements', 'documents', 'people', 'facets', 'statistics', 'judgements', 'audit'] as const;

/** What asks for more than somebody may see, or for what is no part of the record. */
export const STRANGE_ADDRESSES: readonly HostileInput[] = [
  ...SQL.flatMap((words) => [
    get(`SQL as an id: ${words}`, `/api/people/${encodeURIComponent(words)}`),
    get(`SQL as an address: ${words}`, `/api/documents/${encodeURIComponent(words)}`),
    get(`SQL as a search: ${words}`, `/api/statements?q=${encodeURIComponent(words)}`, [200, 400]),
    get(`SQL as an outlet: ${words}`, `/api/statistics?publisher=${encodeURIComponent(words)}`, [200]),
    get(`SQL as a speaker: ${words}`, `/api/facets?speaker=${encodeURIComponent(words)}`, [404]),
    get(`SQL as a name: ${words}`, `/api/people?q=${encodeURIComponent(words)}`, [200]),
    get(`SQL as a title: ${words}`, `/api/documents?q=${encodeURIComponent(words)}`, [200]),
    get(`SQL as a date: ${words}`, `/api/statements?from=${encodeURIComponent(words)}`),
    get(`SQL as an order: ${words}`, `/api/documents?order=${encodeURIComponent(words)}`),
    get(`SQL as an actor: ${words}`, `/api/audit?actor=${encodeURIComponent(words)}`, [200]),
  ]),
  ...LISTS.flatMap((list) => [
    get(`a limit that is none, of ${list}`, `/api/${list}?limit=1e9`),
    get(`a limit below nothing, of ${list}`, `/api/${list}?limit=-1`),
    get(`a limit beyond all, of ${list}`, `/api/${list}?limit=99999999999999999999`),
    get(`a page beyond all, of ${list}`, `/api/${list}?offset=9007199254740993`),
    get(`a field that there is not, of ${list}`, `/api/${list}?__proto__[admin]=1`),
    get(`one field twice, of ${list}`, `/api/${list}?limit=1&limit=2`),
  ]),
  get('wildcards of LIKE as an id', '/api/documents/____'),
  get('wildcards of LIKE as an id of somebody', '/api/people/%25%25%25%25'),
  get('a NUL in an id', '/api/documents/abcd%00'),
  get('a NUL in a search', '/api/statements?q=mill%00', [200, 400]),
  get('a NUL in a name', '/api/people?q=Ana%00', [200, 400]),
  get('a NUL in an outlet', '/api/statements?publisher=%00', [200, 400]),
  get('an id that is a path', '/api/documents/..%2f..%2f..%2fetc%2fpasswd'),
  get('a format that is a path', '/api/documents/:document/as/..%2f..%2fetc%2fpasswd'),
  get('an original that is a path', '/api/documents/..%2f/original'),
  get('a constructor as an id', '/api/people/constructor'),
  get('a constructor as a format', '/api/documents/:document/as/constructor'),
  get('a prototype as a breakdown', '/api/statistics?groupBy=__proto__'),
  get('an id of 201 characters', `/api/people/${'a'.repeat(201)}`, [404, 414]),
  get('a search of 100 000 characters', `/api/statements?q=${'a'.repeat(100_000)}`),
  get('a thousand fields', `/api/statements?${Array.from({ length: 1000 }, (_, i) => `x${i}=1`).join('&')}`),
  get('a percent sign alone', '/api/documents/%'),
  get('bytes that are no UTF-8', '/api/documents/%ff%fe'),
  get('an overlong slash', '/api/documents/%c0%af'),
  get('a search of brackets', `/api/statements?q=${encodeURIComponent('('.repeat(900))}`, [200, 400]),
  get('a search of stars', `/api/statements?q=${encodeURIComponent('a*'.repeat(450))}`, [200, 400]),
  get('a search of quotation marks', `/api/statements?q=${encodeURIComponent('"'.repeat(901))}`, [200, 400]),
  get('a search of minus signs', `/api/statements?q=${encodeURIComponent('- -'.repeat(300))}`, [200, 400]),
  get(
    'a search in the language of FTS5',
    '/api/statements?q=NEAR(a%20b%2C9)%20AND%20content%3Ax',
    [200, 400],
  ),
  get('a search in the language of tsquery', '/api/statements?q=a%3A*%20%26%20!b%20%3C-%3E', [200, 400]),
  get('a search for meaning of marks alone', '/api/statements?by=meaning&q=%21%21%21', [200, 400, 422, 503]),
  get('a date that no calendar has', '/api/statements?from=2026-02-31'),
  get('a date of 40 digits', `/api/statements?to=${'9'.repeat(40)}`),
  get('an environment', '/.env', [404]),
  get('a repository', '/.git/config', [404]),
  get('a script of others', '/wp-login.php', [404]),
  get('a line break in an address', '/api/people/x%0d%0aSet-Cookie:%20a=b'),
];

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const note = (text: string) => ({
  decision: { type: 'note', about: { person: ':person' }, text },
  why: null,
  replaces: null,
});
const rename = { decision: { type: 'rename', person: ':person', name: 'X' }, why: null, replaces: null };

/** Bodies that are ill-formed, too large, or are to change what they may not. */
export const STRANGE_BODIES: readonly HostileInput[] = [
  post('JSON that ends too soon', '/api/judgements', '{"decision":'),
  post('no JSON at all', '/api/judgements', '<xml/>'),
  post('an empty body', '/api/judgements', ''),
  post('JSON with a comment', '/api/judgements', '{/* */}'),
  post('a list where a thing is wanted', '/api/judgements', '[]'),
  post('null', '/api/judgements', 'null'),
  post('ten thousand brackets', '/api/judgements', deep(10_000)),
  post('bytes that are no UTF-8', '/api/judgements', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  post('__proto__ in JSON', '/api/judgements', '{"__proto__":{"permissions":["admin"]},"why":null}'),
  post(
    'constructor.prototype in JSON',
    '/api/judgements',
    '{"constructor":{"prototype":{"admin":true}},"why":null}',
  ),
  post('__proto__ deep in JSON', '/api/searches', '{"name":"x","query":{"__proto__":{"q":"x"}}}'),
  post('a field too many', '/api/judgements', { ...rename, by: 'admin' }),
  post('who decides, from outside', '/api/judgements', { ...rename, judge: 'admin', at: '1999-01-01' }),
  post('a decision that there is not', '/api/judgements', { ...rename, decision: { type: 'erase' } }),
  post('a decision called constructor', '/api/judgements', { ...rename, decision: { type: 'constructor' } }),
  post('a name of nothing', '/api/judgements', { ...rename, decision: { ...rename.decision, name: '' } }),
  post(
    'somebody who is not there',
    '/api/judgements',
    {
      ...rename,
      decision: { ...rename.decision, person: "x' OR 1=1" },
    },
    { status: [400, 404] },
  ),
  post(
    'spans beyond the text',
    '/api/judgements',
    {
      ...rename,
      decision: {
        type: 'reject',
        attribution: {
          document: ':document',
          cue: [{ start: 0, end: 99_999_999 }],
          content: [{ start: -1, end: 2 }],
        },
      },
    },
    { status: [400, 404] },
  ),
  post('spans that are no numbers', '/api/judgements', {
    ...rename,
    decision: {
      type: 'reject',
      attribution: { document: ':document', cue: [{ start: '0', end: 'x' }], content: [] },
    },
  }),
  post('a body above 1 MB', '/api/judgements', note('x'.repeat(1_100_000)), { status: [413] }),
  post('a text above 5 MB', '/api/read', { text: 'x'.repeat(5_300_000) }, { status: [413] }),
  post('a page above 5 MB', '/api/check', { html: '<p>'.repeat(1_800_000) }, { status: [413] }),
  post('a form', '/api/judgements', 'decision=accept', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: [415],
  }),
  post('JSON as plain text', '/api/judgements', JSON.stringify(rename), {
    headers: { 'content-type': 'text/plain' },
    status: [400, 415],
  }),
  post('an odd media type', '/api/judgements', '{}', {
    headers: { 'content-type': 'application/json/../evil;;;' },
    status: [400, 415],
  }),
  post('gzip as JSON', '/api/judgements', gzipSync('{}'), { headers: { 'content-encoding': 'gzip' } }),
  post('nobody to be signed in', '/api/session', { name: 'x', password: { $ne: null } }),
  post('no text to be read', '/api/read', { text: '' }),
  post('a text and an address', '/api/read', { text: 'x', url: 'https://example.org' }),
  post('one account', '/api/compare', { accounts: [':document'] }, { status: [400, 422] }),
  post('ten thousand accounts', '/api/compare', { accounts: Array(10_000).fill(':document') }),
  ...NO_ADDRESS.map((url) => post(`${url} to be read`, '/api/read', { url }, { status: [400, 422] })),
  ...NO_ADDRESS.map((url) =>
    post(`${url} to be added`, '/api/jobs', { kind: 'add', inputs: [url] }, { status: [400, 403, 422] }),
  ),
  ...NO_ADDRESS.map((url) =>
    post(
      `${url} to be compared`,
      '/api/compare',
      { accounts: [':document', url] },
      { status: [400, 404, 422] },
    ),
  ),
  post('a job of no kind', '/api/jobs', { kind: 'shell', inputs: ['ls'] }),
  post('a job of a thousand and one inputs', '/api/jobs', {
    kind: 'add',
    inputs: Array(1001).fill('https://x.example'),
  }),
  post('an embargo until whenever', '/api/jobs', {
    kind: 'add',
    inputs: ['https://x.example'],
    access: 'embargoed',
    until: "2026' OR 1=1",
  }),
  post('a user with a tag for a name', '/api/users', {
    name: SCRIPTS[0],
    role: 'reader',
    password: 'correct horse battery',
  }),
  post('a user with a NUL in the name', '/api/users', {
    name: 'a\0b',
    role: 'reader',
    password: 'x'.repeat(12),
  }),
  post('a user of no role', '/api/users', { name: 'x', role: 'root', password: 'x'.repeat(12) }),
  post('a user who is __proto__', '/api/users', {
    name: '__proto__',
    role: 'reader',
    password: 'x'.repeat(12),
  }),
  post(
    'a search with a NUL for a name',
    '/api/searches',
    { name: 'a\0b', query: {} },
    { status: [200, 400] },
  ),
  post('a search that asks for all', '/api/searches', { name: 'x', query: { limit: 1e9 } }),
  post('a search of lone surrogates', '/api/searches', '{"name":"\\ud800","query":{"q":"\\udfff"}}', {
    status: [200, 400],
  }),
];

const upload = (
  what: string,
  files: Parameters<typeof multipart>[0],
  more: { readonly fields?: Record<string, string>; readonly status?: readonly number[] } = {},
): HostileInput => {
  const { headers, payload } = multipart(files, more.fields);
  return {
    what,
    ask: { method: 'POST', url: '/api/uploads', headers, payload },
    status: more.status ?? [200],
  };
};

/** Uploads; those that are taken in become jobs that fail or do no harm. */
export const STRANGE_UPLOADS: readonly HostileInput[] = [
  upload('a file whose name is a path', [
    { name: '../../../../tmp/hearsay-owned.txt', bytes: 'Ana said no.' },
  ]),
  upload('a file whose name is a path of Windows', [
    { name: 'C:\\..\\hearsay-owned.txt', bytes: 'Bo said no.' },
  ]),
  upload('a file whose name is nothing', [{ name: '', bytes: 'Bo said yes.' }], { status: [200, 400] }),
  upload('a file whose name is a dot', [{ name: '..', bytes: 'Bo said maybe.' }]),
  upload('a file whose name is an option', [{ name: '-rf.txt', bytes: 'Bo said so.' }]),
  upload('a file whose name is a pattern', [{ name: '**', bytes: 'Bo said it.' }]),
  upload('two files of one name', [
    { name: 'a.txt', bytes: 'Bo said one.' },
    { name: 'A.txt', bytes: 'Bo said two.' },
  ]),
  upload('60 MB of nothing in 60 kB', [{ name: 'bomb.warc.gz', bytes: gzipSync(Buffer.alloc(60_000_000)) }]),
  upload('a program', [{ name: 'a.html', bytes: Buffer.from('7f454c46020101', 'hex') }]),
  upload('no file', [], { status: [400] }),
  upload(
    '300 files',
    Array.from({ length: 300 }, (_, i) => ({ name: `${i}.txt`, bytes: 'x' })),
    { status: [413] },
  ),
  upload('more than is accepted', [{ name: 'a.txt', bytes: Buffer.alloc(10 * 1024 * 1024 + 100_000, 120) }], {
    status: [413],
  }),
  upload('fields that are a prototype', [{ name: 'a.txt', bytes: 'Bo said three.' }], {
    fields: { ['__proto__']: 'x', constructor: 'y' },
    status: [200, 400],
  }),
  upload('an access that there is not', [{ name: 'a.txt', bytes: 'x' }], {
    fields: { access: 'everybody' },
    status: [400],
  }),
  {
    what: 'multipart without a boundary',
    ask: {
      method: 'POST',
      url: '/api/uploads',
      headers: { 'content-type': 'multipart/form-data' },
      payload: 'x',
    },
    status: [400, 415],
  },
  {
    what: 'multipart that ends too soon',
    ask: {
      method: 'POST',
      url: '/api/uploads',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx',
    },
    status: [400],
  },
];

/** Verbs and headers. */
export const STRANGE_HEADERS: readonly HostileInput[] = [
  ...(['PUT', 'PATCH', 'DELETE', 'POST'] as const).map(
    (method): HostileInput => ({
      what: `${method} where one may only look`,
      ask: { method, url: '/api/statements' },
      status: [404, 405],
    }),
  ),
  {
    what: 'a verb that says it is another',
    ask: { method: 'POST', url: '/api/me', headers: { 'x-http-method-override': 'DELETE' } },
    status: [404],
  },
  {
    what: 'a preflight of another site',
    ask: {
      method: 'OPTIONS',
      url: '/api/judgements',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    },
    status: [404],
  },
  {
    what: 'a host of somebody else',
    ask: { url: '/api/me', headers: { host: 'evil.example' } },
    status: [421],
  },
  {
    what: 'a host that a proxy is said to have had',
    ask: { url: '/api/me', headers: { host: 'evil.example', 'x-forwarded-host': 'localhost' } },
    status: [421],
  },
  {
    what: 'a host with a line break',
    ask: { url: '/api/me', headers: { host: 'localhost\r\nx: y' } },
    status: [421],
  },
  {
    what: 'a look from another site',
    ask: { url: '/api/statements', headers: { 'sec-fetch-site': 'cross-site' } },
    status: [403],
  },
  {
    what: 'a change from another site',
    ask: {
      method: 'POST',
      url: '/api/judgements',
      headers: { origin: 'https://evil.example' },
      payload: rename,
    },
    status: [403],
  },
  {
    what: 'a change from a sandbox',
    ask: { method: 'POST', url: '/api/judgements', headers: { origin: 'null' }, payload: rename },
    status: [403],
  },
  {
    what: 'a change from another port',
    ask: {
      method: 'POST',
      url: '/api/judgements',
      headers: { origin: 'http://localhost:1' },
      payload: rename,
    },
    status: [403],
  },
  {
    what: 'a change with a made-up token',
    ask: {
      method: 'POST',
      url: '/api/judgements',
      headers: { 'x-csrf-token': 'x'.repeat(43) },
      payload: rename,
    },
    status: [403],
  },
  {
    what: 'a change with a token in the address',
    ask: {
      method: 'POST',
      url: '/api/judgements?x-csrf-token=x',
      headers: { 'x-csrf-token': '' },
      payload: rename,
    },
    status: [403],
  },
  {
    what: 'an upload from another site',
    ask: { method: 'POST', url: '/api/uploads', headers: { origin: 'https://evil.example' }, payload: 'x' },
    status: [403],
  },
  {
    what: 'a tag of 10 kB',
    ask: { url: '/api/me', headers: { 'if-none-match': '"x", '.repeat(2000) } },
    status: [200],
  },
  {
    what: 'a cookie of nonsense',
    ask: { url: '/api/me', headers: { cookie: '=; ;;; __proto__=x; a=%ff; constructor=1' } },
    status: [200],
  },
  {
    what: 'a range of an answer',
    ask: { url: '/api/me', headers: { range: 'bytes=0-0,0-0,0-0' } },
    status: [200],
  },
];

/** Who says they are somebody, where people sign in: nobody is believed. */
export const FORGED: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['a made-up session', { cookie: `hearsay-session=${'A'.repeat(43)}` }],
  ['an empty session', { cookie: 'hearsay-session=' }],
  ['a session of SQL', { cookie: "hearsay-session=' OR '1'='1" }],
  ['a session called undefined', { cookie: 'hearsay-session=undefined' }],
  ['a session of 8 kB', { cookie: `hearsay-session=${'A'.repeat(8000)}` }],
  ['a session with a NUL', { cookie: 'hearsay-session=%00' }],
  ['a session under the other name', { cookie: '__Host-hearsay=x; hearsay-session=x' }],
  ['a made-up token', { authorization: `Bearer hsy_${'A'.repeat(43)}` }],
  ['an empty token', { authorization: 'Bearer ' }],
  ['a token of SQL', { authorization: "Bearer '/**/OR/**/1=1--" }],
  [
    'a token that was signed by nobody',
    { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' },
  ],
  [
    'a name and a password where there is no feed',
    { authorization: `Basic ${btoa('admin:correct horse battery')}` },
  ],
  ['a scheme that there is not', { authorization: 'Digest username="admin"' }],
  [
    'a name that a proxy is said to know',
    { 'x-forwarded-user': 'admin', 'x-remote-user': 'admin', 'remote-user': 'admin' },
  ],
  ['an address that a proxy is said to know', { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' }],
];

/** What of the record is asked for over the wire in ways that no program would. */
export const RAW: readonly (readonly [what: string, request: string, answer: RegExp])[] = [
  [
    'a header above 16 kB',
    `GET /api/me HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    /^HTTP\/1\.1 431 /,
  ],
  [
    'an address above 16 kB',
    `GET /api/me?${'x'.repeat(20_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`,
    /^HTTP\/1\.1 431 /,
  ],
  ['no host', 'GET /api/me HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['no host, as of old', 'GET /api/me HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 421 /],
  [
    'two lengths',
    'POST /api/judgements HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    /^HTTP\/1\.1 400 /,
  ],
  [
    'a length and chunks',
    'POST /api/judgements HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/users HTTP/1.1\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
  [
    'a length below nothing',
    'POST /api/judgements HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
  ['a header with a line break', 'GET /api/me HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['no HTTP', 'EHLO evil.example\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['a verb that there is not', 'BREW /api/me HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 400 /],
  [
    'a trace',
    'TRACE /api/me HTTP/1.1\r\nHost: HOST\r\nX-Secret: 1\r\n\r\n',
    /^HTTP\/1\.1 404 (?![\s\S]*X-Secret)/,
  ],
  [
    'the address of another server',
    'GET http://evil.example/api/me HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    /^HTTP\/1\.1 (?:400|404|421) /,
  ],
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n', /^(?!HTTP\/1\.1 2)/],
  [
    'a way up and out',
    'GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n',
    /^HTTP\/1\.1 (?:400|403|404) (?![\s\S]*root:)/,
  ],
];
