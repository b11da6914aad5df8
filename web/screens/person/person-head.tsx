import type { Role } from '../../../src/model/index.ts';
import type { PersonView } from '../../../src/server/contract.ts';
import { dayWords } from '../../parts/day.tsx';
import { PublishButton } from '../../parts/publish-button.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { KIND, PERSON } from '../../strings/person.ts';

/** When texts give somebody a role: “3 Mar 2026 to 9 Mar 2026”, or one day. */
function seenWords({ seenFrom, seenTo }: Role): string {
  if (seenFrom === null) return '';
  return seenTo === null || seenTo === seenFrom
    ? dayWords(seenFrom)
    : `${dayWords(seenFrom)} ${PERSON.to} ${dayWords(seenTo)}`;
}

function Roles({ roles }: { readonly roles: readonly Role[] }) {
  if (roles.length === 0) return null;
  return (
    <details className="person-roles" open={roles.length <= 4}>
      <summary>
        {PERSON.roles} ({roles.length})
      </summary>
      <ul>
        {roles.map((role) => (
          <li key={`${role.title}|${role.seenFrom}|${role.isFormer}`}>
            {role.isFormer && `${PERSON.former} `}
            <bdi>{seenText(role.title)}</bdi> <small>{seenWords(role)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who it is: names, kind, roles with the dates of the texts that give them. */
export function PersonHead({ view: { person, isPublished } }: { readonly view: PersonView }) {
  const feed = `/feeds/people/${encodeURIComponent(person.id)}`;
  return (
    <header className="person-head">
      <h1>
        <bdi>{seenText(person.name)}</bdi>
      </h1>
      <p className="row-of">
        <span className="tag">{KIND[person.kind]}</span>
        <span>
          {person.documents} {PERSON.documents}
        </span>
        <a className="no-print" href={`${feed}.atom`}>
          {PERSON.feed}
        </a>
        <a className="no-print" href={`${feed}/standings.atom`}>
          {PERSON.standingsFeed}
        </a>
        <PublishButton about={{ person: person.id }} isPublished={isPublished} />
      </p>
      {person.aliases.length > 0 && (
        <p>
          {PERSON.names}:{' '}
          {person.aliases.map((alias, at) => (
            <span key={alias}>
              {at > 0 && ', '}
              <bdi>{seenText(alias)}</bdi>
            </span>
          ))}
        </p>
      )}
      <Roles roles={person.roles} />
    </header>
  );
}
