/**
 * Attributions in, the same with their speakers out, and the people who these are. Names are joined over the whole text,
 * pronouns and descriptions by what was spoken of before them; what cannot be told stays open, and an anonymous source is
 * never given a name.
 */
export { clusterMentions } from './cluster-mentions.ts';
export { addMention } from './registry/add-mention.ts';
export { joinPeople } from './registry/join-people.ts';
export { type JoinOptions, joinReadings } from './registry/join-readings.ts';
export { joinRecorded, keysInReading, keysOfPerson } from './registry/join-recorded.ts';
export type { JoinedAttribution, JoinedReadings } from './registry/joined-readings.ts';
export type { KnownPerson } from './registry/known-person.ts';
export { type Doubt, listDoubts } from './registry/list-doubts.ts';
export { nameForms } from './registry/name-forms.ts';
export type { PeopleQuestion } from './registry/people-comparison.ts';
export { createRegistry } from './registry/people-registry.ts';
export { resolveSpeakers } from './resolve-speakers.ts';
