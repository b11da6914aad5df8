/** A folded text, and where each of its UTF-16 units stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** Start in the original of what became each unit, or null where every unit stands at its own place. */
  readonly starts: readonly number[] | null;
  /** End, excluded, in the original of what became each unit, or null as above. */
  readonly ends: readonly number[] | null;
}

/** What is told apart by typography only, and letters that Unicode does not decompose. */
const PUT: Readonly<Record<string, string>> = {
  ...entries('‘’‚‛ʼʻʹʾʿ′´`\u1fef\u1ffd＇', "'"),
  ...entries('“”„‟«»″＂', '"'),
  ...entries('‐‑‒–—―−﹘﹣－', '-'),
  ...entries('⁄∕', '/'),
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd' },
  ...{ ł: 'l', Ł: 'l', ħ: 'h', Ħ: 'h', ı: 'i', þ: 'th', Þ: 'th', ς: 'σ' },
};

function entries(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((one) => [one, to]));
}

/** Accents, points and harakat, which say how a letter sounds; the vowel signs of other scripts are letters and stay. */
const ACCENTS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark stands for itself.
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** Marks that show nothing: soft hyphen, tatweel, joiners, directions, variation selectors. */
const NOTHING =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark stands for itself.
  /[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;

const BLANK = /[\p{Z}\p{Cc}\u200b]/u;

/** Fractions and raised figures are written close to what they do not belong to: 3½, and the mark of a footnote. */
const APART = /^[¼-¾⅐-⅞↉⁰¹²³⁴-⁹]/;

/** A letter with all that is put on it; of Korean in its parts, a syllable. */
const CLUSTER = /[\s\S](?:[\p{M}\u00ad\u200c-\u200f\u2060\u1160-\u11ff\ud7b0-\ud7ff])*/uy;

const foldedClusters = new Map<string, string>();

/**
 * Folds a text for comparing: NFKC, lower case, without accents, typographic quotes, apostrophes, dashes and
 * spaces as a typewriter has them, ligatures as letters, each run of white space and control characters as one
 * space, invisible characters left out. Folding what is folded changes nothing.
 */
export function foldText(text: string): FoldedText {
  if (!/[^ !-_a-~]| {2}/.test(text)) return { text: text.toLowerCase(), starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let isAfterSpace = false;
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const units = end === at + 1 ? foldUnit(text, at) : foldCluster(text.slice(at, end));
    for (let i = 0; i < units.length; i++) {
      const isSpace = units.charCodeAt(i) === 32;
      if (isSpace && isAfterSpace) {
        ends[ends.length - 1] = end;
        continue;
      }
      isAfterSpace = isSpace;
      folded += units[i];
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: folded, starts, ends };
}

const foldUnit = (text: string, at: number) => FOLDED_ASCII[text.charCodeAt(at)] ?? foldCluster(text[at]!);

function clusterEnd(text: string, start: number): number {
  const isPlain = text.charCodeAt(start) < 0x80 && !(text.charCodeAt(start + 1) >= 0x80);
  if (isPlain) return start + 1;
  CLUSTER.lastIndex = start;
  return start + (CLUSTER.exec(text)?.[0].length ?? 1);
}

/** A letter may have marks without end. */
const MAX_KNOWN_LENGTH = 8;
const MAX_KNOWN = 20_000;

function foldCluster(cluster: string): string {
  if (cluster.length > MAX_KNOWN_LENGTH) return settle(cluster);
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  if (foldedClusters.size >= MAX_KNOWN) foldedClusters.clear();
  const folded = (APART.test(cluster) ? ' ' : '') + settle(cluster);
  foldedClusters.set(cluster, folded);
  return folded;
}

/** Lower case may bring what decomposes anew, and the other way about, until nothing changes. */
function settle(cluster: string): string {
  let before = cluster;
  for (;;) {
    const after = foldOnce(before);
    if (after === before) return after;
    before = after;
  }
}

const foldOnce = (cluster: string) =>
  [...put(cluster).normalize('NFKD').replace(ACCENTS, '').replace(NOTHING, '').toLowerCase()]
    .map((one) => (BLANK.test(one) ? ' ' : /\p{Cs}/u.test(one) ? '\ufffd' : put(one)))
    .join('')
    .normalize('NFC');

const put = (text: string) => [...text].map((one) => PUT[one] ?? one).join('');

/** Of each of the first 128 characters. */
const FOLDED_ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  settle(String.fromCharCode(code)),
);
