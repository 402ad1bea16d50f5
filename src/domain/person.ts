/** Who takes part: a person as the people file describes them. */
import type { LocalDate } from './local-date.ts';
import type { Country, Language } from './locale.ts';

export type TenantId = string;
export type PersonId = string;

export const channelNames = ['slack', 'teams', 'web'] as const;
export type ChannelName = (typeof channelNames)[number];

/** Who may see a case or be prompted about it. */
export const caseRoles = ['employee', 'manager', 'hr'] as const;
export type CaseRole = (typeof caseRoles)[number];
/** An adviser (vertrouwenspersoon) sees no case: people may ask them for a talk. */
export const roles = [...caseRoles, 'adviser'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** The id by which each channel knows this person; the first one named in the people file is preferred. */
  readonly channels: Partial<Record<ChannelName, string>>;
  /** Absent when nobody manages this person. */
  readonly manager?: PersonId;
  readonly roles: readonly Role[];
  readonly country: Country;
  readonly language: Language;
  /** The people file leaves the language open: then it is the platform's when we heard it, else that of the site. */
  readonly languageIsOpen?: true;
  /** Contract hours a week. */
  readonly hoursPerWeek: number;
  /** ISO weekdays on which this person works, 1 for Monday. */
  readonly workingDays: readonly number[];
  /** Local times, `HH:MM`, between which a nudge may arrive. */
  readonly workingHours: { readonly from: string; readonly to: string };
  readonly site?: string;
  /** Days on which that site is closed, by the employer's settings: nobody is prompted then. */
  readonly closedOn?: readonly LocalDate[];
  /** The first day of the contract, when the people file says so. */
  readonly employedSince?: LocalDate;
}

/** Whether this person acts for the employer: a manager, or HR. */
export function actsForEmployer({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('manager') || roles.includes('hr');
}

/** The name by which we address someone: the first word of the full name. */
export function firstNameOf(person: Pick<Person, 'name'>): string {
  return person.name.split(' ')[0] ?? person.name;
}
