import { describedKind, type SourceForm } from '../stock/describe-source.ts';
import { describedSpeaker, nameSpeaker, type Speaker, someMember } from './cast.ts';
import type { Desk } from './desk.ts';
import type { Resolved } from './passage.ts';

const sure = (speaker: Speaker, reason: string, score: number): Resolved => ({
  speakers: [speaker],
  reason,
  score,
  candidates: [],
});

const nobody = (reason: string, score: number): Resolved => ({ speakers: [], reason, score, candidates: [] });

/** Pronouns are in doubt this often, and descriptions are of somebody named. */
const IN_DOUBT = 0.2;
const OF_A_MEMBER = 0.25;
const JOINT = 0.03;

/** A source with a name: the words that are written for it, and who it is. */
export function nameSource({ cast, draw }: Desk): { readonly words: string; readonly resolved: Resolved } {
  const speaker = someMember(cast, draw);
  const { words, reason } = nameSpeaker(speaker, draw);
  if (speaker.kind === 'person') cast.last = speaker;
  const other = someMember(cast, draw);
  if (other === speaker || !draw.isUnder(JOINT)) return { words, resolved: sure(speaker, reason, 0.97) };
  const joint = { speakers: [speaker, other], reason: 'several', score: 0.9, candidates: [] };
  return { words: `${words} and ${nameSpeaker(other, draw).words}`, resolved: joint };
}

function resolvePronoun(words: string, { cast, draw }: Desk): Resolved {
  if (/^(?:i|we|you|me)$/i.test(words)) return nobody('author', 0.6);
  if (cast.last === null) return nobody('pronoun-in-doubt', 0.3);
  if (!draw.isUnder(IN_DOUBT)) return sure(cast.last, 'pronoun', 0.9);
  const others = cast.members.filter((member) => member !== cast.last && member.isIntroduced);
  const candidates = others.length > 0 ? [cast.last, draw.pick(others)] : [];
  return { ...nobody('pronoun-in-doubt', 0.5), candidates };
}

function resolveDescription(words: string, { cast, draw }: Desk): Resolved {
  const named = cast.members.filter(({ isIntroduced }) => isIntroduced);
  if (named.length > 0 && draw.isUnder(OF_A_MEMBER)) return sure(draw.pick(named), 'varied-description', 0.7);
  const kind = describedKind(words);
  const reason = {
    person: 'unnamed',
    anonymous: 'unnamed',
    document: 'document',
    group: 'group',
    organisation: 'group',
  }[kind];
  return sure(describedSpeaker(cast, words, kind), reason, 0.8);
}

/** Who a source without a name is, from its words and from who spoke before. */
export function resolveSource(form: SourceForm, words: string, desk: Desk): Resolved {
  if (form === 'none' || words === '') return nobody('no-source', 0.5);
  if (form === 'pronoun') return resolvePronoun(words, desk);
  if (form === 'described' || form === 'named') return resolveDescription(words, desk);
  return desk.cast.last === null
    ? nobody('relative-without-antecedent', 0.4)
    : sure(desk.cast.last, 'relative', 0.8);
}
