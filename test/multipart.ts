/** A file of an upload, by the name that its sender gives it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

const BOUNDARY = 'hearsay-test-boundary';

/** An upload as a browser would send it, for `inject` or `fetch`. */
export function multipart(
  files: readonly UploadedFile[],
  fields: Readonly<Record<string, string>> = {},
): { readonly headers: Record<string, string>; readonly payload: Buffer } {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map(({ name, bytes }) => part(`name="file"; filename="${name}"`, bytes)),
  ];
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  };
}

const part = (disposition: string, bytes: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
