import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as hearsay from '../src/index.ts';

const VALUES = [
  'ACTS',
  'BLOCK_KINDS',
  'COLUMN_FIELDS',
  'DECISION_TYPES',
  'ENGINE_NAMES',
  'HearsayError',
  'INPUT_FORMATS',
  'MANNERS',
  'PERSON_KINDS',
  'POLARITIES',
  'check',
  'compare',
  'joinReadings',
  'listDoubts',
  'read',
  'readAll',
];

const TYPES = [
  'Account',
  'AccountConflict',
  'AccountReport',
  'Act',
  'Attribution',
  'AttributionPlace',
  'Block',
  'BlockKind',
  'Candidate',
  'CheckOptions',
  'CheckedDraft',
  'CheckedQuotation',
  'ColumnField',
  'Columns',
  'CompareOptions',
  'ComparedAccounts',
  'ComparedStatement',
  'ConflictKind',
  'Decision',
  'Document',
  'DocumentHead',
  'Doubt',
  'EngineName',
  'Gender',
  'GivenPage',
  'GivenText',
  'InputFormat',
  'JoinedAttribution',
  'JoinedReadings',
  'Judgement',
  'KnownPerson',
  'LinkStatus',
  'Manner',
  'NamedPerson',
  'Notice',
  'PeopleQuestion',
  'Person',
  'PersonKind',
  'Polarity',
  'PrintedEvent',
  'PrintedPlace',
  'Provenance',
  'QuotationMatch',
  'QuotationVerdict',
  'QuotedShare',
  'ReadOptions',
  'ReadResult',
  'Reading',
  'Relation',
  'Role',
  'SourceMap',
  'SourceRun',
  'Span',
  'StatementEvent',
  'WordingChange',
  'WordingPiece',
];

test('the library exports these values and no others', () => {
  expect(Object.keys(hearsay).sort()).toEqual(VALUES);
});

test('and these types', () => {
  const source = readFileSync(join(import.meta.dirname, '../src/index.ts'), 'utf8');
  const lists = [...source.matchAll(/export (type )?\{([^}]*)\}/g)];
  const names = lists.flatMap(([, all, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (all !== undefined || name.startsWith('type ')))
      .map((name) => name.replace('type ', '')),
  );
  expect(names.sort()).toEqual(TYPES);
});
