import type { Attribution } from '../../../../src/model/index.ts';
import type { ReadView } from '../../../../src/server/contract.ts';
import { textFragment } from '../../../../src/text/text-fragment.ts';
import { announce } from '../../../app/announce.ts';
import { NOTE } from '../../../strings/read.ts';

/** The page that a statement comes from, at its words; null where the text has no address. */
export const originalOf = (
  document: Pick<ReadView['document'], 'url' | 'text'>,
  { content, cue }: Pick<Attribution, 'content' | 'cue'>,
): string | null => textFragment(document, content.length > 0 ? content : cue);

/** Opens the page that a statement comes from, at its words. */
export function openOriginal(document: ReadView['document'], attribution: Attribution): void {
  const address = originalOf(document, attribution);
  if (address === null) announce(NOTE.noPage);
  else window.open(address, '_blank', 'noopener,noreferrer');
}

/** Puts the address of a statement in its document where it can be pasted from. */
export async function copyAddress(document: string, statement: string): Promise<void> {
  const address = new URL(`/documents/${encodeURIComponent(document)}`, window.location.origin);
  address.searchParams.set('at', statement);
  try {
    await navigator.clipboard.writeText(address.href);
    announce(NOTE.copied);
  } catch {
    announce(NOTE.notCopied);
  }
}
