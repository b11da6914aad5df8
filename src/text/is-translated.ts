import type { Attribution, Span } from '../model/index.ts';
import { joinSpans, overlaps, subtractSpans } from './span.ts';

/** Languages that news English names as those in which somebody spoke; English is none of them. */
const LANGUAGES =
  'Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Basque Belarusian Bengali Bosnian Bulgarian Burmese Cantonese Catalan Chechen Chinese Creole Croatian Czech Danish Dari Dutch Estonian Farsi Finnish Flemish French Gaelic Galician Georgian German Greek Gujarati Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian Japanese Kannada Kazakh Khmer Korean Kurdish Kyrgyz Lao Latin Latvian Lithuanian Luxembourgish Macedonian Malay Malayalam Maltese Mandarin Maori Marathi Mongolian Nepali Norwegian Pashto Persian Polish Portuguese Punjabi Quechua Romanian Russian Serbian Sinhala Slovak Slovene Slovenian Somali Spanish Swahili Swedish Tagalog Tajik Tamil Tatar Telugu Thai Tibetan Tigrinya Turkish Turkmen Ukrainian Urdu Uyghur Uzbek Vietnamese Welsh Xhosa Yiddish Yoruba Zulu'.replaceAll(
    ' ',
    '|',
  );

/** What says that words were spoken in another language, or were put into this one. */
const TELLS = new RegExp(
  `\\b(?:translat(?:ed|ing|ion)|interpreter|interpreted (?:by|from)|subtitle[sd]?|(?:in|from)(?: the| his| her| their)?(?: native| fluent| broken| halting)? (?:${LANGUAGES}))\\b`,
);
/** Refusing to put words into another language puts none. */
const TELLS_NOT =
  /\b(?:declined|refused|unable|asked) to translat|\b(?:not|n[’']t|never)(?: be| been)? translat/;
/** A note about all that an account quotes, or about what somebody said in it. */
const NOTE =
  /^[\s([*_—–-]*translat(?:ed|ion)s?\b|\b(?:remarks?|quotations?|quotes?|comments?|answers?|statements?|words?)\b[^.]{0,60}\btranslated\b/i;

/** How far from the words of an attribution its own sentences are looked at, in UTF-16 units. */
const REACH = 160;
/** A paragraph that is longer is no note. */
const LONGEST_NOTE = 240;

/** Whether words outside of quotations tell of a translation. */
const tells = (words: string): boolean => TELLS.test(words) && !TELLS_NOT.test(words);

/** What ends a sentence, with the marks behind it. */
const SENTENCE_END = /[.!?]["”’»)]*\s/g;

/** The stretch of the sentences around an attribution, within its paragraph, without what it quotes. */
function around(text: string, { source, cue, content }: Roles): readonly Span[] {
  const all = [...source, ...cue, ...content];
  if (all.length === 0) return [];
  const first = Math.min(...all.map(({ start }) => start));
  const last = Math.max(...all.map(({ end }) => end));
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', first - 1) + 1, first - REACH), first);
  // Where the sentence ends with what is quoted, the next one is about something else.
  const isDone = content.at(-1)?.end === last && /[.!?]["”’»)]*$/.test(text.slice(last - 4, last));
  const after = isDone ? '' : text.slice(last, last + REACH);
  const from = [...before.matchAll(SENTENCE_END)].at(-1);
  const to = after.search(/\n|[.!?]["”’»)]*(?:\s|$)/);
  const span = {
    start: first - before.length + (from ? from.index + from[0].length : 0),
    end: last + (to < 0 ? after.length : to),
  };
  return subtractSpans(span, joinSpans(content.filter((one) => overlaps(one, span))));
}

type Roles = Pick<Attribution, 'source' | 'cue' | 'content'>;

/** Notes of a text that its quotations, or those of somebody whom they name, were translated. */
const notesOf = (text: string): readonly string[] =>
  text.includes('ranslat')
    ? text.split('\n').filter((line) => line.length <= LONGEST_NOTE && NOTE.test(line) && tells(line))
    : [];

/**
 * Whether a text says that an attribution's words were spoken in another language, or translated: beside the words, or in a
 * note that names the speaker (`names`) or nobody's words in particular. What it does not say is not guessed.
 */
export function isTranslated(text: string, roles: Roles, names: readonly string[]): boolean {
  if (around(text, roles).some(({ start, end }) => tells(text.slice(start, end)))) return true;
  return notesOf(text).some(
    (note) => /^[\s([*_—–-]*translat/i.test(note) || names.some((name) => name !== '' && note.includes(name)),
  );
}
