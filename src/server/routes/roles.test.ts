import { beforeAll, expect, test } from 'vitest';
import { AFTER, addLinkedStory, REMARK } from '../../../test/linked-story.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { idOf } from '../../../test/record-story.ts';
import type { Decision } from '../../model/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { appendJudgement } from '../../record/index.ts';
import type { Permission, UserRole } from '../contract.ts';
import { checkMayDecide } from './check-may-decide.ts';

const visitor = (role: UserRole, ...permissions: readonly Permission[]) => ({
  ...{ name: 'Una', role, via: 'session' as const },
  permissions: new Set(permissions),
});
const REVIEWER = visitor('reviewer', 'read', 'review', 'add');
const ADMIN = visitor('admin', 'read', 'review', 'add', 'admin');

onEachStore('who may decide', ({ open }) => {
  let record: OpenRecord;
  let ana: string;
  beforeAll(async () => {
    record = await open();
    await addLinkedStory(record);
    ana = await idOf(record, 'Ana Holm');
  });

  const about = { document: REMARK.document.id };
  const isRefused = (decision: Decision, who: typeof REVIEWER) =>
    checkMayDecide(record, decision, who).then(
      () => false,
      (error: { code: string }) => error.code === 'not-allowed',
    );

  test('reviewers decide on documents, admins on people and on what is public', async () => {
    const decisions: readonly (readonly [Decision, boolean])[] = [
      [{ type: 'restrict', about }, false],
      [{ type: 'hold', about }, false],
      [{ type: 'access', about, access: 'internal', until: null }, false],
      [{ type: 'rename', person: ana, name: 'Ana H.' }, false],
      [{ type: 'note', about: { person: ana }, text: 'so' }, false],
      [{ type: 'restrict', about: { person: ana } }, true],
      [{ type: 'hold', about: { person: ana } }, true],
      [{ type: 'publish', about, isIndexed: false }, true],
    ];
    for (const [decision, expected] of decisions) {
      expect([decision.type, await isRefused(decision, REVIEWER)]).toEqual([decision.type, expected]);
      expect(await isRefused(decision, ADMIN)).toBe(false);
    }
  });

  test('what admins decided is for admins to undo, however it comes about', async () => {
    const about = { document: AFTER.document.id };
    const made = { by: 'Una', why: null, replaces: null };
    const published = await appendJudgement(record, {
      ...made,
      decision: { type: 'publish', about, isIndexed: true },
    });
    const undo = { type: 'undo', judgement: published.id } as const;
    expect(await isRefused(undo, REVIEWER)).toBe(true);
    const undone = await appendJudgement(record, { ...made, decision: undo });
    expect(await isRefused({ type: 'undo', judgement: undone.id }, REVIEWER)).toBe(true);
    expect(await isRefused({ type: 'undo', judgement: 'f'.repeat(24) }, REVIEWER)).toBe(false);
  });
});
