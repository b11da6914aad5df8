import type { CorpusAttribution, CorpusText, Offsets } from './stock/load-corpora.ts';

const ROLES = { s: 'source', c: 'cue', q: 'content' } as const;

/**
 * A text with its attributions from `[s|Anna] [c|said] [q|so]`. Each cue belongs to the roles since the last `[/]`,
 * which parts two attributions.
 */
export function markCorpus(marked: string): CorpusText {
  let text = '';
  const attributions: Record<'source' | 'cue' | 'content', Offsets[]>[] = [
    { source: [], cue: [], content: [] },
  ];
  for (const [, role, words, plain] of marked.matchAll(/\[([scq])\|([^\]]*)\]|(\[\/\]|[^[]+)/g)) {
    const start = text.length;
    if (plain === '[/]') attributions.push({ source: [], cue: [], content: [] });
    else text += words ?? plain;
    if (role !== undefined) attributions.at(-1)![ROLES[role as 's' | 'c' | 'q']].push([start, text.length]);
  }
  return {
    text,
    attributions: attributions.filter(({ cue }) => cue.length > 0) satisfies CorpusAttribution[],
  };
}

/** Three invented texts: enough for readings of every kind. */
export const INVENTED_CORPORA: readonly CorpusText[] = [
  markCorpus(`Harbour talks fail

[s|Mayor Ines Corrigan] [c|said] on Friday [q|that the slipway in Lune would open before Easter, whatever the crews had been told]. It rained on the quay for most of the day, and 14 boats stayed in. [/][q|“We know that the hull of the Lune is not sound,”] [s|she] [c|told reporters], [q|“and nobody has asked the crews of Brightsea.”]

In Lune the crews of 9 boats were told that the harbour would stay shut. [/][s|Officials, who asked not to be named,] [c|did not say] [q|whether the harbour would open before Easter]. The timetable for Brightsea has changed three times since 2011.

[/][s|The report] [c|showed] [q|that repairs in Lune cost 14.2 million pounds and that the hull is not sound]. [/][s|Corrigan] [c|denied] [q|it] on Friday.`),
  markCorpus(`Ferry company answers the trust

[s|Owen Tarrant, who has run the yard since 2011,] [c|warned] [q|that the crews “were never asked” and that the timetable was wrong]. Trains to Brightsea run every 30 minutes, and the harbour is a mile from the station.

The harbour of Lune was built in 1904 for the herring boats, and it has been dredged three times. [/][c|Reportedly], [q|the hull would be sold before Easter]. [/][s|He] [c|added]: [q|“Nobody in Lune has told us whether the timetable would be changed.”]

The boats stayed in for most of the day. [/][s|A spokeswoman for Lune Ferries] [c|declined to comment on] [q|the repairs].`),
  markCorpus(`The crews of Brightsea were told that the harbour would open before the summer. Nobody asked whether 20 boats were sound.

It rained for most of the summer in Lune and Brightsea, and the timetable was never printed.`),
];
