const ODD = /[’‘]|[^\S ]| {2}|^ | $/;

/** A paragraph as one line, with straight apostrophes. */
export const plainLine = (text: string): string =>
  ODD.test(text) ? text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim() : text;
