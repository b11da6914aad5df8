import { Link, useNavigate } from '@tanstack/react-router';
import type { StatementView } from '../../../src/server/contract.ts';
import { useApi } from '../../api/use-api.ts';
import { announce } from '../../app/announce.ts';
import { useKeys } from '../../app/use-keys.ts';
import { useMay } from '../../app/use-me.ts';
import { useParam, usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { DocumentLine } from '../../parts/document-line.tsx';
import { JudgementList } from '../../parts/judgement-list.tsx';
import { OutLink } from '../../parts/out-link.tsx';
import { PublishButton } from '../../parts/publish-button.tsx';
import { STATEMENT } from '../../strings/statement.ts';
import { Chains } from './chains.tsx';
import { OpenLinks } from './open-links.tsx';
import { Reports } from './reports.tsx';
import { StatementHead } from './statement-head.tsx';
import './statement.css';
import { TimeLine } from './time-line.tsx';
import { Variants } from './variants.tsx';

const addressHere = (id: string) => new URL(`/statements/${id}`, location.href).href;

async function copyAddress(id: string): Promise<void> {
  await navigator.clipboard.writeText(addressHere(id));
  announce(STATEMENT.copied);
}

function Actions({ view }: { readonly view: StatementView }) {
  const isReviewer = useMay('review');
  const { id } = view.attribution;
  return (
    <div className="row-of statement-actions no-print">
      <Link
        className="button"
        to="/documents/$id"
        params={{ id: view.document.id } as never}
        search={{ at: id } as never}
      >
        {STATEMENT.inDocument}
      </Link>
      {view.sourceUrl && <OutLink to={view.sourceUrl}>{STATEMENT.original}</OutLink>}
      <a href={`/api/statements/${encodeURIComponent(id)}/evidence.zip`} download>
        {STATEMENT.pack}
      </a>
      <button type="button" className="plain" onClick={() => void copyAddress(id)}>
        {STATEMENT.permalink}
      </button>
      <button type="button" className="plain" onClick={() => print()}>
        {STATEMENT.print}
      </button>
      {isReviewer && (
        <Link to="/review" search={{ statement: id } as never}>
          {STATEMENT.review}
        </Link>
      )}
      <PublishButton
        about={{
          attribution: {
            document: view.document.id,
            cue: view.attribution.cue,
            content: view.attribution.content,
          },
        }}
        isPublished={view.isPublished}
      />
    </div>
  );
}

function Statement({ view }: { readonly view: StatementView }) {
  const navigate = useNavigate();
  const { account, attribution, document } = view;
  useTitle(view.speakers.map(({ name }) => name).join(', ') || STATEMENT.title);
  useKeys({
    y: () => void copyAddress(attribution.id),
    d: () =>
      void navigate({
        to: '/documents/$id',
        params: { id: document.id } as never,
        search: { at: attribution.id } as never,
      }),
    r: () => void navigate({ to: '/review', search: { statement: attribution.id } as never }),
  });
  return (
    <div className="page statement">
      <StatementHead view={view} />
      <Actions view={view} />
      {view.copyOf && (
        <p className="notice">
          {STATEMENT.isCopyOf} <DocumentLine document={view.copyOf} />
        </p>
      )}
      <div className="statement-parts">
        <div>
          <TimeLine account={account} />
          <OpenLinks links={account.open} attribution={attribution.id} />
          <Variants account={account} />
        </div>
        <div>
          <Chains account={account} />
          <Reports account={account} here={attribution.id} />
          <JudgementList judgements={view.judgements} />
        </div>
      </div>
    </div>
  );
}

/** A statement: its words in their place, through whom it came, in which wordings, and what became of it. */
export function StatementScreen() {
  const id = useParam('id');
  const [{ publishedBy, recordedBy }] = usePlaceQuery();
  const query = {
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(recordedBy === undefined ? {} : { recordedBy }),
  };
  const answer = useApi('GET /api/statements/:id', { params: { id }, query });
  return <Awaited of={answer}>{(view) => <Statement view={view} />}</Awaited>;
}
