import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { NamedOne } from '../../src/server/contract.ts';
import { PARTS } from '../strings/parts.ts';
import { seenText } from './seen-text.ts';

interface Props {
  readonly speakers: readonly NamedOne[];
  /** The text's own words of who speaks, for where nobody has been made out. */
  readonly source: string;
}

/** Who speaks, each a way to their page; where nobody has been made out, the words of the text, and that it is unresolved. */
export function SpeakerLinks({ speakers, source }: Props) {
  if (speakers.length === 0)
    return (
      <span className="speaker unresolved">
        {source ? <bdi>“{seenText(source)}”</bdi> : PARTS.nobody} <small>{PARTS.unresolved}</small>
      </span>
    );
  return (
    <span className="speaker">
      {speakers.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && (at === speakers.length - 1 ? PARTS.and : ', ')}
          <Link to="/people/$id" params={{ id } as never}>
            <bdi>{seenText(name)}</bdi>
          </Link>
        </Fragment>
      ))}
    </span>
  );
}
