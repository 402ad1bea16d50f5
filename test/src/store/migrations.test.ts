import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { type Migration, pack, unpack } from '../../../src/store/migrations.ts';
import { sampleState } from '../../contracts/store-samples.ts';

const shape1 = await readFile(new URL('../../fixtures/store/case-shape-1.json', import.meta.url), 'utf8');
const shape2 = await readFile(new URL('../../fixtures/store/case-shape-2.json', import.meta.url), 'utf8');
const shape4 = await readFile(new URL('../../fixtures/store/case-shape-4.json', import.meta.url), 'utf8');
const shape3 = await readFile(new URL('../../fixtures/store/case-shape-3.json', import.meta.url), 'utf8');

// Two made-up changes, to be made in this order only.
const steps: readonly Migration[] = [
  ({ manager, ...rest }) => ({ ...rest, managers: [manager] }),
  ({ managers, ...rest }) => ({ ...rest, lead: (managers as string[])[0] }),
];

it('still reads a case of shape 1, with all that was in it', () => {
  expect(unpack(shape1)).toMatchObject(JSON.parse(shape1).state);
  expect(JSON.parse(pack(unpack(shape1, []), []))).toEqual(JSON.parse(shape1));
});

it('adds the dated steps to a case of shape 1, none of them settled', () => {
  expect(unpack(shape1)).toMatchObject({ steps: {}, happened: {} });
});

it('adds no plan to a case of shape 2, and no copy of a prompt to one of shape 3', () => {
  expect(unpack(shape2)).toMatchObject({ ...JSON.parse(shape2).state, plans: [], copies: {} });
  expect(unpack(shape3)).toMatchObject({ ...JSON.parse(shape3).state, copies: {} });
});

it('takes the manager of a case of shape 4 for its case manager, and counts one report', () => {
  const { state } = JSON.parse(shape4);
  expect(unpack(shape4)).toEqual({ ...state, caseManager: state.manager, reportsInYear: 1 });
});

it('takes an old case through every step that came after it, in order', () => {
  expect(unpack(shape1, steps)).toMatchObject({ id: 'koen~1', lead: 'mia' });
  const [first] = steps;
  const halfway = JSON.stringify({ version: 2, state: first?.(JSON.parse(shape1).state) });
  expect(unpack(halfway, steps)).toEqual(unpack(shape1, steps));
});

it('keeps a case in the newest shape', () => {
  expect(JSON.parse(pack(sampleState('koen~1'), steps))).toMatchObject({ version: 3 });
  expect(unpack(pack(sampleState('koen~1'), steps), steps)).toEqual(sampleState('koen~1'));
});

it('refuses a case that a newer Nabij wrote', () => {
  const future = pack(sampleState('koen~1'), steps);
  expect(() => unpack(future, [])).toThrow('store.from-the-future');
});
