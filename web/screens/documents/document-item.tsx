import type { DocumentLine as Listed } from '../../../src/server/contract.ts';
import { Day, dayWords } from '../../parts/day.tsx';
import { DocumentLine } from '../../parts/document-line.tsx';
import { DOCUMENTS } from '../../strings/documents.ts';

interface Props {
  readonly document: Listed;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** What is to be known of a document before it is opened. */
function tagsOf(document: Listed): readonly string[] {
  const { copyOf, revises, isIncomplete, isRestricted, isHeld, access, openFrom } = document;
  return [
    ...(copyOf ? [DOCUMENTS.copy] : []),
    ...(revises ? [DOCUMENTS.version] : []),
    ...(isIncomplete ? [DOCUMENTS.incomplete] : []),
    ...(isRestricted ? [DOCUMENTS.restricted] : []),
    ...(isHeld ? [DOCUMENTS.held] : []),
    ...(access === 'internal' ? [DOCUMENTS.internal] : []),
    ...(access === 'embargoed' ? [`${DOCUMENTS.embargoed} ${dayWords(openFrom)}`] : []),
  ];
}

/** A document in a list, with what it is and how much is said in it. */
export function DocumentItem({ document, isChosen, onChoose }: Props) {
  return (
    <li className="document-item">
      <input
        type="checkbox"
        aria-label={`${DOCUMENTS.choose} ${document.title ?? document.id}`}
        checked={isChosen}
        onChange={onChoose}
      />
      <div>
        <DocumentLine document={document} />
        <p className="document-more">
          {document.statements} {DOCUMENTS.statements} · {DOCUMENTS.added} <Day date={document.recordedAt} />{' '}
          {tagsOf(document).map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
