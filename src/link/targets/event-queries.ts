import type { StatementQuery, ToldDocument } from '../../model/index.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { SpeechEvent } from '../events/speech-event.ts';
import { contentStems } from './words/content-stems.ts';

/** How many statements are looked at for one event, by its words and by who is meant; and for the document. */
const MOST = 12;
const MOST_FOR_DOCUMENT = 24;

/** How many words of an event and of a document are looked for. */
const MOST_TERMS = 16;
const MOST_TERMS_OF_DOCUMENT = 40;

/** Days for which a statement without any word in common is remembered. */
const REMEMBERED = 120;

/**
 * What to look for in the archive for the events of a document: by the words of each, by who is meant of late, and once by
 * all people and rare words of the document. The days that words name are left to whoever chooses: what was said on
 * Monday may be printed on Thursday.
 */
export function eventQueries(
  document: ToldDocument,
  events: readonly SpeechEvent[],
): readonly StatementQuery[] {
  if (events.length === 0) return [];
  const { day } = document;
  const since = day === null ? null : day - REMEMBERED;
  const own = events.flatMap(({ aim, from }): readonly StatementQuery[] => {
    const terms = contentStems([...aim.words.tokens, ...from.content.tokens]).slice(0, MOST_TERMS);
    const speakers = aim.speakers.length > 0 ? aim.speakers : from.speakers;
    return [
      ...(terms.length > 0 ? [{ speakers: [], terms, from: null, to: day, most: MOST }] : []),
      ...(speakers.length > 0 ? [{ speakers, terms: [], from: since, to: day, most: MOST }] : []),
    ];
  });
  return [...own, ...documentQueries(document, since)];
}

function documentQueries(
  { people, text, day }: ToldDocument,
  since: number | null,
): readonly StatementQuery[] {
  const speakers = people.map(({ id }) => id);
  if (speakers.length === 0) return [];
  const terms = contentStems(indexTokens(text)).slice(0, MOST_TERMS_OF_DOCUMENT);
  const query = { speakers, to: day, most: MOST_FOR_DOCUMENT };
  return [
    { ...query, terms, from: null },
    { ...query, terms: [], from: since },
  ];
}
