import type { Segmented } from '../../model/index.ts';
import type { Chosen } from '../choose/choose-candidates.ts';
import { isLabel } from '../rules/find-colon-candidates.ts';

/** Whether the colon of a report stands behind a label over a headline or a picture, which says nothing: “PYKE’S SPIKE: …”. */
export function isUnderLabel({ paragraphs }: Segmented, { region, head, cue }: Chosen): boolean {
  const colon = region.chunks.findIndex(({ kind, first }) => kind === 'colon' && first === head);
  const isUpper = region.items.slice(0, head).every((item) => item.isUpper || item.word.startsWith("'"));
  return cue.length > 0 && colon > 0 && isUpper && isLabel(region, colon, paragraphs[region.paragraph]!);
}
