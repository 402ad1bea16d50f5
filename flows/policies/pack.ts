/**
 * The shape of a policy pack: the law and good practice of one country as data, each entry with its source, how sure we
 * are, and whether a lawyer must still look. A pack that does not fit says where and why.
 */
import { z } from 'zod';
import { NabijError } from '../../src/domain/errors.ts';
import { countries } from '../../src/domain/locale.ts';
import { localDate, sentence, sure, term } from './fields.ts';
import { type Milestone, milestone } from './milestone.ts';
import { problemsOf } from './problems.ts';
import type { TenantSettings } from './settings.ts';

export const intakeQuestions = [
  'reachableAt',
  'expectedDuration',
  'currentWork',
  'safetyNet',
  'workAccident',
  'trafficAccident',
  'thirdPartyAccident',
  'certificate',
  'firstSpellOrExtension',
] as const;

const switches = z.strictObject({
  /** Whether a medical certificate for the employer exists. */
  certificate: z.boolean(),
  /** Certificate-free first days in a calendar year. */
  certificateFreeFirstDays: z.int().min(0),
  /** What may be asked and recorded at the report: nothing else. */
  intake: z.array(z.enum(intakeQuestions)).min(1),
  /** Who may see the answer to a question, where that is not everyone of the case. */
  hrOnlyAnswers: z.array(z.enum(intakeQuestions)),
  /** Months of service before the safety net may be asked about. */
  safetyNetAfterMonths: z.int().min(0),
  /** Ask what someone can still do before the physician advised (R35). */
  abilityQuestionsBeforeAdvice: z.boolean(),
  /** Let a manager explore causes in the work (R39). */
  workCauseQuestions: z.boolean(),
  /** Each contact message opens by saying that it is no control. */
  sayContactIsNoControl: z.boolean(),
  /** An absence begins on the first working day that was missed, not on the first day of all. */
  fromWorkingDay: z.boolean(),
  /** The language is that of the site, by law; a person's own language only adds a translation. */
  languageOfSite: z.boolean(),
  ...sure,
});

const adding = z.strictObject({
  /** NL: days between two spells up to which they are one. */
  mergeUpToDays: z.int().min(0),
  /** BE: each has its own counter, never one "relapse". */
  payWindow: term.optional(),
  fundWindow: term.optional(),
  fundWindowInInvalidity: term.optional(),
  /** BE: a resumption shorter than this does not interrupt a duration that is counted. */
  durationGap: term.optional(),
  ...sure,
});

/** From which day of absence a pace holds. */
const pace = z.strictObject({ fromDay: z.int().min(0), every: term });

const rhythm = z.strictObject({
  lawId: z.string(),
  /** The manager is in touch within this term of the report (R22). */
  firstWithin: term,
  /** By expected length (R15): the pace from each day on; the last whose day is reached counts. */
  pace: z.strictObject({ short: z.array(pace), unknown: z.array(pace), long: z.array(pace) }),
  /** Expected to last at most so many days: short. */
  shortUpToDays: z.int().positive(),
  /** Expected to last longer than so many days: long. */
  longFromDays: z.int().positive(),
  /** Also with a wish for less, there is contact at least this often, unless other is agreed. */
  atLeastEvery: term,
  /** The talk about the return, before the first day back (R69). */
  beforeReturn: term,
  /** The same after a long absence. */
  beforeLongReturn: term,
  /** Check-ins counted from the first day back (R72). */
  checkIns: z.array(term).min(1),
  ...sure,
});

const redFlags = z.strictObject({
  /** The months in which a stall costs most (R58). */
  windowFrom: term,
  windowTo: term,
  /** A talk without an agreement stands out after this (R54). */
  agreementWithin: term,
  /** Nothing planned and nobody in touch for this long (R61, R63). */
  silence: term,
  /** Evaluations of a plan that changed nothing, or none at all, for this long (R59). */
  planUntouched: term,
  ...sure,
});

const trajectory = z.strictObject({
  /** For trajectories that started on or after this day: not for absences that began then. */
  since: localDate,
  /** The employer may start it after so long without the employee's agreement, once work potential is established. */
  withoutAgreementAfter: term,
  ...sure,
});

const retention = z.strictObject({
  lawId: z.string(),
  /** How long an absence is kept after it was closed. */
  closedFor: term,
  ...sure,
});

const ruleSet = z.strictObject({
  id: z.string().min(2),
  /** For absences that began on or after this day. */
  since: localDate,
  switches,
  adding,
});

const packFile = z
  .strictObject({
    country: z.enum(countries),
    version: z.string().min(4),
    /** The day on which the sources were looked at. */
    asOf: localDate,
    /** The lawyer who signed off, when one did. */
    signedOff: z.strictObject({ by: sentence, on: localDate }).nullable(),
    /** Newest first. */
    ruleSets: z.array(ruleSet).min(1),
    /** BE: the formal re-integration trajectory, newest rules first. */
    trajectories: z.array(trajectory).default([]),
    rhythm,
    redFlags,
    retention,
    milestones: z.array(milestone).min(1),
  })
  .superRefine(({ milestones, ruleSets, country }, context) => {
    const seen = new Set<string>();
    milestones.forEach((one, index) => {
      const place = ['milestones', index];
      if (seen.has(one.id))
        context.addIssue({ code: 'custom', path: [...place, 'id'], message: 'is used twice' });
      seen.add(one.id);
      if (one.lawId.slice(0, 2).toUpperCase() !== country)
        context.addIssue({ code: 'custom', path: [...place, 'lawId'], message: 'is of another country' });
      if (one.prompt !== 'nobody' && !one.visibleTo.includes(one.prompt))
        context.addIssue({ code: 'custom', path: [...place, 'prompt'], message: 'may not see this date' });
      if (one.verify === false && one.evidence === 'own knowledge' && one.kind === 'law')
        context.addIssue({
          code: 'custom',
          path: [...place, 'verify'],
          message: 'own knowledge of a law must be verified',
        });
    });
    ruleSets.forEach(({ since }, index) => {
      const newer = ruleSets[index - 1];
      if (newer !== undefined && newer.since <= since)
        context.addIssue({
          code: 'custom',
          path: ['ruleSets', index, 'since'],
          message: 'is not older than the one before it',
        });
    });
  });

export type PolicyFile = z.infer<typeof packFile>;
/** A pack as it is written, before it is checked. */
export type PolicyFileInput = z.input<typeof packFile>;
export type Switches = z.infer<typeof switches>;
export type Rhythm = z.infer<typeof rhythm>;
export type RedFlagWindows = z.infer<typeof redFlags>;
export type Retention = z.infer<typeof retention>;
export type Trajectory = z.infer<typeof trajectory>;
export type Adding = z.infer<typeof adding>;

/** The rules for one absence: one rule set, its milestones, and what the employer set. */
export interface PolicyPack {
  readonly country: PolicyFile['country'];
  readonly ruleSet: string;
  readonly version: string;
  readonly asOf: PolicyFile['asOf'];
  readonly signedOff: PolicyFile['signedOff'];
  readonly switches: Switches;
  readonly adding: Adding;
  readonly rhythm: Rhythm;
  readonly redFlags: RedFlagWindows;
  readonly retention: Retention;
  readonly milestones: readonly Milestone[];
  readonly settings: TenantSettings;
}

/** The checked pack, or `policy.pack-wrong` whose `problems` name the milestone, the field and what is wrong. */
export function readPack(input: unknown): PolicyFile {
  const read = packFile.safeParse(input);
  if (read.success) return read.data;
  const problems = problemsOf(read.error, (path) => placeIn(input, path));
  throw new NabijError('policy.pack-wrong', { details: { problems } });
}

/** `be milestones.certificate.due.plus` in place of `milestones.1.due.plus`. */
function placeIn(input: unknown, path: readonly PropertyKey[]): string {
  const { country, milestones } = (input ?? {}) as { country?: string; milestones?: { id?: string }[] };
  const name = path[0] === 'milestones' ? milestones?.[Number(path[1])]?.id : undefined;
  const places = name === undefined ? path : [path[0], name, ...path.slice(2)];
  return [country?.toLowerCase(), places.map(String).join('.')].filter(Boolean).join(' ');
}
