import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Subject } from '../../src/model/index.ts';
import { useSend } from '../api/use-api.ts';
import { useMay } from '../app/use-me.ts';
import { PUBLISH } from '../strings/publish.ts';

interface Props {
  readonly about: Subject;
  readonly isPublished: boolean;
}

/** For admins: puts a page before the public, by hand and only after being asked. */
export function PublishButton({ about, isPublished }: Props) {
  const isAdmin = useMay('admin');
  const judge = useSend('POST /api/judgements');
  const [isAsked, setAsked] = useState(false);
  const [isIndexed, setIndexed] = useState(false);
  if (!isAdmin) return null;
  if (isPublished)
    return (
      <span className="no-print">
        {PUBLISH.isPublished} <Link to="/admin">{PUBLISH.takeBack}</Link>
      </span>
    );
  if (!isAsked)
    return (
      <button type="button" className="plain" onClick={() => setAsked(true)}>
        {PUBLISH.publish}
      </button>
    );
  const publish = () =>
    judge.mutate(
      { body: { decision: { type: 'publish', about, isIndexed }, why: null, replaces: null } },
      { onSuccess: () => setAsked(false) },
    );
  return (
    <span className="publish-ask no-print">
      {PUBLISH.sure}{' '}
      <label>
        <input type="checkbox" checked={isIndexed} onChange={({ target }) => setIndexed(target.checked)} />{' '}
        {PUBLISH.indexed}
      </label>{' '}
      <button type="button" className="main" onClick={publish} disabled={judge.isPending}>
        {PUBLISH.yes}
      </button>{' '}
      <button type="button" onClick={() => setAsked(false)}>
        {PUBLISH.no}
      </button>
      {judge.error && <span role="alert">{judge.error.message}</span>}
    </span>
  );
}
