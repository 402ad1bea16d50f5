/**
 * A case's files: the card for whoever asks, and the file itself for whoever opens a link. A file is written when it is
 * opened, from the case as it is then, within what its reader may see then; nothing of it is kept.
 */
import { refusal } from '../../flows/answers/cards.ts';
import { monthFile } from '../../flows/answers/month.ts';
import { type CaseFile, fileFor, filesOfCase, type WrittenFile } from '../../flows/documents/enclosures.ts';
import type { Card } from '../cards/card.ts';
import type { CaseId } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { Pass, PrintedFile } from '../ports/files.ts';
import { type House, todayFor } from './house.ts';
import { fileOf, newestFor, personNamed, teamScenes } from './queries.ts';
import { mayLead, maySee } from './rights.ts';
import { sceneFor } from './scene.ts';

/** The newest absence of the one named, or of the reader, on paper. */
export async function documentsFor(house: House, reader: Person, name: string, now: Instant): Promise<Card> {
  const employee = name === '' ? reader : personNamed(house, reader, name);
  if (!employee) return refusal(reader, 'unknownPerson');
  const state = await newestFor(house, reader, employee.id);
  if (!state) {
    const isOwn = employee.id === reader.id;
    return isOwn ? fileOf(house, reader, now) : refusal(reader, 'noCase', { name: employee.name });
  }
  if (!mayHave(reader, state)) return refusal(reader, 'notAllowed');
  return filesOfCase(sceneFor(house, state, employee, reader, now));
}

export type OpenedFile = PrintedFile & { readonly name: string };

/** The file that a pass stands for, or nothing when it is no longer there or no longer for that reader. */
export async function openFile(house: House, pass: Pass): Promise<OpenedFile | undefined> {
  const who = house.directory.find(pass.reader);
  if (!who) return undefined;
  const reader = { ...who, language: pass.language };
  const written =
    pass.file === 'month'
      ? await monthOf(house, reader, pass.page)
      : await caseFile(house, reader, pass.case, pass.file);
  if (!written) return undefined;
  const of = pass.file === 'month' ? {} : { case: pass.case };
  house.log.info({ file: pass.file, ...of, reader: pass.reader }, 'file-opened');
  return { name: written.name, ...(await house.print(written.content)) };
}

async function caseFile(
  house: House,
  reader: Person,
  id: CaseId,
  file: CaseFile,
): Promise<WrittenFile | undefined> {
  const found = await house.store.load(id);
  const employee = found && house.directory.find(found.state.employee);
  if (!employee || !mayHave(reader, found.state)) return undefined;
  return fileFor(sceneFor(house, found.state, employee, reader, house.clock.now()), file);
}

async function monthOf(house: House, reader: Person, page: number): Promise<WrittenFile | undefined> {
  const now = house.clock.now();
  const scenes = await teamScenes(house, reader, now);
  return scenes && monthFile(reader, scenes, todayFor(reader, now), page);
}

const mayHave = (reader: Person, state: CaseState) => maySee(reader, state) || mayLead(reader, state);
