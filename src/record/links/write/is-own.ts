import type { ToldDocument } from '../../../model/index.ts';

/** An attribution with its document. */
export interface ToldAttribution {
  readonly document: ToldDocument;
  readonly attribution: string;
}

/** Whoever speaks an attribution, and whose office, document or spokesman they are. */
function voicesOf({ document, attribution }: ToldAttribution): readonly string[] {
  const one = document.attributions.find(({ id }) => id === attribution);
  const byId = new Map(document.people.map(({ id, by }) => [id, by]));
  return [one?.speaker ?? []].flat().flatMap((id) => [id, byId.get(id) ?? []].flat());
}

/** Whether who speaks the one speaks for who speaks the other, as their documents tell. */
export function isOwn(one: ToldAttribution, other: ToldAttribution): boolean {
  const voices = new Set(voicesOf(one));
  return voicesOf(other).some((id) => voices.has(id));
}
