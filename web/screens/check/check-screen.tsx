import { useSend } from '../../api/use-api.ts';
import { useTitle } from '../../app/use-title.ts';
import { Failed } from '../../parts/failed.tsx';
import { CHECK } from '../../strings/check.ts';
import './check.css';
import { CheckedView } from './checked-view.tsx';
import { DraftForm } from './draft-form.tsx';

/** A draft against the record: printed, altered, somebody else's, since denied, or not there. */
export function CheckScreen() {
  useTitle(CHECK.title);
  // Nothing of the record changes by it.
  const check = useSend('POST /api/check', { stales: false });
  return (
    <div className="page">
      <h1>{CHECK.title}</h1>
      <p>{CHECK.lead}</p>
      <DraftForm isBusy={check.isPending} onGiven={(input) => check.mutate({ body: input })} />
      {check.isPending && <p role="status">{CHECK.checking}</p>}
      {check.error && <Failed message={check.error.message} />}
      {check.data && <CheckedView draft={check.data} />}
    </div>
  );
}
