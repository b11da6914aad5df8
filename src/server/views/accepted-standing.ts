import type { Standing } from '../../model/index.ts';
import type { AccountLink, OpenRecord, StatementAccount } from '../../record/index.ts';

/** The links of an account that a person accepted. */
export const acceptedOf = (links: readonly AccountLink[]): readonly AccountLink[] =>
  links.filter(({ review }) => review === 'accepted');

/** How a statement stands by what people accepted alone, whatever machines have found. */
export function acceptedStanding(
  { ports }: Pick<OpenRecord, 'ports'>,
  { about, by, entries }: StatementAccount,
): Standing {
  const accepted = new Map(acceptedOf([...about, ...by]).map((link) => [link.id, link]));
  const deeds = entries.flatMap(({ link: id, side, speakers, day }) => {
    const link = id === null ? undefined : accepted.get(id);
    return link ? [{ link, side, speakers, day, decision: 'accepted' as const }] : [];
  });
  return ports.links.standing(deeds);
}
