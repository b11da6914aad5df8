import { useDeferredValue, useState } from 'react';
import type { NamedOne, PersonLine } from '../../../../src/server/contract.ts';
import { useApi } from '../../../api/use-api.ts';
import { Modal } from '../../../parts/modal.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { TypeAhead } from '../../../parts/type-ahead.tsx';
import { PEOPLE_REVIEW, REVIEW } from '../../../strings/review.ts';

interface Props {
  readonly onChoose: (person: NamedOne) => void;
  readonly onClose: () => void;
}

const MOST = 8;

function Found({ person }: { readonly person: PersonLine }) {
  const role = person.roles.at(-1);
  return (
    <>
      <bdi>{seenText(person.name)}</bdi>{' '}
      <small className="review-quiet">
        {[role?.title ?? person.kind, PEOPLE_REVIEW.documents(person.documents)].join(', ')}
      </small>
    </>
  );
}

/** A window in which somebody of the record is looked for by name. */
export function PersonWindow({ onChoose, onClose }: Props) {
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const { data } = useApi('GET /api/people', { query: { q, limit: MOST } }, { isOn: q !== '', keeps: true });
  const people = (q === '' ? [] : (data?.people ?? [])).map(({ person }) => person);
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id);
    if (person) onChoose({ id, name: person.name });
    onClose();
  };
  return (
    <Modal title={REVIEW.someoneElse} onClose={onClose}>
      <TypeAhead
        label={REVIEW.search}
        words={words}
        onWords={setWords}
        choices={people.map((person) => ({ id: person.id, shown: <Found person={person} /> }))}
        onChoose={choose}
        nothing={REVIEW.nobodyFound}
        isFirst
      />
      <p className="row-of">
        <button type="button" onClick={onClose}>
          {REVIEW.cancel}
        </button>
      </p>
    </Modal>
  );
}
