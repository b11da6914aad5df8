import { expect, test } from 'vitest';
import { tellMarked } from '../../../../test/tell-marked.ts';
import type { Person } from '../../../model/index.ts';
import { reportsOf } from '../../report/reports-of.ts';
import { createSides } from './create-sides.ts';

const person = (
  id: string,
  name: string,
  kind: Person['kind'] = 'person',
  by: string | null = null,
): Person => ({
  ...{ id, name, kind, aliases: [], gender: null, roles: [], by },
});
const PEOPLE = [
  person('holm', 'Ana Holm'),
  person('lind', 'Bo Lind'),
  person('aide', 'Cy Orr'),
  person('firm', 'Brackwater Health', 'organisation'),
  person('union', 'Dockers Union', 'organisation'),
  person('letter', 'the letter', 'document', 'holm'),
];

/** Whether who speaks the first attribution of a text speaks for who speaks the second. */
function speaksFor(annotated: string, one: string, other: string): boolean {
  const document = tellMarked(annotated, { people: PEOPLE, speakers: [one, other] });
  const [first, second] = reportsOf(document);
  return createSides(document, []).speaksFor(first!, second!);
}

test.each([
  ['[s1|Cy Orr, a spokesman for Ana Holm], [c1|said] [t1|no]. [s2|Holm] [c2|said] [t2|yes].', 'aide', 'holm'],
  ['[s1|Holm’s lawyer, Cy Orr], [c1|said] [t1|no]. [s2|Ana Holm] [c2|said] [t2|yes].', 'aide', 'holm'],
  [
    '[s1|Cy Orr, president of Brackwater Health], [c1|said] [t1|no]. [s2|Brackwater Health] [c2|said] [t2|yes].',
    'aide',
    'firm',
  ],
  [
    '[s1|Brackwater Health] [c1|said] [t1|no]. [s2|Bo Lind, chief executive of Brackwater Health], [c2|said] [t2|yes].',
    'firm',
    'lind',
  ],
  ['[s1|The letter] [c1|says] [t1|no]. [s2|Ana Holm] [c2|said] [t2|yes].', 'letter', 'holm'],
  ['[s1|Her lawyer] [c1|said] [t1|Ana Holm had not said so]. [s2|Holm] [c2|said] [t2|yes].', 'aide', 'holm'],
  ['[s1|Cy Orr] [c1|said on behalf of Ana Holm] [t1|no]. [s2|Holm] [c2|said] [t2|yes].', 'aide', 'holm'],
])('%s: on one side', (annotated, one, other) => expect(speaksFor(annotated, one, other)).toBe(true));

test.each([
  ['[s1|Bo Lind] [c1|said] [t1|no]. [s2|Ana Holm] [c2|said] [t2|yes].', 'lind', 'holm'],
  [
    '[s1|Cy Orr, a spokesman for Bo Lind], [c1|said] [t1|no]. [s2|Ana Holm] [c2|said] [t2|yes].',
    'aide',
    'holm',
  ],
  ['[s1|Bo Lind, a neighbour of Ana Holm], [c1|said] [t1|no]. [s2|Holm] [c2|said] [t2|yes].', 'lind', 'holm'],
  [
    '[s1|The Dockers Union] [c1|said] [t1|no]. [s2|Bo Lind, president of Brackwater Health], [c2|said] [t2|yes].',
    'union',
    'lind',
  ],
])('%s: on two sides', (annotated, one, other) => expect(speaksFor(annotated, one, other)).toBe(false));
