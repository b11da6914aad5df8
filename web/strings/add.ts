import type { Job } from '../../src/server/contract.ts';

/** Words of the page where documents are added. */
export const ADD = {
  title: 'Add documents',
  addresses: 'Addresses of articles or feeds, one a line',
  addressesHint: 'https://…',
  local: 'Paths, folders or patterns on this machine are read too.',
  files: 'Files: text, HTML, MHTML, PDF, JSONL, CSV, feeds, WARC',
  drop: 'Drop files here, or choose them',
  add: 'Add',
  access: 'Who may see them',
  open: 'everyone who may use the record',
  internal: 'reviewers and admins only',
  embargoed: 'reviewers and admins until',
  jobs: 'What is being added',
  none: 'Nothing was added from here yet.',
  cancel: 'Stop',
  added: 'added',
  known: 'known already',
  failed: 'failed',
  statements: 'statements',
  done: 'done',
  by: 'by',
  recent: 'The last ones',
  lost: 'The progress cannot be followed; it goes on nevertheless.',
  text: 'A text of your own? Read it at once, then keep it.',
  uploading: 'Sending…',
} as const;

/** What a job does. */
export const JOB_KIND: Readonly<Record<Job['kind'], string>> = {
  add: 'Adding',
  vectors: 'Making vectors',
  link: 'Linking statements',
};

/** How far a job is. */
export const JOB_STATE: Readonly<Record<Job['state'], string>> = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'stopped',
};
