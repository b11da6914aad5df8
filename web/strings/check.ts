import type { QuotationMatch, QuotationVerdict } from '../../src/model/index.ts';

/** Words of the page where a draft is checked. */
export const CHECK = {
  title: 'Check a draft',
  lead: 'Every quotation of a draft is looked up in the record. The draft is neither kept nor logged.',
  text: 'The draft',
  textHint: 'Paste the text here',
  url: 'or its address',
  check: 'Check',
  checking: 'Reading and looking up…',
  none: 'No quotation was found in it.',
  quotations: 'quotations',
  saidBy: 'in the draft said by',
  nobody: 'nobody named',
  places: 'Where it is printed',
  elsewhere: 'The same words by somebody else',
  diff: 'From the printed words to the draft’s',
  events: 'What became of it since',
  quoted: 'in quotation marks',
  notQuoted: 'not in quotation marks',
  translated: 'translated',
  copy: 'copy',
  exact: 'Printed means verbatim in a source that was read, never that it was spoken.',
  unseen: 'Not in the record says nothing of whether the words were spoken.',
  machine: 'found by machine, not reviewed',
  accepted: 'accepted by a person',
  next: 'Next to look at',
  draft: 'The draft with its quotations',
} as const;

/** What the record says of a quotation; the tone is of how much it is to be looked at, never of truth. */
export const VERDICT: Readonly<
  Record<QuotationVerdict, { readonly label: string; readonly sign: string; readonly tone: string }>
> = {
  printed: { label: 'printed in these words', sign: '✓', tone: 'for' },
  altered: { label: 'altered', sign: '✎', tone: 'against' },
  translated: { label: 'other words; one is a translation', sign: '≈', tone: 'mild' },
  otherSpeaker: { label: 'said by somebody else there', sign: '≠', tone: 'against' },
  notSaid: { label: 'there only as not said, supposed or asked', sign: '✕', tone: 'against' },
  notInRecord: { label: 'not in the record', sign: '?', tone: 'open' },
  tooShort: { label: 'too short to tell', sign: '–', tone: 'plain' },
};

/** How the words agree. */
export const MATCH: Readonly<Record<QuotationMatch, string>> = {
  letters: 'letter for letter',
  typography: 'but for typography and capitals',
  punctuation: 'but for punctuation',
  marked: 'but for what the draft marks',
};
