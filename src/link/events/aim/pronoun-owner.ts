import type { Gender } from '../../../model/index.ts';
import { reportsOf } from '../../report/reports-of.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  they: null,
  their: null,
  them: null,
};

/** How many reports back somebody may have spoken whom a pronoun still means. */
const REACH = 8;

/**
 * Whom “his remark”, “what she said” mean in the mouth of another: who spoke last before, of that gender as far as it is
 * known. Empty where no pronoun stands there or nobody fits.
 */
export function pronounOwner({ report, line }: SaidWords): readonly string[] {
  const pronoun = line.find(isPronoun);
  if (pronoun === undefined) return [];
  const { document, place } = report;
  const genders = new Map(document.people.map(({ id, gender, kind }) => [id, { gender, kind }]));
  const wanted = GENDERS[pronoun.word] ?? null;
  const fits = (id: string) => {
    const known = genders.get(id);
    if (known === undefined || (wanted !== null && known.kind === 'organisation')) return false;
    return wanted === null || known.gender === null || known.gender === wanted;
  };
  const before = reportsOf(document)
    .slice(Math.max(0, place - REACH), place)
    .findLast(
      ({ speakers }) =>
        speakers.length === 1 && !report.speakers.includes(speakers[0]!) && fits(speakers[0]!),
    );
  return before?.speakers ?? [];
}

const isPronoun = ({ word, role }: SaidToken): boolean => role === 'content' && Object.hasOwn(GENDERS, word);
