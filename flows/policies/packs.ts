/** The packs of the countries we know, checked when this file loads, and the rules that hold for one absence. */
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';
import { be } from './be.ts';
import type { Milestone } from './milestone.ts';
import { nl } from './nl.ts';
import { type PolicyFile, type PolicyPack, readPack, type Switches, type Trajectory } from './pack.ts';
import { remembering } from './remembering.ts';
import { readSettings, type TenantSettings } from './settings.ts';

/** All that was written down, of every rule set. A pack that does not fit stops the start here. */
export const policyFiles: Readonly<Record<Country, PolicyFile>> = { NL: readPack(nl), BE: readPack(be) };

/**
 * The rules for an absence that began on `firstDay`, with what the employer set. An older absence keeps the rules it
 * began under, however long it lasts.
 */
export function packFor(
  country: Country,
  firstDay: LocalDate,
  settings: TenantSettings = defaults,
): PolicyPack {
  return arrangedPack({ country, firstDay }, settings);
}

const defaults = readSettings();

const arrangedPack = remembering(packOf, 200);

function packOf(
  { country, firstDay }: { readonly country: Country; readonly firstDay: LocalDate },
  settings: TenantSettings,
): PolicyPack {
  const { ruleSets, milestones, trajectories: _, ...rest } = policyFiles[country];
  const rules = ruleSets.find(({ since }) => since <= firstDay) ?? ruleSets[ruleSets.length - 1];
  if (rules === undefined) throw new RangeError('a pack has at least one rule set');
  return {
    ...rest,
    ruleSet: rules.id,
    switches: switchesWith(rules.switches, settings),
    adding: rules.adding,
    milestones: milestones.filter((one) => holdsOn(one, firstDay)).map((one) => arranged(one, settings)),
    settings,
  };
}

/** The rules of a formal trajectory, by the day it was asked for; nothing where there is no such thing. */
export function trajectoryRules(country: Country, requestedOn: LocalDate): Trajectory | undefined {
  return policyFiles[country].trajectories.find(({ since }) => since <= requestedOn);
}

function holdsOn({ since, before }: Milestone, firstDay: LocalDate): boolean {
  return (since === undefined || since <= firstDay) && (before === undefined || firstDay < before);
}

/** From so many employees, counted on 1 January, a Belgian employer cannot grant fewer certificate-free first days. */
const certificateThreshold = 50;

function switchesWith(switches: Switches, { certificate, size }: TenantSettings): Switches {
  const fewer = certificate.freeFirstDays ?? switches.certificateFreeFirstDays;
  const mayDiffer = size !== undefined && size < certificateThreshold;
  return {
    ...switches,
    // More is always allowed, fewer only for a small employer.
    certificateFreeFirstDays: mayDiffer ? fewer : Math.max(fewer, switches.certificateFreeFirstDays),
  };
}

/** What the employer arranged in place of the general rule: who keeps contact, and the health service's own term. */
function arranged(milestone: Milestone, { contact, physician }: TenantSettings): Milestone {
  if (milestone.id === 'first-contact' && contact.person === 'hr') {
    return { ...milestone, responsible: 'hr', prompt: 'hr' };
  }
  if (milestone.id === 'health-service-report' && physician.reportWithinDays !== undefined) {
    const days = physician.reportWithinDays;
    return {
      ...milestone,
      due: [{ from: 'firstDay', plus: `${days} days` }],
      lead: `${days - 1} days`,
    };
  }
  return milestone;
}
