import type { Paragraph } from '../../model/index.ts';

/** A paragraph before its sentences are known. */
export type BareParagraph = Omit<Paragraph, 'firstSentence' | 'endSentence'>;
