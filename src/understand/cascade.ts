/**
 * The readable road from signals to an intent: rules from the most particular to the most general, first hit wins.
 * By itself it is a baseline; the model takes its rules as evidence.
 */
import type { Intent } from './intents.ts';
import type { Signals } from './signals.ts';

export interface Verdict {
  readonly intent: Intent;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  readonly intent: Intent;
  readonly when: (signals: Signals) => boolean;
}

const unwell = ({ has }: Signals) => has.has('sick') || has.has('complaint') || has.has('unwell');
const notAtWork = ({ has }: Signals) =>
  has.has('notWorking') || has.has('resting') || has.has('away') || has.has('certificate');

const rules: readonly Rule[] = [
  {
    name: 'figure of speech',
    intent: 'other',
    when: (s) => s.has.has('figurative') && !notAtWork(s) && !s.has.has('reach'),
  },
  {
    name: 'asks about the own case',
    intent: 'status',
    when: (s) =>
      s.has.has('ownCase') &&
      (s.question || s.has.has('question')) &&
      !s.has.has('undo') &&
      !s.has.has('longer'),
  },
  {
    name: 'asks after someone',
    intent: 'other',
    when: (s) =>
      s.question && (s.has.has('someone') || s.has.has('other')) && !s.has.has('self') && !s.has.has('reach'),
  },
  {
    name: 'takes the report back',
    intent: 'withdraw',
    when: (s) =>
      s.has.has('mistake') &&
      (s.has.has('undo') || s.has.has('sick') || s.has.has('present') || s.has.has('back')) &&
      !s.has.has('other'),
  },
  {
    name: 'undoes the report',
    intent: 'withdraw',
    when: (s) => s.has.has('undo') && s.has.has('sick') && !s.question,
  },
  {
    name: 'passes on for someone',
    intent: 'report-other',
    when: (s) =>
      (s.has.has('passOn') || s.has.has('colleague') || s.near('someone', 'sick', 4)) &&
      (unwell(s) || s.has.has('notWorking') || s.has.has('other')) &&
      !s.has.has('figurative'),
  },
  {
    name: 'someone at home is ill',
    intent: 'other',
    when: (s) =>
      s.has.has('family') &&
      unwell(s) &&
      (s.has.has('fromHome') || s.has.has('holiday') || s.near('family', 'sick', 5)) &&
      !s.near('self', 'sick', 3),
  },
  {
    name: 'works from home',
    intent: 'other',
    when: (s) => s.has.has('fromHome') && !s.has.has('sick') && !s.has.has('partly'),
  },
  {
    name: 'long ago',
    intent: 'other',
    when: (s) => s.has.has('longAgo') && !notAtWork(s) && !s.has.has('still') && !s.has.has('back'),
  },
  {
    name: 'unwell and yet at work',
    intent: 'other',
    when: (s) => !s.open && s.has.has('anyway') && unwell(s),
  },
  { name: 'part of the hours', intent: 'recover-partly', when: (s) => s.has.has('partly') && s.open },
  {
    name: 'how to be reached',
    intent: 'contact',
    when: (s) =>
      s.has.has('reach') &&
      (s.has.has('want') || s.has.has('negation')) &&
      !s.has.has('sick') &&
      !s.has.has('notWorking') &&
      !s.has.has('back'),
  },
  {
    name: 'a visit, then work',
    intent: 'other',
    when: (s) => s.has.has('visit') && !s.has.has('sick') && !s.has.has('notWorking'),
  },
  {
    name: 'later today',
    intent: 'other',
    when: (s) => s.has.has('later') && !unwell(s) && !s.has.has('back') && !s.has.has('longer'),
  },
  { name: 'holiday', intent: 'other', when: (s) => s.has.has('holiday') && !unwell(s) },
  {
    name: 'still ill',
    intent: 'extend',
    when: (s) =>
      s.open &&
      (s.has.has('longer') ||
        s.has.has('certificate') ||
        (s.has.has('still') && !s.has.has('better') && !s.has.has('back'))),
  },
  {
    name: 'back at work',
    intent: 'recover',
    when: (s) => s.open && (s.has.has('better') || s.has.has('back')) && !s.has.has('still'),
  },
  {
    name: 'still not',
    intent: 'extend',
    when: (s) => s.open && (s.has.has('still') || unwell(s) || s.has.has('notWorking')),
  },
  {
    name: 'someone else',
    intent: 'report-other',
    when: (s) => s.has.has('other') && unwell(s) && !s.has.has('self'),
  },
  {
    name: 'ill',
    intent: 'report',
    when: (s) =>
      !s.open &&
      (s.has.has('sick') ||
        s.has.has('certificate') ||
        s.has.has('notWorking') ||
        s.has.has('complaint') ||
        s.has.has('unwell')) &&
      !s.question,
  },
  { name: 'reach', intent: 'contact', when: (s) => s.has.has('reach') },
];

/** The intent of the first rule that fits; `other` when none does. */
export function cascade(signals: Signals): Verdict {
  for (const rule of rules) if (rule.when(signals)) return { intent: rule.intent, rule: rule.name };
  return { intent: 'other', rule: 'nothing of the kind' };
}

/** Every rule that fits, by name: what the model learns from. */
export function rulesThatFit(signals: Signals): string[] {
  return rules.filter((rule) => rule.when(signals)).map(({ name }) => name);
}
