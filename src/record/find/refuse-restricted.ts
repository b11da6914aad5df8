import { HearsayError } from '../../errors.ts';
import type { CurrentDecisions } from '../load/judgements.ts';

/** A document or person by id. */
export type Restrictable = { readonly document: string } | { readonly person: string };

/** Throws `restricted` for what is not shown, saying who decided so, when and why, and how it is shown nevertheless. */
export function refuseRestricted(what: Restrictable, { all }: CurrentDecisions): never {
  const [kind, id] = 'document' in what ? ['document', what.document] : ['person', what.person];
  const judgement = all.find(
    ({ decision }) =>
      decision.type === 'restrict' && kind in decision.about && Object.values(decision.about).includes(id),
  );
  const by = judgement
    ? ` by ${judgement.by} since ${judgement.at.slice(0, 10)}${judgement.why === null ? '' : `, because “${judgement.why}”`}`
    : '';
  throw new HearsayError(
    'restricted',
    `${id}: this ${kind} is restricted${by}. It is shown where that is asked for (--restricted).`,
  );
}
