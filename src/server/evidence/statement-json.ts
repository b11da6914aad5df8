import type { Document, Original } from '../../model/index.ts';
import type { Evidence, EvidenceDocument } from './evidence.ts';
import { textName } from './evidence.ts';
import { originalName } from './original-name.ts';
import { reportsOf, spansOf } from './spans-csv.ts';

/** Headers by which a server knew whoever asked. */
const PRIVATE = /cookie|authori[sz]ation|authenticate/;

const withoutPrivate = ({ fetched }: Pick<Original, 'fetched'>) =>
  fetched && { ...fetched, headers: fetched.headers.filter(([name]) => !PRIVATE.test(name)) };

const headOf = ({ id, contentHash, url, title, byline, publisher }: Document) => ({
  ...{ id, contentHash, url, title, byline, publisher },
});

function documentOf({ page, original }: EvidenceDocument): object {
  const { document } = page.reading;
  const { publishedAt, modifiedAt, readAt, language } = document;
  return {
    ...headOf(document),
    ...{ publishedAt, modifiedAt, readAt, language, recordedAt: page.recordedAt },
    engine: page.engine,
    text: textName(document.id),
    copyOf: page.copyOf?.id ?? null,
    revises: page.revises?.id ?? null,
    original: original && {
      file: originalName(document.id, original),
      ...{ sha256: original.sha256, mediaType: original.mediaType, charset: original.charset },
      fetched: withoutPrivate(original),
    },
  };
}

/** The whole account of a statement as JSON. */
export function statementJson(evidence: Evidence): string {
  const { page, documents, leftOut } = evidence;
  const meant = new Set([page.attribution.id, ...reportsOf(evidence).map((one) => one.attribution)]);
  return `${JSON.stringify(
    {
      statement: page.account.id,
      attribution: page.attribution.id,
      standing: page.standing,
      degree: page.degree,
      account: page.account,
      judgements: page.judgements,
      attributions: documents.flatMap(({ page: { reading } }) =>
        reading.attributions
          .filter(({ id }) => meant.has(id))
          .map((one) => ({ document: reading.document.id, ...one })),
      ),
      spans: spansOf(evidence),
      documents: documents.map(documentOf),
      leftOut,
    },
    null,
    2,
  )}\n`;
}
