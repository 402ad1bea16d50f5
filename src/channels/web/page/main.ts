/** Connects the parts of the page: what is heard from the server goes to the desk, and what changes is drawn. */
import type { Language } from '../../../domain/locale.ts';
import type { CaseRole } from '../../../domain/person.ts';
import type { Notice } from '../live.ts';
import type { MoveWish } from '../move.ts';
import type { PageHouse, PagePerson } from '../page-state.ts';
import * as api from './api.ts';
import { paneOf, peopleFor } from './casting.ts';
import { createClock } from './clock.ts';
import { createDesk } from './desk.ts';
import { createDirector } from './director.ts';
import { byId } from './element.ts';
import { createLanguageSwitch, fillIn, firstLanguage } from './languages.ts';
import { createLookSwitch, firstLook, type Look } from './looks.ts';
import { keep, recall } from './memory.ts';
import { createPane, type Pane } from './pane.ts';
import { createPlayer, type Progress } from './player.ts';
import { createTabs, paneRoles } from './tabs.ts';
import { filled, momentsIn, type WordKey, wordsIn } from './words.ts';

let language: Language = firstLanguage();
let look: Look = firstLook();
let house: PageHouse | undefined;
let chosen = recall<Partial<Record<CaseRole, string>>>('chosen', {});
let progress = recall<Progress | undefined>('progress', undefined);
let busy: 'moving' | 'playing' | undefined;
let trouble: WordKey | undefined;
let onWiped = () => {};

const desk = createDesk({
  now: () => house?.now ?? (new Date().toISOString() as PageHouse['now']),
  look: () => look,
  changed: draw,
  arrived(webId, { text, language: spoken }) {
    const role = roleShowing(webId);
    const name = house?.people.find((person) => person.webId === webId)?.name ?? '';
    if (role) panes[role].announce(filled(wordsIn[language].newMessage, { name, text }), spoken);
  },
});

const panes = Object.fromEntries(paneRoles.map((role) => [role, paneFor(role)])) as Record<CaseRole, Pane>;
byId('panes').replaceChildren(...paneRoles.map((role) => panes[role].root));
const roots = { employee: panes.employee.root, manager: panes.manager.root, hr: panes.hr.root };
const tabs = createTabs(byId('tabs'), roots, draw);
const drawClock = createClock(byId('clock'), (to) => attempt('moving', () => moveClock(to)));
const drawPlayer = createPlayer(byId('player'), {
  choose: (example) => follow({ example, next: 0 }),
  play: (example, step) => void attempt('playing', () => playStep(example, step)),
});
const drawLanguage = createLanguageSwitch(byId('languages'), (next) => {
  language = next;
  draw();
});

const drawLook = createLookSwitch(byId('looks'), (next) => {
  look = next;
  void refreshLetters();
});

byId('start-over').addEventListener('click', async () => {
  if (await confirmed()) await attempt('moving', wipe);
});

const playStep = createDirector({
  desk,
  house: () => house,
  words: () => wordsIn[language],
  bringToFront,
  moveClock,
  async cleared() {
    if (desk.used() && !(await confirmed())) return false;
    await wipe();
    return true;
  },
  played: (example, next) => follow({ example, next }),
});

let lostAt: ReturnType<typeof setTimeout> | undefined;
api.listen({
  hear,
  connected() {
    clearTimeout(lostAt);
    lostAt = undefined;
    if (trouble === 'offline') trouble = undefined;
    void refreshAll();
  },
  lost() {
    // A line that is back within a moment is nobody's trouble.
    lostAt ??= setTimeout(() => complain('offline'), 1_500);
  },
});
setInterval(() => void refreshHouse(), 30_000);
draw();

function paneFor(role: CaseRole): Pane {
  const withShown = (act: (webId: string) => unknown) => {
    const person = shownIn(role);
    if (person) void act(person.webId);
  };
  return createPane(role, {
    choose: (webId) => show(role, webId),
    say: (text) => withShown((webId) => desk.say(webId, text)),
    press: (press) => withShown((webId) => desk.press(webId, press)),
    retry: (line) => withShown((webId) => desk.retry(webId, line)),
  });
}

function shownIn(role: CaseRole): PagePerson | undefined {
  const people = peopleFor(role, house?.people ?? []);
  return people.find(({ webId }) => webId === chosen[role]) ?? people[0];
}

function roleShowing(webId: string): CaseRole | undefined {
  return paneRoles.find((role) => shownIn(role)?.webId === webId);
}

function show(role: CaseRole, webId: string): void {
  chosen = { ...chosen, [role]: webId };
  keep('chosen', chosen);
  void desk.refresh(webId);
  draw();
}

function bringToFront(person: PagePerson): void {
  const role = roleShowing(person.webId) ?? paneOf(person);
  show(role, person.webId);
  tabs.show(role);
}

function hear(notice: Notice): void {
  if (notice.type === 'reset') {
    desk.forget();
    follow(undefined);
    onWiped();
  }
  if (notice.type === 'letters') void desk.refresh(notice.of);
  void refreshHouse();
}

async function refreshHouse(): Promise<void> {
  try {
    house = await api.askHouse();
    draw();
  } catch {
    // The live line says when the server is gone; this is asked again soon.
  }
}

async function refreshAll(): Promise<void> {
  await refreshHouse();
  await refreshLetters();
  // From here on a letter that comes is a new one.
  if (house !== undefined) byId('panes').removeAttribute('aria-busy');
}

async function refreshLetters(): Promise<void> {
  draw();
  await Promise.allSettled((house?.people ?? []).map(({ webId }) => desk.refresh(webId)));
}

async function moveClock(to: MoveWish): Promise<void> {
  await api.moveClock(to);
  await refreshHouse();
}

/** The server's own notice wipes this page as it does others; what follows waits for it. */
async function wipe(): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    onWiped = resolve;
  });
  await api.startOver();
  await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  onWiped = () => {};
}

function follow(next: Progress | undefined): void {
  progress = next;
  keep('progress', next ?? null);
  draw();
}

async function attempt(what: 'moving' | 'playing', act: () => Promise<void>): Promise<void> {
  if (busy) return;
  busy = what;
  trouble = undefined;
  draw();
  try {
    await act();
  } catch (error) {
    complain(error instanceof api.TurnedDown && error.code === 'clock.not-forward' ? 'notForward' : 'failed');
  } finally {
    busy = undefined;
    draw();
  }
}

function complain(about: WordKey): void {
  trouble = about;
  draw();
}

async function confirmed(): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>('confirm');
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue === 'yes';
}

function draw(): void {
  const words = wordsIn[language];
  fillIn(words);
  drawLanguage(language);
  byId('trouble').textContent = trouble ? words[trouble] : '';
  if (house === undefined) return;
  document.body.classList.remove('waiting');
  drawLook(look, house.previews);
  const moments = momentsIn(language, house.zone);
  drawClock({ words, moments, house, moving: busy === 'moving' });
  drawPlayer({ words, moments, language, house, progress, playing: busy === 'playing' });
  for (const role of paneRoles) {
    const shown = shownIn(role);
    if (shown && tabs.visible(role)) desk.seen(shown.webId);
    panes[role].draw({
      words,
      moments,
      look,
      people: peopleFor(role, house.people),
      shown,
      unread: desk.unread,
      letters: shown ? desk.letters(shown.webId) : [],
      lines: shown ? desk.lines(shown.webId) : [],
      typing: shown ? desk.typing(shown.webId) : false,
    });
  }
  tabs.draw(words, (role) => !tabs.visible(role) && desk.unread(shownIn(role)?.webId ?? '') > 0);
}
