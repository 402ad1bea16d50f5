/**
 * The talk that may be proposed after several reports in a year, the same in both countries: a practice, never a duty, off
 * until the employer chooses it, and never about the reason.
 */
import type { PolicyFileInput } from './pack.ts';

export const frequentAbsenceTalk = {
  id: 'frequent-absence-talk',
  serves: ['R4', 'R75', 'R81'],
  kind: 'practice',
  dateBy: 'practice',
  title: {
    nl: 'Gesprek over werk en steun',
    fr: 'Entretien sur le travail et le soutien',
    en: 'A talk about work and support',
  },
  what: {
    nl: 'Plan een rustig gesprek: wat helpt in het werk, en wat kan de organisatie doen? De reden blijft erbuiten.',
    fr: 'Prévoyez un entretien calme\u202f: ce qui aide au travail, ce que l’organisation peut faire. Sans la raison.',
    en: 'Plan a quiet talk: what helps at work, and what can the organisation do? The reason stays out of it.',
  },
  due: { from: 'recoveredOn', plus: '2 weeks' },
  lead: '1 weeks',
  responsible: 'manager',
  prompt: 'manager',
  afterRecovery: true,
  evidence: 'own knowledge',
  confidence: 'medium',
  verify: true,
} satisfies Partial<PolicyFileInput['milestones'][number]>;
