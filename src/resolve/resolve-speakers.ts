import type { Attribution, Person, Segmented } from '../model/index.ts';
import type { Weighed } from './discourse/scene.ts';
import { settlePersons } from './discourse/settle-persons.ts';
import { walkText } from './discourse/walk.ts';
import { describePeople } from './people/describe-people.ts';
import { readCourse } from './read-course.ts';
import type { TokenText } from './text/token.ts';

/** What resolving adds: attributions with their speakers, and those who speak. */
export interface ResolvedReading {
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
}

/** Told of everybody who is weighed for a pronoun. */
export type Observer = (choice: {
  readonly text: TokenText;
  readonly index: number;
  readonly weighed: Weighed;
}) => void;

/**
 * Finds who the source of each attribution is, as far as the document tells: names joined over the whole text, then
 * pronouns and descriptions by what was spoken of before them. Takes about linear time.
 */
export function resolveSpeakers(
  segmented: Segmented,
  attributions: readonly Attribution[],
  observe?: Observer,
): ResolvedReading {
  const course = readCourse(segmented, attributions, {
    observe: observe && ((index, weighed) => observe({ text: course.text, index, weighed })),
  });
  return describePeople(course.text, attributions, settlePersons(course, walkText(course)));
}
