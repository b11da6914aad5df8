import { useState } from 'react';
import type { AttributionValues } from '../../../../src/model/index.ts';
import { useApi } from '../../../api/use-api.ts';
import type { Role } from './assign-words.ts';
import { cutExcerpt, type Excerpt } from './cut-excerpt.ts';

/** Units shown on either side of what is marked, and how many more each time. */
const NARROW = 1200;
const MORE = 4000;

interface Wider {
  readonly excerpt: Excerpt;
  /** Shows more of the text; null where all of it is shown. */
  readonly widen: (() => void) | null;
}

/** An excerpt that can be widened, first to all of its paragraph, then into the document (id). */
export function useWider(document: string, given: Excerpt, values: Pick<AttributionValues, Role>): Wider {
  const [steps, setSteps] = useState(0);
  const whole = useApi(
    'GET /api/documents/:id',
    { params: { id: document }, query: {} },
    { isOn: steps > 0 },
  );
  const text = whole.data?.document.text;
  const from = steps > 0 && text !== undefined ? { text, start: 0 } : given;
  const excerpt = cutExcerpt(from, values, steps > 0 && text !== undefined ? steps * MORE : NARROW);
  const isAll = text !== undefined && excerpt.text.length === text.length;
  return { excerpt, widen: isAll ? null : () => setSteps(steps + 1) };
}
