/** Misuse or a failure that the caller must hear of. `code` is stable; the message names the value and what would be accepted. */
export class HearsayError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'HearsayError';
    this.code = code;
  }
}
