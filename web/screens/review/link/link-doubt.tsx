import { type ReactNode, useState } from 'react';
import type { AttributionPlace, Decision, Relation } from '../../../../src/model/index.ts';
import type { Doubt, StatementView } from '../../../../src/server/contract.ts';
import { call } from '../../../api/call.ts';
import { useApi } from '../../../api/use-api.ts';
import { LINK_REVIEW } from '../../../strings/review.ts';
import { RELATION } from '../../../strings/standing.ts';
import { KnownJudgements } from '../decide/known-judgements.tsx';
import type { OnMade } from '../decide/made.ts';
import { NoteWindow } from '../decide/note-window.tsx';
import { placeOf } from '../queue/doubt-key.ts';
import { LinkActions } from './link-actions.tsx';
import { otherLink } from './link-decisions.ts';
import { LinkSide } from './link-side.tsx';
import { LinkSign } from './link-sign.tsx';
import { StatementWindow } from './statement-window.tsx';

interface Props {
  readonly doubt: Extract<Doubt, { kind: 'link' }>;
  readonly onMade: OnMade;
  /** Where the reason is written. */
  readonly reason: ReactNode;
}

const placeIn = ({ document, attribution }: StatementView): AttributionPlace =>
  placeOf(document.id, attribution);

/** A statement by id, where there is one to be asked for. */
function useStatement(id: string | null): StatementView | undefined {
  return useApi('GET /api/statements/:id', { params: { id: id ?? '' }, query: {} }, { isOn: id !== null })
    .data;
}

/** What one statement is thought to do to another: both in their place, and the words that show it. */
export function LinkDoubt({ doubt: { link }, onMade, reason: reasonBox }: Props) {
  const { from, to, relation, candidates, judgement } = link;
  const [open, setOpen] = useState<'statement' | 'note' | null>(null);
  const doer = useStatement(from.attribution);
  const target = useStatement(to?.attribution ?? null);
  const known = [
    ...new Map(
      [...(judgement ? [judgement] : []), ...(doer?.judgements ?? [])].map((one) => [one.id, one]),
    ).values(),
  ];
  const isReady = doer !== undefined && (to === null || target !== undefined);
  const { decided } = LINK_REVIEW;
  const make = (words: string, decisions: readonly Decision[], isSettling = true) =>
    onMade({ words, decisions, known, isSettling });
  const found = isReady ? { from: placeIn(doer), to: target ? placeIn(target) : null, relation } : null;
  const decide = (type: 'accept-link' | 'reject-link') => {
    const words = type === 'accept-link' ? decided.accept : decided.reject;
    if (found) make(words(RELATION[relation]), [{ type, ...found }]);
  };
  const aimAt = async (id: string) => {
    const other = await call('GET /api/statements/:id', { params: { id }, query: {} });
    if (found) make(decided.otherTarget, otherLink(found, { ...found, to: placeIn(other) }));
  };
  const relate = (other: Relation) => {
    if (found && other !== relation)
      make(decided.accept(RELATION[other]), otherLink(found, { ...found, relation: other }));
  };
  return (
    <div className="review-doubt">
      <div className="review-context">
        <LinkSide title={LINK_REVIEW.later} report={from} view={doer} />
        <LinkSign link={link} />
        {to ? (
          <LinkSide title={LINK_REVIEW.earlier} report={to} view={target} />
        ) : (
          <p className="notice">{LINK_REVIEW.open}</p>
        )}
      </div>
      <div className="review-side">
        <LinkActions
          link={link}
          isReady={isReady}
          candidates={candidates.filter(({ report }) => report.attribution !== to?.attribution).slice(0, 9)}
          onDecide={decide}
          onTarget={(id) => void aimAt(id)}
          onSearch={() => setOpen('statement')}
          onUntold={() => found && make(decided.untold, otherLink(found, { ...found, to: null }))}
          onRelation={relate}
          onNote={() => setOpen('note')}
        />
        {reasonBox}
        <KnownJudgements judgements={known} />
      </div>
      {open === 'statement' && (
        <StatementWindow onChoose={(id) => void aimAt(id)} onClose={() => setOpen(null)} />
      )}
      {open === 'note' && doer && (
        <NoteWindow
          subjects={[
            { name: LINK_REVIEW.later, subject: { attribution: placeIn(doer) } },
            ...(target ? [{ name: LINK_REVIEW.earlier, subject: { attribution: placeIn(target) } }] : []),
          ]}
          onSave={(about, text) => make(decided.note, [{ type: 'note', about, text }], false)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
