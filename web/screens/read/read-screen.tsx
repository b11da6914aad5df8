import { useMemo } from 'react';
import type { Span } from '../../../src/model/index.ts';
import type { DocumentView } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../app/use-me.ts';
import { useParam, usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { JudgementLine, JudgementList } from '../../parts/judgement-list.tsx';
import { ACCESS } from '../../strings/access.ts';
import { VERSIONS } from '../../strings/read.ts';
import { AccessPanel } from './about/access-panel.tsx';
import { DocumentFacts } from './about/document-facts.tsx';
import { DocumentHead } from './about/document-head.tsx';
import { KeptFacts, KeptTags } from './about/kept-facts.tsx';
import { titleOf } from './about/title-of.ts';
import { Versions } from './about/versions.tsx';
import { ReadingView } from './reading-view.tsx';
import { useReadQuery } from './use-read-query.ts';
import './read.css';

const changed = ({ revision }: DocumentView): readonly Span[] =>
  revision?.changes.flatMap(({ after }) => (after ? [after] : [])) ?? [];

function Orphaned({ judgements }: { readonly judgements: DocumentView['orphaned'] }) {
  if (judgements.length === 0) return null;
  return (
    <section className="judgements">
      <h2>{VERSIONS.orphaned}</h2>
      <ul>
        {judgements.map((judgement) => (
          <li key={judgement.id}>
            <JudgementLine judgement={judgement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeptDocument({ view }: { readonly view: DocumentView }) {
  useTitle(titleOf(view.document));
  const [query, setQuery] = useReadQuery();
  const hasChanges = query.changes === 'shown';
  const changes = useMemo(() => (hasChanges ? changed(view) : undefined), [hasChanges, view]);
  return (
    <>
      <DocumentHead view={view} titleAs="h1" beside={<KeptTags view={view} />}>
        <Versions
          view={view}
          hasChanges={hasChanges}
          onChanges={(isShown) => setQuery({ changes: isShown ? 'shown' : undefined })}
        />
      </DocumentHead>
      <ReadingView
        view={view}
        marks={view.marks}
        query={query}
        onQuery={setQuery}
        {...(changes ? { changes } : {})}
      />
      <footer className="read-foot">
        <DocumentFacts view={view}>
          <KeptFacts view={view} />
        </DocumentFacts>
        <AccessPanel view={view} />
        <JudgementList judgements={view.judgements} />
        <Orphaned judgements={view.orphaned} />
      </footer>
    </>
  );
}

/** A document of the record: its text with who said what in it, where it came from, its versions, what people decided of it. */
export function ReadScreen() {
  const id = useParam('id');
  const [{ restricted }, setPlace] = usePlaceQuery();
  const isReviewer = useMay('review');
  const query = restricted === 'true' ? { restricted: true } : {};
  const document = useApi('GET /api/documents/:id', { params: { id }, query });
  return (
    <div className="page read-page">
      {isReviewer && document.error?.code === 'restricted' && (
        <button type="button" onClick={() => setPlace({ restricted: 'true' })}>
          {ACCESS.show}
        </button>
      )}
      <Awaited of={document}>{(view) => <KeptDocument key={view.document.id} view={view} />}</Awaited>
    </div>
  );
}
