import { describe, expect, test } from 'vitest';
import { findNegation } from './find-negation.ts';

const words = (text: string) => {
  const span = findNegation(text);
  return span && text.slice(span.start, span.end);
};

describe('negated', () => {
  test.each([
    ['The mayor did not sign the contract.', 'not'],
    ['She didn’t sign it.', 'didn’t'],
    ['We cannot accept this.', 'cannot'],
    ['He has never been to the harbour.', 'never'],
    ['No one was told.', 'No one'],
    ['Nobody was told.', 'Nobody'],
    ['There is no evidence of fraud.', 'no'],
    ['The union denies that it was paid.', 'denies'],
    ['She refused to resign.', 'refused'],
    ['The ministry declined to comment.', 'declined to'],
    ['He left without a word.', 'without'],
    ['Neither side would talk.', 'Neither'],
    ['None of them knew.', 'None'],
    ['The plan will no longer be funded.', 'no'],
    ['He failed to appear.', 'failed to'],
    ['They ruled out a second vote.', 'ruled out'],
    ['He was unable to say.', 'unable to'],
    ['It is far from finished.', 'far from'],
    ['Not only was she late, she never apologised.', 'never'],
    ['There is no doubt that he did not know.', 'not'],
    ['"No, I did not," she said.', 'not'],
    ['It’s not just yet time.', 'not'],
    ['We do not understand it, at least not until Monday.', 'not'],
    ['There was no “clear sign” of it.', 'no'],
    ['We hardly knew him.', 'hardly'],
    ['Nothing was found.', 'Nothing'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));
});

describe('not negated', () => {
  test.each([
    'The mayor signed the contract.',
    'Not only the mayor but the council signed it.',
    'It was not just the mayor who signed.',
    'It isn’t merely a question of money.',
    'There is no doubt that he signed.',
    'It was nothing but a show.',
    'One cannot but admire her.',
    'I can’t help but wonder what it cost.',
    'No fewer than 300 people came.',
    'They came to No 10 on Monday, and No. 11 on Tuesday.',
    'He spoke to none other than the mayor.',
    'She never fails to impress.',
    'It was, without doubt, the best speech.',
    'The no-fly zone was extended.',
    'He will be asked whether or not he signed.',
    'It is a good plan, isn’t it?',
    'No, it was on Monday.',
    'No wonder they are angry.',
    'Nor­way signed the note on another notable knot.',
    'I couldn’t agree more.',
    'It is not uncommon for him to call.',
    'The denim nominee noted it.',
    '',
  ])('%s', (text) => expect(findNegation(text)).toBeNull());
});
