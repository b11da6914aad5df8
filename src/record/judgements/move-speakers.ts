import type { Db } from '../store/store.ts';
import type { PeopleSteps } from './people-steps.ts';

/** Whom a person of the machine's is after the steps, where no step names the place. */
function replay(base: string, { steps }: PeopleSteps): string {
  let now = base;
  for (const step of steps) {
    if (step.type === 'merge' && step.from === now) now = step.into;
    else if (step.type === 'split' && step.person === now) now = step.rest;
  }
  return now;
}

/**
 * Gives what people say to those who are to have it now, for all whose speaker is one of some people. Documents with
 * decisions on single attributions are not settled by this; they are written anew.
 */
export async function moveSpeakers(db: Db, people: ReadonlySet<string>, steps: PeopleSteps): Promise<void> {
  const now = await db
    .selectFrom('person')
    .select(['n', 'id'])
    .where('id', 'in', [...people])
    .execute();
  if (now.length === 0) return;
  const pairs = await db
    .selectFrom('said')
    .innerJoin('person as base', 'base.n', 'said.base')
    .select(['said.person', 'said.base', 'base.id'])
    .distinct()
    .where(
      'said.person',
      'in',
      now.map(({ n }) => n),
    )
    .execute();
  for (const { person, base, id } of pairs) {
    const target = replay(id, steps);
    const to = await db.selectFrom('person').select('n').where('id', '=', target).executeTakeFirst();
    if (!to || to.n === person) continue;
    await db
      .insertInto('said')
      .columns(['person', 'day', 'attribution', 'base'])
      .expression(({ selectFrom, val }) =>
        selectFrom('said')
          .select([val(to.n).as('person'), 'day', 'attribution', 'base'])
          .where('person', '=', person)
          .where('base', '=', base),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.deleteFrom('said').where('person', '=', person).where('base', '=', base).execute();
  }
}
