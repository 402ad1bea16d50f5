/** The command line: JSON lines in, JSON lines out, and a clear word about a line it cannot read. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../../src/tools/understand.ts', import.meta.url));
const run = (input: string) => spawnSync(process.execPath, [tool], { input, encoding: 'utf8' });
const line = (id: string, text: string) =>
  JSON.stringify({ id, text, now: '2026-03-11T07:52+01:00', open: false, country: 'BE' });

describe('npm run understand', () => {
  it('answers each line in its place, with five fields and no text', () => {
    const { stdout, status } = run(`${line('a', 'ziek t/m vrijdag')}\n${line('b', 'wat een weer')}\n`);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each)),
    ).toEqual([
      { id: 'a', intent: 'report', firstDay: '2026-03-11', backOn: '2026-03-16', percent: null },
      { id: 'b', intent: 'other', firstDay: null, backOn: null, percent: null },
    ]);
  });

  it.each([
    ['what is not JSON', '{"id": "x"', /line 2: this is not JSON/],
    [
      'a field that is missing',
      '{"id":"x","text":"ziek","now":"2026-03-11T07:52+01:00","open":false}',
      /line 2: "country"/,
    ],
    ['a day that does not exist', line('x', 'ziek').replace('03-11', '13-41'), /line 2: "now"/],
  ])('refuses %s by its line number, with exit code 2 and without repeating words', (_, bad, message) => {
    const { stderr, status } = run(`${line('a', 'ziek')}\n${bad}\n`);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('ziek');
  });

  it('says nothing to nothing', () => {
    expect(run('')).toMatchObject({ status: 0, stdout: '' });
  });
});
