/** What keys do, by screen. Each screen lists its own here. */
export const KEY_LISTS: readonly {
  readonly screen: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    screen: 'Everywhere',
    keys: [
      ['/', 'search'],
      ['?', 'this page'],
      ['g h', 'start'],
      ['g d', 'documents'],
      ['g p', 'people'],
      ['g s', 'search'],
      ['g q', 'who is quoted'],
      ['g c', 'side by side'],
      ['g k', 'check a draft'],
      ['g r', 'review'],
      ['g a', 'add'],
    ],
  },
  {
    screen: 'Review',
    keys: [
      ['j', 'next doubt'],
      ['k', 'previous doubt'],
      ['a', 'right as it stands; link accepted'],
      ['x', 'nothing is attributed here; link rejected'],
      ['1 … 9', 'choose this candidate'],
      ['u', 'nobody can be told (unresolved)'],
      ['s', 'search for another person or statement'],
      ['e', 'correct by selecting words'],
      ['i', 'add something that was missed'],
      ['← → ↑ ↓', 'while correcting: go through the words, with Shift select'],
      ['c', 'while correcting: content (C: one more piece of it)'],
      ['q', 'while correcting: cue'],
      ['w', 'while correcting: source'],
      ['Enter', 'while correcting: keep the correction'],
      ['m', 'one person: merge'],
      ['p', 'different people: keep apart'],
      ['t', 'split a person'],
      ['l', 'link accepted'],
      ['o', 'choose what a link does'],
      ['n', 'note'],
      ['r', 'write a reason'],
      ['z', 'undo the last decision'],
    ],
  },
  {
    screen: 'A document that is read',
    keys: [
      ['j', 'next statement'],
      ['k', 'statement before'],
      ['Enter', 'all of the statement'],
      ['o', 'the original page, at its words'],
      ['y', 'copy its address'],
      ['Escape', 'look at none'],
    ],
  },
];
