import { ofClass } from '../reading/phrase.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';
import type { Aim } from '../speech-event.ts';
import type { NamedPerson } from './people-named.ts';

interface Aimed {
  readonly said: SaidWords;
  /** What the event is about. */
  readonly about: readonly SaidToken[];
  /** People whom the line names. */
  readonly people: readonly NamedPerson[];
  /** Places of the words that say what is done. */
  readonly places: readonly number[];
}

const isSaid = ofClass('said');

/** How many words may stand between a name and what its bearer does: “Ms Pell had never said”. */
const SPEAKING_REACH = 3;

const FIRST_PERSON = /^(?:i|we|my|our|mine|ours|myself|ourselves)$/;

/**
 * Whose statement it is: of whom the words name as the owner (“Straker’s remark”, “the remark by Straker”), as the one
 * who spoke (“Ms Pell made no such comment”), or of the speaker’s own (“my words”, “I never said”, “her own figure”).
 */
export function whoseIsIt({ said, about, people, places }: Aimed): Pick<Aim, 'speakers' | 'isOwn'> {
  const { line, report } = said;
  const own = new Set(report.speakers);
  const before = line.slice(Math.max(0, (places[0] ?? 0) - 8), places[0] ?? 0);
  const owners = people.filter(({ start, end }) => isOwner(said, start, end, places)).map(({ id }) => id);
  const others = [...new Set(owners)].filter((id) => !own.has(id));
  if (others.length > 0) return { speakers: others, isOwn: false };
  const isOwn =
    owners.length > 0 ||
    [...about, ...before].some(
      ({ word, role }) => role === 'content' && (FIRST_PERSON.test(word) || word === 'own'),
    );
  return { speakers: isOwn ? report.speakers : [], isOwn };
}

/** “Straker’s remark”, “a remark by Straker”, “what Straker told them”, “Straker made no comment”. */
function isOwner({ line }: SaidWords, start: number, end: number, places: readonly number[]): boolean {
  const last = line[end - 1]!;
  if (last.isPossessive || /^(?:by|from)$/.test(line[start - 1]?.word ?? '')) return true;
  if (
    line.slice(end, end + SPEAKING_REACH).some((token) => token.sentence === last.sentence && isSaid(token))
  )
    return last.role === 'content';
  const next = places[0] ?? 0;
  return end <= next && next - end <= 2 && line[next]!.sentence === last.sentence && last.role === 'content';
}
