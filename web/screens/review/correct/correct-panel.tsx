import { type ReactNode, useState } from 'react';
import type { AttributionValues, Span } from '../../../../src/model/index.ts';
import { useKeys } from '../../../app/use-keys.ts';
import { plainText } from '../../../parts/seen-text.ts';
import { CORRECT, REVIEW, SPEAKER_REVIEW } from '../../../strings/review.ts';
import { KeySign } from '../decide/key-sign.tsx';
import { assignWords, ROLES, type Role } from './assign-words.ts';
import type { Excerpt } from './cut-excerpt.ts';
import { PickWords } from './pick-words.tsx';
import { ValueChoices } from './value-choices.tsx';

interface Props {
  readonly excerpt: Excerpt;
  readonly before: AttributionValues;
  /** Whether something is added instead of corrected. */
  readonly isAdded: boolean;
  /** What else is said of what is added. */
  readonly extra?: ReactNode;
  /** Whether keys are heard; not while a window is open over it. */
  readonly hasKeys: boolean;
  readonly onSave: (values: AttributionValues) => void;
  readonly onCancel: () => void;
}

const KEYS: Readonly<Record<Role, string>> = { source: 'w', cue: 'q', content: 'c' };

/** What the roles are now, each to be taken out. */
function Assigned({
  excerpt,
  values,
  onClear,
}: {
  readonly excerpt: Excerpt;
  readonly values: AttributionValues;
  readonly onClear: (role: Role) => void;
}) {
  const wordsOf = ({ start, end }: Span) =>
    plainText(excerpt.text.slice(Math.max(0, start - excerpt.start), Math.max(0, end - excerpt.start)));
  return (
    <dl className="review-assigned">
      {ROLES.map((role) => (
        <div key={role}>
          <dt>
            <span data-role={role}>{SPEAKER_REVIEW[role]}</span>
          </dt>
          <dd>
            <bdi>{values[role].map(wordsOf).join(' … ') || CORRECT.none}</bdi>{' '}
            {values[role].length > 0 && (
              <button type="button" className="plain" onClick={() => onClear(role)}>
                {CORRECT.clear}
                <span className="unseen"> {SPEAKER_REVIEW[role]}</span>
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An attribution, corrected or added by selecting words. */
export function CorrectPanel({ excerpt, before, isAdded, extra, hasKeys, onSave, onCancel }: Props) {
  const [values, setValues] = useState(before);
  const [selection, setSelection] = useState<Span | null>(null);
  const canSave = values.cue.length > 0 || values.content.length > 0;
  const assign = (role: Role, isPiece = false) => {
    if (!selection) return;
    setValues(assignWords(values, { role, span: selection, isPiece, excerpt }));
    setSelection(null);
  };
  const save = () => canSave && onSave(values);
  useKeys(
    {
      c: () => assign('content'),
      C: () => assign('content', true),
      q: () => assign('cue'),
      w: () => assign('source'),
      Escape: onCancel,
    },
    hasKeys,
  );
  return (
    <section className="review-correct" aria-label={isAdded ? CORRECT.titleMissed : CORRECT.title}>
      <h2>{isAdded ? CORRECT.titleMissed : CORRECT.title}</h2>
      <p className="review-hint">{CORRECT.how}</p>
      <PickWords
        excerpt={excerpt}
        values={values}
        selection={selection}
        onSelect={setSelection}
        onEnter={save}
      />
      <fieldset className="review-assign" disabled={!selection}>
        <legend>{CORRECT.assign}</legend>
        {ROLES.toReversed().map((role) => (
          <button key={role} type="button" onClick={() => assign(role)}>
            <KeySign of={KEYS[role]} />
            {SPEAKER_REVIEW[role]}
          </button>
        ))}
        <button type="button" onClick={() => assign('content', true)}>
          <KeySign of="C" />
          {CORRECT.piece}
        </button>
      </fieldset>
      <Assigned excerpt={excerpt} values={values} onClear={(role) => setValues({ ...values, [role]: [] })} />
      <ValueChoices values={values} onChange={setValues} />
      {extra}
      <p className="row-of">
        <button type="button" className="main" disabled={!canSave} onClick={save}>
          {isAdded ? CORRECT.saveMissed : CORRECT.save}
        </button>
        <button type="button" onClick={onCancel}>
          <KeySign of="Esc" />
          {REVIEW.cancel}
        </button>
        {!canSave && <small>{CORRECT.needsWords}</small>}
      </p>
    </section>
  );
}
