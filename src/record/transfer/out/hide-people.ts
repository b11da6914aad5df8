import type { AttributionPlace } from '../../../model/index.ts';
import { placeKey } from '../../../text/attribution-id.ts';
import type { RecordedDocument, StoredFindings } from '../../load/load-documents.ts';

/**
 * A document without what some people say and are called in it: neither as it is now nor as machines found it. Its text
 * is as it was.
 */
export function hidePeople(document: RecordedDocument, hidden: ReadonlySet<string>): RecordedDocument {
  if (hidden.size === 0) return document;
  const { attributions, found, people, row } = document;
  const locals = new Set([...people].flatMap(([local, id]) => (hidden.has(id) ? [local] : [])));
  const isTheirs = ({ speakers }: (typeof attributions)[number]) =>
    speakers.some(({ person, base }) => hidden.has(person) || (base !== null && hidden.has(base)));
  const theirs = new Set(attributions.filter(isTheirs).map(({ attribution }) => placeKey(attribution.first)));
  const isFoundTheirs = ({ speaker, cue, content }: StoredFindings['attributions'][number]) =>
    [speaker ?? []].flat().some((local) => locals.has(local)) ||
    theirs.has(placeKey({ document: row.id, cue, content } satisfies AttributionPlace));
  return {
    ...document,
    attributions: attributions
      .filter((one) => !isTheirs(one))
      .map((one) => ({ ...one, attribution: withoutCandidates(one.attribution, hidden) })),
    found: {
      attributions: found.attributions
        .filter((one) => !isFoundTheirs(one))
        .map((one) => withoutCandidates(one, locals)),
      people: found.people
        .filter(({ id }) => !locals.has(id))
        .map((one) => (one.by !== null && locals.has(one.by) ? { ...one, by: null } : one)),
      notices: found.notices,
    },
    people: new Map([...people].filter(([, id]) => !hidden.has(id))),
  };
}

function withoutCandidates<T extends StoredFindings['attributions'][number]>(
  one: T,
  ids: ReadonlySet<string>,
): T {
  const candidates = one.candidates.filter(({ id }) => !ids.has(id));
  return candidates.length === one.candidates.length ? one : { ...one, candidates };
}
