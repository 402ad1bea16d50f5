/** The policy packs: how old they are, who signed them off, and what still wants a lawyer. */
import { reviewOfPacks } from '../../../flows/policies/review.ts';
import type { Finding } from './finding.ts';

export function checkPacks(): Finding[] {
  return reviewOfPacks().flatMap(({ country, version, asOf, signedOff, toVerify }) => [
    { about: `policy ${country}`, state: 'fine', says: `version ${version}, as of ${asOf}` },
    signedOff
      ? {
          about: `policy ${country}`,
          state: 'fine',
          says: `signed off by ${signedOff.by} on ${signedOff.on}`,
        }
      : {
          about: `policy ${country}`,
          state: 'note',
          says: 'not signed off by a lawyer',
          mend: `Have counsel look at these ${toVerify.length} entries first:`,
        },
    ...toVerify.map(({ id, lawId, title }) => ({
      about: `policy ${country}`,
      state: 'note' as const,
      says: `to verify: ${title} (${id}, ${lawId})`,
    })),
  ]);
}
