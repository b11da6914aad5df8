import {
  ACTS,
  type AttributionPlace,
  type AttributionValues,
  DECISION_TYPES,
  type Decision,
  MANNERS,
  POLARITIES,
  RELATIONS,
  type Subject,
} from '../../../model/index.ts';
import type { Minted, RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { subjectOf } from '../../judgements/subject-of.ts';
import { readGiven } from './access-fields.ts';
import {
  field,
  type Line,
  listOf,
  offsetsOf,
  oneOf,
  orNull,
  type Read,
  readDate,
  readFlag,
  readId,
  readObject,
  readSpan,
  readText,
  refuse,
} from './fields.ts';

const placeLine = ({ document, cue, content }: AttributionPlace) => ({
  document,
  cue: offsetsOf(cue),
  content: offsetsOf(content),
});

const valuesLine = ({ source, cue, content, manner, polarity, act }: AttributionValues) => ({
  source: offsetsOf(source),
  cue: offsetsOf(cue),
  content: offsetsOf(content),
  manner,
  polarity,
  act,
});

const subjectLine = (subject: Subject): object => {
  if ('document' in subject) return { document: subject.document };
  if ('person' in subject) return { person: subject.person };
  return { attribution: placeLine(subject.attribution) };
};

function decisionLine(decision: Decision, hasTexts: boolean): object {
  const { type } = decision;
  switch (type) {
    case 'merge':
    case 'apart':
      return { type, people: decision.people };
    case 'split': {
      const { person, name, attributions } = decision;
      return { type, person, name, attributions: attributions.map(placeLine) };
    }
    case 'rename':
      return { type, person: decision.person, name: decision.name };
    case 'speaker':
      return { type, attribution: placeLine(decision.attribution), speaker: decision.speaker };
    case 'accept':
    case 'change':
      return {
        type,
        attribution: placeLine(decision.attribution),
        values: valuesLine(decision.values),
        speakers: decision.speakers,
      };
    case 'reject':
      return { type, attribution: placeLine(decision.attribution) };
    case 'add': {
      const { document, values, speaker } = decision;
      return { type, document, values: valuesLine(values), speaker };
    }
    case 'accept-link':
    case 'reject-link': {
      const { from, to, relation } = decision;
      return { type, from: placeLine(from), to: to && placeLine(to), relation };
    }
    case 'same-statement':
    case 'other-statement':
      return { type, attributions: decision.attributions.map(placeLine) };
    case 'note':
      return { type, about: subjectLine(decision.about), text: hasTexts ? decision.text : '' };
    case 'restrict':
    case 'hold':
      return { type, about: subjectLine(decision.about) };
    case 'access': {
      const { about, access, until } = decision;
      return { type, about: subjectLine(about), access, until };
    }
    case 'publish':
      return { type, about: subjectLine(decision.about), isIndexed: decision.isIndexed };
    case 'undo':
      return { type, judgement: decision.judgement };
  }
}

/** A judgement as a line; remarks, which may quote, are left out where texts are not passed on. */
export function judgementLine(judgement: RecordedJudgement, hasTexts: boolean): Line {
  const { id, by, at, why, decision, replaces, minted } = judgement;
  return {
    type: 'judgement',
    id,
    by,
    at,
    why: hasTexts ? why : null,
    decision: decisionLine(decision, hasTexts),
    replaces,
    minted: minted && { id: minted.id, isRest: minted.isRest },
  };
}

const readPlace: Read<AttributionPlace> = (value, path) => {
  const line = readObject(value, path);
  return {
    document: readId(line.document, `${path}.document`),
    cue: listOf(readSpan)(line.cue, `${path}.cue`),
    content: listOf(readSpan)(line.content, `${path}.content`),
  };
};

const readValues: Read<AttributionValues> = (value, path) => {
  const line = readObject(value, path);
  return {
    source: listOf(readSpan)(line.source, `${path}.source`),
    cue: listOf(readSpan)(line.cue, `${path}.cue`),
    content: listOf(readSpan)(line.content, `${path}.content`),
    manner: oneOf(MANNERS)(line.manner, `${path}.manner`),
    polarity: oneOf(POLARITIES)(line.polarity, `${path}.polarity`),
    act: oneOf(ACTS)(line.act, `${path}.act`),
  };
};

const readSubject: Read<Subject> = (value, path) => {
  const line = readObject(value, path);
  if (line.document !== undefined) return { document: readId(line.document, `${path}.document`) };
  if (line.person !== undefined) return { person: readId(line.person, `${path}.person`) };
  return { attribution: readPlace(line.attribution, `${path}.attribution`) };
};

const readDocument: Read<{ readonly document: string }> = (value, path) => ({
  document: readId(readObject(value, path).document, `${path}.document`),
});

const pairOf =
  <T>(read: Read<T>, accepted: string): Read<readonly [T, T]> =>
  (value, path) => {
    const [one, other, more] = listOf(read)(value, path);
    if (one === undefined || other === undefined || more !== undefined) refuse(path, value, accepted);
    return [one, other];
  };

const readPair = pairOf(readId, 'two ids of people');

function readDecision(value: unknown, path: string): Decision {
  const line = readObject(value, path);
  const type = oneOf(DECISION_TYPES)(line.type, `${path}.type`);
  const get = <T>(name: string, read: Read<T>): T => read(line[name], `${path}.${name}`);
  switch (type) {
    case 'merge':
    case 'apart':
      return { type, people: get('people', readPair) };
    case 'split': {
      const [person, name] = [get('person', readId), get('name', readText)];
      return { type, person, name, attributions: get('attributions', listOf(readPlace)) };
    }
    case 'rename':
      return { type, person: get('person', readId), name: get('name', readText) };
    case 'speaker':
      return { type, attribution: get('attribution', readPlace), speaker: get('speaker', orNull(readId)) };
    case 'accept':
    case 'change':
      return {
        type,
        attribution: get('attribution', readPlace),
        values: get('values', readValues),
        speakers: get('speakers', orNull(listOf(readId))),
      };
    case 'reject':
      return { type, attribution: get('attribution', readPlace) };
    case 'add': {
      const [document, values] = [get('document', readId), get('values', readValues)];
      return { type, document, values, speaker: get('speaker', orNull(readId)) };
    }
    case 'accept-link':
    case 'reject-link': {
      const [from, to] = [get('from', readPlace), get('to', orNull(readPlace))];
      return { type, from, to, relation: get('relation', oneOf(RELATIONS)) };
    }
    case 'same-statement':
    case 'other-statement':
      return { type, attributions: get('attributions', pairOf(readPlace, 'two places of attributions')) };
    case 'note':
      return { type, about: get('about', readSubject), text: get('text', readText) };
    case 'restrict':
    case 'hold':
      return { type, about: get('about', readSubject) };
    case 'access':
      return { type, about: get('about', readDocument), ...readGiven(line, path) };
    case 'publish':
      return { type, about: get('about', readSubject), isIndexed: get('isIndexed', readFlag) };
    case 'undo':
      return { type, judgement: get('judgement', readId) };
  }
}

const readMinted: Read<Minted> = (value, path) => {
  const line = readObject(value, path);
  return { id: readId(line.id, `${path}.id`), isRest: readFlag(line.isRest, `${path}.isRest`) };
};

/** Reads a judgement's line. */
export function readJudgementLine(line: Line): RecordedJudgement {
  const id = field(line, 'id', readId);
  const decision = field(line, 'decision', readDecision);
  return {
    id,
    by: field(line, 'by', readId),
    at: field(line, 'at', readDate),
    why: field(line, 'why', orNull(readText)),
    decision,
    replaces: field(line, 'replaces', orNull(readId)),
    minted: field(line, 'minted', orNull(readMinted)),
    subject: subjectOf(decision, id),
  };
}
