import { describe, expect, it } from 'vitest';
import type { Country } from '../../../src/domain/locale.ts';
import { percentIn } from '../../../src/understand/percent.ts';
import { wordsOf } from '../../../src/understand/words.ts';

const cases: readonly [string, Country, number | null][] = [
  ['halve dagen', 'NL', 50],
  ['halftijds', 'BE', 50],
  ['4 uur per dag', 'BE', 50],
  ['4u/dag', 'NL', 50],
  ['6 heures par jour', 'BE', 75],
  ['18 uur per week', 'BE', 47],
  ['18 uur per week', 'NL', 45],
  ['20h/semaine', 'BE', 53],
  ['16 hours a week', 'NL', 40],
  ['four-hour days', 'NL', 50],
  ['dagen van zes uur', 'BE', 75],
  ['3 dagen per week', 'BE', 60],
  ['twee dagen in de week', 'NL', 40],
  ['deux jours par semaine', 'BE', 40],
  ['4 days a week', 'NL', 80],
  ['3 halve dagen per week', 'BE', 30],
  ['drie voormiddagen', 'BE', 30],
  ['2 dagen van 4 uur', 'NL', 20],
  ['alleen de ochtenden', 'NL', 50],
  ['que les matins', 'BE', 50],
  ['mornings only', 'NL', 50],
  ['4/5', 'BE', 80],
  ['quatre cinquièmes', 'BE', 80],
  ['driekwart', 'NL', 75],
  ['60 %', 'NL', 60],
  ['tachtig procent', 'NL', 80],
  ['50 pour cent', 'BE', 50],
  ['de helft van mijn uren', 'NL', 50],
  ['alleen maandag en donderdag', 'NL', 40],
  ['3 dagen op 5', 'BE', 60],
  ['maandag start ik met twintig uur', 'NL', 50],
  ['in de tweede helft van de week', 'NL', null],
  ['en deuxième moitié de semaine', 'BE', null],
  ['een paar uur', 'NL', null],
  ['3 à 4 uur per dag', 'NL', null],
  ['100%', 'NL', null],
  ['om 8u30 op kantoor', 'BE', null],
  ['maandag 3 maart', 'BE', null],
];

describe('percentIn', () => {
  it.each(cases)('reads "%s" in %s as %s', (text, country, percent) => {
    expect(percentIn(wordsOf(text), country)).toBe(percent);
  });
});
