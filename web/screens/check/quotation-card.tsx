import { Link } from '@tanstack/react-router';
import type { CheckedQuotation, PrintedEvent, PrintedPlace } from '../../../src/model/index.ts';
import { DocumentLine } from '../../parts/document-line.tsx';
import { seenText } from '../../parts/seen-text.ts';
import { SpeakerLinks } from '../../parts/speaker-links.tsx';
import { StandingBadge } from '../../parts/standing-badge.tsx';
import { standingName } from '../../parts/standing-name.ts';
import { WordingDiff } from '../../parts/wording-diff.tsx';
import { CHECK, MATCH, VERDICT } from '../../strings/check.ts';
import { RELATION } from '../../strings/standing.ts';

function Place({ place }: { readonly place: PrintedPlace }) {
  const { attribution, document, speakers, source, words, match, isQuoted, isTranslated, isCopy, standing } =
    place;
  return (
    <li>
      <SpeakerLinks speakers={speakers} source={source} />{' '}
      <Link className="check-words" to="/statements/$id" params={{ id: attribution } as never} dir="auto">
        {seenText(words)}
      </Link>
      <p className="card-foot">
        <DocumentLine document={document} statement={attribution} />{' '}
        <small>
          {[
            ...(match === null ? [] : [MATCH[match]]),
            isQuoted ? CHECK.quoted : CHECK.notQuoted,
            ...(isTranslated ? [CHECK.translated] : []),
            ...(isCopy ? [CHECK.copy] : []),
          ].join(' · ')}
        </small>{' '}
        {standing !== 'as reported' && <StandingBadge standing={standingName(standing)} />}
      </p>
    </li>
  );
}

function Places({ heading, places }: { readonly heading: string; readonly places: readonly PrintedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {places.map((place) => (
          <Place key={place.attribution} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Event({
  event: { relation, speakers, words, document, attribution, review },
}: {
  readonly event: PrintedEvent;
}) {
  return (
    <li>
      <SpeakerLinks speakers={speakers} source="" /> <strong>{RELATION[relation]}</strong>:{' '}
      <bdi>{seenText(words)}</bdi> <small>({review === 'accepted' ? CHECK.accepted : CHECK.machine})</small>
      <p className="card-foot">
        <DocumentLine document={document} statement={attribution} />
      </p>
    </li>
  );
}

/** What the record says of one quotation of a draft. */
export function QuotationCard({ quotation }: { readonly quotation: CheckedQuotation }) {
  const { words, speaker, verdict, places, changes, elsewhere, events } = quotation;
  const { label, sign, tone } = VERDICT[verdict];
  return (
    <article className="card check-card">
      <p className="card-head">
        <span className="standing" data-tone={tone}>
          <span aria-hidden="true">{sign}</span> {label}
        </span>
        <small>
          {CHECK.saidBy} <bdi>{seenText(speaker ?? CHECK.nobody)}</bdi>
        </small>
      </p>
      <blockquote className="check-words" dir="auto">
        {seenText(words)}
      </blockquote>
      {changes && (
        <section>
          <h3>{CHECK.diff}</h3>
          <p className="check-words">
            <WordingDiff pieces={changes} />
          </p>
        </section>
      )}
      <Places heading={CHECK.places} places={places} />
      <Places heading={CHECK.elsewhere} places={elsewhere} />
      {events.length > 0 && (
        <section>
          <h3>{CHECK.events}</h3>
          <ul>
            {events.map((event) => (
              <Event key={event.link} event={event} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
