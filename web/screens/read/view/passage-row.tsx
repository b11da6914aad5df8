import { createElement, memo } from 'react';
import type { BlockKind } from '../../../../src/model/index.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { READ } from '../../../strings/read.ts';
import type { Row } from '../text/lay-out.ts';
import { MarginNote } from './margin-note.tsx';
import { MarkedText } from './marked-text.tsx';
import { useReading } from './reading-context.ts';

const ELEMENTS: Readonly<Record<BlockKind, string>> = {
  title: 'h2',
  heading: 'h2',
  paragraph: 'p',
  'list-item': 'p',
  blockquote: 'blockquote',
  'pull-quote': 'p',
  caption: 'p',
  table: 'p',
};

/** As HTML has it; empty where it is not known. */
const languageOf = ({ language }: { readonly language: string | null }): string =>
  /^[a-z]{2,3}$/.test(language ?? '') ? (language ?? '') : '';

interface Props {
  readonly row: Row;
  /** Whether it is the document's title. */
  readonly isTitle: boolean;
  /** Whether only its words are shown as yet, without marks and notes. */
  readonly isPlain: boolean;
}

/** A passage of the text and beside it a note for each statement that begins in it. */
export const PassageRow = memo(function PassageRow({ row, isTitle, isPlain }: Props) {
  const { document, titleAs } = useReading();
  const { passage, marks, statements } = row;
  const { kind, isContinued, start, end } = passage;
  const words = isPlain ? (
    seenText(document.text.slice(start, end))
  ) : (
    <MarkedText text={document.text} span={passage} marks={marks} />
  );
  const attributes = { className: 'read-text', dir: 'auto', lang: languageOf(document) };
  return (
    <div className="read-row" data-kind={isTitle ? 'title' : kind} data-goes-on={isContinued || undefined}>
      {createElement(isTitle ? titleAs : ELEMENTS[kind], attributes, words)}
      {!isPlain && statements.length > 0 && (
        <ol className="read-notes" aria-label={READ.notes}>
          {statements.map((statement) => (
            <MarginNote key={statement.number} statement={statement} />
          ))}
        </ol>
      )}
    </div>
  );
});
