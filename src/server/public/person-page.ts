import type { Attribution, Person, Reading, Role } from '../../model/index.ts';
import type { PersonPage } from '../../record/index.ts';
import { escapeHtml } from '../../show/escape-html.ts';
import { outletName } from '../../show/outlet-name.ts';
import { roleWords } from '../../show/role-words.ts';
import { author, present } from '../../show/schema-org.ts';
import { sourceUrl } from '../../show/source-url.ts';
import { documentWords, section, terms } from './document-words.ts';
import type { Published } from './find-published.ts';
import { type PublicPage, short } from './public-page.ts';

function roleLine({ title, isFormer, seenFrom, seenTo }: Role): string {
  const dates = [...new Set([seenFrom, seenTo].flatMap((date) => date?.slice(0, 10) ?? []))].join(' to ');
  return `${escapeHtml(`${isFormer ? 'formerly ' : ''}${title}`)}${dates === '' ? '' : ` <small>(${escapeHtml(dates)})</small>`}`;
}

function said({ document }: Reading, { content, cue, polarity }: Attribution): string {
  const words = roleWords(document.text, content);
  const how = roleWords(document.text, cue);
  const place = documentWords(document, { outlet: outletName(document), url: sourceUrl(document, content) });
  const hedged = polarity === 'asserted' ? '' : ` (${polarity})`;
  const lead = how === '' && hedged === '' ? '' : `<p class="how"><i>${escapeHtml(how)}</i>${hedged}</p>`;
  return `${lead}<blockquote>${escapeHtml(words)}</blockquote><small>${place}</small>`;
}

const KNOWN_KINDS: readonly Person['kind'][] = ['person', 'organisation'];

/** A person before the public: under which names and roles they are known, and what is reported of them. */
export function publicPerson({ page, isIndexed }: Published<PersonPage>): PublicPage {
  const { person, statements } = page;
  const { name, aliases, roles, kind } = person;
  const role = roles.at(-1);
  const items = statements.readings.flatMap((reading) =>
    reading.attributions.map((one) => said(reading, one)),
  );
  const who = role === undefined ? name : `${name}, ${role.title}`;
  return {
    title: short(name),
    description: short(`${who}: what is reported of them, where, and in which words.`),
    kind: 'profile',
    body: [
      `<h1 dir="auto">${escapeHtml(name)}</h1>\n`,
      terms([
        ...(aliases.length === 0
          ? []
          : [['Also named', aliases.map((one) => `<bdi>${escapeHtml(one)}</bdi>`).join(', ')] as const]),
        ...(roles.length === 0 ? [] : [['Roles that texts give', roles.map(roleLine).join('<br>')] as const]),
      ]),
      section('What is reported of them, the latest first', items),
      statements.total > items.length
        ? `<p class="key">These are the latest ${items.length} of ${statements.isTotalCut ? 'more than ' : ''}${statements.total}.</p>\n`
        : '',
    ].join(''),
    about: KNOWN_KINDS.includes(kind)
      ? [
          present({
            '@id': `urn:hearsay:person:${person.id}`,
            ...author(person),
            alternateName: aliases.length === 0 ? null : aliases,
          }),
        ]
      : [],
    isIndexed,
  };
}
