/** The pictures of the machines are what `npm run draw` would draw now. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { diagramOf } from '../../src/tools/draw/diagram.ts';
import { diagrams } from '../../src/tools/draw/diagrams.ts';

it.each(diagrams())('$path shows its machine as it is now', ({ path, text }) => {
  expect(readFileSync(path, 'utf8'), 'run `npm run draw`').toBe(text);
});

it('no picture is left of a machine that is gone', () => {
  const drawn = diagrams().map(({ path }) => path);
  expect(globSync('flows/**/*.diagram.md').sort()).toEqual(drawn);
});

it('draws arrows into a state, out of it, and those that part on a condition, in plain words', () => {
  const machine = createMachine({
    id: 'sample',
    initial: 'asLeep',
    on: { 'day.ended': '.asLeep' },
    states: {
      asLeep: { on: { 'alarm.rang': [{ guard: 'isSunday', target: 'asLeep' }, { target: 'up' }] } },
      up: { initial: 'dressing', on: { gone: 'away', again: {} }, states: { dressing: {} } },
      away: { type: 'final' },
    },
  });
  const lines = diagramOf('sample', machine)
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      '[*] --> asLeep',
      'state "as leep" as asLeep',
      'anywhere --> asLeep : day ended',
      'asLeep --> asLeep : alarm rang [is sunday]',
      'asLeep --> up : alarm rang [otherwise]',
      'state "up" as up {',
      '[*] --> up_dressing',
      'up --> away : gone',
      'up_anywhere --> up_anywhere : again',
      'away --> [*]',
    ]),
  );
});
