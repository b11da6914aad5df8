import { type ReactNode, useState } from 'react';
import type { AttributionValues, Decision } from '../../../../src/model/index.ts';
import type { Doubt, NamedOne } from '../../../../src/server/contract.ts';
import { useApi } from '../../../api/use-api.ts';
import { DocumentLine } from '../../../parts/document-line.tsx';
import { OutLink } from '../../../parts/out-link.tsx';
import { REVIEW, SPEAKER_REVIEW } from '../../../strings/review.ts';
import { CorrectPanel } from '../correct/correct-panel.tsx';
import { MarkedExcerpt } from '../correct/marked-excerpt.tsx';
import { useWider } from '../correct/use-wider.ts';
import { KnownJudgements } from '../decide/known-judgements.tsx';
import type { OnMade } from '../decide/made.ts';
import { NoteWindow } from '../decide/note-window.tsx';
import { placeOf } from '../queue/doubt-key.ts';
import { MissedSpeaker } from './missed-speaker.tsx';
import { PersonWindow } from './person-window.tsx';
import { SpeakerActions } from './speaker-actions.tsx';
import { type Candidate, speakerChoices } from './speaker-choices.ts';
import { ValueTags } from './value-tags.tsx';

interface Props {
  readonly doubt: Extract<Doubt, { kind: 'speaker' }>;
  readonly onMade: OnMade;
  /** Where the reason is written. */
  readonly reason: ReactNode;
}

type Mode = 'look' | 'correct' | 'add';
type Window = 'person' | 'note' | 'missed-speaker' | null;

const EMPTY: AttributionValues = {
  source: [],
  cue: [],
  content: [],
  manner: 'indirect',
  polarity: 'asserted',
  act: 'say',
};

/** Whose words these are, in their paragraph: chosen, corrected, or none. */
export function SpeakerDoubt({ doubt, onMade, reason: reasonBox }: Props) {
  const { attribution, document, reason } = doubt;
  const [mode, setMode] = useState<Mode>('look');
  const [open, setOpen] = useState<Window>(null);
  const [missed, setMissed] = useState<NamedOne | null>(null);
  const { data: view } = useApi('GET /api/statements/:id', { params: { id: attribution.id }, query: {} });
  const { excerpt, widen } = useWider(document.id, doubt.excerpt, attribution);
  const known = view?.judgements ?? [];
  const outlet = view?.account.reports.find((one) => one.attribution === attribution.id)?.outlet;
  const place = placeOf(document.id, attribution);
  const { source, cue, content, manner, polarity, act } = attribution;
  const values = { source, cue, content, manner, polarity, act };
  const { decided } = SPEAKER_REVIEW;
  const make = (words: string, decision: Decision, isSettling = true) => {
    setMode('look');
    onMade({ words, decisions: [decision], known, isSettling });
  };
  const speak = ({ id, name }: NamedOne) =>
    make(decided.speaker(name), { type: 'speaker', attribution: place, speaker: id });
  const choices = speakerChoices(doubt);
  return (
    <div className="review-doubt">
      <div className="review-context">
        <p className="review-from">
          <DocumentLine
            document={document}
            statement={attribution.id}
            {...(outlet === undefined ? {} : { outlet })}
          />{' '}
          {view?.sourceUrl && <OutLink to={view.sourceUrl}>{REVIEW.original}</OutLink>}
        </p>
        {mode === 'look' ? (
          <MarkedExcerpt excerpt={excerpt} values={attribution} />
        ) : (
          <CorrectPanel
            key={mode}
            excerpt={excerpt}
            before={mode === 'add' ? EMPTY : values}
            isAdded={mode === 'add'}
            hasKeys={open === null}
            extra={
              mode === 'add' && <MissedSpeaker speaker={missed} onAsk={() => setOpen('missed-speaker')} />
            }
            onCancel={() => setMode('look')}
            onSave={(changed) =>
              mode === 'add'
                ? make(
                    decided.add,
                    { type: 'add', document: document.id, values: changed, speaker: missed?.id ?? null },
                    false,
                  )
                : make(decided.change, {
                    type: 'change',
                    attribution: place,
                    values: changed,
                    speakers: null,
                  })
            }
          />
        )}
        {widen && (
          <button type="button" className="plain" onClick={widen}>
            {REVIEW.moreText}
          </button>
        )}
        {mode === 'look' && <ValueTags attribution={attribution} />}
        {reason && (
          <p className="review-reason">
            {SPEAKER_REVIEW.reason}: <bdi>{reason}</bdi>
          </p>
        )}
      </div>
      <div className="review-side">
        <SpeakerActions
          choices={choices}
          isOn={mode === 'look'}
          onSpeaker={(choice: Candidate) => speak(choice)}
          onNobody={() => make(decided.nobody, { type: 'speaker', attribution: place, speaker: null })}
          onAccept={() =>
            make(decided.accept, { type: 'accept', attribution: place, values, speakers: null })
          }
          onReject={() => make(decided.reject, { type: 'reject', attribution: place })}
          onSearch={() => setOpen('person')}
          onCorrect={() => setMode('correct')}
          onMissed={() => setMode('add')}
          onNote={() => setOpen('note')}
        />
        {reasonBox}
        <KnownJudgements judgements={known} />
      </div>
      {open === 'person' && <PersonWindow onChoose={speak} onClose={() => setOpen(null)} />}
      {open === 'missed-speaker' && <PersonWindow onChoose={setMissed} onClose={() => setOpen(null)} />}
      {open === 'note' && (
        <NoteWindow
          subjects={[{ name: REVIEW.kind.speaker, subject: { attribution: place } }]}
          onSave={(about, text) => make(decided.note, { type: 'note', about, text }, false)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
