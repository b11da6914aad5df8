import { Link } from '@tanstack/react-router';
import type { AccountLink } from '../../../src/server/contract.ts';
import { seenText } from '../../parts/seen-text.ts';
import { STATEMENT } from '../../strings/statement.ts';
import { LinkLine } from './link-line.tsx';

interface Props {
  readonly links: readonly AccountLink[];
  /** Id of the attribution that is shown. */
  readonly attribution: string;
}

/** Links of which it cannot be told what they are about, with what may be meant. */
export function OpenLinks({ links, attribution }: Props) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{STATEMENT.open}</h2>
      <ul className="time-line-by">
        {links.map((link) => (
          <li key={link.id}>
            <LinkLine link={link} isAbout />
            <ul className="open-candidates">
              {link.candidates.map(({ score, report }) => (
                <li key={report.attribution} aria-current={report.attribution === attribution}>
                  {STATEMENT.maybe}{' '}
                  <Link to="/statements/$id" params={{ id: report.attribution } as never}>
                    “{seenText(report.words)}”
                  </Link>{' '}
                  <small>
                    {STATEMENT.sure} {score.toFixed(2)}
                  </small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
