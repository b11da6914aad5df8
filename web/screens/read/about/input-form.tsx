import { type FormEvent, useState } from 'react';
import type { GivenInput } from '../../../../src/server/contract.ts';
import { READ_NOW } from '../../../strings/read.ts';

type Kind = 'url' | 'text';

/** What was written into a form; what may be left out and was left empty is left out. */
function inputOf(kind: Kind, form: FormData): GivenInput {
  const value = (name: string) => String(form.get(name) ?? '').trim();
  if (kind === 'url') return { url: value('url') };
  const known = ['title', 'publisher', 'publishedAt'].map((name) => [name, value(name)] as const);
  return {
    text: String(form.get('text') ?? ''),
    ...Object.fromEntries(known.filter(([, one]) => one !== '')),
  };
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
}

const Field = ({ name, label, type = 'text' }: FieldProps) => (
  <label>
    <span>{label}</span>
    <input name={name} type={type} />
  </label>
);

const TextFields = () => (
  <>
    <label>
      <span>{READ_NOW.words}</span>
      <textarea name="text" required dir="auto" />
    </label>
    <div className="read-fields">
      <Field name="title" label={READ_NOW.heading} />
      <Field name="publisher" label={READ_NOW.outlet} />
      <Field name="publishedAt" label={READ_NOW.day} type="date" />
    </div>
  </>
);

const AddressField = ({ url }: { readonly url: string }) => (
  <label>
    <span>{READ_NOW.address}</span>
    <input
      name="url"
      type="url"
      required
      defaultValue={url}
      placeholder="https://"
      className="read-address"
    />
  </label>
);

interface Props {
  /** The address that it begins with; empty for none. */
  readonly url: string;
  readonly isBusy: boolean;
  readonly onSubmit: (input: GivenInput) => void;
}

/** Takes an address or a text to be read. */
export function InputForm({ url, isBusy, onSubmit }: Props) {
  const [kind, setKind] = useState<Kind>('url');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(inputOf(kind, new FormData(event.currentTarget)));
  };
  return (
    <form className="read-form no-print" onSubmit={submit}>
      <fieldset>
        <legend className="unseen">{READ_NOW.what}</legend>
        {(['url', 'text'] as const).map((one) => (
          <label key={one} className="read-kind">
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />{' '}
            {READ_NOW[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'url' ? <AddressField url={url} /> : <TextFields />}
      <button type="submit" className="main" disabled={isBusy}>
        {isBusy ? READ_NOW.reading : READ_NOW.read}
      </button>
    </form>
  );
}
