/** The clock and the zones: a wrong year or a Node without zone data would prompt everyone at the wrong moment. */
import { policyFiles } from '../../../flows/policies/packs.ts';
import { countries, zoneOf } from '../../domain/locale.ts';
import type { Finding } from './finding.ts';

export function checkClock(now: Date): Finding[] {
  const about = 'clock';
  const today = now.toISOString().slice(0, 10);
  const asOf = countries.map((country) => policyFiles[country].asOf).sort();
  const early = asOf[0] !== undefined && today < asOf[0];
  const zones = countries.map((country) => {
    const time = new Intl.DateTimeFormat('nl', { timeStyle: 'short', timeZone: zoneOf(country) }).format(now);
    return `${zoneOf(country)} ${time}`;
  });
  return [
    early
      ? {
          about,
          state: 'note',
          says: `says ${today}, before the policy packs were made (${asOf[0]})`,
          mend: 'Check the time service.',
        }
      : { about, state: 'fine', says: `${today}; ${zones.join(', ')}` },
  ];
}
