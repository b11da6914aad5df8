import { roleNouns, speakingFor } from '../../../generated/lexicon.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';

const lastStem = (noun: string): string => indexTokens(noun).at(-1)?.stem ?? '';

const AGENTS = new Set(speakingFor.map(({ noun }) => lastStem(noun)));
const OFFICES = new Set(roleNouns.filter((row) => row.class === 'office').map(({ noun }) => lastStem(noun)));
const ROLES = new Set(roleNouns.filter((row) => row.class !== 'kin').map(({ noun }) => lastStem(noun)));

/** Whether a stem is of a noun for who speaks for another: “spokesman”, “office”. */
export const isAgent = (stem: string): boolean => AGENTS.has(stem);

/** Whether it is of an office that one person at a time holds in a body: “president”. */
export const isOffice = (stem: string): boolean => OFFICES.has(stem);

/** Whether it is of any office, post, job or part: “officer”, “striker”. */
export const isRole = (stem: string): boolean => ROLES.has(stem);
