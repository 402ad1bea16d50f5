/** The cards of a report: reading it back, and the receipts. */
import type { Card, Field } from '../../../src/cards/card.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { plusDays, plusMonths } from '../../../src/domain/local-date.ts';
import { button, card, facts, notesOf, type Scene, text, voiceFor, withError } from '../../scene.ts';
import { speak, type WordKey } from '../../words/speak.ts';
import { wishKey } from '../wish/wish.machine.ts';

export function reportForm(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const { firstDay, backOn } = scene.case.facts;
  return card(
    scene,
    'report',
    'form',
    say('report-form.title'),
    [
      text(say('report-form.text', { firstDay: day(firstDay) })),
      backOn ? text(say('report-form.back', { backOn: day(backOn) })) : null,
      ...notesOf(scene),
      text(say('report-form.ask')),
    ],
    {
      form: { id: 'report', fields: fieldsOf(scene).map((field) => withError(scene, field)) },
      actions: [
        button(scene, 'report.confirm', say('report.confirm'), { style: 'primary', submits: true }),
        button(scene, 'report.cancel', say('report.cancel')),
      ],
    },
  );
}

/** Only what the country's pack lets us ask, and nothing of it is compulsory but the first day. */
function fieldsOf(scene: Scene): Field[] {
  const { say } = voiceFor(scene);
  const { firstDay, backOn } = scene.case.facts;
  const { intake: asked, safetyNetAfterMonths } = scene.pack.switches;
  const since = scene.employee.employedSince;
  // ⚖ In the first months nobody has to answer this, so it is not asked.
  const isNew = since !== undefined && plusMonths(since, safetyNetAfterMonths) > firstDay;
  const choice = (id: string, label: WordKey, values: readonly ('yes' | 'no' | 'unsaid')[]): Field => ({
    id,
    type: 'choice',
    label: say(label),
    choices: values.map((value) => ({ value, label: say(`answer.${value}`) })),
  });
  const fields: Field[] = [
    {
      id: 'firstDay',
      type: 'date',
      label: say('report-form.firstDay'),
      required: true,
      value: firstDay,
      min: plusDays(scene.today, -28),
      max: plusDays(scene.today, 7),
    },
    {
      id: 'backOn',
      type: 'date',
      label: say('report-form.backOn'),
      ...(backOn ? { value: backOn } : {}),
    },
    {
      id: 'reachableAt',
      type: 'text',
      label: say('report-form.reachableAt'),
      hint: say('report-form.reachableAt.hint'),
      maxLength: 200,
    },
    {
      id: 'urgent',
      type: 'text',
      multiline: true,
      label: say('report-form.urgent'),
      hint: say('report-form.urgent.hint'),
      maxLength: 500,
    },
  ];
  if (asked.includes('safetyNet') && !isNew) {
    fields.push(choice('safetyNet', 'report-form.safetyNet', ['yes', 'no', 'unsaid']));
  }
  if (asked.includes('workAccident'))
    fields.push(choice('workAccident', 'report-form.workAccident', ['yes', 'no']));
  if (asked.includes('trafficAccident')) {
    fields.push(choice('trafficAccident', 'report-form.trafficAccident', ['yes', 'no']));
  }
  if (asked.includes('certificate'))
    fields.push(choice('certificate', 'report-form.certificate', ['yes', 'no']));
  return fields;
}

/** What was noted, and what comes next: the first message, so it says that it is an AI. */
export function reportReceived(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const forMe = scene.case.facts.reportedBy !== scene.employee.id;
  const by = scene.nameOf(scene.case.facts.reportedBy);
  return card(
    scene,
    forMe ? 'reported-for-you' : 'report-received',
    'receipt',
    forMe ? say('reported-for-you.title', { by }) : say('report-received.title'),
    [
      forMe ? text(say('reported-for-you.text', { by })) : null,
      absenceFacts(scene),
      ...notesOf(scene),
      text(say(`report-received.${whoCalls(scene)}`)),
      scene.pack.switches.sayContactIsNoControl ? text(say('report-received.be')) : null,
      text(say('report-received.rest')),
      text(say('report-received.ai'), 'subtle'),
    ],
    {
      actions: [
        ...changeButtons(scene),
        button(scene, 'wish.open', say('contact-wish.open'), { machine: wishKey }),
      ],
    },
  );
}

/** What came in after whoever calls was asked to. */
export function reportAddedNotice(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'report-added-notice', 'message', say('report-added-notice.title'), [
    absenceFacts(scene),
  ]);
}

/** Who is asked to get in touch; nobody when the only one of HR is ill and has no manager. */
function whoCalls({ manager, colleagues, pack }: Scene): 'next' | 'nextHr' | 'nobody' {
  const hasHr = colleagues.some(({ roles }) => roles.includes('hr'));
  if (manager && !(hasHr && pack.settings.contact.person === 'hr')) return 'next';
  return hasHr ? 'nextHr' : 'nobody';
}

export function reportCancelled(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'report-cancelled', 'receipt', say('report-cancelled.title'), [
    text(say('report-cancelled.text')),
  ]);
}

/** What an employee can change about an open absence, as buttons. */
export function changeButtons(scene: Scene) {
  const { say } = voiceFor(scene);
  return [
    button(scene, 'absence.recover', say('absence.recover'), { machine: 'change' }),
    button(scene, 'absence.recoverPartly', say('absence.recoverPartly'), { machine: 'change' }),
    button(scene, 'absence.extend', say('absence.extend'), { machine: 'change' }),
    button(scene, 'absence.withdraw', say('absence.withdraw'), { machine: 'change' }),
  ];
}

/** The facts of the absence that this reader may see: the safety net is for the employee and HR. */
export function absenceFacts(scene: Scene) {
  const { say, day } = voiceFor(scene);
  const { facts: known } = scene.case;
  const reader = scene.reader;
  const seesAll = reader.id === scene.employee.id || reader.roles.includes('hr');
  const answer = (value: string | null) =>
    value === 'yes' || value === 'no' || value === 'unsaid' ? say(`answer.${value}`) : null;
  return facts(
    [say('fact.firstDay'), day(known.firstDay)],
    [
      say('fact.backOn'),
      known.lastDay ? null : known.backOn ? day(known.backOn) : say('fact.backOn.unknown'),
    ],
    [say('fact.lastDay'), known.lastDay ? day(known.lastDay) : null],
    [say('fact.partlyFrom'), known.partlyFrom ? day(known.partlyFrom) : null],
    [say('fact.percent'), known.percent ? say('fact.percent.value', { percent: known.percent }) : null],
    [say('fact.caseManager'), caseManagerIn(scene)],
    [say('fact.reachableAt'), known.reachableAt],
    [say('fact.urgent'), known.urgent],
    [say('fact.workAccident'), seesAll ? answer(known.workAccident) : null],
    [say('fact.trafficAccident'), seesAll ? answer(known.trafficAccident) : null],
    [say('fact.safetyNet'), seesAll ? answer(known.safetyNet) : null],
    [say('fact.certificate'), seesAll ? answer(known.certificate) : null],
  );
}

/** The fixed person to turn to, when that is not the manager anyway. */
function caseManagerIn({ case: { caseManager, manager }, nameOf, reader }: Scene): OwnWords | null {
  return caseManager && caseManager !== manager
    ? speak(reader.language).say('person', { who: nameOf(caseManager) })
    : null;
}
