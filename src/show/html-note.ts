import type { Attribution, Reading } from '../model/index.ts';
import { escapeHtml } from './escape-html.ts';
import type { PlacedAttribution } from './place-attributions.ts';
import { roleWords, speakerLabel } from './role-words.ts';

const MANNERS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'not quoted' } as const;

function qualities({ manner, polarity, act, provenance }: Attribution, inside: number | null): string {
  const parts = [
    MANNERS[manner],
    ...(act === 'say' ? [] : [`act: ${act}`]),
    ...(polarity === 'asserted' ? [] : [`<strong>${polarity}</strong>`]),
    ...(inside === null ? [] : [`inside ${inside}`]),
    `${escapeHtml(provenance.name)} ${Math.round(provenance.score * 100)}%`,
  ];
  return parts.join(' · ');
}

/** Where in the page the text and the note of an attribution stand. */
export const anchors = (section: number, number: number) => ({
  note: `n${section}-${number}`,
  text: `t${section}-${number}`,
});

/** The margin note of one attribution: number, who, cue, and what kind of statement it is. */
export function htmlNote(
  reading: Reading,
  { attribution, number, depth }: PlacedAttribution,
  { section, parent }: { readonly section: number; readonly parent: number | null },
): string {
  const { note, text } = anchors(section, number);
  const cue = roleWords(reading.document.text, attribution.cue);
  return [
    `<li id="${note}" class="note d${Math.min(depth, 3)}">`,
    `<a href="#${text}" aria-label="Statement ${number}, to the text">${number}</a> `,
    `<b dir="auto">${escapeHtml(speakerLabel(reading, attribution))}</b> `,
    cue === '' ? '' : `<i dir="auto">${escapeHtml(cue)}</i>`,
    `<small>${qualities(attribution, parent)}</small></li>`,
  ].join('');
}
