/**
 * What the law files date or allow and the timeline does not carry, each with the reason: so that an omission is a choice
 * that a lawyer can read, and a test can count.
 */

export interface LeftOut {
  readonly lawId: string;
  readonly what: string;
  readonly why: string;
}

export const leftOut: readonly LeftOut[] = [
  {
    lawId: 'nl.m03',
    what: 'follow-up contact',
    why: 'No date in the law: it is the rhythm of contact (`rhythm.ts`), and what people agree wins over it.',
  },
  {
    lawId: 'nl.m18',
    what: 'early IVA application',
    why: 'Only on the advice of the physician. A machine that raises it says something about someone’s health.',
  },
  {
    lawId: 'nl.m30',
    what: 'expert opinion of UWV, second opinion',
    why: 'A right without a term, used when people disagree: the talk guide points to it, no reminder does.',
  },
  {
    lawId: 'be.m03',
    what: 'certificate-free first day',
    why: 'No date but a number a year: it is the switch `certificateFreeFirstDays`.',
  },
  {
    lawId: 'be.m04',
    what: 'control doctor',
    why: 'Never ordered, suggested or scored here: contact is no control.',
  },
  {
    lawId: 'be.m05',
    what: 'medical arbitration',
    why: 'Starts from the finding of a control doctor, which never passes through here.',
  },
  {
    lawId: 'be.m10',
    what: 'the physician informs the employee',
    why: 'The physician’s own step, without a date and with nothing to do for the employer.',
  },
  {
    lawId: 'be.m15',
    what: 'who may start the formal trajectory',
    why: 'A right without a date: the switch is `trajectoryRules`, chosen by the day the trajectory is asked for.',
  },
  {
    lawId: 'be.m23',
    what: 'medical force majeure',
    why: 'For HR and a lawyer alone, from person to person. We never mention it and keep no date of it.',
  },
];
