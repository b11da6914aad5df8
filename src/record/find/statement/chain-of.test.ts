import { expect, test } from 'vitest';
import { madeReading } from '../../../../test/record-reading.ts';
import { chainOf } from './chain-of.ts';

const chain = (...given: Parameters<typeof madeReading>) => {
  const reading = madeReading(...given);
  return chainOf(reading.attributions.at(-1)!, reading).map(({ part, name }) => `${part} ${name}`);
};
const text = 'Cy Orr said that Ana Holm had told him that the mill was shut.';
const said = (outer: string) => [
  {
    by: outer,
    source: 'Cy Orr',
    cue: 'said that',
    content: ['Ana Holm had told him that the mill was shut'],
  },
  { by: 'Ana Holm', source: 'Ana Holm', cue: 'told', content: ['that the mill was shut'], inside: 0 },
];

test('from the outlet to the speaker, through all between them', () => {
  expect(chain({ text, publisher: 'The Courier', said: said('Cy Orr') })).toEqual([
    'outlet The Courier',
    'reporter Cy Orr',
    'speaker Ana Holm',
  ]);
});

test('who repeats what they said themselves is one mouth', () => {
  expect(chain({ text, publisher: 'The Courier', said: said('Ana Holm') })).toEqual([
    'outlet The Courier',
    'speaker Ana Holm',
  ]);
});

test('what somebody publishes has come through nobody', () => {
  expect(chain({ text, publisher: 'Ana Holm', said: said('Ana Holm') })).toEqual(['speaker Ana Holm']);
});

test('an outlet without a name is its host, or its file', () => {
  const own = [{ by: 'Cy Orr', source: 'Cy Orr', cue: 'said', content: ['that the mill was shut'] }];
  expect(chain({ text, url: 'https://courier.example/1', said: own })[0]).toBe('outlet courier.example');
  expect(chain({ text, file: 'cuttings/a.txt', said: own })[0]).toBe('outlet a.txt');
});
