import { Link } from '@tanstack/react-router';
import type { StatementHit } from '../../src/server/contract.ts';
import { POLARITY } from '../strings/standing.ts';
import { DocumentLine } from './document-line.tsx';
import { MarkedWords } from './marked-words.tsx';
import { seenText } from './seen-text.ts';
import { SpeakerLinks } from './speaker-links.tsx';
import { StandingBadge } from './standing-badge.tsx';

interface Props {
  readonly hit: StatementHit;
  /** Whether who speaks is said; not on their own page. */
  readonly hasSpeaker?: boolean;
}

/** A statement in a list: who said it, the words in their place, what became of it, where it stands. */
export function StatementCard({ hit, hasSpeaker = true }: Props) {
  const { id, document, outlet, speakers, source, cue, words, context, matches, manner, polarity, standing } =
    hit;
  return (
    <article className="card statement-card" data-manner={manner}>
      <p className="card-head">
        {hasSpeaker && <SpeakerLinks speakers={speakers} source={source} />}
        {cue && <bdi className="cue"> {seenText(cue)}</bdi>}
        {polarity !== 'asserted' && <span className="polarity"> ({POLARITY[polarity]})</span>}
        {standing !== 'as reported' && (
          <StandingBadge standing={standing} isReviewed={hit.isStandingReviewed} />
        )}
      </p>
      <p className="card-words">
        <span className="context">{seenText(context.before)}</span>
        <Link to="/statements/$id" params={{ id } as never} className="words">
          <MarkedWords words={words} matches={matches} />
        </Link>
        <span className="context">{seenText(context.after)}</span>
      </p>
      <p className="card-foot">
        <DocumentLine document={document} outlet={outlet} statement={id} />
      </p>
    </article>
  );
}
