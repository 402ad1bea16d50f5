/** Answers that change nothing: help, refusals, the rule about health questions, and choices when we are not sure. */
import type { Action, Card, CardKind, Field } from '../../src/cards/card.ts';
import type { SafeText } from '../../src/domain/checked-text.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Language } from '../../src/domain/locale.ts';
import { firstNameOf, type Person } from '../../src/domain/person.ts';
import { card, list, type Returned, text, withError } from '../scene.ts';
import { speak, type WordKey } from '../words/speak.ts';

/** Who reads; a stranger has only a language. */
export type Reader = Pick<Person, 'language'> & Partial<Pick<Person, 'roles'>>;
type Gaps = Readonly<Record<string, string | number>>;

/** A title and at most one sentence. */
export function plain(
  reader: Reader,
  id: string,
  kind: CardKind,
  words: { readonly title: WordKey; readonly text?: WordKey },
  gaps: Gaps = {},
): Card {
  const { say } = speak(reader.language);
  return card({ reader: reader as Person }, id, kind, say(words.title, gaps), [
    words.text ? text(say(words.text, gaps)) : null,
  ]);
}

export const refusals = [
  'stranger',
  'notAllowed',
  'notCurrent',
  'unknownPerson',
  'whose',
  'tooLong',
  'noTeam',
  'alreadyAway',
  'noCase',
] as const;
export type Refusal = (typeof refusals)[number];

/** Rather a person: whom to turn to, and a talk in private as a button. */
export function human(reader: Reader, who: string | null): Card {
  const text = who === null ? 'human.textNone' : 'human.text';
  const words = plain(reader, 'human', 'message', { title: 'human.title', text }, { who: who ?? '' });
  return { ...words, actions: [talkButton(reader)] };
}

/** The way to a talk in private, wherever it is offered. */
export function talkButton({ language }: Pick<Reader, 'language'>): Action {
  return { id: 'talk.open', label: speak(language).say('talk.open'), data: {} };
}

/** Says kindly what cannot be done, and what can. */
export function refusal(reader: Reader, why: Refusal, gaps: Gaps = {}): Card {
  return plain(
    reader,
    `refused-${why}`,
    'refusal',
    { title: `refused.${why}.title`, text: `refused.${why}.text` },
    gaps,
  );
}

/** What is for whoever has a team, asked by someone who has none. */
export function leadsNobody(reader: Reader): Card {
  const words = { title: 'attention-none.title', text: 'attention-none.text' } as const;
  return plain(reader, 'attention-none', 'refusal', words);
}

/** What this person can say or press, by role. */
export function help(reader: Reader, unknownCommand = false): Card {
  const { say } = speak(reader.language);
  const roles = reader.roles ?? [];
  const lines = (...keys: WordKey[]) => keys.map((key) => say(key));
  return card(
    { reader: reader as Person },
    'help',
    unknownCommand ? 'refusal' : 'message',
    say(unknownCommand ? 'refused.unknownCommand.title' : 'help.title'),
    [
      list(
        say('help.employee'),
        lines(
          'help.employee.1',
          'help.employee.2',
          'help.employee.3',
          'help.employee.4',
          'help.build-up.employee',
          'help.document',
          'help.employee.5',
          'help.talk',
          'help.who',
        ),
      ),
      roles.includes('manager')
        ? list(
            say('help.manager'),
            lines(
              'help.manager.1',
              'help.month',
              'help.manager.2',
              'help.manager.3',
              'help.build-up.manager',
              'help.manager.4',
              'help.attention',
            ),
          )
        : null,
      roles.includes('hr')
        ? list(say('help.hr'), lines('help.hr.1', 'help.hr.2', 'help.hr.3', 'help.happened'))
        : null,
      text(say('help.ai'), 'subtle'),
    ],
  );
}

/** What was understood, as data that comes back with the choice: codes and dates, no words. */
export interface Understood {
  readonly firstDay: LocalDate | null;
  readonly backOn: LocalDate | null;
  readonly percent: number | null;
}

type Choice = 'report' | 'extend' | 'recover' | 'recover-partly' | 'withdraw' | 'status';

/** One question with choices, when the words could mean several things: each has the days that it would have. */
export function chooseIntent(
  reader: Reader,
  choices: readonly Choice[],
  understoodAs: (choice: Choice) => Understood,
): Card {
  const { say } = speak(reader.language);
  const dataOf = (choice: Choice) => {
    const { firstDay, backOn, percent } = understoodAs(choice);
    return Object.fromEntries(
      Object.entries({ firstDay, backOn, percent }).flatMap(([key, value]) =>
        value === null ? [] : [[key, String(value)]],
      ),
    );
  };
  return card(
    { reader: reader as Person },
    'choose-intent',
    'form',
    say('not-understood.title'),
    [text(say('not-understood.text'))],
    {
      actions: choices.map((choice) => ({
        id: `intent.${choice}`,
        label: say(`intent.${choice}`),
        data: dataOf(choice),
      })),
    },
  );
}

/** The rule on health questions (R45–R48, R86). */
export function theRule(reader: Reader): Card {
  const { say } = speak(reader.language);
  return card({ reader: reader as Person }, 'rule', 'message', say('rule.title'), [
    text(say('rule.text')),
    list(say('rule.may'), [say('rule.may.1'), say('rule.may.2'), say('rule.may.3'), say('rule.may.4')]),
    text(say('rule.notLegal'), 'subtle'),
  ]);
}

/** What can be said beside the own absence and is answered. */
export const asides = ['thanks', 'noted', 'who-sees', 'what-may-be-asked', 'family'] as const;

/** The answer to something said beside the own absence. Nothing changes by it. */
export function besides(reader: Reader, aside: (typeof asides)[number]): Card {
  const { say } = speak(reader.language);
  const body =
    aside === 'who-sees'
      ? [
          list(say('who-sees.text'), [
            say('who-sees.manager'),
            say('who-sees.hr'),
            say('who-sees.team'),
            say('who-sees.health'),
          ]),
          text(say('who-sees.mine')),
        ]
      : [text(say(`${aside}.text`))];
  return card({ reader: reader as Person }, aside, 'message', say(`${aside}.title`), body);
}

/** What the guard makes of a text before it is sent. */
export function checkResult(
  reader: Reader,
  found: {
    readonly verdict: 'allow' | 'caution' | 'block';
    readonly reason?: SafeText;
    readonly suggestion?: SafeText;
  },
  actions: readonly Action[] = [],
): Card {
  const { say } = speak(reader.language);
  const { verdict, reason, suggestion } = found;
  const title = {
    allow: 'guard.allowed.title',
    caution: 'guard-caution.title',
    block: 'check-blocked.title',
  } as const;
  const body = {
    allow: 'guard.allowed.text',
    caution: 'guard-caution.textAnyone',
    block: 'check-blocked.text',
  } as const;
  return card(
    { reader: reader as Person },
    `check-${verdict}`,
    verdict === 'allow' ? 'message' : 'warning',
    say(title[verdict]),
    [
      text(say(body[verdict], { reason: reason ?? '' })),
      ...(suggestion
        ? [text(say('guard.better'), 'strong'), { type: 'quote' as const, text: suggestion }]
        : []),
      text(say('guard.notSent'), 'subtle'),
    ],
    { actions },
  );
}

/** A report by phone, passed on by whoever took the call. */
export function reportForForm(
  reader: Reader,
  team: readonly Person[],
  understood: { readonly firstDay: LocalDate; readonly backOn: LocalDate | null },
  returned: Returned | null = null,
): Card {
  const { say } = speak(reader.language);
  const fields: Field[] = [
    {
      id: 'person',
      type: 'choice',
      required: true,
      label: say('report-for-form.person'),
      choices: team.map((person) => ({ value: person.id, label: say('person', { who: person.name }) })),
    },
    {
      id: 'firstDay',
      type: 'date',
      required: true,
      label: say('report-for-form.firstDay'),
      value: understood.firstDay,
    },
    {
      id: 'backOn',
      type: 'date',
      label: say('report-for-form.backOn'),
      ...(understood.backOn ? { value: understood.backOn } : {}),
    },
  ];
  return card(
    { reader: reader as Person },
    'report-for',
    'form',
    say('report-for-form.title'),
    [text(say('report-for-form.text'))],
    {
      form: { id: 'report-for', fields: fields.map((field) => withError({ reader, returned }, field)) },
      actions: [
        {
          id: 'report-for.confirm',
          label: say('report-for.confirm'),
          style: 'primary',
          submits: true,
          data: {},
        },
      ],
    },
  );
}

export function reportForDone(reader: Reader, employee: Person): Card {
  const gaps = { name: firstNameOf(employee) };
  return plain(
    reader,
    'report-for-done',
    'receipt',
    { title: 'report-for-done.title', text: 'report-for-done.text' },
    gaps,
  );
}

/** Names in the language of someone we do not know: all three, as we cannot tell. */
export const languageOfStranger: Language = 'en';
