import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/guard/ask.ts';
import { note } from '../../../src/guard/note.ts';
import { hostile } from '../../../src/tools/bench/hostile.ts';
import { timesTheWork } from '../../support/proportion.ts';

const options = { country: 'NL' } as const;

describe.each(hostile)('with $name', ({ text }) => {
  const short = text(1 << 15, 0);
  const long = text(1 << 17, 0);

  it.each([
    ['ask', (text: string) => ask(text, options)],
    ['note', (text: string) => note(text, options)],
  ] as const)('%s takes time in proportion to the text', (_door, judge) => {
    expect(timesTheWork(judge, short, long)).toBeLessThan(10);
  });
});
