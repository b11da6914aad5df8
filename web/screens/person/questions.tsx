import { Link } from '@tanstack/react-router';
import type { PersonView } from '../../../src/server/contract.ts';
import { useMay } from '../../app/use-me.ts';
import { seenText } from '../../parts/seen-text.ts';
import { PERSON } from '../../strings/person.ts';

/** Others who may be the same person: for somebody to decide, never joined by a guess. */
export function Questions({ view: { questions } }: { readonly view: PersonView }) {
  const isReviewer = useMay('review');
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{PERSON.questions}</h2>
      <ul className="tallies">
        {questions.map(({ other, score, reasons }) => (
          <li key={other.id}>
            <Link to="/people/$id" params={{ id: other.id } as never}>
              <bdi>{seenText(other.name)}</bdi>
            </Link>{' '}
            <small>
              {reasons.join(', ')} · {score.toFixed(2)}
            </small>
          </li>
        ))}
      </ul>
      {isReviewer && (
        <Link to="/review" search={{ kind: 'same-person' } as never}>
          {PERSON.decide}
        </Link>
      )}
    </section>
  );
}
