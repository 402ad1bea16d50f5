/** A function that remembers gives what it would have given, and makes it once. */
import { expect, it } from 'vitest';
import { remembering } from '../../../flows/policies/remembering.ts';

function counted(limit?: number) {
  const made: string[] = [];
  const make = (input: { readonly day: string }, owner: { readonly name: string }) => {
    made.push(`${owner.name} ${input.day}`);
    return `${owner.name} ${input.day}`;
  };
  return { made, remembered: remembering(make, limit) };
}

it('makes the same thing once, for each owner apart', () => {
  const { made, remembered } = counted();
  const [nl, be] = [{ name: 'nl' }, { name: 'be' }];
  expect(remembered({ day: 'a' }, nl)).toBe('nl a');
  expect(remembered({ day: 'a' }, nl)).toBe('nl a');
  expect(remembered({ day: 'a' }, be)).toBe('be a');
  expect(made).toEqual(['nl a', 'be a']);
});

it('forgets the oldest beyond its limit, and makes it again', () => {
  const { made, remembered } = counted(2);
  const owner = { name: 'nl' };
  for (const day of ['a', 'b', 'c', 'b', 'a']) remembered({ day }, owner);
  expect(made).toEqual(['nl a', 'nl b', 'nl c', 'nl a']);
});
