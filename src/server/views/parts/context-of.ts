import type { Attribution } from '../../../model/index.ts';
import type { StatementHit } from '../../contract.ts';
import { extentOf, extentOfAll } from './extent-of.ts';

/** Units of the text on each side. */
const BESIDE = 120;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The text just before and after what is reported (or, without content, the cue): whole words, on one line. */
export function contextOf(text: string, one: Attribution): StatementHit['context'] {
  const { start, end } = extentOf(one.content) ?? extentOf(one.cue) ?? extentOfAll(one);
  const [from, to] = [Math.max(0, start - BESIDE), Math.min(text.length, end + BESIDE)];
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: onOneLine(from === 0 ? before : before.replace(/^\S*\s*/, '')),
    after: onOneLine(to === text.length ? after : after.replace(/\s*\S*$/, '')),
  };
}
