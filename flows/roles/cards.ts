/** Who is who in an absence: the fixed case manager, and for everyone with access who does what next (R90–R96). */
import type { Action, Block, Card } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { dayOf } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { firstNameOf, type Person } from '../../src/domain/person.ts';
import { isSteps } from '../nudges/catalogue.ts';
import { whatOf } from '../nudges/in-short.ts';
import { openNudges } from '../nudges/open.ts';
import { timelineOf } from '../policies/timeline.ts';
import { button, card, list, type Scene, text, voiceFor, withError } from '../scene.ts';
import { titleOf } from '../steps/cards.ts';
import { courseOf } from '../steps/plan.ts';
import { maySeeStep } from '../steps/visible.ts';
import type { WordKey } from '../words/speak.ts';
import { partiesIn, partiesIncluded, partyKey } from './parties.ts';
import { partiesBlock } from './party-cards.ts';

/** More lies too far ahead to be a next step. */
const mostSteps = 5;

const isOwn = ({ reader, employee }: Scene) => reader.id === employee.id;

/** Who does what, what comes next and by when, and who else can be brought in: as far as the reader may see it. */
export function whoDoesWhat(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const next = nextSteps(scene);
  const others = thirdParties[scene.case.facts.country].map((key) => say(key));
  return card(
    scene,
    'who-does-what',
    'report',
    say(isOwn(scene) ? 'who.titleOwn' : 'who.title'),
    [
      list(say('who.people'), people(scene)),
      partiesBlock(scene),
      next.length > 0 ? list(say('who.next'), next) : text(say('who.next.none')),
      list(say('who.others'), others),
      text(say('who.together'), 'subtle'),
    ],
    {
      actions: [
        ...(scene.case.open ? partyActions(scene) : []),
        ...(scene.reader.roles.includes('hr') && !isOwn(scene)
          ? [button(scene, 'caseManager.open', say('caseManager.open'), { machine: 'absence' })]
          : []),
      ],
    },
  );
}

/** Bringing someone in, and ending what was: for everyone in the case, as the employee decides anyway. */
function partyActions(scene: Scene): Action[] {
  const { say } = voiceFor(scene);
  const included = partiesIncluded(scene.case);
  const isRoom = included.length < partiesIn[scene.case.facts.country].length;
  return [
    ...(isRoom
      ? [
          button(scene, 'party.open', say(isOwn(scene) ? 'party.openOwn' : 'party.open'), {
            machine: 'absence',
          }),
        ]
      : []),
    ...included.map(({ party }) =>
      button(scene, 'party.end', say('party.end', { party: say(`party.${party}`) }), {
        machine: partyKey(party),
      }),
    ),
  ];
}

function people(scene: Scene): OwnWords[] {
  const { say } = voiceFor(scene);
  const { case: state, manager } = scene;
  const hr = [...scene.colleagues, scene.reader]
    .filter(({ id, roles }) => roles.includes('hr') && id !== scene.employee.id)
    .map(({ name }) => name)
    .sort();
  return [
    ...(state.caseManager ? [say('who.caseManager', { who: scene.nameOf(state.caseManager) })] : []),
    ...(manager ? [say('who.manager', { who: manager.name })] : []),
    ...(hr.length > 0 ? [say('who.hr', { who: hr.slice(0, 4).join(', ') })] : []),
    isOwn(scene) ? say('who.employeeOwn') : say('who.employee', { who: scene.employee.name }),
  ];
}

/** What lies with someone now, and the dated steps to come that this reader may see. */
function nextSteps(scene: Scene): OwnWords[] {
  const { say, day } = voiceFor(scene);
  const { case: state, pack, today } = scene;
  const now = openNudges(state).flatMap(({ nudge, responsible, on, remindAt }) =>
    isSteps(nudge)
      ? []
      : [
          {
            who: scene.nameOf(responsible),
            what: say(whatOf(nudge)),
            by: on >= today ? on : dayOf(remindAt, zoneOf(state.facts.country)),
          },
        ],
  );
  const dated = timelineOf(courseOf(state), pack)
    .filter((step) => !(step.key in state.steps) && step.due >= today && maySeeStep(scene, step))
    .filter(({ id }) => id !== 'report' && id !== 'first-contact')
    .map((step) => ({ who: whoDoes(scene, step.responsible), what: titleOf(scene, step), by: step.due }));
  return [...now, ...dated]
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .slice(0, mostSteps)
    .map(({ who, what, by }) => say('who.next.line', { who: capital(who), what, by: day(by) }));
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function whoDoes(scene: Scene, responsible: string): string {
  const { say } = voiceFor(scene);
  if (responsible === 'manager' && scene.manager) return firstNameOf(scene.manager);
  if (responsible === 'employee') return isOwn(scene) ? say('who.you') : firstNameOf(scene.employee);
  return say(`steps.who.${responsible}` as WordKey);
}

/** R94: who else can be brought in, and what each is for. Of the doctor who controls we never speak: contact is no control. */
const thirdParties: Readonly<Record<Country, readonly WordKey[]>> = {
  NL: [
    'who.nl.physician',
    'who.nl.expert',
    'who.nl.uwv',
    'who.mediator',
    'who.adviser',
    'who.coach',
    'who.union',
  ],
  BE: [
    'who.be.physician',
    'who.be.treating',
    'who.be.advising',
    'who.be.coordinator',
    'who.be.psychosocial',
    'who.be.ergonomist',
    'who.adviser',
    'who.coach',
    'who.union',
  ],
};

/** HR chooses another case manager. */
export function caseManagerForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const now = scene.case.caseManager;
  const candidates = [...scene.colleagues, scene.reader].sort(byName);
  const choices = candidates.map((person) => ({
    value: person.id,
    label: say('person', { who: person.name }),
  }));
  return card(
    scene,
    'case-manager-form',
    'form',
    say('case-manager-form.title'),
    [text(say('case-manager-form.text'))],
    {
      form: {
        id: 'case-manager',
        fields: [
          withError(scene, {
            id: 'to',
            type: 'choice',
            required: true,
            label: say('case-manager-form.who'),
            choices,
            ...(now && candidates.some(({ id }) => id === now) ? { value: now } : {}),
          }),
        ],
      },
      actions: [
        button(scene, 'caseManager.save', say('caseManager.save'), { style: 'primary', submits: true }),
      ],
    },
  );
}

const byName = (a: Person, b: Person) => (a.name < b.name ? -1 : 1);

/** To whoever became it: at the opening, by the employer's rule, or later, by HR. */
export function caseManagerNamed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const body: (Block | null)[] = [
    text(say(scene.manager ? 'case-manager-named.text' : 'case-manager-named.textAlone')),
  ];
  return card(scene, 'case-manager-named', 'message', say('case-manager-named.title'), body, {
    actions: [button(scene, 'who.open', say('who.open'), { machine: 'absence' })],
  });
}

/** To everyone else it concerns. */
export function caseManagerChanged(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const who = scene.case.caseManager ? scene.nameOf(scene.case.caseManager) : say('someone');
  const own = isOwn(scene);
  return card(
    scene,
    'case-manager-changed',
    'message',
    say(own ? 'case-manager-changed.titleOwn' : 'case-manager-changed.title', { who }),
    [text(say(own ? 'case-manager-changed.textOwn' : 'case-manager-changed.text', { who }))],
  );
}
