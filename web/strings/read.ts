/** Words of the reading view, of a document's page and of reading something at once. */
export const READ = {
  untitled: 'Without a title',
  by: 'by',
  noOutlet: 'no outlet',
  changedOn: 'changed',
  readOn: 'read',
  recordedOn: 'in the record since',
  statements: (count: number): string => (count === 1 ? '1 statement' : `${count} statements`),
  readBy: (engine: string): string => `read by ${engine}`,
  originalPage: 'Original page',
  storedOriginal: 'Original as it was read',
  access: { open: 'open', internal: 'internal', embargoed: 'under embargo' },
  openFrom: 'open from',
  restricted: 'restricted: shown to reviewers only',
  held: 'on legal hold',
  published: 'published',
  notices: 'Notices',
  nothing: 'No statements were found in this text.',
  article: 'The text with its statements',
  notes: 'Statements of this paragraph',
} as const;

/** Words of the margin notes. */
export const NOTE = {
  toText: (number: number): string => `Statement ${number}, to the text`,
  toNote: (number: number): string => `Statement ${number}, to its note`,
  told: (number: number, of: number): string => `Statement ${number} of ${of}`,
  nobody: 'nobody named',
  unresolved: 'unresolved',
  maybe: 'may be',
  inside: (number: number): string => `inside ${number}`,
  act: (act: string): string => `act: ${act}`,
  reviewed: 'reviewed',
  unreviewed: 'not reviewed',
  foundBy: {
    rule: 'found by machine',
    model: 'found by machine',
    reviewer: 'marked by a person',
    import: 'imported',
  },
  why: 'Why this speaker:',
  whyNobody: 'Why it is left open:',
  page: 'All of this statement',
  original: 'In the original page',
  copy: 'Copy its address',
  copied: 'The address is copied.',
  notCopied: 'The browser does not let the address be copied.',
  noPage: 'The text has no address on the web.',
  review: 'Accept, reject or correct',
} as const;

/** Words of what narrows a document's statements. */
export const NARROW = {
  label: 'Which statements are shown',
  speakers: 'Who speaks',
  nobody: 'nobody made out',
  manners: 'How',
  all: 'Show all',
  more: (count: number): string => `All ${count}`,
  fewer: 'Fewer',
  shown: (shown: number, of: number): string => `${shown} of ${of} statements shown`,
  key: 'j and k lead from statement to statement; ? lists all keys.',
} as const;

/** Words of other versions of a document and its copies. */
export const VERSIONS = {
  label: 'Versions and copies',
  revises: 'Earlier version',
  revisions: 'Later versions',
  copyOf: 'Prints the text of',
  copies: 'The same text in',
  kind: {
    edit: 'The page was changed since the earlier version.',
    fuller: 'This is a fuller text of the earlier version.',
    reader: 'The page is the same; it was read in another way.',
  },
  note: 'The outlet says:',
  show: 'Show what was changed',
  hide: 'Hide what was changed',
  changes: 'What was changed',
  none: 'No stretch of the text was changed.',
  marked: 'Changed stretches are underlined in green in the text.',
  more: (count: number): string => `and ${count} more`,
  orphaned: 'Decisions that no longer find their place',
} as const;

/** Words of reading something at once. */
export const READ_NOW = {
  title: 'Read at once',
  lead: 'The text is read and shown with who said what. Nothing is kept unless you say so.',
  what: 'What is to be read',
  url: 'An address',
  text: 'A text',
  address: 'Address of the page',
  words: 'Text',
  heading: 'Title (may be left out)',
  outlet: 'Outlet (may be left out)',
  day: 'Day of publishing (may be left out)',
  read: 'Read it',
  reading: 'It is being read…',
  keep: 'Keep it in the record',
  notKept: 'This is not in the record.',
  result: 'What was read',
} as const;
