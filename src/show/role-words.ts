import type { Attribution, Reading, Span } from '../model/index.ts';

/** The words of a role, verbatim; the fragments of a broken one are joined by “ … ”. Empty for an absent one. */
export function roleWords(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(' … ');
}

/** Names of the people whom an attribution's `speaker` names; `[]` where it is not resolved. */
export function speakerNames(reading: Reading, attribution: Attribution): readonly string[] {
  const { speaker } = attribution;
  const ids = speaker === null ? [] : typeof speaker === 'string' ? [speaker] : speaker;
  return ids.map((id) => reading.people.find((person) => person.id === id)?.name ?? id);
}

/** Who speaks, for eyes: the resolved name, else the words of the source, else a dash. */
export function speakerLabel(reading: Reading, attribution: Attribution): string {
  const names = speakerNames(reading, attribution);
  if (names.length > 0) return names.join(' and ');
  return roleWords(reading.document.text, attribution.source) || '—';
}
