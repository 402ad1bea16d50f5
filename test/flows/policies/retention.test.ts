/** How long a closed absence is kept: by the country, by the employer, and not while a dispute holds it. */
import { expect, it } from 'vitest';
import { packFor } from '../../../flows/policies/packs.ts';
import { keptUntil } from '../../../flows/policies/retention.ts';
import { readSettings, type TenantSettingsInput } from '../../../flows/policies/settings.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';
import type { Country } from '../../../src/domain/locale.ts';

const untilWhen = (country: Country, closedOn: string, settings: TenantSettingsInput = {}) =>
  keptUntil(
    toLocalDate(closedOn),
    { employee: 'koen' },
    packFor(country, toLocalDate('2024-01-08'), readSettings(settings)),
  );

it('is two years in the Netherlands and one in Belgium, from the close; a leap day ends on the last of February', () => {
  expect(untilWhen('NL', '2026-03-26')).toBe('2028-03-26');
  expect(untilWhen('BE', '2026-03-26')).toBe('2027-03-26');
  expect(untilWhen('BE', '2028-02-29')).toBe('2029-02-28');
});

it('is what the employer set in place of it, and has no end for whoever is held', () => {
  expect(untilWhen('BE', '2026-03-26', { retention: { closedFor: '60 months' } })).toBe('2031-03-26');
  expect(untilWhen('NL', '2026-03-26', { retention: { hold: ['koen'] } })).toBeUndefined();
  expect(untilWhen('NL', '2026-03-26', { retention: { hold: ['noor'] } })).toBe('2028-03-26');
});
