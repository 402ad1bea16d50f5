/** What each command asks for, a slash before it or not. */
import { checkResult, help, plain, refusal, theRule } from '../../flows/answers/cards.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import { actsForEmployer, type Person } from '../domain/person.ts';
import { ask } from '../guard/ask.ts';
import { helloTo } from './answers.ts';
import { commandNamed, firstWord, subcommandIn } from './command-words.ts';
import { documentsFor } from './documents.ts';
import { type House, todayFor } from './house.ts';
import { attentionStep, talkStep } from './personal/step.ts';
import { beginBuildUp } from './presses/build-up.ts';
import type { Button } from './presses/button.ts';
import { openHappened } from './presses/happened.ts';
import { beginRelay, look, relay } from './presses/relay.ts';
import { openCaseManager } from './presses/roles.ts';
import {
  fileOf,
  looksAfter,
  monthFor,
  openCaseOf,
  openCasesOf,
  overdueFor,
  personNamed,
  personStatusFor,
  reportedCaseOf,
  statusFor,
  visibleScenes,
} from './queries.ts';
import { mayLead, mayPress } from './rights.ts';
import { answer, type Step } from './step.ts';
import { absenceStateOf, type Turn } from './turn.ts';
import { stepForWanted, stepForWords } from './words.ts';

/** The step that this command asks for. */
export async function stepForCommand(
  house: House,
  person: Person,
  command: { readonly name: string; readonly text: string },
  now: Instant,
): Promise<Step> {
  const kind = commandNamed(command.name);
  if (kind === 'absence') return absenceCommand(house, person, command.text, now);
  if (kind === 'talk') return talkStep(house, person);
  if (!kind) return answer(person, help(person, true));
  // What follows `/ziek` is read like words: "/ziek tot vrijdag". With nothing behind it, the command itself is enough.
  if (command.text.trim() !== '') {
    const words = kind === 'report' ? `ziek ${command.text}` : `ben er weer ${command.text}`;
    return stepForWords(house, person, words, now);
  }
  const backOn = kind === 'recover' ? todayFor(person, now) : null;
  const wanted = { intent: kind, firstDay: null, backOn, percent: null, gaveReason: false };
  return stepForWanted(house, person, wanted, await openCaseOf(house, person.id), now);
}

async function absenceCommand(house: House, person: Person, text: string, now: Instant): Promise<Step> {
  const { asked, rest } = subcommandIn(text);
  const leads = actsForEmployer(person);
  switch (asked) {
    case 'status':
      return answer(
        person,
        await (rest === ''
          ? statusFor(house, person, now)
          : leads
            ? personStatusFor(house, person, rest, now)
            : Promise.resolve(refusal(person, 'notAllowed'))),
      );
    case 'overdue':
      return answer(person, await overdueFor(house, person, now));
    case 'month':
      return answer(person, await monthFor(house, person, now));
    case 'mine':
      return answer(person, await fileOf(house, person, now));
    case 'check':
      return rest === '' ? answer(person, theRule(person)) : checked(house, person, rest);
    case 'who':
      return onCase(house, person, rest, now, 'either', (turn) =>
        turn.tell('actor', 'who-does-what', 'absence'),
      );
    case 'caseManager':
      return onCase(house, person, rest, now, 'hr', (turn) => void openCaseManager(turn));
    case 'happened':
      return onCase(house, person, rest, now, 'hr', (turn) => void openHappened(turn));
    case 'talk':
      return talkStep(house, person);
    case 'attention':
      return attentionStep(house, person);
    case 'rule':
      return answer(person, theRule(person));
    case 'document':
      return answer(person, await documentsFor(house, person, rest, now));
    case 'buildUp':
      return buildUp(house, person, rest, now);
    case 'message':
      return message(house, person, rest);
    case 'hello':
      return answer(person, await helloTo(house, person));
    case 'help':
      return answer(person, help(person));
    default:
      return answer(person, help(person, true));
  }
}

/**
 * What the guard makes of a text. When there is just one employee it can be meant for, the better wording can go there
 * with one press; otherwise it is only shown.
 */
async function checked(house: House, person: Person, text: string): Promise<Step> {
  const found = ask(text, { country: person.country, language: person.language });
  if (found.verdict === 'allow' && found.aboutTheRule) return answer(person, theRule(person));
  const [only, ...others] = await openCasesOf(house, house.directory.teamOf(person.id));
  if (!only || others.length > 0) return answer(person, checkResult(person, found));
  return { kind: 'case', id: only.id, act: (turn) => look(turn, person, text) };
}

/** `bericht @koen tekst`: past the guard, to the employee. */
async function message(house: House, person: Person, rest: string): Promise<Step> {
  const [name, text] = firstWord(rest);
  const employee = personNamed(house, person, name);
  if (!employee || employee.id === person.id) return answer(person, refusal(person, 'unknownPerson'));
  const state = await reportedCaseOf(house, employee.id);
  if (!state) return answer(person, refusal(person, 'noCase', { name: employee.name }));
  if (!mayLead(person, state)) return answer(person, refusal(person, 'notAllowed'));
  return {
    kind: 'case',
    id: state.id,
    act: (turn) => {
      if (text === '') beginRelay(turn, person);
      else relay(turn, person, text);
    },
  };
}

/** Something about a running case, for those whom it is for. */
async function onCase(
  house: House,
  person: Person,
  name: string,
  now: Instant,
  by: Button['by'],
  act: (turn: Turn) => void,
): Promise<Step> {
  const meant = await caseMeant(house, person, name, now);
  if ('instead' in meant) return meant.instead;
  if (!mayPress(by, person, meant.state)) return answer(person, refusal(person, 'notAllowed'));
  return { kind: 'case', id: meant.state.id, act };
}

/** `opbouw`: the own plan; `opbouw @koen`: that of someone in the team. */
async function buildUp(house: House, person: Person, name: string, now: Instant): Promise<Step> {
  const meant = await caseMeant(house, person, name, now);
  if ('instead' in meant) return meant.instead;
  const { state } = meant;
  if (!absenceStateOf(state).startsWith('away'))
    return notAway(person, house.directory.find(state.employee) ?? person);
  if (!mayPress('either', person, state)) return answer(person, refusal(person, 'notAllowed'));
  return { kind: 'case', id: state.id, act: (turn) => void beginBuildUp(turn, person) };
}

/** The running case of the person named; without a name the own one, else the only one that this person answers for. */
async function caseMeant(
  house: House,
  person: Person,
  name: string,
  now: Instant,
): Promise<{ readonly state: CaseState } | { readonly instead: Step }> {
  if (name !== '') {
    const employee = personNamed(house, person, name, await looksAfter(house, person));
    if (!employee) return { instead: answer(person, refusal(person, 'unknownPerson')) };
    const state = await (employee.id === person.id ? openCaseOf : reportedCaseOf)(house, employee.id);
    return state ? { state } : { instead: notAway(person, employee) };
  }
  const own = await openCaseOf(house, person.id);
  if (own) return { state: own };
  const scenes = await visibleScenes(house, person, now);
  if (scenes === undefined) return { instead: notAway(person, person) };
  const [only, ...others] = scenes;
  if (only === undefined) return { instead: answer(person, await statusFor(house, person, now)) };
  return others.length === 0 ? { state: only.case } : { instead: answer(person, refusal(person, 'whose')) };
}

/** The answer when there is no absence for it: the own one, or that of the person named. */
function notAway(person: Person, employee: Person): Step {
  if (employee.id !== person.id) return answer(person, refusal(person, 'noCase', { name: employee.name }));
  return answer(
    person,
    plain(person, 'not-open', 'message', { title: 'not-open.title', text: 'not-open.text' }),
  );
}
