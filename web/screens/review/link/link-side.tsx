import type { AccountLink, StatementView } from '../../../../src/server/contract.ts';
import { DocumentLine } from '../../../parts/document-line.tsx';
import { plainText } from '../../../parts/seen-text.ts';
import { SpeakerLinks } from '../../../parts/speaker-links.tsx';
import { REVIEW } from '../../../strings/review.ts';
import { MarkedExcerpt } from '../correct/marked-excerpt.tsx';
import { useWider } from '../correct/use-wider.ts';

interface Props {
  readonly title: string;
  readonly report: AccountLink['from'];
  /** The statement with its paragraph, once it is there. */
  readonly view: StatementView | undefined;
}

function InPlace({ view }: { readonly view: StatementView }) {
  const { excerpt, widen } = useWider(view.document.id, view.excerpt, view.attribution);
  return (
    <>
      <MarkedExcerpt excerpt={excerpt} values={view.attribution} />
      {widen && (
        <button type="button" className="plain" onClick={widen}>
          {REVIEW.moreText}
        </button>
      )}
    </>
  );
}

/** One of the two statements of a link, in its paragraph. */
export function LinkSide({ title, report, view }: Props) {
  const { document, outlet, attribution, speakers, cue, words, chain } = report;
  return (
    <section className="review-link-side" aria-label={title}>
      <h2>{title}</h2>
      <p className="card-head">
        <SpeakerLinks speakers={speakers} source={chain.at(-1)?.name ?? ''} />
        {cue && <span className="cue"> {cue}</span>}
      </p>
      {view ? (
        <InPlace view={view} />
      ) : (
        <blockquote className="review-excerpt" dir="auto">
          <span data-role="content">{plainText(words)}</span>
        </blockquote>
      )}
      <p className="review-from">
        <DocumentLine document={document} outlet={outlet} statement={attribution} />
      </p>
    </section>
  );
}
