/**
 * Every nudge, form and action there is, per policy pack and language, by writing each card on a sample absence: the cards
 * of the flows, the answers, and a prompt for every milestone of the pack.
 */
import {
  asides,
  besides,
  checkResult,
  chooseIntent,
  help,
  human,
  leadsNobody,
  plain,
  refusal,
  refusals,
  reportForDone,
  reportForForm,
  theRule,
} from '../../../flows/answers/cards.ts';
import { hello } from '../../../flows/answers/hello.ts';
import { monthCard } from '../../../flows/answers/month.ts';
import { myFile, overdueList, personStatus, statusList } from '../../../flows/answers/overviews.ts';
import { type CardName, cardNames, catalogue } from '../../../flows/catalogue.ts';
import { changes } from '../../../flows/conversations/change/change.machine.ts';
import { bundle } from '../../../flows/nudges/bundle.ts';
import { everyNudge } from '../../../flows/nudges/catalogue.ts';
import { type Course, type Happening, happenings } from '../../../flows/policies/course.ts';
import type { Milestone } from '../../../flows/policies/milestone.ts';
import { policyFiles } from '../../../flows/policies/packs.ts';
import { timelineOf } from '../../../flows/policies/timeline.ts';
import { parties } from '../../../flows/roles/parties.ts';
import { promptFor } from '../../../flows/steps/cards.ts';
import type { Card } from '../../cards/card.ts';
import { plainTextOf } from '../../cards/plain-text.ts';
import { plusDays } from '../../domain/local-date.ts';
import { type Country, countries, type Language, languages } from '../../domain/locale.ts';
import { personalCards } from './sample-personal.ts';
import { type SampleReader, sampleScene } from './sample-scene.ts';

export interface CatalogueLine {
  readonly pack: Country;
  readonly language: Language;
  readonly kind: Card['kind'];
  readonly id: string;
  readonly text: string;
  readonly actions: readonly string[];
  readonly form: readonly string[];
}

/** Every card, once for each way in which it can look. */
export function catalogueCards(pack: Country, language: Language): readonly Card[] {
  const cards = [
    ...flowCards(pack, language),
    ...answerCards(pack, language),
    ...stepCards(pack, language),
    ...outsideCards(pack, language),
  ];
  const seen = new Set<string>();
  return cards.filter((card) => {
    const looks = JSON.stringify(lineOf(pack, card));
    return seen.has(looks) ? false : seen.add(looks);
  });
}

/** All of it, as the lines that `simulate --catalogue` prints. */
export function catalogueLines(): readonly CatalogueLine[] {
  return countries.flatMap((pack) =>
    languages.flatMap((language) => catalogueCards(pack, language).map((card) => lineOf(pack, card))),
  );
}

/** A card as the line of it that is printed. */
export function lineOf(pack: Country, card: Card): CatalogueLine {
  return {
    pack,
    language: card.language,
    kind: card.kind,
    id: card.id,
    text: plainTextOf(card),
    actions: card.actions.map(({ id }) => id),
    form: (card.form?.fields ?? []).map(({ id }) => id),
  };
}

/** Who gets a card of the flows; the manager gets the rest. */
const readers: Readonly<Partial<Record<CardName, readonly SampleReader[]>>> = {
  'report-form': ['employee'],
  'report-received': ['employee'],
  'report-cancelled': ['employee'],
  'change-form': ['employee'],
  'change-dropped': ['employee'],
  extended: ['employee'],
  'partly-recovered': ['employee'],
  recovered: ['employee'],
  'return-announced': ['employee'],
  withdrawn: ['employee'],
  'agreement-proposed': ['employee'],
  'agreement-confirmed': ['employee'],
  'correction-received': ['employee'],
  'correction-accepted': ['employee'],
  relayed: ['employee'],
  'contact-wish': ['employee'],
  'contact-wish-noted': ['employee'],
  'nudge-escalated': ['hr'],
  'who-does-what': ['employee', 'manager', 'hr'],
  'case-manager-form': ['hr'],
  happened: ['hr'],
  'happened-noted': ['hr'],
  'case-manager-changed': ['employee', 'manager'],
  'guard-question': ['hr'],
  'build-up-form': ['employee', 'manager'],
  'consent-form': ['employee'],
  'consent-given': ['employee'],
  'consent-refused': ['employee'],
  'party-form': ['employee', 'manager'],
  'party-question': ['employee'],
  'party-agreed': ['employee'],
  'party-refused': ['employee'],
  'party-engaged': ['employee', 'manager'],
  'party-ended': ['employee', 'manager'],
  'aftercare-closed': ['employee'],
  'build-up-proposed': ['employee'],
  'build-up-plan': ['employee'],
  'build-up-agreed': ['employee', 'manager'],
  'build-up-step-on': ['employee'],
  'build-up-kept': ['employee', 'manager'],
  'red-flag': ['manager', 'hr'],
  'quick-scan': ['manager', 'hr'],
  'quick-scan-noted': ['manager', 'hr'],
};

/** What a machine may remember that changes the card. */
function variants(name: CardName): readonly Readonly<Record<string, unknown>>[] {
  if (name.startsWith('nudge')) return everyNudge.map((nudge) => ({ nudge }));
  if (name === 'change-form') return changes.map((change) => ({ change }));
  if (name.startsWith('party-')) return parties.map((party) => ({ party, responsible: 'an' }));
  if (name === 'build-up-form') return ['b1', 'b2'].map((plan) => ({ plan }));
  if (name === 'check-result') return ['allow', 'caution', 'block'].map((verdict) => ({ verdict }));
  return [{}];
}

function flowCards(pack: Country, language: Language): Card[] {
  return cardNames.flatMap((name) =>
    (readers[name] ?? ['manager']).flatMap((reader) =>
      variants(name).flatMap((context) => {
        const write = catalogue[name];
        const own = write(sampleScene(pack, language, reader, context));
        // A report can be passed on by whoever took the call.
        return name === 'report-received'
          ? [own, write(sampleScene(pack, language, reader, context, { reportedBy: 'an' }))]
          : [own];
      }),
    ),
  );
}

function answerCards(pack: Country, language: Language): Card[] {
  const scene = (reader: SampleReader) => sampleScene(pack, language, reader);
  const { employee, reader: manager, today, case: state } = scene('manager');
  const hr = scene('hr').reader;
  const gaps = { name: employee.name, max: 4000 };
  const advice = { reason: state.drafts['relay:an/reason'], suggestion: state.drafts['relay:an/suggestion'] };
  const found = {
    ...(advice.reason ? { reason: advice.reason } : {}),
    ...(advice.suggestion ? { suggestion: advice.suggestion } : {}),
  };
  const understood = { firstDay: today, backOn: null, percent: null };
  return [
    ...[employee, manager, hr].flatMap((reader) => [hello(reader, false), help(reader), help(reader, true)]),
    plain(employee, 'noted', 'message', { title: 'noted.title', text: 'noted.pending' }),
    ...refusals.map((why) => refusal(manager, why, gaps)),
    theRule(manager),
    checkResult(manager, { verdict: 'allow' }),
    checkResult(manager, { verdict: 'caution', ...found }),
    checkResult(manager, { verdict: 'block', ...found }),
    chooseIntent(employee, ['report', 'status'], () => understood),
    chooseIntent(employee, ['extend', 'recover', 'recover-partly', 'withdraw'], () => understood),
    reportForForm(manager, [employee], understood),
    reportForDone(manager, employee),
    plain(employee, 'file', 'message', { title: 'file.title', text: 'file.text' }),
    plain(employee, 'stop', 'message', { title: 'stop.title', text: 'stop.text' }),
    plain(employee, 'not-open', 'message', { title: 'not-open.title', text: 'not-open.text' }),
    ...asides.map((aside) => besides(employee, aside)),
    plain(
      manager,
      'about-someone',
      'message',
      { title: 'about-someone.title', text: 'about-someone.text' },
      gaps,
    ),
    plain(employee, 'not-understood', 'message', {
      title: 'not-understood.title',
      text: 'not-understood.plain',
    }),
    human(employee, hr.name),
    plain(hr, 'undelivered', 'escalation', { title: 'undelivered.title', text: 'undelivered.text' }, gaps),
    statusList(hr, [scene('hr')]),
    overdueList(hr, [scene('hr')]),
    monthCard(manager, [scene('manager')], today),
    personStatus(scene('manager')),
    personStatus(scene('hr')),
    myFile(employee, [scene('employee')]),
  ];
}

/** What there is outside any absence. */
function outsideCards(pack: Country, language: Language): Card[] {
  const { employee, reader: manager } = sampleScene(pack, language, 'manager');
  const hr = sampleScene(pack, language, 'hr').reader;
  const words = { title: 'talk-nobody.title', text: 'talk-nobody.text' } as const;
  return [
    ...personalCards(employee, manager, [hr]).map(({ card }) => card),
    plain(employee, 'talk-nobody', 'message', words),
    leadsNobody(employee),
    bundle(manager, 5),
    plain(manager, 'bundle-empty', 'message', { title: 'home.team.none' }),
  ];
}

/** A prompt for every milestone that someone is prompted for, those of older rule sets included. */
function stepCards(pack: Country, language: Language): Card[] {
  return policyFiles[pack].milestones.flatMap((milestone) => {
    if (milestone.prompt === 'nobody') return [];
    const scene = sampleScene(pack, language, milestone.prompt);
    const course = courseWith(scene.case.facts.firstDay);
    const [step] = timelineOf(course, { ...scene.pack, milestones: [always(milestone)] });
    return step ? [promptFor(scene, [step], false)] : [];
  });
}

/** The milestone without what must be known for it; what may be unknown stays, as the card then says so. */
function always(milestone: Milestone): Milestone {
  return { ...milestone, when: milestone.when.filter((one) => 'couldBe' in one || 'size' in one) };
}

/** An absence in which everything happened that a term can start from. */
function courseWith(firstDay: Course['firstDay']): Course {
  const late: readonly Happening[] = ['recoveredOn', 'yearEnd'];
  const days = happenings.map((name) => [name, plusDays(firstDay, late.includes(name) ? 1200 : 50)]);
  return {
    ...Object.fromEntries(days),
    firstDay,
    effectiveFirstDay: firstDay,
    waitEndsOn: plusDays(firstDay, 728),
  };
}
