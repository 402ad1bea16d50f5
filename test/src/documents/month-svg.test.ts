import { expect, it } from 'vitest';
import type { Month } from '../../../src/cards/picture.ts';
import { monthSvg } from '../../../src/documents/month-svg.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';
import type { Language } from '../../../src/domain/locale.ts';

const own = (text: string) => text as OwnWords;
const month = (language: Language): Month => ({
  language,
  title: own('Team'),
  from: toLocalDate('2026-06-15'),
  to: toLocalDate('2026-07-19'),
  today: toLocalDate('2026-06-17'),
  rows: [],
  legend: { away: own('a'), partly: own('p'), unknown: own('u'), talk: own('t'), today: own('d') },
});

it.each([
  ['nl', '15 jun'],
  ['fr', '15 juin'],
  ['en', '15 Jun'],
] as const)('the weeks of a team begin on days as they are written in %s', (language, day) => {
  expect(monthSvg(month(language))).toContain(`>${day}<`);
});
