import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PersonName, parsePersonName } from './person-name.ts';

/** The parts that there are, in one line: honorifics | given | “nickname” | surname | suffixes | gender. */
function show({ honorifics, given, nickname, surname, suffixes, gender }: PersonName): string {
  const parts = [
    honorifics.join('+'),
    given.join('+'),
    nickname ?? '',
    surname ?? '',
    suffixes.join('+'),
    gender,
  ];
  return parts.map((part) => part ?? '').join('|');
}

test.each([
  ['Piet Lowe', '|Piet||Lowe||'],
  ['Lowe', '|||Lowe||'],
  ['Mr. Straker', 'Mr.|||Straker||m'],
  ['Mrs Straker', 'Mrs|||Straker||f'],
  ['Sir Desmond', 'Sir|Desmond||||m'],
  ['Sir Desmond Pyke', 'Sir|Desmond||Pyke||m'],
  ['Lady Pyke', 'Lady|||Pyke||f'],
  ['Dame Orla', 'Dame|Orla||||f'],
  ['Baroness Pyke of Westbrook', 'Baroness|||Pyke||f'],
  ['Sen. Orla Trent, R-Tenn.', 'Sen.|Orla||Trent|R-Tenn.|'],
  ['Rep. Orla Trent (D-N.Y.)', 'Rep.|Orla||Trent|D-N.Y.|'],
  ['Lt. Gov. Orla Trent', 'Lt. Gov.|Orla||Trent||'],
  ['Secretary of State Orla Trent', 'Secretary of State|Orla||Trent||'],
  ['former President Orla Trent', 'President|Orla||Trent||'],
  ['Prof. Dr. Ewa Mroz', 'Prof.+Dr.|Ewa||Mroz||'],
  ['Mr. and Mrs. Straker', 'Mr.+Mrs.|||Straker||'],
  ['The Rev. Piet Lowe', 'Rev.|Piet||Lowe||'],
  ['Tyrone “Tick” Bellamy', '|Tyrone|Tick|Bellamy||'],
  ['Tyrone "Tick" Bellamy', '|Tyrone|Tick|Bellamy||'],
  ['Tyrone ‘Tick’ Bellamy', '|Tyrone|Tick|Bellamy||'],
  ['Tyrone (Tick) Bellamy', '|Tyrone|Tick|Bellamy||'],
  ['E. Mroz', '|E.||Mroz||'],
  ['J.R.R. Lowe', '|J.R.R.||Lowe||'],
  ['John F. Lowe Jr.', '|John+F.||Lowe|Jr.|'],
  ['Piet Lowe, M.D., Ph.D.', '|Piet||Lowe|M.D.+Ph.D.|'],
  ['Piet Lowe III', '|Piet||Lowe|III|'],
  ['Ray Winder KC MP', '|Ray||Winder|KC+MP|'],
  ['Anna van der Meer', '|Anna||van der Meer||'],
  ['van der Meer', '|||van der Meer||'],
  ['De Lucca', '|||De Lucca||'],
  ['Al Lowe', '|Al||Lowe||'],
  ['Van Lowe', '|||Van Lowe||'],
  ['Samir al-Amin', '|Samir||al-Amin||'],
  ['Samir el Amin', '|Samir||el Amin||'],
  ['Omar bin Said', '|Omar||bin Said||'],
  ['Piet O’Shea', '|Piet||O’Shea||'],
  ["Piet O'Shea", "|Piet||O'Shea||"],
  ['Orla St. Clair', '|Orla||St. Clair||'],
  ['Luis Ortega y Ruiz', '|Luis||Ortega y Ruiz||'],
  ['Ana Vega-Trent', '|Ana||Vega-Trent||'],
  ['HREBENCHUK', '|||HREBENCHUK||'],
  ['MR. HREBENCHUK', 'MR.|||HREBENCHUK||m'],
  ['OLEKSIY HREBENCHUK', '|OLEKSIY||HREBENCHUK||'],
  ['Hrebenchuk, Oleksiy', '|Oleksiy||Hrebenchuk||'],
  ['van der Meer, Anna', '|Anna||van der Meer||'],
  ['Piet Lowe, a carpenter', '|Piet||Lowe||'],
  ['Lowe’s', '|||Lowe||'],
  ['Major', '|||Major||'],
  ['“Tick”', '|||Tick||'],
  ['', '|||||'],
  ['— 12', '|||12||'],
])('%s', (text, parts) => {
  expect(show(parsePersonName(text))).toBe(parts);
});

test('any text gives a name whose words stand in it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('Mr.', 'Sir', 'Lowe', ',', '(', '“', '”', "'", 'Jr.', 'van', 'and', 'J.', '-'))
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { honorifics, given, surname, suffixes } = parsePersonName(text);
      for (const word of [...honorifics, ...given, ...suffixes, surname ?? ''].join(' ').split(' '))
        expect(text).toContain(word);
    }),
  );
});
