import { z } from 'zod';
import { LINK_STATUSES, RELATIONS } from '../../../model/index.ts';
import { mannerSchema } from '../model/attribution.ts';
import { relatedDocumentSchema } from '../model/document.ts';
import { relationSchema } from '../model/judgement.ts';
import { personSchema } from '../model/person.ts';
import { wordingPieceSchema } from '../model/wording.ts';

const shareSchema = z
  .strictObject({
    person: z.string(),
    statements: z.number(),
    direct: z.number(),
    mixed: z.number(),
    indirect: z.number(),
    words: z.number(),
    verbatimWords: z.number(),
  })
  .meta({ id: 'QuotedShare' });

const accountSchema = z
  .strictObject({
    document: z.string(),
    copies: z.array(z.string()),
    isIncomplete: z.boolean(),
    quoted: z.array(shareSchema),
  })
  .meta({ id: 'Account', description: 'One text, with the documents that print it too.' });

const reportSchema = z
  .strictObject({
    account: z.string(),
    attribution: z.string(),
    source: z.string(),
    cue: z.string(),
    words: z.string(),
    manner: mannerSchema,
    isTranslated: z.boolean(),
    changes: z.array(wordingPieceSchema).nullable(),
  })
  .meta({ id: 'AccountReport' });

const eventSchema = z
  .strictObject({
    link: z.string(),
    relation: relationSchema,
    status: z.enum(LINK_STATUSES),
    isConditional: z.boolean(),
    score: z.number(),
    attribution: z.string(),
    account: z.string(),
    speakers: z.array(z.string()),
    words: z.string(),
  })
  .meta({ id: 'StatementEvent' });

const statementSchema = z
  .strictObject({
    id: z.string(),
    speakers: z.array(z.string()),
    reports: z.array(reportSchema),
    notIn: z.array(z.string()),
    unknownIn: z.array(z.string()),
    events: z.array(eventSchema),
  })
  .meta({ id: 'ComparedStatement' });

const conflictSchema = z
  .strictObject({
    kind: z.enum([...RELATIONS, 'figures', 'speakers']),
    status: z.enum(LINK_STATUSES),
    score: z.number(),
    link: z.string().nullable(),
    isOpen: z.boolean(),
    from: z.string(),
    to: z.string(),
    evidence: z.string(),
  })
  .meta({ id: 'AccountConflict' });

/** Accounts side by side. */
export const comparedSchema = z
  .strictObject({
    accounts: z.array(accountSchema),
    people: z.array(personSchema),
    shared: z.array(statementSchema).describe('What several accounts report.'),
    single: z.array(statementSchema).describe('What only one reports, as far as is known.'),
    conflicts: z.array(conflictSchema),
    documents: z.array(relatedDocumentSchema),
  })
  .meta({ id: 'ComparedAccounts' });

/** What is compared. */
export const accountsSchema = z.strictObject({
  accounts: z.array(z.string().min(1).max(2000)).min(2).max(20).describe('Ids of documents, or addresses.'),
});
