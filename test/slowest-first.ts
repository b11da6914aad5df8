import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: begun last, one of them would keep a single worker busy at the end. */
const SLOWEST = [
  'test/room/room.test.ts',
  'test/add-killed.test.ts',
  'test/pack.test.ts',
  'test/room/hostile-room.test.ts',
  'test/room/desk.test.ts',
  'test/record-command.test.ts',
  'test/serve-command.test.ts',
  'src/record/transfer/transfer.test.ts',
  'test/erase-command.test.ts',
  'test/command.test.ts',
  'test/transfer-command.test.ts',
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOWEST.findIndex((file) => moduleId.endsWith(`/${file}`));
  return rank < 0 ? SLOWEST.length : rank;
}

/** Runs the slowest files first, and the others as Vitest would: what failed, then what took long. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: readonly TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort([...files]);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
