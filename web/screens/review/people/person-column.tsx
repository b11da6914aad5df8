import { Link } from '@tanstack/react-router';
import type { Role } from '../../../../src/model/index.ts';
import type { PersonLine, StatementHit } from '../../../../src/server/contract.ts';
import { dayWords } from '../../../parts/day.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { StatementCard } from '../../../parts/statement-card.tsx';
import { PEOPLE_REVIEW } from '../../../strings/review.ts';

interface Props {
  readonly person: PersonLine;
  readonly statements: readonly StatementHit[];
}

const when = ({ seenFrom, seenTo }: Role): string =>
  [...new Set([seenFrom, seenTo].flatMap((date) => (date === null ? [] : [dayWords(date)])))].join(' – ');

function RoleLine({ role }: { readonly role: Role }) {
  const dates = when(role);
  return (
    <li>
      {role.isFormer && <em>{PEOPLE_REVIEW.former} </em>}
      <bdi>{role.title}</bdi>
      {dates && <small className="review-quiet"> {dates}</small>}
    </li>
  );
}

/** One of two who may be one: names, roles, and some of what they say. */
export function PersonColumn({ person, statements }: Props) {
  const { id, name, kind, aliases, roles, documents } = person;
  return (
    <section className="review-person" aria-label={name}>
      <h2>
        <Link to="/people/$id" params={{ id } as never}>
          <bdi>{seenText(name)}</bdi>
        </Link>{' '}
        <small className="review-quiet">
          {kind}, {PEOPLE_REVIEW.documents(documents)}
        </small>
      </h2>
      {aliases.length > 0 && (
        <p>
          {PEOPLE_REVIEW.also}: <bdi>{aliases.join(', ')}</bdi>
        </p>
      )}
      {roles.length > 0 && (
        <ul className="review-roles" aria-label={PEOPLE_REVIEW.roles}>
          {roles.map((role) => (
            <RoleLine key={`${role.title} ${role.seenFrom}`} role={role} />
          ))}
        </ul>
      )}
      <h3>{statements.length > 0 ? PEOPLE_REVIEW.says : PEOPLE_REVIEW.saysNothing}</h3>
      {statements.map((hit) => (
        <StatementCard key={hit.id} hit={hit} hasSpeaker={false} />
      ))}
    </section>
  );
}
