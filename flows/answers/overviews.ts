/** Overviews for HR, a manager and the employee: what runs, what was left, and everything that is kept. */
import type { Block, Card } from '../../src/cards/card.ts';
import type { CaseState } from '../../src/domain/case.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { dayOf } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import { countersOf, daysTakenOver } from '../absence/earlier.ts';
import { plansOf } from '../conversations/build-up/plan.ts';
import { teamWordsFact } from '../conversations/consent/cards.ts';
import { absenceFacts } from '../conversations/report/cards.ts';
import { wishFact } from '../conversations/wish/cards.ts';
import { stepLine } from '../documents/dated-steps.ts';
import { withCase } from '../documents/enclosures.ts';
import { comingSteps, withTimeline } from '../documents/timeline-picture.ts';
import { flagLine } from '../flags/cards.ts';
import { flagsOf, openFlags } from '../flags/open.ts';
import { scanBlocks } from '../flags/scan-cards.ts';
import { contextOf, stateOf } from '../machines.ts';
import { nudgeKey } from '../nudges/catalogue.ts';
import { sceneOf, whatAsked } from '../nudges/in-short.ts';
import type { NudgeContext } from '../nudges/nudge.machine.ts';
import { askedAt, openNudges, overdueNudges } from '../nudges/open.ts';
import { keptUntil } from '../policies/retention.ts';
import { partiesBlock } from '../roles/party-cards.ts';
import { button, card, facts, list, type Scene, text, voiceFor } from '../scene.ts';
import { speak, type Voice, type WordKey } from '../words/speak.ts';
import type { Reader } from './cards.ts';
import { inMessage, pageOf, type Turning } from './pages.ts';

/** One line a case: where it stands, since when, and when the next contact is. */
export function statusList(
  reader: Reader,
  scenes: readonly Scene[],
  turning: Turning = inMessage('status'),
): Card {
  const voice = speak(reader.language);
  const rows = scenes.map((scene) => statusLine(voice, scene));
  const title = voice.say('status.title', { count: rows.length });
  return overview(reader, 'status', title, rows, 'status.none', turning);
}

function statusLine(voice: Voice, scene: Scene): OwnWords {
  return voice.say('status.line', { name: scene.employee.name, ...standing(voice, scene) });
}

/** One case as it is found by its name: who, and where it stands. */
export function foundCase(reader: Reader, scene: Scene) {
  const voice = speak(reader.language);
  return {
    employee: scene.employee.id,
    name: voice.say('person', { who: scene.employee.name }),
    text: voice.say('status.found', standing(voice, scene)),
  };
}

function standing({ say, day }: Voice, { case: state }: Scene) {
  const next = contactNudge(state);
  return {
    state: say(stateKey(state)),
    since: day(state.facts.firstDay),
    next: next ? say('status.next', { on: day(next.on) }) : say('status.next.none'),
  };
}

function contactNudge(state: CaseState): NudgeContext | undefined {
  const keys = [nudgeKey('next-contact'), nudgeKey('first-contact')];
  const stored = keys.map((key) => state.machines[key]).find((one) => one !== undefined);
  return stored && contextOf<NudgeContext>(stored);
}

/** What was left: asked, reminded, and not done. */
export function overdueList(
  reader: Reader,
  scenes: readonly Scene[],
  turning: Turning = inMessage('overdue'),
): Card {
  const { say, day } = speak(reader.language);
  const rows = scenes.flatMap((scene) => [
    ...overdueNudges(scene.case, scene.now).map((nudge) =>
      say('overdue.line', {
        name: scene.employee.name,
        what: whatAsked(sceneOf(scene, nudge)),
        responsible: scene.nameOf(nudge.responsible),
        on: day(dayOf(askedAt(nudge), zoneOf(scene.employee.country))),
      }),
    ),
    ...openFlags(scene.case).map(({ flag, since }) =>
      say('overdue.flag', {
        name: scene.employee.name,
        what: say(`flag.${flag}.title`),
        since: day(since),
      }),
    ),
  ]);
  const title = say('overdue.title', { count: rows.length });
  return overview(reader, 'overdue', title, rows, 'overdue.none', turning);
}

function overview(
  reader: Reader,
  id: string,
  title: OwnWords,
  rows: readonly OwnWords[],
  none: WordKey,
  turning: Turning,
): Card {
  const { say } = speak(reader.language);
  const { lines, footer, actions, here } = pageOf(reader.language, rows, turning);
  const body = [lines.length > 0 ? { type: 'list' as const, items: lines } : text(say(none)), footer];
  const shown = card({ reader: reader as Person }, id, 'report', title, body, { actions });
  return actions.length > 0 ? { ...shown, renews: here } : shown;
}

/** One case in full, for HR and for the manager of that team. */
export function personStatus(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const title = say('person.title', { name: scene.employee.name, state: say(stateKey(scene.case)) });
  const hasFlags = openFlags(scene.case).length > 0;
  const status = card(scene, 'person-status', 'report', title, everythingOf(scene), {
    actions: [
      ...(hasFlags ? [button(scene, 'flag.show', say('flag.show'))] : []),
      button(scene, 'who.open', say('who.open'), { machine: 'absence' }),
    ],
  });
  return { ...status, ...withCase(scene), ...withTimeline(scene) };
}

/** Everything that is kept about the employee, spell by spell, for their own eyes. */
export function myFile(reader: Reader, scenes: readonly Scene[], outside: readonly OwnWords[] = []): Card {
  const { say, day } = speak(reader.language);
  const body = scenes.flatMap((scene) => [
    text(
      say('my-file.spell', { since: day(scene.case.facts.firstDay), state: say(stateKey(scene.case)) }),
      'strong' as const,
    ),
    ...everythingOf(scene),
  ]);
  const newest = scenes.at(-1);
  const file = card({ reader: reader as Person }, 'my-file', 'report', say('my-file.title'), [
    ...outside.map((line) => text(line)),
    ...(body.length > 0 ? [...body, text(say('my-file.who'), 'subtle')] : [text(say('my-file.none'))]),
  ]);
  return { ...file, ...(newest ? { ...withCase(newest), ...withTimeline(newest) } : {}) };
}

function everythingOf(scene: Scene) {
  const { say, day } = voiceFor(scene);
  const { case: state } = scene;
  const coming = comingSteps(scene).map((step) => stepLine(scene, step));
  const talks = state.contacts.map(({ on, by }) =>
    say('person.contacts.line', { on: day(on), by: scene.nameOf(by) }),
  );
  const open = openNudges(scene.case).map((nudge) =>
    say('person.open.line', {
      what: whatAsked(sceneOf(scene, nudge)),
      responsible: scene.nameOf(nudge.responsible),
    }),
  );
  return [
    absenceFacts(scene),
    ...earlierSpells(scene),
    wishFact(scene),
    list(say('person.contacts'), talks),
    list(say('person.agreements'), agreementLines(scene)),
    ...plansOf(scene),
    teamWordsFact(scene),
    partiesBlock(scene),
    list(say('person.open'), open),
    state.open ? list(say('person.coming'), coming) : null,
    list(
      say('person.flags'),
      flagsOf(scene.case).map((flag) => flagLine(scene, flag)),
    ),
    ...scanBlocks(scene),
    keptUntilFact(scene),
  ].filter((block) => block !== null);
}

/** Until when a closed absence is kept. */
function keptUntilFact(scene: Scene): Block | null {
  const { say, day } = voiceFor(scene);
  const { closedOn } = scene.case;
  const until = closedOn && keptUntil(closedOn, scene.case, scene.pack);
  return facts([say('fact.keptUntil'), until && day(until)]);
}

/** What was agreed, oldest first, and what became of it. */
export function agreementLines(scene: Scene): OwnWords[] {
  const { say, day } = voiceFor(scene);
  return scene.case.agreements.map(({ what, who, nextOn, status, correction }) => {
    const stands = say(`agreement.status.${status}`);
    return say('person.agreements.line', {
      what: unstopped(what),
      who: unstopped(who),
      nextOn: day(nextOn),
      status: correction
        ? say('agreement.status.withCorrection', { status: stands, correction: unstopped(correction) })
        : stands,
    });
  });
}

/** Without the full stop at its end, as the sentence it goes into has one. */
const unstopped = (words: string): string => words.replace(/[.\s]+$/u, '');

/** How earlier spells count: NL as one period, for everyone of the case; BE three counters, for HR. */
function earlierSpells(scene: Scene): (Block | null)[] {
  const { say, day } = voiceFor(scene);
  const { case: state, reader, pack } = scene;
  const days = daysTakenOver(state);
  const from = state.happened.effectiveFirstDay;
  const looked = reader.roles.includes('hr') ? countersOf(state, pack) : undefined;
  return [
    from && days > 0
      ? facts([say('spells.countedFrom'), say('spells.countedFrom.value', { on: day(from), days })])
      : null,
    looked
      ? list(say('spells.counters', { on: day(looked.previousLastDay) }), [
          say(`spells.pay.${looked.counters.guaranteedPay}`),
          say(`spells.fund.${looked.counters.healthFund}`),
          say(`spells.duration.${looked.counters.duration}`),
          say('spells.check'),
        ])
      : null,
  ];
}

const states = [
  'before',
  'reported',
  'absent',
  'buildingUp',
  'back',
  'aftercare',
  'closed',
  'withdrawn',
] as const;

/** The word for where an absence stands. */
export function stateKey({ machines }: CaseState): WordKey {
  const at = machines.absence ? stateOf(machines.absence) : 'closed';
  const name = at.slice(at.indexOf('.') + 1);
  return `state.${states.find((one) => one === name) ?? 'closed'}`;
}
