import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Job } from '../../../src/server/contract.ts';
import { type ApiFailure, call } from '../../api/call.ts';
import { useMe } from '../../app/use-me.ts';
import { ADD } from '../../strings/add.ts';
import { AccessChoice } from './access-choice.tsx';
import { FileDrop } from './file-drop.tsx';
import { type Access, sendFiles } from './send-files.ts';

interface Given {
  readonly inputs: readonly string[];
  readonly files: readonly File[];
  readonly access: Access;
}

/** Sends what was given: addresses as one job, files as another. */
async function send({ inputs, files, access }: Given): Promise<readonly Job[]> {
  const until = access.until === '' ? {} : { until: access.until };
  const body = { kind: 'add' as const, inputs, access: access.access, ...until };
  return [
    ...(inputs.length > 0 ? [await call('POST /api/jobs', { body })] : []),
    ...(files.length > 0 ? [await sendFiles(files, access)] : []),
  ];
}

const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is to be added, and who may see it. */
export function AddForm() {
  const me = useMe();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [access, setAccess] = useState<Access>({ access: 'open', until: '' });
  const form = useRef<HTMLFormElement>(null);
  const adding = useMutation<readonly Job[], ApiFailure, Given>({
    mutationFn: send,
    onSuccess: () => {
      setWords('');
      setFiles([]);
      return client.invalidateQueries({ queryKey: ['GET /api/jobs'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ inputs: linesOf(words), files, access });
  };
  return (
    <form ref={form} onSubmit={submit} className="add-form">
      <label>
        <span>{ADD.addresses}</span>
        <textarea
          className="add-addresses"
          value={words}
          placeholder={ADD.addressesHint}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      {me && !me.isAuthOn && <small>{ADD.local}</small>}
      <FileDrop files={files} onChange={setFiles} />
      <AccessChoice value={access} onChange={setAccess} />
      <p className="row-of">
        <button
          type="submit"
          className="main"
          disabled={adding.isPending || (linesOf(words).length === 0 && files.length === 0)}
        >
          {ADD.add}
        </button>
        {adding.isPending && <span role="status">{ADD.uploading}</span>}
      </p>
      {adding.error && (
        <p role="alert" className="failed">
          {adding.error.message}
        </p>
      )}
    </form>
  );
}
