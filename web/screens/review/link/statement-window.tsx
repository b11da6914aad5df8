import { useDeferredValue, useState } from 'react';
import { useApi } from '../../../api/use-api.ts';
import { Modal } from '../../../parts/modal.tsx';
import { TypeAhead } from '../../../parts/type-ahead.tsx';
import { LINK_REVIEW, REVIEW } from '../../../strings/review.ts';

interface Props {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const MOST = 8;

/** A window in which a statement of the record is looked for by its words. */
export function StatementWindow({ onChoose, onClose }: Props) {
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const { data } = useApi(
    'GET /api/statements',
    { query: { q, limit: MOST } },
    { isOn: q !== '', keeps: true },
  );
  const hits = q === '' ? [] : (data?.statements ?? []);
  return (
    <Modal title={LINK_REVIEW.other} onClose={onClose}>
      <TypeAhead
        label={LINK_REVIEW.searchStatement}
        words={words}
        onWords={setWords}
        choices={hits.map((hit) => ({
          id: hit.id,
          shown: (
            <>
              <bdi>{hit.speakers.map(({ name }) => name).join(', ') || hit.source}</bdi>: <q>{hit.words}</q>{' '}
              <small className="review-quiet">{hit.outlet}</small>
            </>
          ),
        }))}
        onChoose={(id) => {
          onChoose(id);
          onClose();
        }}
        nothing={LINK_REVIEW.noStatement}
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
