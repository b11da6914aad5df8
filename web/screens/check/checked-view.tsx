import { useRef, useState } from 'react';
import type { CheckedQuotation } from '../../../src/model/index.ts';
import type { Answer } from '../../api/call.ts';
import { useKeys } from '../../app/use-keys.ts';
import { seenText } from '../../parts/seen-text.ts';
import { CHECK, VERDICT } from '../../strings/check.ts';
import { markDraft } from './mark-draft.ts';
import { QuotationCard } from './quotation-card.tsx';

type Checked = Answer<'POST /api/check'>;

/** How many there are of each verdict, in the order of the verdicts. */
function Counts({ quotations }: { readonly quotations: readonly CheckedQuotation[] }) {
  const groups = Map.groupBy(quotations, ({ verdict }) => verdict);
  return (
    <p className="row-of" role="status">
      <strong>
        {quotations.length} {CHECK.quotations}
      </strong>
      {[...groups].map(([verdict, own]) => (
        <span key={verdict} className="standing" data-tone={VERDICT[verdict].tone}>
          <span aria-hidden="true">{VERDICT[verdict].sign}</span> {own.length} {VERDICT[verdict].label}
        </span>
      ))}
    </p>
  );
}

interface DraftProps {
  readonly draft: Checked;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

function Draft({ draft: { text, quotations }, chosen, onChoose }: DraftProps) {
  return (
    <section aria-label={CHECK.draft} className="check-draft" dir="auto">
      {markDraft(text, quotations).map(({ text: words, start, quotation }) =>
        quotation < 0 ? (
          <span key={start}>{seenText(words)}</span>
        ) : (
          <button
            key={start}
            type="button"
            className="check-mark"
            aria-pressed={quotation === chosen}
            data-tone={VERDICT[quotations[quotation]!.verdict].tone}
            onClick={() => onChoose(quotation)}
          >
            {seenText(words)}
          </button>
        ),
      )}
    </section>
  );
}

/** The draft with its quotations marked, beside what the record says of each. */
export function CheckedView({ draft }: { readonly draft: Checked }) {
  const { quotations, notices } = draft;
  const [chosen, setChosen] = useState(0);
  const cards = useRef<(HTMLElement | null)[]>([]);
  const choose = (at: number) => {
    if (at < 0 || at >= quotations.length) return;
    setChosen(at);
    cards.current[at]?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: () => choose(chosen + 1), k: () => choose(chosen - 1) });
  return (
    <>
      {notices.map(({ code, message }) => (
        <p key={code} className="notice">
          {message}
        </p>
      ))}
      {quotations.length === 0 ? <p>{CHECK.none}</p> : <Counts quotations={quotations} />}
      <p className="quiet">
        {CHECK.exact} {CHECK.unseen}
      </p>
      <div className="check-columns">
        <Draft draft={draft} chosen={chosen} onChoose={choose} />
        <ol className="check-list">
          {quotations.map((quotation, at) => (
            <li
              key={quotation.span.start}
              aria-current={at === chosen}
              ref={(element) => {
                cards.current[at] = element;
              }}
            >
              <QuotationCard quotation={quotation} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
