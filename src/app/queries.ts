/** Looking things up for people, each within what they may see. Nothing here changes anything. */

import { leadsNobody, refusal } from '../../flows/answers/cards.ts';
import { monthCard } from '../../flows/answers/month.ts';
import { myFile, overdueList, personStatus, statusList } from '../../flows/answers/overviews.ts';
import { inMessage } from '../../flows/answers/pages.ts';
import { keptOutside } from '../../flows/before/kept.ts';
import { openFlags } from '../../flows/flags/open.ts';
import { overdueNudges } from '../../flows/nudges/open.ts';
import type { Scene } from '../../flows/scene.ts';
import type { Card } from '../cards/card.ts';
import { type CaseId, caseIdOf, employeeOf } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import { actsForEmployer, type Person, type PersonId } from '../domain/person.ts';
import { type House, todayFor } from './house.ts';
import { isHr, isReported, maySee } from './rights.ts';
import { sceneFor } from './scene.ts';

/** The open case of that employee, when there is one. */
export async function openCaseOf(house: House, employee: string): Promise<CaseState | undefined> {
  const newest = (await house.store.casesOf(employee)).at(-1);
  const found = newest && (await house.store.load(newest));
  return found?.state.open ? found.state : undefined;
}

/** The cases of that employee before this one, oldest first. */
export async function earlierCasesOf(house: House, id: CaseId): Promise<readonly CaseState[]> {
  if (id === caseIdOf(employeeOf(id), 1)) return [];
  const all = await house.store.casesOf(employeeOf(id));
  return loadAll(house, all.slice(0, all.includes(id) ? all.indexOf(id) : all.length));
}

/** The open case of that employee, for whoever else asks: nothing before it is reported. */
export async function reportedCaseOf(house: House, employee: PersonId): Promise<CaseState | undefined> {
  const found = await openCaseOf(house, employee);
  return found && isReported(found) ? found : undefined;
}

/** The open cases of these people, in their order. */
export async function openCasesOf(house: House, people: readonly Person[]): Promise<readonly CaseState[]> {
  const found = await Promise.all(people.map(({ id }) => reportedCaseOf(house, id)));
  return found.filter((state) => state !== undefined);
}

/** The newest case of that employee that this reader can know of, closed or not. */
export async function newestFor(
  house: House,
  reader: Person,
  employee: PersonId,
): Promise<CaseState | undefined> {
  const all = await loadAll(house, await house.store.casesOf(employee));
  return all.findLast((state) => reader.id === employee || isReported(state));
}

/** HR: every open absence; a manager: those of the own team; anyone else is refused. */
export async function statusFor(house: House, reader: Person, now: Instant, page = 1): Promise<Card> {
  const scenes = await visibleScenes(house, reader, now);
  return scenes ? statusList(reader, scenes, inMessage('status', page)) : refusal(reader, 'notAllowed');
}

/** What was asked, reminded and left, within what the reader may see. */
export async function overdueFor(house: House, reader: Person, now: Instant, page = 1): Promise<Card> {
  const scenes = await visibleScenes(house, reader, now);
  return scenes
    ? overdueList(
        reader,
        scenes.filter((one) => overdueNudges(one.case, now).length > 0 || openFlags(one.case).length > 0),
        inMessage('overdue', page),
      )
    : refusal(reader, 'notAllowed');
}

/** The weeks to come of the reader's own team; anyone without a team is refused. */
export async function monthFor(house: House, reader: Person, now: Instant, page = 1): Promise<Card> {
  const scenes = await teamScenes(house, reader, now);
  return scenes ? monthCard(reader, scenes, todayFor(reader, now), page) : leadsNobody(reader);
}

/** The open cases of those whose manager the reader is; nothing for who leads nobody. */
export async function teamScenes(
  house: House,
  reader: Person,
  now: Instant,
): Promise<readonly Scene[] | undefined> {
  const scenes = (await visibleScenes(house, reader, now))?.filter(
    (scene) => scene.case.manager === reader.id,
  );
  return scenes?.length || house.directory.teamOf(reader.id).length > 0 ? (scenes ?? []) : undefined;
}

/** One person's newest absence. Someone the reader may not see is answered like someone who does not exist. */
export async function personStatusFor(
  house: House,
  reader: Person,
  name: string,
  now: Instant,
): Promise<Card> {
  const employee = personNamed(house, reader, name, await looksAfter(house, reader));
  if (!employee) return refusal(reader, 'unknownPerson');
  const state = await newestFor(house, reader, employee.id);
  if (!state) return refusal(reader, 'noCase', { name: employee.name });
  return personStatus(sceneFor(house, state, employee, reader, now));
}

/** All that is kept about the reader. */
export async function fileOf(house: House, reader: Person, now: Instant): Promise<Card> {
  const cases = await loadAll(house, await house.store.casesOf(reader.id));
  const personal = await house.store.loadPersonal(reader.id);
  return myFile(
    reader,
    cases.map((state) => sceneFor(house, state, reader, reader, now)),
    personal ? keptOutside(reader, personal.state, (id) => house.directory.find(id)?.name ?? id) : [],
  );
}

/**
 * The person meant by `@koen`, a platform's id or (part of) a name, among those the reader may see; `also` are those whose
 * fixed case manager the reader is.
 * Two who fit are nobody: a name must be clear.
 */
export function personNamed(
  house: House,
  reader: Person,
  name: string,
  also: readonly PersonId[] | 'anyone' = [],
): Person | undefined {
  const wanted = name.replace(/^@/, '').trim();
  if (wanted === '') return undefined;
  const mayMean = ({ id, manager }: Person): boolean =>
    also === 'anyone' || isHr(reader) || id === reader.id || manager === reader.id || also.includes(id);
  const exact = house.directory.called(wanted).filter(mayMean);
  const close = exact.length > 0 ? exact : house.directory.calledPartly(wanted).filter(mayMean);
  return close.length === 1 ? close[0] : undefined;
}

/** The employees whose running case this person is the fixed case manager of. */
export async function looksAfter(house: House, person: Person): Promise<readonly PersonId[]> {
  // HR sees everyone, and who acts for nobody looks after nobody.
  if (isHr(person) || !actsForEmployer(person)) return [];
  const open = await loadAll(house, await house.store.openCases());
  return open.filter(({ caseManager }) => caseManager === person.id).map(({ employee }) => employee);
}

/** The open cases that the reader may see, the longest absence first; nothing for who may see none but their own. */
export async function visibleScenes(
  house: House,
  reader: Person,
  now: Instant,
): Promise<readonly Scene[] | undefined> {
  const cases = await loadAll(house, await house.store.openCases());
  const visible = cases.filter((state) => state.employee !== reader.id && maySee(reader, state));
  const leads = isHr(reader) || house.directory.teamOf(reader.id).length > 0;
  if (!leads && visible.length === 0) return undefined;
  return visible
    .flatMap((state) => {
      const employee = house.directory.find(state.employee);
      return employee ? [sceneFor(house, state, employee, reader, now)] : [];
    })
    .sort(longestFirst);
}

/** The longest absence first; of those that began on one day always in the same order, so that pages do not shift. */
export function longestFirst({ case: one }: Scene, { case: other }: Scene): number {
  const [a, b] = [one, other].map(({ facts, id }) => `${facts.firstDay} ${id}`) as [string, string];
  return a < b ? -1 : 1;
}

async function loadAll(house: House, ids: readonly CaseId[]): Promise<CaseState[]> {
  const found = await Promise.all(ids.map((id) => house.store.load(id)));
  return found.flatMap((one) => (one ? [one.state] : []));
}
