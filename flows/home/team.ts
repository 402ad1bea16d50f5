/** The manager's part of the own page: what is to be done and with whom it lies, the talks to come, and what stalls. */
import type { Card } from '../../src/cards/card.ts';
import type { CaseId } from '../../src/domain/absence.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { dayOf } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import { type HomePages, onHome, pageOf } from '../answers/pages.ts';
import { flagLine, redFlag } from '../flags/cards.ts';
import { flagsPrompt } from '../flags/catalogue.ts';
import { openFlags } from '../flags/open.ts';
import { nudge } from '../nudges/cards.ts';
import { sceneOf, whatAsked } from '../nudges/in-short.ts';
import type { NudgeContext } from '../nudges/nudge.machine.ts';
import { openNudges } from '../nudges/open.ts';
import { card, list, remembered, type Scene, text } from '../scene.ts';
import { speak } from '../words/speak.ts';

/** So many things to do have buttons; the others are in the list. */
const mostCards = 6;
/** So many prompts are opened at once; the others stay in the list. */
const mostOpened = 20;

const headings = ['home.team.open', 'home.team.talks', 'home.team.flags'] as const;

interface Line {
  readonly heading: (typeof headings)[number];
  readonly words: OwnWords;
}

/** The cards about the cases that the reader leads. */
export function teamPage(reader: Person, scenes: readonly Scene[], pages: HomePages = {}): Card[] {
  const { say, day } = speak(reader.language);
  const nudges = scenes
    .flatMap((scene) => openNudges(scene.case).map((one) => sceneOf(scene, one)))
    .sort((a, b) => (contextOf(a).promptAt < contextOf(b).promptAt ? -1 : 1));
  const asked = nudges.filter((scene) => contextOf(scene).promptAt <= scene.now);
  const talks = nudges.filter((scene) => isTalk(scene) && contextOf(scene).promptAt > scene.now);
  const all: readonly Line[] = [
    ...asked.map((scene) => ({
      heading: 'home.team.open' as const,
      words: say('home.team.open.line', {
        name: scene.employee.name,
        what: whatAsked(scene),
        responsible: scene.nameOf(contextOf(scene).responsible),
        by: day(dayOf(contextOf(scene).remindAt, zoneOf(scene.employee.country))),
      }),
    })),
    ...talks.map((scene) => ({
      heading: 'home.team.talks' as const,
      words: say('home.team.line', { name: scene.employee.name, what: day(contextOf(scene).on) }),
    })),
    ...scenes.flatMap((scene) =>
      openFlags(scene.case).map((flag) => ({
        heading: 'home.team.flags' as const,
        words: say('home.team.line', { name: scene.employee.name, what: flagLine(scene, flag) }),
      })),
    ),
  ];
  const { lines, footer, actions } = pageOf(reader.language, all, onHome('team', pages));
  const under = (heading: Line['heading']) =>
    list(
      say(heading),
      lines.filter((line) => line.heading === heading).map(({ words }) => words),
    );
  const mine = asked.filter((scene) => contextOf(scene).responsible === reader.id);
  return [
    card(
      { reader },
      'home-team',
      'message',
      say('home.team.title'),
      lines.length > 0 ? [...headings.map(under), footer] : [text(say('home.team.none'))],
      {
        actions: [
          ...actions,
          ...(reader.roles.includes('manager')
            ? [
                { id: 'month.open', label: say('month.open'), data: {} },
                { id: 'attention.open', label: say('attention.open'), data: {} },
              ]
            : []),
        ],
      },
    ),
    ...mine.flatMap((scene) => inShort(scene) ?? []).slice(0, mostCards),
  ];
}

/** A prompt to show again: its case, and the card that it stands for. */
export interface PromptAgain {
  readonly caseId: CaseId;
  readonly card: Card;
  readonly standsFor?: string;
}

/** What lies with the reader now, as whole prompts in their order, and what they were told that stalls. */
export function promptsFor(reader: Person, scenes: readonly Scene[]): readonly PromptAgain[] {
  const prompts = scenes
    .flatMap((scene) => openNudges(scene.case).map((one) => sceneOf(scene, one)))
    .filter((scene) => contextOf(scene).responsible === reader.id && contextOf(scene).promptAt <= scene.now)
    .sort((a, b) => (contextOf(a).promptAt < contextOf(b).promptAt ? -1 : 1))
    .map((scene) => again(scene, scene.machine.key, nudge(scene)));
  const stalls = scenes
    .filter((scene) => scene.case.copies[flagsPrompt]?.some(({ to }) => to === reader.id))
    .map((scene) => again(scene, flagsPrompt, redFlag(scene)));
  return [...prompts, ...stalls].slice(0, mostOpened);
}

/** Shown as it stands now, in the name of the newest card of it that this reader has. */
function again({ case: { id, copies }, reader }: Scene, prompt: string, shown: Card): PromptAgain {
  const former = copies[prompt]?.findLast(({ to }) => to === reader.id);
  return { caseId: id, card: shown, ...(former ? { standsFor: former.key } : {}) };
}

const contextOf = (scene: Scene) => remembered<NudgeContext>(scene);
const isTalk = (scene: Scene) => ['first-contact', 'next-contact'].includes(contextOf(scene).nudge);

/** The prompt as a title with its buttons. What takes a form to answer is answered on the card that asked. */
function inShort(scene: Scene): Card | undefined {
  const { form: _, body: __, ...prompt } = nudge(scene);
  const actions = prompt.actions.filter(({ submits }) => !submits);
  if (!actions.some(({ style }) => style === 'primary')) return undefined;
  return { ...prompt, body: [], actions };
}
