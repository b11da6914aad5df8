import { type FormEvent, useState } from 'react';
import type { Decision, Judgement } from '../../../../src/model/index.ts';
import type { DocumentView } from '../../../../src/server/contract.ts';
import { useSend } from '../../../api/use-api.ts';
import { useMay } from '../../../app/use-me.ts';
import { PublishButton } from '../../../parts/publish-button.tsx';
import { ACCESS } from '../../../strings/access.ts';

const KINDS = ['open', 'internal', 'embargoed'] as const;
type Kind = (typeof KINDS)[number];

const currentOf = (judgements: readonly Judgement[], type: Decision['type']): Judgement | null =>
  judgements.find(({ decision }) => decision.type === type) ?? null;

/** When the embargo that somebody decided on ends, by the clock of this machine, as its field wants it; empty without one. */
function embargoOf(judgements: readonly Judgement[]): string {
  const decision = currentOf(judgements, 'access')?.decision;
  if (decision?.type !== 'access' || decision.until === null) return '';
  const until = new Date(decision.until);
  return new Date(until.getTime() - until.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface MarkProps {
  readonly view: DocumentView;
  readonly type: 'restrict' | 'hold';
  readonly decide: (decision: Decision, replaces: string | null) => void;
}

/** Lays a mark on the document, or lifts it: the judgement that laid it is undone. */
function Mark({ view, type, decide }: MarkProps) {
  const isOn = type === 'hold' ? view.isHeld : view.isRestricted;
  const current = currentOf(view.judgements, type);
  const about = { document: view.document.id };
  const change = () =>
    current ? decide({ type: 'undo', judgement: current.id }, null) : decide({ type, about }, null);
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={change} /> {ACCESS[type]}
    </label>
  );
}

/** For reviewers: who may see a document, from when, and whether it is held; each a decision like any other. */
export function AccessPanel({ view }: { readonly view: DocumentView }) {
  const isReviewer = useMay('review');
  const judge = useSend('POST /api/judgements');
  const [kind, setKind] = useState<Kind>(view.access);
  const [why, setWhy] = useState('');
  const [until, setUntil] = useState(() => embargoOf(view.judgements));
  if (!isReviewer) return null;
  const about = { document: view.document.id };
  const decide = (decision: Decision, replaces: string | null) =>
    judge.mutate({ body: { decision, why: why.trim() === '' ? null : why, replaces } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given =
      kind === 'embargoed'
        ? { access: kind, until: `${new Date(until).toISOString().slice(0, 19)}Z` }
        : { access: kind, until: null };
    decide({ type: 'access', about, ...given }, currentOf(view.judgements, 'access')?.id ?? null);
  };
  return (
    <details className="read-access no-print">
      <summary>{ACCESS.heading}</summary>
      <form onSubmit={submit}>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="access" checked={kind === one} onChange={() => setKind(one)} />{' '}
            {ACCESS[one]}
          </label>
        ))}
        {kind === 'embargoed' && (
          <input
            type="datetime-local"
            required
            aria-label={ACCESS.until}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
        <label>
          <span>{ACCESS.why}</span>
          <input value={why} onChange={({ target }) => setWhy(target.value)} />
        </label>
        <button type="submit" disabled={judge.isPending}>
          {ACCESS.decide}
        </button>
      </form>
      <Mark view={view} type="restrict" decide={decide} />
      <Mark view={view} type="hold" decide={decide} />
      <PublishButton about={about} isPublished={view.isPublished} />
      {judge.error && (
        <p role="alert" className="failed">
          {judge.error.message}
        </p>
      )}
    </details>
  );
}
