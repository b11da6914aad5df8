/**
 * The record. In come readings and what people decide; it keeps them, in a file or on PostgreSQL, finds them again, and
 * gives them out whole. It refuses to lose what it has acknowledged, to keep half of anything, to change what was decided
 * instead of adding to it, and to take in again what was erased.
 */
export {
  type Account,
  appendAudit,
  beginSession,
  changeAccount,
  checkPassword,
  createAccount,
  createToken,
  endSession,
  findSession,
  findToken,
  listAccounts,
  listAudit,
  listTokens,
  newSecret,
  removeAccount,
  removeToken,
} from './accounts/index.ts';
export { type Added, type Addition, addDocument, addDocuments } from './add/add-document.ts';
export { isKnown } from './add/is-known.ts';
export {
  beginRun,
  countRun,
  finishRun,
  isItemDone,
  noteFailure,
  type Run,
  type RunCounts,
} from './add/run-log.ts';
export { loadValidators, type PageValidators, saveValidators } from './add/watched.ts';
export { checkDraft } from './check/check-draft.ts';
export type { Estimate } from './count/error/estimate.ts';
export type { FigureGroup } from './count/figures/figure-group.ts';
export type { Breakdown } from './count/figures/groups-by.ts';
export { keepMeasured } from './count/keep-measured.ts';
export { drawSheet } from './count/sample/draw-sheet.ts';
export type { FilledSheet } from './count/sample/read-sheet.ts';
export type { EngineScore } from './count/sample/score-rows.ts';
export { measuredBy, type SheetScore, scoreSheets } from './count/sample/score-sheets.ts';
export { sheetOfCsv } from './count/sample/sheet-of-csv.ts';
export { SHEET_COLUMNS, type SheetRow } from './count/sample/sheet-row.ts';
export { type Statistics, statistics } from './count/statistics.ts';
export {
  type ErasedDocuments,
  eraseDocuments,
  erasePerson,
  finishErasures,
  type PersonErased,
  type PlannedDocuments,
  type PlannedPerson,
  planDocuments,
  planPerson,
  setMark,
} from './erase/index.ts';
export { type DocumentPage, documentPage, getDocument, type RelatedDocument } from './find/document-page.ts';
export { type Filters, NO_FILTERS } from './find/filters.ts';
export { findAccount } from './find/find-account.ts';
export { findRow, getRow } from './find/find-by-id.ts';
export { findPeopleNamed, getPerson } from './find/find-people-named.ts';
export { getLink, type LinkEnds } from './find/get-link.ts';
export { listRecordedDoubts, type RecordedDoubt } from './find/list-doubts.ts';
export { type ListedJudgement, listJudgements } from './find/list-judgements.ts';
export { type LinkDoubt, listLinkDoubts } from './find/list-link-doubts.ts';
export { type ListedPerson, listPeople } from './find/list-people.ts';
export { listStatements, type StatementList } from './find/list-statements.ts';
export { attributionAt } from './find/lists/attribution-at.ts';
export { countSaid } from './find/lists/count-said.ts';
export { type Facet, type Facets, facetsOf } from './find/lists/facets-of.ts';
export {
  type DocumentFilters,
  type DocumentList,
  type ListedDocument,
  listDocuments,
} from './find/lists/list-documents.ts';
export { isPublished, type PublishedSubject, publishedSubjects } from './find/lists/published-subjects.ts';
export { reportedStatements } from './find/lists/reported-statements.ts';
export type { RecordedPerson } from './find/load-people.ts';
export { nextOpening } from './find/next-opening.ts';
export { hasOriginal, originalOf } from './find/original-of.ts';
export { type PersonPage, personPage } from './find/person-page.ts';
export { type RecordSize, recordSize } from './find/record-size.ts';
export { recordedTimes } from './find/recorded-times.ts';
export { type FoundStatements, searchStatements } from './find/search/search-statements.ts';
export { type SimilarStatements, similarStatements } from './find/search/similar-statements.ts';
export { type AcceptedLink, acceptedLinks } from './find/statement/accepted-links.ts';
export type {
  AccountLink,
  StatementAccount,
  StatementReport,
  StatementVariant,
  WordsEdited,
} from './find/statement/account.ts';
export { type StatementPage, statementPage } from './find/statement-page.ts';
export { appendJudgement, type NewJudgement, StandingJudgement } from './judgements/append-judgement.ts';
export type { RecordedJudgement } from './judgements/recorded-judgement.ts';
export { type LinkProgress, linkRecorded } from './links/link-recorded.ts';
export { findJudgement } from './load/find-judgement.ts';
export { countVectors, type VectorProgress, writeVectors } from './meaning/index.ts';
export { DEFAULT_RECORD, type OpenRecord, type OpenSettings, openRecord } from './open-record.ts';
export type { LinkWork, PeopleWork, RecordPorts, SentenceEncoder } from './ports.ts';
export {
  forgetSearch,
  getSearch,
  keepSearch,
  listSearches,
  type StoredSearch,
} from './searches/saved-searches.ts';
export { checkGiven, momentOf } from './sight/check-given.ts';
export type { Viewer } from './sight/viewer.ts';
export { backupRecord } from './transfer/backup-record.ts';
export { importRecord } from './transfer/in/import-record.ts';
export type { Conflict, ImportReport } from './transfer/in/import-state.ts';
export { readLines } from './transfer/in/read-lines.ts';
export { exportLines, exportReadings } from './transfer/out/export-record.ts';
export type { Asked } from './transfer/out/select.ts';
export { readTombstones } from './transfer/read-tombstones.ts';
export { restoreRecord } from './transfer/restore-record.ts';
export { writeLines } from './transfer/write-lines.ts';
export { writeWhole } from './transfer/write-whole.ts';
