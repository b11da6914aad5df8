import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import './type-ahead.css';

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly shown: ReactNode;
}

interface Props {
  readonly label: string;
  /** What is written so far, and what it finds. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  /** Said where words find nothing. */
  readonly nothing: string;
  /** What becomes of the words themselves on Enter, where nothing is chosen from the list. */
  readonly onEnter?: (words: string) => void;
  readonly isFirst?: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A box that finds while it is written in: arrows choose, Enter takes. */
export function TypeAhead(props: Props) {
  const { label, words, onWords, choices, onChoose, nothing, onEnter, isFirst = false } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const active = Math.min(at, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const isShown = isOpen && words.trim() !== '';
  const take = (chosen: string) => {
    setAt(0);
    onChoose(chosen);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((active + step + choices.length) % choices.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const chosen = choices[active];
    if (chosen && isShown) take(chosen.id);
    else onEnter?.(words);
  };
  return (
    <div className="type-ahead">
      <label>
        <span>{label}</span>
        <input
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown && choices.length > 0}
          aria-controls={id}
          aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it is what its window was opened for.
          autoFocus={isFirst}
          value={words}
          onChange={({ target }) => {
            setOpen(true);
            setAt(0);
            onWords(target.value);
          }}
          onBlur={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onKeyDown={press}
        />
      </label>
      <div id={id} role="listbox" aria-label={label} hidden={!isShown || choices.length === 0}>
        {choices.map(({ id: one, shown }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box, which keeps the focus.
          <div
            key={one}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            {shown}
          </div>
        ))}
      </div>
      {isShown && choices.length === 0 && <p className="type-ahead-nothing">{nothing}</p>}
    </div>
  );
}
