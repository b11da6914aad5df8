import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { useApi } from '../../api/use-api.ts';
import { usePlaceQuery } from '../../app/use-place.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { Pager } from '../../parts/pager.tsx';
import { KIND, PERSON } from '../../strings/person.ts';
import './person.css';
import { seenText } from '../../parts/seen-text.ts';

type Listed = Answer<'GET /api/people'>['people'][number];
const PAGE = 50;

function PersonRow({ listed: { person, statements } }: { readonly listed: Listed }) {
  const role = person.roles.at(-1);
  return (
    <tr>
      <td>
        <Link to="/people/$id" params={{ id: person.id } as never}>
          <bdi>{seenText(person.name)}</bdi>
        </Link>
        {role && (
          <small className="person-role">
            {role.isFormer && `${PERSON.former} `}
            <bdi>{seenText(role.title)}</bdi>
          </small>
        )}
      </td>
      <td>{KIND[person.kind]}</td>
      <td className="number">{statements}</td>
      <td className="number">{person.documents}</td>
    </tr>
  );
}

/** Everybody who speaks in the record. */
export function PeopleScreen() {
  useTitle(PERSON.people);
  const [{ q = '', offset = '0' }, change] = usePlaceQuery();
  const query = { limit: PAGE, offset: Number(offset), ...(q === '' ? {} : { q }) };
  const answer = useApi('GET /api/people', { query }, { keeps: true });
  return (
    <div className="page">
      <h1>{PERSON.people}</h1>
      <p>
        <label>
          <span>{PERSON.find}</span>
          <input
            type="search"
            value={q}
            onChange={({ target }) => change({ q: target.value, offset: undefined })}
            size={40}
          />
        </label>
      </p>
      <Awaited of={answer}>
        {({ people }) => (
          <>
            {people.length === 0 ? (
              <p>{PERSON.noPeople}</p>
            ) : (
              <table className="people-table">
                <thead>
                  <tr>
                    <th scope="col">{PERSON.people}</th>
                    <th scope="col">
                      <span className="unseen">{PERSON.kind}</span>
                    </th>
                    <th scope="col" className="number">
                      {PERSON.statements}
                    </th>
                    <th scope="col" className="number">
                      {PERSON.documents}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {people.map((listed) => (
                    <PersonRow key={listed.person.id} listed={listed} />
                  ))}
                </tbody>
              </table>
            )}
            <Pager limit={PAGE} offset={Number(offset)} shown={people.length} total={null} onTurn={change} />
          </>
        )}
      </Awaited>
    </div>
  );
}
