/**
 * A case's files: the card for whoever asks, and the file itself for whoever opens a link. A file is written when it is
 * opened, from the case as it is then, within what its reader may see then; nothing of it is kept.
 */
import { refusal } from '../../flows/answers/cards.ts';
import { fileFor, filesOfCase } from '../../flows/documents/enclosures.ts';
import type { Card } from '../cards/card.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { Pass, PrintedFile } from '../ports/files.ts';
import type { House } from './house.ts';
import { fileOf, personNamed } from './queries.ts';
import { mayLead, maySee } from './rights.ts';
import { sceneFor } from './scene.ts';

/** The newest absence of the one named, or of the reader, on paper. */
export async function documentsFor(house: House, reader: Person, name: string, now: Instant): Promise<Card> {
  const employee = name === '' ? reader : personNamed(house, reader, name);
  if (!employee) return refusal(reader, 'unknownPerson');
  const newest = (await house.store.casesOf(employee.id)).at(-1);
  const found = newest && (await house.store.load(newest));
  if (!found) {
    const isOwn = employee.id === reader.id;
    return isOwn ? fileOf(house, reader, now) : refusal(reader, 'noCase', { name: employee.name });
  }
  if (!mayHave(reader, found.state)) return refusal(reader, 'notAllowed');
  return filesOfCase(sceneFor(house, found.state, employee, reader, now));
}

export type OpenedFile = PrintedFile & { readonly name: string };

/** The file that a pass stands for, or nothing when it is no longer there or no longer for that reader. */
export async function openFile(house: House, pass: Pass): Promise<OpenedFile | undefined> {
  const { directory, clock, print, store, log } = house;
  const who = directory.find(pass.reader);
  const found = await store.load(pass.case);
  const employee = found && directory.find(found.state.employee);
  if (!who || !employee || !mayHave(who, found.state)) return undefined;
  const reader = { ...who, language: pass.language };
  const written = fileFor(sceneFor(house, found.state, employee, reader, clock.now()), pass.file);
  if (!written) return undefined;
  log.info({ file: pass.file, case: pass.case, reader: pass.reader }, 'file-opened');
  return { name: written.name, ...(await print(written.content)) };
}

const mayHave = (reader: Person, state: CaseState) => maySee(reader, state) || mayLead(reader, state);
