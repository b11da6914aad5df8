import { HearsayError } from '../../errors.ts';
import type { Feed } from './feed.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/**
 * The feed that a text is, of any kind, up to its last whole entry. `address` is where it was fetched from, or null.
 * Throws `ill-formed` for what is no feed.
 */
export function parseFeed(
  text: string,
  { name, address }: { readonly name: string; readonly address: string | null },
): Feed {
  const feed = /^\s*\{/.test(text) ? readJsonFeed(text, address) : readXmlFeed(text, address);
  if (feed) return feed;
  throw new HearsayError('ill-formed', `${name} is no feed; RSS, RDF, Atom and JSON Feed are accepted`);
}
