/** What a story leaves on paper: of every case a PDF, and the next contact as an invitation, for each who may have it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseDocument } from '../../../flows/documents/case-document.ts';
import { nextContactInvitation } from '../../../flows/documents/invitation.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import { maySee } from '../../app/rights.ts';
import { sceneFor } from '../../app/scene.ts';
import { createDirectory } from '../../directory/directory.ts';
import { writePdf } from '../../documents/pdf.ts';
import type { Played } from '../../stories/play.ts';
import { peopleOf, type Story } from '../../stories/story.ts';

/** Writes them into that directory, `koen~1-an.pdf` and `koen~1-an.ics`, as they are at the end of the story. */
export async function printDocuments({ cases, endedAt }: Played, story: Story, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const people = peopleOf(story);
  const house = { directory: createDirectory('story', people), settings: readSettings() };
  for (const state of cases) {
    const employee = people.find(({ id }) => id === state.employee);
    for (const reader of people.filter((one) => maySee(one, state))) {
      if (!employee) continue;
      const scene = sceneFor(house, state, employee, reader, endedAt);
      const name = join(dir, `${state.id}-${reader.id}`);
      await writeFile(`${name}.pdf`, await writePdf(caseDocument(scene)));
      const invitation = nextContactInvitation(scene);
      if (invitation) await writeFile(`${name}.ics`, invitation);
    }
  }
}
