/** Files for people to keep, each within what they may see: what they hold is written by the flows. */
import { type CaseDocument, caseDocument } from '../../flows/documents/case-document.ts';
import { nextContactInvitation } from '../../flows/documents/invitation.ts';
import type { Scene } from '../../flows/scene.ts';
import type { CaseId } from '../domain/absence.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { House } from './house.ts';
import { mayLead, maySee } from './rights.ts';
import { sceneFor } from './scene.ts';

/** The case on paper, for whoever may see it. How it is laid out lies with whoever prints it. */
export async function caseDocumentFor(
  house: House,
  reader: Person,
  id: CaseId,
  now: Instant,
): Promise<CaseDocument | undefined> {
  const scene = await sceneOf(house, reader, id, now);
  return scene && caseDocument(scene);
}

export interface Document {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
}

/** The next contact for the reader's calendar; nothing when none was agreed, or when it is none of theirs. */
export async function invitationFor(
  house: House,
  reader: Person,
  id: CaseId,
  now: Instant,
): Promise<Document | undefined> {
  const scene = await sceneOf(house, reader, id, now);
  const body = scene && nextContactInvitation(scene);
  return body === undefined
    ? undefined
    : { fileName: 'nabij.ics', mediaType: 'text/calendar; charset=utf-8; method=PUBLISH', body };
}

/** The case as that reader may see it. */
async function sceneOf(house: House, reader: Person, id: CaseId, now: Instant): Promise<Scene | undefined> {
  const found = await house.store.load(id);
  const employee = found && house.directory.find(found.state.employee);
  if (!employee || !(maySee(reader, found.state) || mayLead(reader, found.state))) return undefined;
  return sceneFor(house, found.state, employee, reader, now);
}
