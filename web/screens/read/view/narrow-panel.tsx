import { useState } from 'react';
import { seenText } from '../../../parts/seen-text.ts';
import { NARROW } from '../../../strings/read.ts';
import { MANNER } from '../../../strings/standing.ts';
import { countManners, countSpeakers, type Narrow, NOBODY } from '../text/narrow.ts';
import type { PlacedStatement } from '../text/place-statements.ts';

/** Speakers that are listed unless all are asked for. */
const FEW = 15;

interface ChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Choice({ label, count, isOn, onPress }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="read-choice" aria-pressed={isOn} onClick={onPress}>
        <bdi>{label}</bdi> <span className="read-count">{count}</span>
      </button>
    </li>
  );
}

interface Props {
  /** All of the document. */
  readonly statements: readonly PlacedStatement[];
  readonly shown: number;
  readonly narrow: Narrow;
  readonly onNarrow: (narrow: Narrow) => void;
}

function Speakers({ statements, narrow, onNarrow }: Omit<Props, 'shown'>) {
  const [isLong, setLong] = useState(false);
  const names = new Map(statements.flatMap(({ speakers }) => speakers.map(({ id, name }) => [id, name])));
  const counted = countSpeakers(statements);
  return (
    <>
      <h2>{NARROW.speakers}</h2>
      <ul>
        {(isLong ? counted : counted.slice(0, FEW)).map(({ key, count }) => (
          <Choice
            key={key}
            label={key === NOBODY ? NARROW.nobody : seenText(names.get(key) ?? key)}
            count={count}
            isOn={narrow.speaker === key}
            onPress={() => onNarrow({ ...narrow, speaker: narrow.speaker === key ? null : key })}
          />
        ))}
      </ul>
      {counted.length > FEW && (
        <button type="button" className="plain" onClick={() => setLong(!isLong)}>
          {isLong ? NARROW.fewer : NARROW.more(counted.length)}
        </button>
      )}
    </>
  );
}

function Manners({ statements, narrow, onNarrow }: Omit<Props, 'shown'>) {
  return (
    <>
      <h2>{NARROW.manners}</h2>
      <ul>
        {countManners(statements).map(({ manner, count }) => (
          <Choice
            key={manner}
            label={MANNER[manner]}
            count={count}
            isOn={narrow.manner === manner}
            onPress={() => onNarrow({ ...narrow, manner: narrow.manner === manner ? null : manner })}
          />
        ))}
      </ul>
    </>
  );
}

/** Who speaks in a document and how, with counts; each shows only what is theirs. Folded where there is no room beside the text. */
export function NarrowPanel({ shown, ...props }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { statements, narrow, onNarrow } = props;
  const isNarrow = narrow.speaker !== null || narrow.manner !== null;
  return (
    <aside className="read-panel no-print" aria-label={NARROW.label} data-open={isOpen}>
      <button type="button" className="read-unfold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {NARROW.label}
      </button>
      <div className="read-folded">
        <Speakers {...props} />
        <Manners {...props} />
        <p className="read-keys">{NARROW.key}</p>
      </div>
      {isNarrow && (
        <p role="status">
          {NARROW.shown(shown, statements.length)}{' '}
          <button type="button" className="plain" onClick={() => onNarrow({ speaker: null, manner: null })}>
            {NARROW.all}
          </button>
        </p>
      )}
    </aside>
  );
}
