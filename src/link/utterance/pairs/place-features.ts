import type { Attribution } from '../../../model/index.ts';
import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { attributionsInside } from '../gist/attributions-around.ts';
import { inOrder } from './in-order.ts';
import { isHeadline } from './is-headline.ts';
import { areInOneParagraph, textBetween } from './text-between.ts';

const MANNERS: Readonly<Record<Attribution['manner'], number>> = { indirect: 0, mixed: 1, direct: 2 };

/** Where two reports stand, to whom their texts give them, and how often their speakers are heard there. */
export function placeFeatures(a: Report, b: Report): readonly Feature[] {
  const [manner, otherManner] = inOrder(a, b, ({ attribution }) => MANNERS[attribution.manner]);
  const [place, otherPlace] = inOrder(a, b, ({ place, document }) => place / document.attributions.length);
  const [heard, otherHeard] = inOrder(a, b, timesHeard);
  return [
    ...(a.document === b.document ? withinFeatures(a, b) : acrossFeatures(a, b)),
    ['headlines', Number(isHeadline(a)) + Number(isHeadline(b))],
    ['same source', Number(a.source.text === b.source.text)],
    ['same outlet', Number(a.document.publisher !== null && a.document.publisher === b.document.publisher)],
    ['told by others', Number(a.parent !== null) + Number(b.parent !== null)],
    ['one told by others', Number((a.parent === null) !== (b.parent === null))],
    [
      'hedged in one',
      Number((a.attribution.polarity === 'hedged') !== (b.attribution.polarity === 'hedged')),
    ],
    ['manner of the earlier', manner],
    ['manner of the later', otherManner],
    ['least direct', Math.min(manner, otherManner)],
    ['place of the earlier', place],
    ['place of the later', otherPlace],
    ['times heard in the earlier', heard],
    ['times heard in the later', otherHeard],
    ...chainFeatures(a, b),
  ];
}

const timesHeard = ({ speakers, document }: Report): number =>
  document.attributions.filter(({ speaker }) => [speaker ?? []].flat().some((id) => speakers.includes(id)))
    .length;

function withinFeatures(a: Report, b: Report): readonly Feature[] {
  const between = textBetween(a, b);
  return [
    ['one document', 1],
    ['reports apart', Math.abs(a.place - b.place)],
    ['one paragraph', Number(areInOneParagraph(a, b))],
    ['text between', between === null ? -1 : between.length],
    ['inside the other', Number(a.parent === b || b.parent === a)],
  ];
}

function acrossFeatures(a: Report, b: Report): readonly Feature[] {
  const isCopy = a.document.family === b.document.family;
  const isPlaced = isCopy && a.cue.text === b.cue.text && a.source.text === b.source.text;
  return [
    ['copies', Number(isCopy)],
    ['same place of copies', Number(isPlaced)],
    ['text between', -1],
  ];
}

/** Who tells whom: reports inside of reports. */
function chainFeatures(a: Report, b: Report): readonly Feature[] {
  const isToldBySame = a.parent !== null && b.parent !== null && share(a.parent.speakers, b.parent.speakers);
  return [
    ['told by the same', Number(isToldBySame)],
    ['tell of the same speaker', Number(share(innerSpeakers(a), innerSpeakers(b)))],
  ];
}

const share = (one: readonly string[], other: readonly string[]) => one.some((id) => other.includes(id));

const innerSpeakers = (report: Report): readonly string[] =>
  attributionsInside(report)
    .flatMap(({ speaker }) => speaker ?? [])
    .filter((id) => !report.speakers.includes(id));
