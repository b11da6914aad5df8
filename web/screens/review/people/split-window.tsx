import { useState } from 'react';
import type { Decision } from '../../../../src/model/index.ts';
import type { PersonLine, StatementHit } from '../../../../src/server/contract.ts';
import { call } from '../../../api/call.ts';
import { useApi } from '../../../api/use-api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { PEOPLE_REVIEW, REVIEW } from '../../../strings/review.ts';
import { placeOf } from '../queue/doubt-key.ts';

interface Props {
  readonly people: readonly PersonLine[];
  readonly onSplit: (decision: Extract<Decision, { type: 'split' }>) => void;
  readonly onClose: () => void;
}

const MOST = 50;

async function placesOf(ids: Iterable<string>) {
  const views = [...ids].map((id) => call('GET /api/statements/:id', { params: { id }, query: {} }));
  return (await Promise.all(views)).map(({ document, attribution }) => placeOf(document.id, attribution));
}

interface WhichProps {
  readonly hits: readonly StatementHit[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function Which({ hits, chosen, onToggle }: WhichProps) {
  return (
    <fieldset className="review-which">
      <legend>{PEOPLE_REVIEW.splitWhich}</legend>
      {hits.map(({ id, words, outlet }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />{' '}
          <q>
            <bdi>{words}</bdi>
          </q>{' '}
          <small className="review-quiet">{outlet}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** A window in which some of what a person says is given to somebody else. */
export function SplitWindow({ people, onSplit, onClose }: Props) {
  const [person, setPerson] = useState(people[0]!.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { data } = useApi('GET /api/statements', { query: { speaker: person, limit: MOST } });
  const toggle = (id: string) =>
    setChosen(new Set([...chosen].filter((one) => one !== id).concat(chosen.has(id) ? [] : id)));
  const split = async () => {
    try {
      onSplit({ type: 'split', person, name: name.trim(), attributions: await placesOf(chosen) });
      onClose();
    } catch (thrown) {
      setError(String(thrown));
    }
  };
  return (
    <Modal title={PEOPLE_REVIEW.splitTitle} onClose={onClose}>
      {people.length > 1 && (
        <label>
          <span>{PEOPLE_REVIEW.splitWho}</span>
          <select
            value={person}
            onChange={({ target }) => {
              setPerson(target.value);
              setChosen(new Set());
            }}
          >
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Which hits={data?.statements ?? []} chosen={chosen} onToggle={toggle} />
      <label>
        <span>{PEOPLE_REVIEW.splitName}</span>
        <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      {error && <Failed message={error} />}
      <p className="row-of">
        <button
          type="button"
          className="main"
          disabled={chosen.size === 0 || name.trim() === ''}
          onClick={() => void split()}
        >
          {PEOPLE_REVIEW.splitDo}
        </button>
        <button type="button" onClick={onClose}>
          {REVIEW.cancel}
        </button>
      </p>
    </Modal>
  );
}
