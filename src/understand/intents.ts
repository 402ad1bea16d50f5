/** What an employee can mean, as the labelling policy names it. */
export const intents = [
  'report',
  'extend',
  'recover',
  'recover-partly',
  'withdraw',
  'report-other',
  'status',
  'contact',
  'other',
] as const;
export type Intent = (typeof intents)[number];
