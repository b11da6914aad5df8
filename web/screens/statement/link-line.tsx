import { Link } from '@tanstack/react-router';
import type { AccountLink } from '../../../src/server/contract.ts';
import { DocumentLine } from '../../parts/document-line.tsx';
import { JudgementLine } from '../../parts/judgement-list.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { SpeakerLinks } from '../../parts/speaker-links.tsx';
import { RELATION } from '../../strings/standing.ts';
import { STATEMENT } from '../../strings/statement.ts';
import { LinkVerdicts } from './link-verdicts.tsx';

interface Props {
  readonly link: AccountLink;
  /** Whether it is this statement that is acted on; else it is this one that acts. */
  readonly isAbout: boolean;
}

function Found({ link }: { readonly link: AccountLink }) {
  if (link.judgement)
    return (
      <span className="link-found" data-review={link.review ?? ''}>
        <JudgementLine judgement={link.judgement} />
      </span>
    );
  return (
    <span className="link-found">
      {STATEMENT.machine} · {STATEMENT[link.status]} · {STATEMENT.sure} {link.provenance.score.toFixed(2)}
    </span>
  );
}

/** What one statement does to another: who, in which words, how sure, and who has looked at it. */
export function LinkLine({ link, isAbout }: Props) {
  const { from, to, relation, evidence, isConditional } = link;
  const other = isAbout ? null : to;
  return (
    <div className="link-line" data-review={link.review ?? link.status}>
      <p className="link-does">
        <SpeakerLinks speakers={from.speakers} source={from.chain.at(-1)?.name ?? ''} />{' '}
        <strong>{RELATION[relation]}</strong>
        {isConditional && <span className="tag">{STATEMENT.conditional}</span>}
        {other && (
          <>
            {' '}
            <Link to="/statements/$id" params={{ id: other.attribution } as never}>
              “{seenText(other.words)}”
            </Link>
          </>
        )}
      </p>
      <p className="link-words" dir="auto">
        <Link to="/statements/$id" params={{ id: from.attribution } as never}>
          {seenText(evidence.length > 0 ? evidence.join(' … ') : from.words)}
        </Link>
      </p>
      <p className="card-foot">
        <DocumentLine document={from.document} outlet={from.outlet} statement={from.attribution} />
      </p>
      <p className="link-state">
        <Found link={link} />
        <LinkVerdicts link={link} />
      </p>
    </div>
  );
}
