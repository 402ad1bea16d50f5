/** The whole truth about a checkout: format, lint, types, dead code and every test, then one closing line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin');

for (const [name, command, ...words] of [
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types', 'tsc'],
  ['dead code', 'knip'],
] as const) {
  const { status } = run(command, words);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name}`);
  if (status === 0) counts.passed += 1;
  else counts.failed += 1;
}

const folder = mkdtempSync(join(tmpdir(), 'nabij-check-'));
const report = join(folder, 'tests.json');
const { status } = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const tests = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += tests.numPassedTests;
  counts.failed += tests.numFailedTests;
  counts.skipped += tests.numPendingTests + tests.numTodoTests;
  // A file that breaks before its first test counts as a failure too.
  if (status !== 0 && tests.numFailedTests === 0) counts.failed += Math.max(1, tests.numFailedTestSuites);
} catch {
  console.log('FAIL  the tests gave no report');
  counts.failed += 1;
}
rmSync(folder, { recursive: true, force: true });

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function run(command: string, words: readonly string[]) {
  return spawnSync(join(bin, command), words, { stdio: 'inherit' });
}
