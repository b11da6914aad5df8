import {
  documentPage,
  listStatements,
  NO_FILTERS,
  type OpenRecord,
  personPage,
  searchStatements,
  similarStatements,
  statementPage,
} from '../../../src/record/index.ts';
import type { Act } from './asked-kinds.ts';
import type { Question } from './make-questions.ts';

/** Statements on a page, as the command has it. */
const LIMIT = 20;
const NOW = { recordedBy: null };

type Answer = (record: OpenRecord, question: Question) => Promise<number>;

const listing = ({ filters }: Question) => ({
  filters: { ...NO_FILTERS, ...filters },
  limit: LIMIT,
  offset: 0,
});

const ANSWERS: Readonly<Record<Act, Answer>> = {
  search: async (record, question) =>
    (await searchStatements(record, question.text, listing(question))).total,
  meaning: async (record, question) =>
    (await similarStatements(record, question.text, listing(question))).ids.length,
  list: async (record, question) => (await listStatements(record, listing(question))).total,
  person: async (record, { text }) =>
    (await personPage(record, text, { filters: {}, limit: LIMIT, offset: 0 })).statements.total,
  statement: async (record, { text }) => (await statementPage(record, text, NOW)).reading.attributions.length,
  document: async (record, { text }) => (await documentPage(record, text, NOW)).reading.attributions.length,
};

/** Asks a record and returns how many statements it found; counted no further than the record does. */
export const answerQuestion: Answer = (record, question) => ANSWERS[question.act](record, question);
