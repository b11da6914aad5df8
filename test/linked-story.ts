import type { Reading } from '../src/model/index.ts';
import type { OpenRecord } from '../src/record/open-record.ts';
import { madeReading } from './record-reading.ts';
import { addReading } from './record-stores.ts';

/** Invented: a mayor’s remark on a mill, how four outlets have it, and what became of it. */
export const REMARK = madeReading({
  url: 'https://sentinel.example/mill',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said: “The old mill was never worth a penny to this town.” Others said nothing.',
  said: [
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'said',
      content: ['“The old mill was never worth a penny to this town.”'],
      manner: 'direct',
    },
  ],
});
export const REPORT = madeReading({
  url: 'https://courier.example/holm',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'Cy Orr said that Ana Holm admitted that the old mill was never worth a penny. Bo Lind disputed that the old mill was never worth a penny.',
  said: [
    {
      by: 'Cy Orr',
      source: 'Cy Orr',
      cue: 'said that',
      content: ['Ana Holm admitted that the old mill was never worth a penny'],
    },
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'admitted',
      content: ['that the old mill was never worth a penny'],
      inside: 0,
    },
    {
      by: 'Bo Lind',
      source: 'Bo Lind',
      cue: 'disputed',
      content: ['that the old mill was never worth a penny'],
    },
  ],
});
export const AFTER = madeReading({
  url: 'https://gazette.example/holm',
  publisher: 'The Gazette',
  publishedAt: '2026-03-09',
  text: 'Ana Holm is sorry if the old mill was never worth a penny hurt anyone. Ana Holm withdrew that the old mill was never worth a penny. Dee Ash denied that the weir had been sold.',
  said: [
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'is sorry if',
      content: ['the old mill was never worth a penny'],
    },
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'withdrew',
      content: ['that the old mill was never worth a penny'],
    },
    { by: 'Dee Ash', source: 'Dee Ash', cue: 'denied', content: ['that the weir had been sold'] },
  ],
});

/** Adds the story, the oldest first. */
export async function addLinkedStory(record: OpenRecord): Promise<void> {
  for (const reading of [REMARK, REPORT, AFTER]) await addReading(record, reading);
}

/** Id of an attribution of it. */
export const idIn = ({ attributions }: Reading, at: number): string => attributions[at]!.id;
