/** Names of agencies that their initials do not give, and what they are known by. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  ap: ['associated press'],
  pa: ['press association', 'pa media', 'pa news agency'],
  afp: ['agence france-presse', 'agence france presse'],
  dpa: ['deutsche presse-agentur'],
  aap: ['australian associated press'],
  cp: ['canadian press'],
  upi: ['united press international'],
};

/** Of a host (“news.example.co.uk”) the label that says whose it is. */
const HOST = /^(?:[\w-]+\.)*?(?<label>[\w-]+)\.(?:(?:co|com|org|net|gov|ac)\.)?[a-z]{2,}$/;

const plain = (name: string): string => (HOST.exec(name)?.groups?.label ?? name).replace(/^the /, '').trim();

const squeezed = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|the|and|for|de|&)$/.test(word))
    .map((word) => word[0])
    .join('');

const isShortFor = (short: string, long: string): boolean =>
  KNOWN[short]?.includes(long) === true ||
  (short.length >= 2 && short.length <= 5 && short === initials(long)) ||
  (short.length >= 5 && long.startsWith(`${short} `));

/** Whether two folded names are one outlet's: “mw”, “meridian wire”, “the meridian wire service”. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a !== '' && b !== '' && (squeezed(a) === squeezed(b) || isShortFor(a, b) || isShortFor(b, a));
}
