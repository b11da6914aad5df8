import type { Relation } from '../../../src/model/index.ts';
import type { GoldLink } from '../gold/gold-case.ts';
import { pairFaults } from './count-pairs.ts';
import { dueLinks, type JudgedCase, type JudgedLink } from './judge-links.ts';

const MOST = 130;
const clip = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};

/** An attribution told, in a line: id, speaker, cue and words. */
function showAttribution({ told }: JudgedCase, id: string | null): string {
  for (const { attributions, people, text, day } of told.documents) {
    const one = attributions.find((each) => each.id === id);
    if (!one) continue;
    const words = (spans: typeof one.content) =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' // ');
    const names = [one.speaker ?? []]
      .flat()
      .map((who) => people.find((each) => each.id === who)?.name ?? who);
    const gold = told.goldOf.get(one.id) ?? 'unlisted';
    const marks = one.polarity === 'asserted' ? '' : ` (${one.polarity})`;
    return `${gold} day ${day} ${names.join(' & ') || '?'}: [${words(one.source)}] ‹${words(one.cue)}›${marks} ${clip(words(one.content))}`;
  }
  return `${id}: not told`;
}

function toldOf({ told }: JudgedCase, ids: ReadonlySet<string>): string {
  const found = [...told.goldOf].filter(([, gold]) => ids.has(gold)).map(([id]) => id);
  return found[0] ?? `${[...ids].join()} not found`;
}

const showLink = ({ link, verdict, traps }: JudgedLink): string => {
  const { relation, status, provenance, isConditional } = link;
  const trap = traps.map(({ words }) => ` TRAP: ${words}`).join('');
  return `${verdict}: ${relation}${isConditional ? ' (conditional)' : ''} ${status} ${provenance.name} ${provenance.score.toFixed(2)}${trap}`;
};

function goldBetween({ told }: JudgedCase, { from, to }: JudgedLink): string {
  const all = told.gold.links.filter((one) => [...from].some((id) => one.from.has(id)));
  const same = all.filter((one) => [...to].some((id) => one.to?.has(id)));
  return (same.length > 0 ? same : all).map((one) => `${one.name} ${one.relation}`).join(', ') || 'nothing';
}

/** A found link that is wrong or open, with what the gold has. */
function showWrong(judged: JudgedCase, one: JudgedLink): string {
  const { link } = one;
  const target =
    link.to === null
      ? link.candidates.map(({ id, score }) => `   ? ${score.toFixed(2)} ${showAttribution(judged, id)}`)
      : [`   to   ${showAttribution(judged, link.to)}`];
  return [
    `${judged.told.gold.slug} ${showLink(one)}; gold: ${goldBetween(judged, one)}`,
    `   from ${showAttribution(judged, link.from)}`,
    ...target,
  ].join('\n');
}

function foundFrom({ links }: JudgedCase, { from }: GoldLink): string {
  const own = links.filter((one) => [...one.from].some((id) => from.has(id)));
  return (
    own
      .map((one) => `${one.link.relation} → ${[...one.to].join() || one.link.to || 'open'} (${one.verdict})`)
      .join(', ') || 'nothing'
  );
}

function showMissed(judged: JudgedCase, gold: GoldLink): string {
  return [
    `${judged.told.gold.slug} missed: ${gold.relation} ${gold.name} “${clip(gold.words)}”; found from there: ${foundFrom(judged, gold)}`,
    `   from ${showAttribution(judged, toldOf(judged, gold.from))}`,
    `   to   ${showAttribution(judged, toldOf(judged, gold.to ?? new Set()))}`,
  ].join('\n');
}

/** Everything wrong with the links of a case, a text each. */
export function linkFaults(judged: JudgedCase, relation: Relation | null): readonly string[] {
  const isWanted = (one: { readonly relation: Relation }) => relation === null || one.relation === relation;
  const right = new Set(judged.links.filter(({ verdict }) => verdict === 'right').map(({ gold }) => gold));
  const rightNames = new Set([...right].map((gold) => gold && `${gold.name} ${gold.relation}`));
  const missed = [...dueLinks(judged.told.gold).values()].filter(
    (gold) => isWanted(gold) && !rightNames.has(`${gold.name} ${gold.relation}`),
  );
  const wrong = judged.links.filter(
    (one) => isWanted(one.link) && ['mistyped', 'aside', 'spurious', 'undecided'].includes(one.verdict),
  );
  return [...wrong.map((one) => showWrong(judged, one)), ...missed.map((gold) => showMissed(judged, gold))];
}

/** Every pair of reports of a case that is wrongly one statement or two, a text each. */
export function utteranceFaults(judged: JudgedCase): readonly string[] {
  const { slug, apart } = judged.told.gold;
  return pairFaults(judged).map(({ pair, hindrance }) => {
    const isTrap = apart.some((ids) => pair.every((id) => ids.includes(id)));
    const lines = pair.map((id) => `   ${showAttribution(judged, toldOf(judged, new Set([id])))}`);
    return [
      `${slug} ${hindrance === null ? 'joined' : `apart (${hindrance})`} wrongly${isTrap ? ' (TRAP)' : ''}:`,
      ...lines,
    ].join('\n');
  });
}
