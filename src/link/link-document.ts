import type { LinkedDocument, ToldDocument } from '../model/index.ts';
import { findClaimLinks } from './contradict/find-claim-links.ts';
import { linkClaims } from './link-claims.ts';
import { linkEvents } from './link-events.ts';
import { type LinkingPorts, surveyDocument } from './survey-document.ts';

/**
 * What a document's statements are, and what they do to statements of its own and of the archive. Asks the archive once.
 * It may be run again for a document that the archive has already, once that knows more: links keep their ids.
 */
export async function linkDocument(document: ToldDocument, ports: LinkingPorts): Promise<LinkedDocument> {
  const { groups, ...known } = await surveyDocument(document, ports);
  const { links, awaited } = linkEvents(document, known);
  const { statements, sides } = known;
  const claims = findClaimLinks(document, statements, sides.speaksFor);
  return { groups, links: [...links, ...linkClaims(document, claims, statements, links)], awaited };
}
