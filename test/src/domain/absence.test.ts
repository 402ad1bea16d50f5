import { expect, it } from 'vitest';
import { caseIdOf, employeeOf } from '../../../src/domain/absence.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import { firstNameOf } from '../../../src/domain/person.ts';

it.each(['koen', 'koen~x', 'k.claes-2'])('the case of %s leads back to its employee', (employee) => {
  expect(employeeOf(caseIdOf(employee, 12))).toBe(employee);
});

it('an error carries a code, ids and a cause, and no words', () => {
  const cause = new Error('secret');
  const error = new NabijError('store.unreachable', {
    retry: { after: 500 },
    details: { case: 'koen~1' },
    cause,
  });
  expect(error.message).toBe('store.unreachable');
  expect(error).toMatchObject({
    code: 'store.unreachable',
    retry: { after: 500 },
    details: { case: 'koen~1' },
    cause,
  });
  expect(new NabijError('x.y').retry).toBe('never');
  expect('cause' in new NabijError('x.y')).toBe(false);
});

it('a person is addressed by the first word of the name', () => {
  expect(firstNameOf({ name: 'Anne-Marie van den Berg' })).toBe('Anne-Marie');
  expect(firstNameOf({ name: 'Zita' })).toBe('Zita');
});
