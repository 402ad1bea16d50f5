/** What a nudge says: why now, by when, the guide for the talk, and the next step as a button (R9, R31–R36, R40). */
import type { Action, Card, Form } from '../../src/cards/card.ts';
import { dayOf, type LocalDate } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { firstNameOf } from '../../src/domain/person.ts';
import { agreementFacts } from '../conversations/agree/cards.ts';
import { buildUpPrompt } from '../conversations/build-up/prompts.ts';
import { absenceFacts } from '../conversations/report/cards.ts';
import { otherWay, wishedWay, wishFact } from '../conversations/wish/cards.ts';
import { partlyFromOf } from '../documents/timeline-picture.ts';
import { guideFor, limitsOf } from '../guide/guide.ts';
import { engagePrompt } from '../roles/party-cards.ts';
import { button, card, remembered, type Scene, text, voiceFor } from '../scene.ts';
import { stepsPrompt } from '../steps/cards.ts';
import type { WordKey } from '../words/speak.ts';
import {
  type BuildUpNudge,
  type EngageNudge,
  isBuildUp,
  isCheckIn,
  isEngage,
  isSteps,
  type NudgeName,
  type StepsNudge,
} from './catalogue.ts';
import { delegateField } from './delegates.ts';
import { whatAsked } from './in-short.ts';
import type { NudgeContext } from './nudge.machine.ts';

/** The words of a nudge: the check-ins share theirs. */
type Topic =
  | 'first-contact'
  | 'next-contact'
  | 'before-return'
  | 'missing-agreement'
  | 'welcome'
  | 'check-in';
const topicOf = (nudge: Exclude<NudgeName, StepsNudge | BuildUpNudge | EngageNudge>): Topic =>
  isCheckIn(nudge) ? 'check-in' : nudge;

const isTalk = (topic: Topic) =>
  topic === 'first-contact' || topic === 'next-contact' || topic === 'before-return';

const contextOf = (scene: Scene) => remembered<NudgeContext>(scene);

export function nudge(scene: Scene): Card {
  return prompt(scene, false);
}

export function nudgeReminder(scene: Scene): Card {
  return prompt(scene, true);
}

function prompt(scene: Scene, again: boolean): Card {
  const { say, day } = voiceFor(scene);
  const context = contextOf(scene);
  if (isSteps(context.nudge)) return stepsPrompt(scene, again);
  if (isBuildUp(context.nudge)) return buildUpPrompt(scene, again);
  if (isEngage(context.nudge)) return engagePrompt(scene, again);
  const topic = topicOf(context.nudge);
  const handOver = handOverForm(scene, topic);
  const way = otherWay(scene);
  const gaps = {
    way: way ?? '',
    by: day(dayOf(context.remindAt, zoneOf(scene.employee.country))),
    since: day((scene.case.facts.backOn ?? scene.today) as LocalDate),
    backOn: day((scene.case.facts.backOn ?? scene.today) as LocalDate),
  };
  return card(
    scene,
    context.nudge,
    'nudge',
    say(titleKey(scene, topic), gaps),
    [
      again ? text(say('nudge.reminder')) : scene.late ? text(say('nudge.late')) : null,
      text(say(reasonKey(scene, topic), gaps)),
      topic === 'first-contact' ? absenceFacts(scene) : null,
      topic === 'next-contact' ? agreementFacts(scene, { withDay: isAgreed(scene) }) : null,
      isTalk(topic) ? wishFact(scene) : null,
      ...(topic === 'missing-agreement'
        ? []
        : guideFor(phaseOf(scene, topic), voiceFor(scene), limitsOf(scene))),
    ],
    { ...(handOver ? { form: handOver } : {}), actions: actionsOf(scene, topic, handOver !== null) },
  );
}

/** Where nobody spoke yet, the next talk is still the first one. */
const phaseOf = (scene: Scene, topic: Exclude<Topic, 'missing-agreement'>) =>
  topic === 'next-contact' && scene.case.contacts.length === 0 ? 'first-contact' : topic;

/** Whether the talk was agreed for this day; asked for by the pace, it must not say that it was. */
const isAgreed = (scene: Scene): boolean => scene.case.agreements.at(-1)?.nextOn === contextOf(scene).on;

function titleKey(scene: Scene, topic: Topic): WordKey {
  if (topic === 'first-contact' && otherWay(scene)) return 'first-contact.titleOther';
  const returns = topic === 'before-return' || topic === 'welcome';
  return returns && isAtWork(scene) ? `${topic}.titleFull` : `${topic}.title`;
}

/** Whether they are at work for a part of the hours already, so that nobody "starts again". */
function isAtWork({ case: state, today }: Scene): boolean {
  const partly = partlyFromOf(state);
  return partly !== undefined && partly < today;
}

function reasonKey(scene: Scene, topic: Topic): WordKey {
  if (topic === 'next-contact') {
    if (isAgreed(scene)) return 'next-contact.text';
    return scene.case.contacts.length === 0 ? 'next-contact.textStill' : 'next-contact.textNone';
  }
  if (topic === 'first-contact' && otherWay(scene)) return 'first-contact.textOther';
  if (topic === 'welcome' && scene.case.facts.lastDay === null) return 'welcome.textExpected';
  return `${topic}.text`;
}

function handOverForm(scene: Scene, topic: Topic): Form | null {
  // What was agreed can only be written by whoever held the talk.
  if (topic === 'missing-agreement') return null;
  const field = delegateField(scene, contextOf(scene).nudge);
  return field && { id: 'hand-over', fields: [field] };
}

function actionsOf(scene: Scene, topic: Topic, canHandOver: boolean): Action[] {
  const { say } = voiceFor(scene);
  const primary = { style: 'primary' as const };
  const later = button(scene, 'contact.later', say('contact.later'));
  const handOver = canHandOver
    ? [button(scene, 'contact.handOver', say('contact.handOver'), { submits: true })]
    : [];
  switch (topic) {
    case 'first-contact':
    case 'next-contact':
    case 'before-return':
      if (topic === 'first-contact' && wishedWay(scene) === 'message')
        return [
          button(scene, 'relay.write', say('relay.write'), primary),
          button(scene, 'contact.done', say('contact.done')),
          later,
          ...handOver,
        ];
      return [
        button(scene, 'contact.done', say('contact.done'), primary),
        later,
        ...handOver,
        topic === 'before-return'
          ? button(scene, 'consent.ask', say('consent.ask'))
          : button(scene, 'relay.write', say('relay.write')),
        ...(topic === 'next-contact' ? [button(scene, 'buildUp.begin', say('buildUp.begin'))] : []),
      ];
    case 'missing-agreement':
      return [button(scene, 'agreement.write', say('agreement.write'), primary), later];
    case 'welcome':
      return [
        button(scene, 'welcome.done', say('welcome.done'), primary),
        button(scene, 'welcome.notYet', say('welcome.notYet')),
        button(scene, 'consent.ask', say('consent.ask')),
        later,
        ...handOver,
      ];
    case 'check-in':
      return [
        button(scene, 'checkIn.fine', say('checkIn.fine'), primary),
        button(scene, 'checkIn.agree', say('checkIn.agree')),
        later,
        ...handOver,
      ];
  }
}

export function nudgeSnoozed(scene: Scene): Card {
  const { say, moment } = voiceFor(scene);
  const when = moment(contextOf(scene).promptAt, zoneOf(scene.reader.country));
  return card(scene, 'nudge-snoozed', 'receipt', say('nudge-snoozed.title'), [
    text(say('nudge-snoozed.text', { when })),
  ]);
}

export function nudgeHandedOver(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { nudge: name, responsible } = contextOf(scene);
  const to = scene.nameOf(responsible);
  const aboutTalk = !isSteps(name) && !isBuildUp(name) && !isEngage(name) && isTalk(topicOf(name));
  return card(
    scene,
    'nudge-handed-over',
    'receipt',
    say(aboutTalk ? 'nudge-handed-over.title' : 'nudge-handed-over.titleOther'),
    [text(say(aboutTalk ? 'nudge-handed-over.text' : 'nudge-handed-over.textOther', { to }))],
  );
}

/** A receipt of one sentence. */
const noted = (id: 'welcome-noted' | 'not-yet-noted' | 'check-in-noted') => (scene: Scene) => {
  const { say } = voiceFor(scene);
  return card(scene, id, 'receipt', say(`${id}.title`), [text(say(`${id}.text`))]);
};
export const welcomeNoted = noted('welcome-noted');
export const notYetNoted = noted('not-yet-noted');
export const checkInNoted = noted('check-in-noted');

export function nudgeEscalated(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { nudge: name } = contextOf(scene);
  const what = whatAsked(scene);
  const responsible = scene.responsible ? firstNameOf(scene.responsible) : say('someone');
  const title = say('nudge-escalated.title', { what });
  const isOwn = scene.responsible?.id === scene.reader.id;
  // Whoever of HR left it can do it right here.
  if (isOwn && isSteps(name)) {
    const asked = stepsPrompt(scene, false);
    return {
      ...asked,
      id: name,
      kind: 'escalation',
      title,
      body: [text(say('nudge-escalated.textOwn')), ...asked.body],
    };
  }
  const why = isOwn
    ? say('nudge-escalated.textOwn')
    : say('nudge-escalated.text', { responsible, name: scene.employee.name });
  // From there HR can let someone else lead the contact.
  const actions = [button(scene, 'who.open', say('who.open'), { machine: 'absence' })];
  return card(scene, name, 'escalation', title, [text(why), absenceFacts(scene)], { actions });
}
