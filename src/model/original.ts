/** How the bytes of a document came over the network. */
export interface Fetched {
  /** Address that was asked for. */
  readonly asked: string;
  /** Address that answered, after all redirects. */
  readonly url: string;
  /** The addresses in between, in order; `[]` where the first one answered. */
  readonly redirects: readonly string[];
  readonly status: number;
  /** Headers of the answer in their order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** When, ISO 8601. */
  readonly at: string;
}

/** The bytes that a document was read from: a page, a line of JSONL, an entry of a feed or of an archive. */
export interface Original {
  /** After transfer and content encoding were taken off. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Null for what came from a file or standard input. */
  readonly fetched: Fetched | null;
}
