/** HR's part of the own page: figures in which nobody can be recognised. What was left and the cases follow as lists. */
import type { Card } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { type Language, localeOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import { card, facts, text } from '../scene.ts';
import { speak } from '../words/speak.ts';
import { type Figure, type Figures, leastPeople } from './figures.ts';

/** The figures of a quarter; without `figures` there is no whole quarter yet. */
export function figuresCard(reader: Person, { period, all, sites }: Figures, isWhole: boolean): Card {
  const { say } = speak(reader.language);
  const title = say('home.figures.title', {
    quarter: Math.ceil(Number(period.from.slice(5, 7)) / 3),
    year: period.from.slice(0, 4),
  });
  const body = isWhole
    ? [
        facts(
          [say('home.figures.all'), inWords(reader.language, all)],
          ...sites.map(
            ({ site, figure }) =>
              [
                site === null ? say('home.figures.elsewhere') : say('as-is', { words: site }),
                inWords(reader.language, figure),
              ] as const,
          ),
        ),
        text(say('home.figures.how', { least: leastPeople }), 'subtle'),
      ]
    : [text(say('home.figures.tooEarly'))];
  return card({ reader }, 'home-figures', 'report', title, body);
}

function inWords(language: Language, figure: Figure | undefined): OwnWords {
  const { say } = speak(language);
  if (!figure) return say('home.figures.hidden');
  return say('home.figures.value', {
    share: shareOf(language, figure.share),
    perYear: numberIn(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
      figure.perYear,
    ),
  });
}

/** Nothing and everything would say something about everybody. */
function shareOf(language: Language, share: number): string {
  const whole = numberIn(language, { style: 'percent' });
  if (share < 0.01) return `<${whole.format(0.01)}`;
  if (share > 0.9) return `>${whole.format(0.9)}`;
  const options = { style: 'percent', maximumFractionDigits: 1, minimumFractionDigits: 1 } as const;
  return numberIn(language, options).format(share);
}

function numberIn(language: Language, options: Intl.NumberFormatOptions) {
  return new Intl.NumberFormat(localeOf[language], options);
}
