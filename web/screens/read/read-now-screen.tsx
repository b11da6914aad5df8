import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { GivenInput, ReadView } from '../../../src/server/contract.ts';
import { useSend } from '../../api/use-api.ts';
import { useMay } from '../../app/use-me.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed } from '../../parts/failed.tsx';
import { READ_NOW } from '../../strings/read.ts';
import { DocumentFacts } from './about/document-facts.tsx';
import { DocumentHead } from './about/document-head.tsx';
import { InputForm } from './about/input-form.tsx';
import { ReadingView } from './reading-view.tsx';
import { useReadQuery } from './use-read-query.ts';
import './read.css';

/** What was read, and from what. */
interface WhatWasRead {
  readonly input: GivenInput;
  readonly view: ReadView;
}

function Keep({ input }: { readonly input: GivenInput }) {
  const navigate = useNavigate();
  const job = useSend('POST /api/jobs');
  const keep = () =>
    job.mutate(
      {
        body:
          'url' in input && !('html' in input)
            ? { kind: 'add', inputs: [input.url ?? ''] }
            : { kind: 'add-text', input },
      },
      { onSuccess: () => void navigate({ to: '/add' }) },
    );
  return (
    <>
      <button type="button" className="main" disabled={job.isPending} onClick={keep}>
        {READ_NOW.keep}
      </button>
      {job.error && <Failed message={job.error.message} />}
    </>
  );
}

function Result({ input, view }: WhatWasRead) {
  const [query, setQuery] = useReadQuery();
  const mayAdd = useMay('add');
  const head = useRef<HTMLElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section ref={head} tabIndex={-1} className="read-result" aria-label={READ_NOW.result}>
      <div className="notice row-of no-print">
        <span>{READ_NOW.notKept}</span>
        {mayAdd && <Keep input={input} />}
      </div>
      <DocumentHead view={view} titleAs="h2" />
      <ReadingView view={view} marks={null} titleAs="h2" query={query} onQuery={setQuery} />
      <footer className="read-foot">
        <DocumentFacts view={view} />
      </footer>
    </section>
  );
}

/** Reads an address or a text that is given, shows what is found in it at once and keeps nothing unless that is asked for. */
export function ReadNowScreen() {
  useTitle(READ_NOW.title);
  const [query, setQuery] = useReadQuery();
  const [done, setDone] = useState<WhatWasRead | null>(null);
  const read = useSend('POST /api/read', { stales: false });
  const submit = (input: GivenInput) =>
    read.mutate(
      { body: input },
      {
        onSuccess: (view) => {
          setQuery({ at: undefined, speaker: undefined, manner: undefined });
          setDone({ input, view });
        },
      },
    );
  return (
    <div className="page read-page">
      <h1 className="read-now-title">{READ_NOW.title}</h1>
      <p className="read-lead no-print">{READ_NOW.lead}</p>
      <InputForm url={query.url ?? ''} isBusy={read.isPending} onSubmit={submit} />
      {read.error && <Failed message={read.error.message} />}
      {done && <Result key={done.view.document.id} {...done} />}
    </div>
  );
}
