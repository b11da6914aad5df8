/** Words of who may see a document. */
export const ACCESS = {
  heading: 'Who may see it',
  open: 'open to all users',
  internal: 'internal: reviewers and admins',
  embargoed: 'under embargo until',
  until: 'Until when',
  why: 'Why (optional)',
  decide: 'Decide',
  restrict: 'Restrict: show it to nobody who does not ask for it',
  hold: 'Legal hold: it may not be erased',
  show: 'Show it nevertheless',
} as const;
