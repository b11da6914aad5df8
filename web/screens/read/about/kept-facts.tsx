import type { DocumentView } from '../../../../src/server/contract.ts';
import { Day } from '../../../parts/day.tsx';
import { READ } from '../../../strings/read.ts';

/** Who may see a document of the record, and the bytes that it was read from. */
export function KeptTags({ view }: { readonly view: DocumentView }) {
  const { document, access, openFrom, isRestricted, isHeld, isPublished, hasOriginal } = view;
  return (
    <>
      {hasOriginal && (
        <a href={`/api/documents/${encodeURIComponent(document.id)}/original`}>{READ.storedOriginal}</a>
      )}
      {access !== 'open' && (
        <span className="tag">
          {READ.access[access]}
          {openFrom && (
            <>
              , {READ.openFrom} <Day date={openFrom} />
            </>
          )}
        </span>
      )}
      {isRestricted && <span className="tag">{READ.restricted}</span>}
      {isHeld && <span className="tag">{READ.held}</span>}
      {isPublished && <span className="tag">{READ.published}</span>}
    </>
  );
}

/** When the record took a document in, and by what it was read. */
export function KeptFacts({ view: { recordedAt, engine } }: { readonly view: DocumentView }) {
  return (
    <>
      <span>
        {READ.recordedOn} <Day date={recordedAt} />
      </span>
      <span>{READ.readBy(`${engine.name} ${engine.version}`)}</span>
    </>
  );
}
