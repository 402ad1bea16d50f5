import { expect, it } from 'vitest';
import { note } from '../../../src/guard/note.ts';

it('takes the condition out and leaves the work content', () => {
  expect(note('Jan heeft griep, belt maandag', { country: 'NL', language: 'nl' }).text).toBe(
    'Jan …, belt maandag',
  );
});
