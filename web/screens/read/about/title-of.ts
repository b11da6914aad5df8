import type { ReadView } from '../../../../src/server/contract.ts';
import { baseOf } from '../../../parts/base-of.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { READ } from '../../../strings/read.ts';

/** What a document is called: its title, or the last part of where it came from. */
export const titleOf = ({ title, url, file }: ReadView['document']): string =>
  seenText(title ?? baseOf(file ?? url)) || READ.untitled;
