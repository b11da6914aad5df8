import { openCachedReader } from '../../eval/links/gold/cached-reader.ts';
import { type Given, type Ground, loadCases } from '../../eval/links/gold/load-cases.ts';
import { readCached } from '../../eval/links/gold/reading-cache.ts';
import type { ToldCase } from '../../eval/links/gold/told-case.ts';
import { createArchiveInMemory } from '../../src/link/archive/archive-in-memory.ts';
import type { SpeechEvent } from '../../src/link/events/speech-event.ts';
import { createStatements } from '../../src/link/statements-in-memory.ts';
import { surveyDocument } from '../../src/link/survey-document.ts';
import { aimEvents } from '../../src/link/targets/aim-events.ts';
import { relationTo, type SeenTarget, seeTargets } from '../../src/link/targets/rank-targets.ts';
import type { Sides } from '../../src/link/targets/sides/create-sides.ts';

/** A choice of the target of an event, with what shows it. */
export interface TargetChoice {
  readonly slug: string;
  readonly event: SpeechEvent;
  readonly seen: readonly SeenTarget[];
  /** Whether the gold has the attribution that the event stands in. */
  readonly isListed: boolean;
  /** Whether the gold has a target for it, found or not. */
  readonly isDue: boolean;
  /** Of each statement seen; `optional` ones count neither as right nor as wrong. */
  readonly candidates: readonly { readonly verdict: 'right' | 'wrong' | 'optional' }[];
}

/** The choices that the events of some grounds pose, with the attributions and statements of the gold or our own. */
export async function readTargetChoices(
  grounds: readonly Ground[],
  given: Given,
): Promise<readonly TargetChoice[]> {
  const choices: TargetChoice[] = [];
  for (const ground of grounds)
    for (const told of await loadCases(ground, { given, readInput: readCached }))
      choices.push(...(await choicesIn(told)));
  return given === 'gold' ? choices : choices.filter(isJudged);
}

/**
 * Of our own attributions only events that the gold lists tell something, and not those whose target was not found or was
 * cut otherwise.
 */
const isJudged = ({ isListed, isDue, candidates }: TargetChoice): boolean =>
  isListed && (!isDue || candidates.some(({ verdict }) => verdict !== 'wrong'));

/** Statements grow as they do when documents are linked one after another, so that what is fitted meets its own groups. */
async function choicesIn(told: ToldCase): Promise<readonly TargetChoice[]> {
  const statements = createStatements();
  const archive = createArchiveInMemory(statements.of);
  const reader = await openCachedReader();
  const choices: TargetChoice[] = [];
  for (const document of told.documents) {
    const { groups, ...known } = await surveyDocument(document, { archive, reader });
    choices.push(
      ...aimEvents(known, (event, _, context) =>
        choiceOf(event, seeTargets(event, known.statements, context), { told, sides: known.sides }),
      ),
    );
    statements.add(document, groups);
    archive.add(document);
  }
  return choices;
}

interface Judging {
  readonly told: ToldCase;
  readonly sides: Sides;
}

function choiceOf(event: SpeechEvent, seen: readonly SeenTarget[], { told, sides }: Judging): TargetChoice {
  const { gold, goldOf } = told;
  const from = goldOf.get(event.from.attribution.id) ?? '';
  const verdicts = seen.map(({ statement: { reports } }) => {
    const ids = reports.flatMap(({ attribution }) => goldOf.get(attribution.id) ?? []);
    const relation = relationTo(event, reports, sides);
    const links = gold.links.filter(
      (link) =>
        link.from.has(from) && link.relation === relation && ids.some((id) => link.to?.has(id) ?? false),
    );
    if (links.length === 0) return 'wrong';
    return links.some(({ isOptional }) => !isOptional) ? 'right' : 'optional';
  });
  return {
    slug: gold.slug,
    event,
    seen,
    isListed: from !== '',
    isDue: gold.links.some(
      (link) => link.from.has(from) && link.relation === event.relation && link.to !== null,
    ),
    candidates: verdicts.map((verdict) => ({ verdict })),
  };
}
