import { expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory.ts';
import { personOf } from '../../support/house.ts';

const people = [
  personOf('koen', 'Koen Claes', { manager: 'an', channels: { slack: 'U02KOEN', teams: '29:AbC' } }),
  personOf('noor', 'Noor Smit', { manager: 'an' }),
  personOf('an', 'An Peeters', { roles: ['employee', 'manager'] }),
  personOf('hilde', 'Hilde Maes', { roles: ['hr'] }),
];
const directory = createDirectory('acme', people);

it('finds a person by id, by account and by role, in the order of the file', () => {
  expect(directory.tenant).toBe('acme');
  expect(directory.find('koen')?.name).toBe('Koen Claes');
  expect(directory.find('nobody')).toBeUndefined();
  expect(directory.teamOf('an').map(({ id }) => id)).toEqual(['koen', 'noor']);
  expect(directory.teamOf('koen')).toEqual([]);
  expect(directory.withRole('hr').map(({ id }) => id)).toEqual(['hilde']);
  expect(directory.actingForEmployer().map(({ id }) => id)).toEqual(['an', 'hilde']);
  expect(directory.all()).toEqual(people);
});

it('knows an account in capitals or not, and never one of another channel', () => {
  expect(directory.byChannel('slack', 'u02koen')?.id).toBe('koen');
  expect(directory.byChannel('teams', '29:abc')?.id).toBe('koen');
  expect(directory.byChannel('web', 'U02KOEN')).toBeUndefined();
  expect(directory.byChannel('slack', 'koen')).toBeUndefined();
});

it('finds people by what they are called, whole or in part, whatever the case', () => {
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
  expect(ids(directory.called('KOEN'))).toEqual(['koen']);
  expect(ids(directory.called('noor smit'))).toEqual(['noor']);
  expect(ids(directory.called('u02koen'))).toEqual(['koen']);
  expect(ids(directory.called('smit'))).toEqual([]);
  expect(ids(directory.calledPartly('Smit'))).toEqual(['noor']);
  expect(ids(directory.calledPartly('constructor'))).toEqual([]);
});
