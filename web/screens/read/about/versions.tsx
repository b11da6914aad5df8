import type { DocumentView } from '../../../../src/server/contract.ts';
import { DocumentLine } from '../../../parts/document-line.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { VERSIONS } from '../../../strings/read.ts';
import { ChangesList } from './changes-list.tsx';

type Related = DocumentView['copies'];

function Others({ label, documents }: { readonly label: string; readonly documents: Related }) {
  if (documents.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {documents.map((one) => (
        <dd key={one.id}>
          <DocumentLine document={one} />
        </dd>
      ))}
    </div>
  );
}

const listed = (one: Related[number] | null): Related => (one === null ? [] : [one]);

interface Props {
  readonly view: DocumentView;
  readonly hasChanges: boolean;
  readonly onChanges: (isShown: boolean) => void;
}

function Revision({ view, hasChanges, onChanges }: Props) {
  const { document, revision, revises } = view;
  if (!revision || !revises) return null;
  const { kind, note, changes } = revision;
  return (
    <>
      <p>
        {VERSIONS.kind[kind]}{' '}
        <button type="button" aria-expanded={hasChanges} onClick={() => onChanges(!hasChanges)}>
          {hasChanges ? VERSIONS.hide : VERSIONS.show}
        </button>
      </p>
      {note && (
        <p>
          {VERSIONS.note} <q dir="auto">{seenText(document.text.slice(note.start, note.end))}</q>
        </p>
      )}
      {hasChanges && <ChangesList earlier={revises.id} text={document.text} changes={changes} />}
    </>
  );
}

/** The other versions of a document, its copies, and on demand what was changed since the version before. */
export function Versions(props: Props) {
  const { revises, revisions, copyOf, copies } = props.view;
  const others = [...listed(revises), ...revisions, ...listed(copyOf), ...copies];
  if (others.length === 0) return null;
  return (
    <section className="read-versions" aria-label={VERSIONS.label}>
      <dl>
        <Others label={VERSIONS.revises} documents={listed(revises)} />
        <Others label={VERSIONS.revisions} documents={revisions} />
        <Others label={VERSIONS.copyOf} documents={listed(copyOf)} />
        <Others label={VERSIONS.copies} documents={copies} />
      </dl>
      <Revision {...props} />
    </section>
  );
}
