import { isPublished, type OpenRecord, statementPage } from '../../record/index.ts';
import { explainSpeaker } from '../../show/explain-speaker.ts';
import { sourceUrl } from '../../show/source-url.ts';
import type { StatementView } from '../contract.ts';
import type { AsOf } from './as-of.ts';
import { excerptOf } from './parts/excerpt-of.ts';
import { judgementOf } from './parts/judgement-of.ts';
import { namedOnes } from './parts/people-of.ts';
import { relatedOf } from './parts/related-of.ts';

/** A statement of the record as it is shown. Throws what `statementPage` throws. */
export async function statementView(record: OpenRecord, id: string, asOf: AsOf): Promise<StatementView> {
  const { reading, judgements, ...page } = await statementPage(record, id, asOf);
  const { attribution } = page;
  const { document } = reading;
  const { cue, content } = attribution;
  return {
    ...page,
    excerpt: excerptOf(document, attribution),
    document: relatedOf(document),
    speakers: namedOnes(reading, [attribution.speaker ?? []].flat()),
    reason: explainSpeaker(reading, attribution),
    judgements: judgements.map(judgementOf),
    sourceUrl: sourceUrl(document, content),
    isPublished:
      (await isPublished(record, { attribution: { document: document.id, cue, content } })) !== null,
  };
}
