import type { AccountLink, StatementAccount, WordsEdited } from '../../../src/server/contract.ts';
import { Day } from '../../parts/day.tsx';
import { DocumentLine } from '../../parts/document-line.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { SIDE, STATEMENT } from '../../strings/statement.ts';
import { LinkLine } from './link-line.tsx';

/** Something that happened to a statement, and when. */
type Happening =
  | { readonly kind: 'link'; readonly date: string | null; readonly link: AccountLink }
  | { readonly kind: 'edit'; readonly date: string | null; readonly edit: WordsEdited };

/** What became of a statement in order of time; what has no date comes first. */
export function happeningsOf({
  about,
  edits,
}: Pick<StatementAccount, 'about' | 'edits'>): readonly Happening[] {
  const links = about.map(
    (link): Happening => ({ kind: 'link', date: link.from.document.publishedAt, link }),
  );
  const changes = edits.map((edit): Happening => ({ kind: 'edit', date: edit.document.publishedAt, edit }));
  return [...links, ...changes].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

function Edit({ edit: { document, words, note } }: { readonly edit: WordsEdited }) {
  return (
    <div className="link-line" data-review="edit">
      <p>
        <strong>{STATEMENT.edits}</strong> ({note ? STATEMENT.withNote : STATEMENT.silently})
      </p>
      {words.map(({ before, after }) => (
        <p key={`${before}|${after}`} className="wording link-words" dir="auto">
          <del>
            <span className="unseen">{STATEMENT.before}: </span>
            {seenText(before)}
          </del>{' '}
          <ins>
            <span className="unseen">{STATEMENT.after}: </span>
            {seenText(after) || STATEMENT.gone}
          </ins>
        </p>
      ))}
      {note && (
        <p className="link-words" dir="auto">
          “{seenText(note)}”
        </p>
      )}
      <p className="card-foot">
        <DocumentLine document={document} />
      </p>
    </div>
  );
}

function sideOf(account: StatementAccount, link: AccountLink): string {
  const entry = account.entries.find((one) => one.link === link.id);
  return entry ? SIDE[entry.side] : '';
}

/** What became of the statement, and what it does to others, each in order of time. */
export function TimeLine({ account }: { readonly account: StatementAccount }) {
  const happenings = happeningsOf(account);
  return (
    <section className="time-line">
      <h2>{STATEMENT.became}</h2>
      {happenings.length === 0 && <p className="quiet">{STATEMENT.nothing}</p>}
      <ol>
        {happenings.map((one) => (
          <li key={one.kind === 'link' ? one.link.id : `edit ${one.edit.document.id}`}>
            <p className="time-line-when">
              <Day date={one.date} /> {one.kind === 'link' && <small>{sideOf(account, one.link)}</small>}
            </p>
            {one.kind === 'link' ? <LinkLine link={one.link} isAbout /> : <Edit edit={one.edit} />}
          </li>
        ))}
      </ol>
      {account.by.length > 0 && (
        <>
          <h2>{STATEMENT.does}</h2>
          <ul className="time-line-by">
            {account.by.map((link) => (
              <li key={link.id}>
                <LinkLine link={link} isAbout={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
