import { type ReactNode, useState } from 'react';
import type { Decision } from '../../../../src/model/index.ts';
import type { Doubt, PersonLine } from '../../../../src/server/contract.ts';
import { useApi } from '../../../api/use-api.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { PEOPLE_REVIEW, REVIEW } from '../../../strings/review.ts';
import { Act } from '../decide/act.tsx';
import { KnownJudgements } from '../decide/known-judgements.tsx';
import type { OnMade } from '../decide/made.ts';
import { NoteWindow } from '../decide/note-window.tsx';
import { useOpenKeys } from '../decide/use-open-keys.ts';
import { PersonColumn } from './person-column.tsx';
import { Reasons } from './reasons.tsx';
import { SplitWindow } from './split-window.tsx';

interface Props {
  readonly doubt: Extract<Doubt, { kind: 'same-person' }>;
  readonly onMade: OnMade;
  /** Where the reason is written. */
  readonly reason: ReactNode;
}

/** What was decided of either of two. */
function useKnown([one, other]: readonly [PersonLine, PersonLine]) {
  const first = useApi('GET /api/people/:id', { params: { id: one.id }, query: { limit: 1 } });
  const second = useApi('GET /api/people/:id', { params: { id: other.id }, query: { limit: 1 } });
  const all = [first, second].flatMap(({ data }) => data?.judgements ?? []);
  return [...new Map(all.map((judgement) => [judgement.id, judgement])).values()];
}

interface KeptProps {
  readonly people: readonly PersonLine[];
  readonly kept: string;
  readonly onKept: (id: string) => void;
}

/** Which of the two stays, by name and id, where they are merged. */
function Kept({ people, kept, onKept }: KeptProps) {
  return (
    <fieldset className="review-kept">
      <legend>{PEOPLE_REVIEW.keeps}</legend>
      {people.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="kept" checked={kept === id} onChange={() => onKept(id)} />{' '}
          <bdi>{seenText(name)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** Whether two are one: what each is called, is and says, and what speaks for and against. */
export function PeopleDoubt({
  doubt: { people, statements, reasons, score },
  onMade,
  reason: reasonBox,
}: Props) {
  const [kept, setKept] = useState(people[0].id);
  const [open, setOpen] = useState<'split' | 'note' | null>(null);
  const known = useKnown(people);
  const [one, other] = kept === people[0].id ? people : [people[1], people[0]];
  const { decided } = PEOPLE_REVIEW;
  const make = (words: string, decision: Decision, isSettling = true) =>
    onMade({ words, decisions: [decision], known, isSettling });
  const merge = () => make(decided.merge(one.name), { type: 'merge', people: [one.id, other.id] });
  const apart = () => make(decided.apart, { type: 'apart', people: [one.id, other.id] });
  useOpenKeys({ m: merge, p: apart, t: () => setOpen('split'), n: () => setOpen('note') });
  return (
    <div className="review-doubt">
      <div className="review-context review-two">
        {people.map((person, at) => (
          <PersonColumn key={person.id} person={person} statements={statements[at]!} />
        ))}
      </div>
      <div className="review-side">
        <fieldset className="review-actions">
          <legend>{PEOPLE_REVIEW.question}</legend>
          <Reasons reasons={reasons} score={score} />
          <Kept people={people} kept={kept} onKept={setKept} />
          <div className="review-acts">
            <Act keyed="m" isMain onAct={merge}>
              {PEOPLE_REVIEW.merge}
            </Act>
            <Act keyed="p" onAct={apart}>
              {PEOPLE_REVIEW.apart}
            </Act>
            <Act keyed="t" onAct={() => setOpen('split')}>
              {PEOPLE_REVIEW.split}
            </Act>
            <Act keyed="n" onAct={() => setOpen('note')}>
              {REVIEW.note}
            </Act>
          </div>
        </fieldset>
        {reasonBox}
        <KnownJudgements judgements={known} />
      </div>
      {open === 'split' && (
        <SplitWindow
          people={people}
          onSplit={(decision) => make(decided.split(decision.name), decision, false)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'note' && (
        <NoteWindow
          subjects={people.map(({ id, name }) => ({ name, subject: { person: id } }))}
          onSave={(about, text) => make(decided.note, { type: 'note', about, text }, false)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
