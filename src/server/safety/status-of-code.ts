/** HTTP statuses of what is no input's fault, or is more than a bad input; the rest are by the beginning of the code. */
const STATUSES: Readonly<Record<string, number>> = {
  'nothing-to-search': 400,
  'short-substring': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'not-allowed': 403,
  'not-by-token': 403,
  'cross-site': 403,
  'bad-csrf-token': 403,
  restricted: 403,
  'no-page': 404,
  ambiguous: 409,
  'already-judged': 409,
  'last-admin': 409,
  'name-taken': 409,
  'no-sign-in': 409,
  'not-restricted': 409,
  'not-held': 409,
  'too-many-tokens': 409,
  held: 409,
  erased: 410,
  'too-large': 413,
  'wrong-host': 421,
  'too-many-requests': 429,
  busy: 503,
  'disk-full': 503,
  damaged: 503,
  'read-only': 503,
  'disk-error': 503,
  'server-away': 503,
  'no-access': 503,
  'no-encoder': 503,
};

/** What was given is well-formed, but cannot be done: an address that does not answer, a page without a text. */
const CANNOT_BE_DONE = 422;

/** The HTTP status that goes with a `HearsayError` of a code. */
export function statusOfCode(code: string): number {
  const known = STATUSES[code];
  if (known !== undefined) return known;
  if (code.startsWith('no-such-')) return 404;
  return code.startsWith('bad-') ? 400 : CANNOT_BE_DONE;
}
