import type { Decision } from '../../src/model/index.ts';

/** What a decision does, after “by NAME on DATE”. */
export const DECIDED: Readonly<Record<Decision['type'], string>> = {
  merge: 'one person',
  apart: 'two people',
  split: 'split off',
  rename: 'renamed',
  speaker: 'speaker decided',
  accept: 'accepted as it stands',
  change: 'corrected',
  reject: 'rejected',
  add: 'added',
  'accept-link': 'link accepted',
  'reject-link': 'link rejected',
  'same-statement': 'one utterance',
  'other-statement': 'two utterances',
  note: 'note',
  restrict: 'restricted',
  hold: 'on hold',
  access: 'access',
  publish: 'published',
  undo: 'undone',
} as Readonly<Record<Decision['type'], string>>;

/** What of a decision is not said by its type. */
export function decisionDetail(decision: Decision): string {
  switch (decision.type) {
    case 'rename':
    case 'split':
      return decision.name;
    case 'note':
      return decision.text;
    case 'accept-link':
    case 'reject-link':
      return decision.relation;
    default:
      return '';
  }
}

export const JUDGEMENT = {
  heading: 'What people decided',
  none: 'Nobody has decided anything here.',
  by: 'by',
  because: 'because',
} as const;
