import type { Judgement } from '../../src/model/index.ts';
import { DECIDED, decisionDetail, JUDGEMENT } from '../strings/judgement.ts';
import { Day } from './day.tsx';
import { seenText } from './seen-text.ts';

/** A decision in a line: what, by whom, when, why. */
export function JudgementLine({ judgement: { by, at, why, decision } }: { readonly judgement: Judgement }) {
  const detail = decisionDetail(decision);
  return (
    <>
      <strong>{DECIDED[decision.type]}</strong>
      {detail && (
        <>
          {' '}
          (<bdi>{seenText(detail)}</bdi>)
        </>
      )}{' '}
      {JUDGEMENT.by} <bdi>{seenText(by)}</bdi>, <Day date={at} />
      {why && (
        <>
          , {JUDGEMENT.because} “<bdi>{seenText(why)}</bdi>”
        </>
      )}
    </>
  );
}

/** Decisions that hold; nothing where there are none. */
export function JudgementList({ judgements }: { readonly judgements: readonly Judgement[] }) {
  if (judgements.length === 0) return null;
  return (
    <section className="judgements">
      <h2>{JUDGEMENT.heading}</h2>
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
