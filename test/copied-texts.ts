import type { Reading } from '../src/model/index.ts';
import { madeReading } from './record-reading.ts';

/** An invented agency's report; its reprints are cut from it. */
export const WIRE = [
  'HOLMSTAD (Meridian Wire) – The operator of the only ferry to the island of Vessel said on Monday that it would stop sailing at the end of the month, after a dispute over a pier that has lasted for three years.',
  'The ferry carries 400 people and 90 cars a day in summer, and post, milk and the doctor in winter.',
  '“We have waited for a pier until there was nothing left to wait with,” said Tove Ramm, who runs the line with her two brothers. “The boat is sold, and the money is spent.”',
  'The county council, which owns the pier, closed half of it in 2023 when a diver found that eleven of its forty piles had rotted through.',
  'It has since turned down three plans to mend it, the last of them in January by a single vote.',
  'Jens Okafor, who leads the council, told reporters that he regretted the decision and would speak with two other lines this week.',
  '“Nobody on Vessel will be left without a boat,” he said. “I have told them so, and I will tell them again on Friday.”',
  'About 1,200 people live on the island, where the school has been teaching by telephone on days of strong wind since the pier was closed.',
  'A tunnel was proposed in 1998 and given up as too dear.',
];

/** What the operator said, as outlets quote it. */
const QUOTED = [
  WIRE[2]!.split(' said Tove')[0]!,
  '“The boat is sold, and the money is spent.”',
  WIRE[6]!.split(' he said')[0]!,
];

/** A page of an invented outlet. */
export interface Page {
  readonly outlet: string;
  readonly paragraphs: readonly string[];
  readonly publishedAt?: string | null;
  readonly byline?: string;
  readonly path?: string;
  readonly modifiedAt?: string;
}

/** A reading of a page, in which nobody speaks. */
export const pageReading = ({
  outlet,
  paragraphs,
  path = 'ferry',
  publishedAt = null,
  ...known
}: Page): Reading =>
  madeReading({
    url: `https://${outlet.toLowerCase().replaceAll(' ', '')}.example/${path}`,
    publisher: outlet,
    publishedAt,
    text: paragraphs.join('\n\n'),
    ...known,
  });

export const AGENCY: Page = { outlet: 'Meridian Wire', paragraphs: WIRE, publishedAt: '2026-03-02T12:00Z' };

/** Without a word of credit: cut, with some words changed and a local paragraph. */
export const REPRINT: Page = {
  outlet: 'The Courier',
  publishedAt: '2026-03-03T06:00Z',
  paragraphs: [
    WIRE[0]!.replace('HOLMSTAD (Meridian Wire) – ', '').replace('said on Monday', 'said'),
    WIRE[2]!,
    WIRE[3]!.replace('rotted through', 'rotted'),
    WIRE[5]!,
    WIRE[6]!,
    'The mayor of Quarrel, where the ferry lands, said that the town would help.',
    WIRE[7]!,
  ],
};

/** Credited, and cut to its first half. */
export const SHORT_REPRINT: Page = {
  outlet: 'Sable Post',
  publishedAt: '2026-03-04T06:00Z',
  byline: 'Meridian Wire',
  paragraphs: WIRE.slice(0, 4),
};

/** Another outlet's own report of the same, with the same quotations. */
export const OWN_REPORT: Page = {
  outlet: 'The Sentinel',
  publishedAt: '2026-03-03T07:00Z',
  paragraphs: [
    'Islanders woke on Tuesday to learn that their ferry will not be there in April.',
    `${QUOTED[0]} Ms Ramm said by telephone from the wheelhouse, where she was drinking her coffee. ${QUOTED[1]}`,
    'Nobody we met at the harbour had seen it coming, although everybody had heard of the quarrel about the piles.',
    `The council’s leader, Jens Okafor, promised help. ${QUOTED[2]} he said.`,
    'The baker has ordered flour for six weeks. The vet is thinking of moving to the mainland for good.',
    'On the notice board in the shop hangs a list for those who want to share a fishing boat on Saturdays.',
  ],
};
