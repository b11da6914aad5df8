import { type FormEvent, useState } from 'react';
import type { GivenInput } from '../../../src/server/contract.ts';
import { CHECK } from '../../strings/check.ts';

interface Props {
  readonly isBusy: boolean;
  readonly onGiven: (input: GivenInput) => void;
}

/** The draft, as a text or by its address. */
export function DraftForm({ isBusy, onGiven }: Props) {
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGiven(text.trim() === '' ? { url } : { text });
  };
  return (
    <form onSubmit={submit} className="check-form no-print">
      <label>
        <span>{CHECK.text}</span>
        <textarea
          value={text}
          placeholder={CHECK.textHint}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className="row-of">
        <label>
          <span>{CHECK.url}</span>
          <input
            type="url"
            size={40}
            value={url}
            disabled={text.trim() !== ''}
            onChange={({ target }) => setUrl(target.value)}
          />
        </label>
        <button type="submit" className="main" disabled={isBusy || (text.trim() === '' && url === '')}>
          {CHECK.check}
        </button>
      </div>
    </form>
  );
}
