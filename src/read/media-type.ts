/** A content type as a header gives it, in its two parts that matter; null for what is not said. */
export interface MediaType {
  /** Such as `text/html`, in lower case. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** The parts of a `Content-Type` (RFC 9110, 8.3), whatever else stands in it. */
export function mediaTypeOf(contentType: string): MediaType {
  const mediaType = /^\s*([^;\s]+)/.exec(contentType)?.[1]?.toLowerCase() ?? null;
  const charset = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
  return { mediaType, charset };
}
