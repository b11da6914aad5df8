/**
 * Segmenting: a document in, the same document out with its paragraphs, sentences, words (with parts of speech) and
 * quotations, in marks of every style or in blocks without any, and notices of marks that match nothing. It never
 * changes the text, never throws and takes time in proportion to the text's length. It refuses to say whether
 * words in quotation marks are speech, a title or a nickname, and who speaks: that is attributing.
 */
export { segment } from './segment.ts';
