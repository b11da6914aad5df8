import type { Reading } from '../../model/index.ts';
import { explainSpeaker } from '../../show/explain-speaker.ts';
import type { ReadView } from '../contract.ts';

/** By id of the attribution, why its speaker is who it is. */
const reasonsOf = (reading: Reading): ReadView['reasons'] =>
  Object.fromEntries(reading.attributions.map((one) => [one.id, explainSpeaker(reading, one)]));

/** A text with what was found in it, without the way back to its page. */
export function readView(reading: Reading): ReadView {
  const { sourceMap: _sourceMap, ...document } = reading.document;
  const { attributions, people, notices } = reading;
  return { document, attributions, people, notices, reasons: reasonsOf(reading) };
}
