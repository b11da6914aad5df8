/** Where the first consonant behind a vowel ends, from an index on; the word's length where there is none. */
function regionFrom(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at]!)) at++;
  while (at < word.length && isVowel(word[at]!)) at++;
  return Math.min(word.length, at + 1);
}

const isVowel = (letter: string) => 'aeiouy'.includes(letter);

const WHOLE: Readonly<Record<string, string>> = {
  andes: 'andes',
  atlas: 'atlas',
  bias: 'bias',
  cosmos: 'cosmos',
  early: 'earli',
  gently: 'gentl',
  howe: 'howe',
  idly: 'idl',
  news: 'news',
  only: 'onli',
  singly: 'singl',
  skies: 'sky',
  skis: 'ski',
  sky: 'sky',
  ugly: 'ugli',
};

const LONG_ROOT = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;

/** From the longest ending to the shortest, each with what takes its place. */
const bySuffix = (endings: Readonly<Record<string, string>>) =>
  Object.entries(endings).sort(([one], [other]) => other.length - one.length);

const STEP_2 = bySuffix({
  anci: 'ance',
  enci: 'ence',
  ogi: 'og',
  li: '',
  bli: 'ble',
  abli: 'able',
  alli: 'al',
  fulli: 'ful',
  lessli: 'less',
  ousli: 'ous',
  entli: 'ent',
  aliti: 'al',
  biliti: 'ble',
  iviti: 'ive',
  tional: 'tion',
  ational: 'ate',
  alism: 'al',
  ation: 'ate',
  ization: 'ize',
  izer: 'ize',
  ator: 'ate',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  ogist: 'og',
});

const STEP_3 = bySuffix({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  tional: 'tion',
  ational: 'ate',
  ful: '',
  ness: '',
});

const STEP_4 = /(?:ement|ment|ance|ence|able|ible|ant|ent|ate|ive|ize|iti|ism|ion|ous|al|er|ic)$/;

const endsShort = (word: string) => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/.test(word);

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function dropParticiple(word: string, r1: number): string {
  const suffix = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix.startsWith('eed')) {
    return rest.length >= r1 && !/^(?:succ|proc|exc)$/.test(rest) ? `${rest}ee` : word;
  }
  if (suffix === 'ing' && /^[^aeiouy]y$/.test(rest)) return `${rest[0]}ie`;
  if (suffix === 'ing' && /^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return word;
  return /[aeiouy]/.test(rest) ? mendRoot(rest, r1) : word;
}

function mendRoot(rest: string, r1: number): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) {
    return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  }
  return rest.length === r1 && endsShort(rest) ? `${rest}e` : rest;
}

function shortenDerived(word: string, r1: number): string {
  const [suffix, put] = STEP_2.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
  const rest = word.slice(0, word.length - suffix.length);
  if (suffix === '' || rest.length < r1) return word;
  if (suffix === 'ogi' && !rest.endsWith('l')) return word;
  if (suffix === 'li' && !/[cdeghkmnrt]$/.test(rest)) return word;
  return rest + put;
}

function dropDerived(word: string, r1: number, r2: number): string {
  const [suffix, put] = STEP_3.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
  const rest = word.slice(0, word.length - suffix.length);
  return suffix === '' || rest.length < (suffix === 'ative' ? r2 : r1) ? word : rest + put;
}

function dropSuffix(word: string, r2: number): string {
  const suffix = STEP_4.exec(word)?.[0];
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  return rest.length < r2 || (suffix === 'ion' && !/[st]$/.test(rest)) ? word : rest;
}

function dropFinal(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) return rest.length >= r2 || (rest.length >= r1 && !endsShort(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}

/**
 * Stem of an English word of `a`–`z` only, in lower case, by Porter's second algorithm in the revision of
 * Snowball 3 (https://snowballstem.org/algorithms/english/stemmer.html): unlike the first, it keeps general from
 * generate, news from new, university from universe, organisation from organ.
 */
export function stemEnglish(word: string): string {
  const whole = Object.hasOwn(WHOLE, word) ? WHOLE[word] : undefined;
  if (whole !== undefined || word.length < 3) return whole ?? word;
  const marked = word.replace(/^y/, 'Y').replace(/(?<=[aeiouy])y/g, 'Y');
  const r1 = LONG_ROOT.exec(marked)?.[0].length ?? regionFrom(marked, 0);
  const r2 = regionFrom(marked, r1);
  const base = dropParticiple(dropPlural(marked), r1).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  const short = dropDerived(shortenDerived(base, r1), r1, r2);
  return dropFinal(dropSuffix(short, r2), r1, r2).replaceAll('Y', 'y');
}
