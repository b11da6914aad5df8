import { useState } from 'react';
import type { Subject } from '../../../../src/model/index.ts';
import { Modal } from '../../../parts/modal.tsx';
import { REVIEW } from '../../../strings/review.ts';

interface Props {
  /** What the note may be about, with what it is called. */
  readonly subjects: readonly { readonly name: string; readonly subject: Subject }[];
  readonly onSave: (about: Subject, text: string) => void;
  readonly onClose: () => void;
}

/** A window in which a note is written. */
export function NoteWindow({ subjects, onSave, onClose }: Props) {
  const [at, setAt] = useState(0);
  const [text, setText] = useState('');
  const save = () => {
    onSave(subjects[at]!.subject, text.trim());
    onClose();
  };
  return (
    <Modal title={REVIEW.noteTitle} onClose={onClose}>
      {subjects.length > 1 && (
        <label>
          <span>{REVIEW.noteAbout}</span>
          <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
            {subjects.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{REVIEW.noteLabel}</span>
        {/* biome-ignore lint/a11y/noAutofocus: it is what the window was opened for. */}
        <textarea autoFocus value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p className="row-of">
        <button type="button" className="main" disabled={text.trim() === ''} onClick={save}>
          {REVIEW.save}
        </button>
        <button type="button" onClick={onClose}>
          {REVIEW.cancel}
        </button>
      </p>
    </Modal>
  );
}
