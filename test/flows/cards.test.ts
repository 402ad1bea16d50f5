/** Every card there is, from the flows and from the answers: whole, known to each channel, and with nothing left open in it. */
import { describe, expect, it } from 'vitest';
import {
  checkResult,
  chooseIntent,
  help,
  human,
  plain,
  refusal,
  refusals,
  reportForDone,
  reportForForm,
  theRule,
} from '../../flows/answers/cards.ts';
import { myFile, overdueList, personStatus, statusList } from '../../flows/answers/overviews.ts';
import { begin } from '../../flows/machines.ts';
import { packFor } from '../../flows/policies/packs.ts';
import type { Scene } from '../../flows/scene.ts';
import { allWords } from '../../flows/words/speak.ts';
import { type Card, cardKinds } from '../../src/cards/card.ts';
import { plainTextOf } from '../../src/cards/plain-text.ts';
import type { CaseState } from '../../src/domain/case.ts';
import type { RedactedText } from '../../src/domain/checked-text.ts';
import { toInstant, toLocalDate } from '../../src/domain/local-date.ts';
import { type Country, countries, type Language, languages } from '../../src/domain/locale.ts';
import { channelNames } from '../../src/domain/person.ts';
import { misfitOf } from '../../src/tools/simulate/fits.ts';
import { type CatalogueCard, catalogueCards } from '../contracts/catalogue-cards.ts';
import { castOf } from '../support/house.ts';

const texts = {
  short: 'Kort',
  long: `Heel lang, en nog langer. ${'Woorden zonder eind. '.repeat(95)}`.slice(0, 1_000),
};
const today = toLocalDate('2026-03-16');
const now = toInstant('2026-03-16T09:00:00Z');

/** A case with as much in it as a year can bring, or next to nothing. */
function caseOf(country: Country, size: keyof typeof texts, count: number): CaseState {
  const text = texts[size] as RedactedText;
  const talks = Array.from({ length: count }, (_, n) => `c${n + 1}`);
  return {
    id: 'koen~1',
    employee: 'koen',
    manager: 'an',
    caseManager: 'an',
    reportsInYear: 1,
    facts: {
      country,
      firstDay: toLocalDate('2026-03-02'),
      backOn: null,
      lastDay: null,
      partlyFrom: null,
      percent: null,
      reachableAt: text.slice(0, 200) as RedactedText,
      urgent: text.slice(0, 500) as RedactedText,
      safetyNet: country === 'NL' ? 'unsaid' : null,
      workAccident: 'no',
      trafficAccident: country === 'NL' ? 'no' : null,
      certificate: country === 'BE' ? 'yes' : null,
      reportedAt: now,
      reportedBy: 'koen',
    },
    contacts: talks.map((id) => ({ id, on: today, by: 'an' })),
    plans: [],
    agreements: talks.map((contact) => ({
      id: `${contact}.1`,
      contact,
      by: 'an',
      madeAt: now,
      what: text,
      who: text,
      nextOn: today,
      status: 'corrected' as const,
      correction: text,
    })),
    steps: {},
    happened: {},
    drafts: {},
    copies: {},
    machines: { absence: begin('absence', { firstDay: '2026-03-02', backOn: null }).stored },
    open: true,
  };
}

function sceneOf(country: Country, language: Language, state: CaseState): Scene {
  const people = castOf(country, language);
  const person = (id: string) => people.find((one) => one.id === id) as Scene['reader'];
  return {
    case: state,
    employee: person('koen'),
    manager: person('an'),
    responsible: person('an'),
    reader: person('hilde'),
    now,
    today,
    pack: packFor(country, state.facts.firstDay),
    machine: { key: 'absence', context: {} },
    colleagues: people,
    notes: [],
    returned: null,
    late: false,
    nameOf: (id) => person(id)?.name ?? id,
  };
}

/** The cards that answer a question or a command, in that language and country. */
function answerCards(country: Country, language: Language): CatalogueCard[] {
  const where = `${country.toLowerCase()}-${language}`;
  const people = castOf(country, language);
  const reader = people.find(({ id }) => id === 'hilde') as Scene['reader'];
  const understood = { firstDay: today, backOn: today, percent: 50 };
  const texted = (size: keyof typeof texts) => ({
    reason: texts[size] as RedactedText,
    suggestion: texts[size] as RedactedText,
  });
  const named: Record<string, Card> = {
    help: help(reader),
    'help, unknown command': help(reader, true),
    'help for an employee': help({ language }),
    rule: theRule(reader),
    choose: chooseIntent(reader, ['report', 'extend', 'recover', 'recover-partly'], () => understood),
    'report for': reportForForm(reader, people, understood),
    'report for, done': reportForDone(reader, reader),
    human: human(reader, 'Hilde Maes'),
    undelivered: plain(
      reader,
      'undelivered',
      'escalation',
      { title: 'undelivered.title', text: 'undelivered.text' },
      { name: 'Koen' },
    ),
    'nothing runs': statusList(reader, []),
    'nothing left': overdueList(reader, []),
    'nothing kept': myFile(reader, []),
    ...Object.fromEntries(
      refusals.map((why) => [`refused ${why}`, refusal(reader, why, { name: 'Koen', max: 4_000 })]),
    ),
    ...Object.fromEntries(
      (['short', 'long'] as const).flatMap((size) => {
        const scenes = [1, 3].map((count) => sceneOf(country, language, caseOf(country, size, count)));
        const [few, many] = scenes as [Scene, Scene];
        return [
          ...(['allow', 'caution', 'block'] as const).map((verdict) => [
            `check ${verdict}, ${size}`,
            checkResult(reader, { verdict, ...(verdict === 'allow' ? {} : texted(size)) }),
          ]),
          [`status, ${size}`, statusList(reader, [few, many])],
          [
            `a long status, ${size}`,
            statusList(
              reader,
              Array.from({ length: 40 }, () => few),
            ),
          ],
          [`overdue, ${size}`, overdueList(reader, [few, many])],
          [`person, ${size}`, personStatus(few)],
          [`person with many talks, ${size}`, personStatus(many)],
          [`my file, ${size}`, myFile(reader, [few, many])],
        ] as [string, Card][];
      }),
    ),
  };
  return Object.entries(named).map(([name, card]) => ({ name: `${name}, ${where}`, card }));
}

const answers = countries.flatMap((country) =>
  languages.flatMap((language) => answerCards(country, language)),
);
const flowCards = catalogueCards();

/** Everything a person can read on it, buttons and form too. */
function wordsOn(card: Card): string {
  const fields = card.form?.fields ?? [];
  return [
    plainTextOf(card),
    ...card.actions.map(({ label }) => label),
    ...fields.flatMap(({ label, hint, error }) => [label, hint ?? '', error ?? '']),
    ...fields.flatMap((field) => (field.type === 'choice' ? field.choices.map(({ label }) => label) : [])),
  ].join('\n');
}

/** The sentences of each language that stand on a card as they are: without a gap, and long enough to be no name. */
const whole = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.values(allWords[language]).filter((sentence) => !sentence.includes('{{') && sentence.length > 25),
  ]),
) as Record<Language, string[]>;

/** Those of which this is not true, by name. */
const those = (cards: readonly CatalogueCard[], isWrong: (card: Card) => unknown): string[] =>
  cards.flatMap(({ name, card }) => {
    const wrong = isWrong(card);
    return wrong ? [wrong === true ? name : `${name}: ${wrong}`] : [];
  });

describe.each([
  ['the flows', flowCards],
  ['the answers', answers],
] as const)('the cards of %s', (_, cards) => {
  it.each(channelNames)('can be shown on %s', (channel) => {
    expect(cards.length).toBeGreaterThan(100);
    expect(those(cards, (card) => misfitOf(card, channel))).toEqual([]);
  });

  it('have no gap left open, and nothing in them that is no text', () => {
    expect(
      those(cards, (card) => /\{\{|\}\}|undefined|\[object|NaN|Invalid Date/.exec(wordsOn(card))?.[0]),
    ).toEqual([]);
  });

  it('have a title, a known kind, at most six buttons with names of their own, and fields with names of their own', () => {
    const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
    expect(those(cards, ({ title }) => title.trim() === '')).toEqual([]);
    expect(those(cards, ({ kind }) => !cardKinds.includes(kind))).toEqual([]);
    expect(those(cards, ({ actions }) => actions.length > 6)).toEqual([]);
    expect(those(cards, ({ actions }) => !unique(actions.map(({ id }) => id)))).toEqual([]);
    expect(those(cards, ({ form }) => !unique((form?.fields ?? []).map(({ id }) => id)))).toEqual([]);
  });

  it('have one main button at most, each button with words of its own that fit a phone, and a title that is said once', () => {
    const primary = ({ actions }: Card) => actions.filter(({ style }) => style === 'primary').length > 1;
    expect(those(cards, primary)).toEqual([]);
    const twice = ({ actions }: Card) => new Set(actions.map(({ label }) => label)).size < actions.length;
    expect(those(cards, twice)).toEqual([]);
    // Of a name in it a button says what it can; Slack takes 75 letters, a phone shows about 40.
    const nameless = (label: string) => label.replace(/(?:aan|naar|to|à) \S.*$/u, '');
    const tooLong = ({ actions }: Card) =>
      actions.map(({ label }) => nameless(label)).find((one) => one.length > 40);
    expect(those(cards, tooLong)).toEqual([]);
    const doubled = ({ title, body }: Card) =>
      body.some(
        (block) => (block.type === 'text' ? block.text : block.type === 'list' && block.heading) === title,
      );
    expect(those(cards, doubled)).toEqual([]);
  });

  it('that say that a text was stopped, or that nothing is told, offer neither', () => {
    const sends = ({ id, actions }: Card) =>
      id === 'guard-blocked' && actions.some((action) => action.id === 'relay.sendAnyway');
    expect(those(cards, sends)).toEqual([]);
    const tells = ({ id, body }: Card) =>
      id === 'consent-refused' && body.some(({ type }) => type === 'quote');
    expect(those(cards, tells)).toEqual([]);
  });

  it('that have a form have a button that sends it', () => {
    const cannotBeSent = (card: Card) =>
      (card.form?.fields.length ?? 0) > 0 && !card.actions.some(({ submits }) => submits);
    expect(those(cards, cannotBeSent)).toEqual([]);
  });

  it('carry ids and codes with their buttons, never words', () => {
    const isWords = (value: string) => value.length > 80 || /\s/.test(value);
    const carried = (card: Card) => card.actions.flatMap(({ data }) => Object.values(data)).find(isWords);
    expect(those(cards, carried)).toEqual([]);
  });

  it('say nothing in another language than the reader’s', () => {
    const foreign = (card: Card) => {
      const said = wordsOn(card);
      return languages
        .filter((language) => language !== card.language)
        .flatMap((language) => whole[language])
        .find((sentence) => said.includes(sentence));
    };
    expect(those(cards, foreign)).toEqual([]);
  });
});
