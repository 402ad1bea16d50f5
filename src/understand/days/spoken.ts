/** The day of the month as it is said aloud: "de vijftiende", "le vingt et un", "the twenty-first". */
import { type Reading, setOf, textAt, textFrom } from './when.ts';

const list = (words: string) => words.split(' ');

/** Ordinals of one word, from the first on; a dash is one that takes two words. */
const ordinals = new Map<string, number>(
  [
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth - - - - - - - - - thirtieth',
  ].flatMap((names) => list(names).map((name, at) => [name, at + 1] as const)),
);
const frenchUnits = list('un deux trois quatre cinq six sept huit neuf');
const french = new Map<string, number>(
  list(
    'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt',
  ).map((name, at) => [name, at + 1] as const),
);

export interface SpokenDay {
  readonly day: number;
  readonly to: number;
}

/** The day of the month said at that place: an ordinal, or in French the number itself. */
export function spokenDayAt(reading: Reading, at: number): SpokenDay | null {
  const text = textAt(reading, at);
  const next = textAt(reading, at + 1);
  const tens = text === 'twenty' ? 20 : text === 'thirty' ? 30 : 0;
  const unit = tens > 0 ? (ordinals.get(next) ?? 10) : 10;
  if (tens + unit <= 31 && unit < 10) return { day: tens + unit, to: at + 2 };
  const day = ordinals.get(text);
  if (day !== undefined && text !== '-') return { day, to: at + 1 };
  return reading.language === 'fr' ? frenchDayAt(reading, at) : null;
}

/** "Quinze", "dix-sept", "vingt et un", "trente". */
function frenchDayAt(reading: Reading, at: number): SpokenDay | null {
  const text = textAt(reading, at);
  const and = textAt(reading, at + 1) === 'et' ? 1 : 0;
  const unit = frenchUnits.indexOf(textAt(reading, at + 1 + and)) + 1;
  const base = text === 'dix' ? 10 : text === 'vingt' ? 20 : text === 'trente' ? 30 : 0;
  const fits =
    base > 0 && unit > 0 && (base > 10 || unit > 6) && base + unit <= 31 && (and === 1) === (unit === 1);
  if (fits) return { day: base + unit, to: at + 2 + and };
  const day = text === 'trente' ? 30 : french.get(text);
  return day === undefined || text === '-' ? null : { day, to: at + 1 };
}

const nouns = setOf(
  'dag dagen week weken keer maal maand maanden helft verdieping ziektedag werkdag shift dienst ronde persoon collega kind plaats jour jours semaine semaines mois fois heures heure h etage moitie personne personnes collegues day days time times week weeks month half floor shift person kid of round year thing things one ones',
);

/** Whether what follows makes it no date: "the second week", "le deux janvier" is one, "les deux enfants" is none. */
export function isOfSomething(reading: Reading, to: number): boolean {
  return nouns.has(textAt(reading, to)) && !/^of (?:the|this|next) month/.test(textFrom(reading, to, 3));
}
