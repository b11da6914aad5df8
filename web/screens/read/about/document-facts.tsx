import type { ReactNode } from 'react';
import type { ReadView } from '../../../../src/server/contract.ts';
import { Day } from '../../../parts/day.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { READ } from '../../../strings/read.ts';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function languageName(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return seenText(code);
  }
}

interface Props {
  readonly view: ReadView;
  /** What else is known, each in an element of its own. */
  readonly children?: ReactNode;
}

/** What is known of a text beside its words, in a line below it. */
export function DocumentFacts({ view: { document, attributions }, children }: Props) {
  const { language, modifiedAt, readAt } = document;
  return (
    <p className="read-line read-facts">
      <span>{READ.statements(attributions.length)}</span>
      {language && <span>{languageName(language)}</span>}
      {modifiedAt && (
        <span>
          {READ.changedOn} <Day date={modifiedAt} />
        </span>
      )}
      <span>
        {READ.readOn} <Day date={readAt} />
      </span>
      {children}
    </p>
  );
}
