import type { Link, LinkedDocument, Provenance, ToldDocument } from '../model/index.ts';
import { relationFor } from './events/relation-for.ts';
import type { SpeechEvent } from './events/speech-event.ts';
import { BY_READER } from './events/weigh-deeds.ts';
import { linkId } from './link-id.ts';
import { LINK_VERSION } from './link-version.ts';
import { type AimGround, aimEvents } from './targets/aim-events.ts';
import { clearestReport, meantReport } from './targets/clearest-report.ts';
import type { FoundTarget } from './targets/found-target.ts';
import { relationTo } from './targets/rank-targets.ts';
import type { Sides } from './targets/sides/create-sides.ts';

/** From here on a link to a target that is sure is settled; all others are proposed. */
const SETTLED = 0.65;

/**
 * Deeds, each by a phrase that says no more than that, whose target need not be sure: from so likely a one on 66 of 67 were right
 * in affairs that the trees had not learned from; of other deeds nine in ten.
 */
const PLAIN: ReadonlySet<string> = new Set([
  'repeats repeat',
  'corrects correct',
  'declinesToComment decline-to-comment',
]);
const SETTLED_PLAIN = 0.8;

/** A target less likely than this is none: the link stays open, or there is none. */
const LEAST = 0.3;

/** Another target that is this much as likely as the best leaves it open between them. */
const RIVAL = 0.9;

/** From here on it is likelier than not that something is done to some statement, though it cannot be told to which. */
const LEAST_OPEN = 0.5;

/** The same where no statement is at hand that it could be about. */
const LEAST_UNSEEN = 0.85;

/** Candidates of an open link that are less likely than this are not told. */
const LEAST_CANDIDATE = 0.05;
const MOST_CANDIDATES = 5;

/** The links that the events of a document make, and whose statements are waited for where the target is in doubt. */
export function linkEvents(
  document: ToldDocument,
  ground: AimGround,
): Pick<LinkedDocument, 'links' | 'awaited'> {
  const made = aimEvents(ground, (event, targets) => ({
    people: peopleMeant(event),
    links: linksOf(document, event, targets, ground.sides),
  }));
  const kept = new Set(likeliestLinks(made.flatMap(({ links }) => links)));
  return {
    links: [...kept],
    awaited: made.flatMap(({ links, people }) =>
      people.length === 0
        ? []
        : links.filter((link) => kept.has(link) && isInDoubt(link)).map(({ id }) => ({ link: id, people })),
    ),
  };
}

/** Of links by the same words, or to the same statement, that say the same the likeliest stays. */
function likeliestLinks(links: readonly Link[]): readonly Link[] {
  const aimed = likeliestOf(links, ({ from, relation, to }) => [from, relation, to ?? '?'].join(' '));
  return likeliestOf(aimed, ({ id }) => id);
}

function likeliestOf(links: readonly Link[], keyOf: (link: Link) => string): readonly Link[] {
  const best = new Map<string, Link>();
  for (const link of links) {
    const key = keyOf(link);
    if (link.provenance.score > (best.get(key)?.provenance.score ?? -1)) best.set(key, link);
  }
  return [...best.values()];
}

const isInDoubt = ({ to, status }: Link): boolean => to === null || status === 'proposed';

/** Ids of people whose statement the event may be about, as far as its words tell. */
function peopleMeant(event: SpeechEvent): readonly string[] {
  const { aim, from } = event;
  if (aim.speakers.length > 0) return aim.speakers;
  const isForOwn = aim.isOwn || relationFor(event, from, () => false) !== event.relation;
  return isForOwn ? from.speakers : [];
}

function linksOf(
  document: ToldDocument,
  event: SpeechEvent,
  targets: readonly FoundTarget[],
  sides: Sides,
): readonly Link[] {
  const target = clearTarget(targets);
  if (!target) return isLikelyDone(event, targets) ? [openLink(document, event, targets)] : [];
  const relation = relationTo(event, target.statement.reports, sides);
  return relation ? [linkTo(document, { ...event, relation }, target)] : [];
}

/** The likeliest target, unless another is about as likely. */
function clearTarget([best, next]: readonly FoundTarget[]): FoundTarget | null {
  if (!best || best.score < LEAST) return null;
  return next && next.score > RIVAL * best.score ? null : best;
}

/** Whether something is done to a statement, as far as the words and the statements at hand tell. */
function isLikelyDone(event: SpeechEvent, targets: readonly FoundTarget[]): boolean {
  if (targets.length === 0) return event.score >= LEAST_UNSEEN;
  return targets.reduce((sum, { score }) => sum + score, 0) >= LEAST_OPEN;
}

function linkTo(document: ToldDocument, event: SpeechEvent, target: FoundTarget): Link {
  return {
    ...linkOf(document, event),
    to: meantReport(target.statement.reports, stemsOf(event.aim.words)).attribution.id,
    status: isSettled(event, target) ? 'settled' : 'proposed',
    candidates: [],
    provenance: provenanceOf(event, target.score),
  };
}

const isSettled = ({ relation, rule }: SpeechEvent, { score, isSure }: FoundTarget): boolean =>
  (isSure && score >= SETTLED) || (PLAIN.has(`${relation} ${rule}`) && score >= SETTLED_PLAIN);

const stemsOf = ({ tokens }: SpeechEvent['aim']['words']): ReadonlySet<string> =>
  new Set(tokens.map(({ stem }) => stem));

function openLink(document: ToldDocument, event: SpeechEvent, targets: readonly FoundTarget[]): Link {
  const candidates = targets.filter(({ score }) => score >= LEAST_CANDIDATE).slice(0, MOST_CANDIDATES);
  return {
    ...linkOf(document, event),
    to: null,
    status: 'proposed',
    candidates: candidates.map(({ statement, score }) => ({
      id: clearestReport(statement.reports).attribution.id,
      score,
    })),
    provenance: provenanceOf(event, event.score),
  };
}

function linkOf(
  document: ToldDocument,
  { from, relation, evidence, isConditional, fault }: SpeechEvent,
): Pick<Link, 'id' | 'document' | 'from' | 'relation' | 'isConditional' | 'fault'> {
  const key = { from: from.attribution.id, relation, evidence, apart: '' };
  return { id: linkId(key), document: document.id, from: key.from, relation, isConditional, fault };
}

const provenanceOf = ({ rule, evidence }: SpeechEvent, score: number): Provenance => ({
  kind: rule === BY_READER ? 'model' : 'rule',
  name: rule,
  version: LINK_VERSION,
  score,
  evidence,
});
