import { expect, test } from 'vitest';
import { countTests, summary, type TestReport } from './count-tests.ts';

const report = (changed: Partial<TestReport>): TestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changed,
});

test('the closing line has skipped tests only where there are some', () => {
  expect(summary(countTests(report({}), 0))).toBe('3 passed, 0 failed');
  expect(summary(countTests(report({ numPendingTests: 1, numTodoTests: 1 }), 0))).toBe(
    '3 passed, 0 failed, 2 skipped',
  );
});

test('a file that could not be run is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countTests(report({ testResults }), 1).failed).toBe(1);
});

test('a failed test counts once', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
  expect(countTests(report({ testResults, numFailedTests: 1 }), 1).failed).toBe(1);
});

test('an error outside of all tests is a failure', () => {
  expect(countTests(report({}), 1).failed).toBe(1);
});
