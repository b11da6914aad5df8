/** Characters that no name of a file needs: controls, marks that turn the direction of text, what separates folders. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}/\\:]/gu;
/** Of UTF-16 units, of which disks that count bytes take as many whatever they are. */
const LONGEST = 80;

/** The last name of a path as somebody else's machine has it, such that it can be one of ours and hides nothing. */
export function safeName(given: string): string {
  const last = given.split(/[/\\]/).at(-1)!;
  const clean = last
    .normalize('NFC')
    .replace(UNSAFE, '')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  if (clean === '') return 'upload';
  const extension = /\.[a-z0-9]{1,8}(?:\.gz)?$/i.exec(clean)?.[0] ?? '';
  return clean.length <= LONGEST
    ? clean
    : clean
        .slice(0, LONGEST - extension.length)
        .toWellFormed()
        .trimEnd() + extension;
}

/** A safe name that none of the others is; upper and lower case are one, as they are to some disks. */
export function freeName(given: string, others: ReadonlySet<string>): string {
  const name = safeName(given);
  const [, stem, extension] = /^(.*?)((?:\.[a-z0-9]{1,8}(?:\.gz)?)?)$/is.exec(name)!;
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem} (${number})${extension}`;
    if (!others.has(free.toLowerCase())) return free;
  }
}
