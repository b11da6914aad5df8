import type { StatementView } from '../../../src/server/contract.ts';
import { DocumentLine } from '../../parts/document-line.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { SpeakerLinks } from '../../parts/speaker-links.tsx';
import { StandingBadge } from '../../parts/standing-badge.tsx';
import { standingName } from '../../parts/standing-name.ts';
import { degreeWords, MANNER, POLARITY } from '../../strings/standing.ts';
import { STATEMENT } from '../../strings/statement.ts';
import { markExcerpt } from './mark-excerpt.ts';

function Excerpt({ view: { excerpt, attribution } }: { readonly view: StatementView }) {
  return (
    <blockquote className="statement-excerpt" data-manner={attribution.manner} dir="auto">
      {markExcerpt(excerpt, attribution).map(({ text, role, start }) =>
        role === null ? (
          <span key={start}>{seenText(text)}</span>
        ) : (
          <span key={start} className={`statement-${role}`}>
            {seenText(text)}
          </span>
        ),
      )}
    </blockquote>
  );
}

/** Who said it and how it stands, and the words in their place. */
export function StatementHead({ view }: { readonly view: StatementView }) {
  const { attribution, document, degree, reason, speakers, standing } = view;
  const { manner, polarity } = attribution;
  const textOf = (role: 'source' | 'cue') =>
    markExcerpt(view.excerpt, attribution)
      .filter((piece) => piece.role === role)
      .map(({ text }) => text)
      .join(' … ');
  return (
    <header className="statement-head">
      <h1>
        <SpeakerLinks speakers={speakers} source={textOf('source')} />
        {textOf('cue') && <span className="cue"> {seenText(textOf('cue'))}</span>}
      </h1>
      <p className="row-of">
        <StandingBadge standing={standingName(standing)} isReviewed={view.isStandingReviewed} />
        <span className="tag">{MANNER[manner]}</span>
        {polarity !== 'asserted' && <span className="tag polarity">{POLARITY[polarity]}</span>}
        <span className="tag">{degreeWords(degree)}</span>
      </p>
      <h2 className="unseen">{STATEMENT.words}</h2>
      <Excerpt view={view} />
      <p className="statement-from">
        <DocumentLine document={document} statement={attribution.id} />
      </p>
      <p className="statement-note">
        {reason && (
          <>
            {STATEMENT.why}: {reason}.{' '}
          </>
        )}
        {manner !== 'indirect' && STATEMENT.exact}
      </p>
    </header>
  );
}
