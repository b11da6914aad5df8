import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { useMay, useMe } from '../../app/use-me.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { DocumentLine } from '../../parts/document-line.tsx';
import { HOME } from '../../strings/home.ts';
import { PERSON } from '../../strings/person.ts';
import { DoubtCount } from './doubt-count.tsx';
import './home.css';
import { seenText } from '../../parts/seen-text.ts';

function ReadBox() {
  const navigate = useNavigate();
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/read', search: { url } as never });
  };
  return (
    <section className="home-read">
      <h2>{HOME.read}</h2>
      <form className="row-of" onSubmit={submit}>
        <input
          type="url"
          required
          aria-label={HOME.readHint}
          placeholder={HOME.readHint}
          value={url}
          onChange={({ target }) => setUrl(target.value)}
        />
        <button type="submit" className="main">
          {HOME.readButton}
        </button>
        <Link to="/read">{HOME.readText}</Link>
      </form>
    </section>
  );
}

function Newest() {
  const answer = useApi('GET /api/documents', { query: { limit: 8, order: 'recorded' } });
  return (
    <section>
      <h2>{HOME.newest}</h2>
      <Awaited of={answer}>
        {({ documents }) => (
          <ul className="home-list">
            {documents.map((document) => (
              <li key={document.id}>
                <DocumentLine document={document} />{' '}
                <small>
                  {document.statements} {HOME.statements}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Awaited>
      <Link to="/documents">{HOME.all}</Link>
    </section>
  );
}

function Quoted() {
  const answer = useApi('GET /api/people', { query: { limit: 10 } });
  return (
    <section>
      <h2>{HOME.people}</h2>
      <Awaited of={answer}>
        {({ people }) => (
          <ol className="home-list">
            {people.map(({ person, statements }) => (
              <li key={person.id}>
                <Link to="/people/$id" params={{ id: person.id } as never}>
                  <bdi>{seenText(person.name)}</bdi>
                </Link>{' '}
                <small>
                  {statements} {PERSON.statements}
                </small>
              </li>
            ))}
          </ol>
        )}
      </Awaited>
      <Link to="/people">{HOME.everybody}</Link>
    </section>
  );
}

/** Where one begins: how much there is, what came last, who is quoted most, what waits for a decision. */
export function HomeScreen() {
  useTitle(null);
  const me = useMe();
  const isReviewer = useMay('review');
  const mayAdd = useMay('add');
  if (!me?.user) return null;
  const { documents, statements, name } = me.record;
  return (
    <div className="page home">
      <h1>{HOME.title}</h1>
      <p className="home-lead">{HOME.lead}</p>
      <p className="quiet">
        <bdi>{name}</bdi>: {documents} {HOME.documents}, {statements} {HOME.statements}
      </p>
      <ReadBox />
      {documents === 0 ? (
        <p className="notice">
          {HOME.empty} {mayAdd && <Link to="/add">{HOME.addFirst}</Link>}
        </p>
      ) : (
        <div className="home-columns">
          <Newest />
          <Quoted />
          {isReviewer && <DoubtCount />}
        </div>
      )}
    </div>
  );
}
