import { basename } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { OpenRecord, RecordSize } from '../../../record/index.ts';
import { seesInternal } from '../../context.ts';
import { type Me, PERMISSIONS } from '../../contract.ts';
import { packageVersion } from '../../package-version.ts';

const VERSION = packageVersion();
const NOTHING: RecordSize = { documents: 0, statements: 0 };

/** What a record is called: its file, or its database, without where that is. */
const recordName = ({ store: { name } }: OpenRecord): string => basename(URL.parse(name)?.pathname ?? name);

/** Who asks, and what is asked of; of the record nothing is told to who may not read it. */
export async function describeMe(
  { visitor, csrf, server }: Pick<FastifyRequest, 'visitor' | 'csrf' | 'server'>,
  sizeOf: (hasInternal: boolean) => Promise<RecordSize>,
): Promise<Me> {
  const { name, role, permissions } = visitor;
  const mayRead = permissions.has('read');
  return {
    user: name === null || role === null ? null : { name, role },
    permissions: PERMISSIONS.filter((one) => permissions.has(one)),
    isAuthOn: server.context.settings.isAuthOn,
    csrf,
    record: {
      name: mayRead ? recordName(server.context.record) : '',
      ...(mayRead ? await sizeOf(seesInternal(visitor)) : NOTHING),
    },
    version: VERSION,
  };
}
