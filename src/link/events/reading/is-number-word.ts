const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth half quarter ' +
    'january february march april june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** Whether a folded word is a figure, a number in words, or a part of a date. */
export const isNumberWord = (word: string): boolean => /^\d/.test(word) || NUMBER_WORDS.has(word);
