/** The catalogue: nothing that exists is missing from it, and all of it can be shown. */
import { describe, expect, it } from 'vitest';
import { flagNames } from '../../../../flows/flags/catalogue.ts';
import { everyNudge } from '../../../../flows/nudges/catalogue.ts';
import { policyFiles } from '../../../../flows/policies/packs.ts';
import { personalButtons } from '../../../../src/app/personal/presses.ts';
import { buttons } from '../../../../src/app/presses/buttons.ts';
import { plainTextOf } from '../../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../../src/domain/locale.ts';
import { catalogueCards, lineOf } from '../../../../src/tools/simulate/catalogue.ts';
import { misfitOf } from '../../../../src/tools/simulate/fits.ts';

/** What Slack shows beside a choice and on a button. */
const longestLabel = 75;

const each = countries.flatMap((pack) =>
  languages.map((language) => ({ pack, language, cards: catalogueCards(pack, language) })),
);
const lines = each.flatMap(({ pack, cards }) => cards.map((card) => lineOf(pack, card)));

describe.each(each)('the catalogue of $pack in $language', ({ pack, language, cards }) => {
  const own = lines.filter((line) => line.pack === pack && line.language === language);
  const ids = new Set(own.map(({ id }) => id));

  it('has every nudge, and every milestone that someone is prompted for', () => {
    const prompted = policyFiles[pack].milestones.filter(({ prompt }) => prompt !== 'nobody');
    const wanted = [...everyNudge, ...prompted.map(({ id }) => id)];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has every button that can be pressed', () => {
    const shown = new Set(own.flatMap(({ actions }) => actions));
    const all = [...Object.keys(buttons), ...Object.keys(personalButtons)];
    expect(all.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('names the fields of every form', () => {
    const agreement = own.find(({ id }) => id === 'agreement');
    expect(agreement).toMatchObject({ kind: 'form', form: ['what', 'nextOn', 'who'] });
    expect(own.find(({ id }) => id === 'red-flag')?.form).toEqual(expect.arrayContaining([...flagNames]));
  });

  it('leaves no gap open in a sentence', () => {
    expect(own.filter(({ text }) => /\{\{|\bundefined\b|\bNaN\b| [.,]/.test(text))).toEqual([]);
  });

  it('has words beside choices and on buttons that no platform cuts, and one button at most that stands out', () => {
    for (const { id, form, actions } of cards) {
      const choices = (form?.fields ?? []).flatMap((field) => (field.type === 'choice' ? field.choices : []));
      const long = [...choices, ...actions].filter(({ label }) => label.length > longestLabel);
      expect([id, long]).toEqual([id, []]);
      expect([id, actions.filter(({ style }) => style === 'primary').length <= 1]).toEqual([id, true]);
    }
  });

  it('says a heading once, and asks a question without a colon behind it', () => {
    for (const card of cards) {
      const headings = card.body.flatMap((block) => (block.type === 'list' ? [block.heading] : []));
      expect([card.id, headings.includes(card.title)]).toEqual([card.id, false]);
      expect([card.id, plainTextOf(card).match(/\?\s?:/)]).toEqual([card.id, null]);
    }
  });

  it('can be shown on every channel', () => {
    const misfits = cards.flatMap((card) => [misfitOf(card, 'slack'), misfitOf(card, 'teams')]);
    expect(misfits.filter((one) => one !== undefined)).toEqual([]);
  });
});

it('is in the language it says, for every id', () => {
  const texts = (language: string) =>
    new Map(
      lines
        .filter((line) => line.language === language)
        .map(({ pack, id, kind, text }) => [`${pack} ${kind} ${id}`, text]),
    );
  const [nl, fr, en] = languages.map(texts);
  for (const [id, text] of nl ?? []) {
    expect([id, fr?.get(id) === text, en?.get(id) === text]).toEqual([id, false, false]);
  }
});
