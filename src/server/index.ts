/**
 * The server: the record over HTTP, as an API and as the reading room. In come requests, looked at for who asks before
 * anything else of them is read; out go answers in which a visitor sees what they may. It decides nothing about news, keeps
 * nothing but through the record, and sends nothing to anybody who has not asked.
 */
export type { ServerSettings } from './context.ts';
export { startServer } from './start-server.ts';
