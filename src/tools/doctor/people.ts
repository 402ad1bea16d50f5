/** The people file: whether it can be read, and whether everyone can be reached on a channel that is on. */
import { readFile } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { problemLines, readPeople } from '../../directory/people-file.ts';
import type { Finding } from './finding.ts';

export async function checkPeople(config: Config): Promise<Finding[]> {
  const about = 'people';
  if (!config.peopleFile) return [{ about, state: 'fine', says: 'the example people of the playground' }];
  const text = await readFile(config.peopleFile, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return [
      {
        about,
        state: 'wrong',
        says: `${config.peopleFile} cannot be read`,
        mend: 'Check PEOPLE_FILE and who may read the file.',
      },
    ];
  }
  const read = readPeople(text);
  if ('problems' in read) {
    return problemLines(read.problems).map((says) => ({
      about,
      state: 'wrong',
      says,
      mend: 'Mend this line and run the doctor again.',
    }));
  }
  const on = [config.playground && 'web', config.slack && 'slack', config.teams && 'teams'].filter(
    Boolean,
  ) as string[];
  const silent = read.people.filter(({ channels }) => !on.some((channel) => channel in channels));
  const ofHr = read.people.filter(({ roles }) => roles.includes('hr'));
  const unheard = read.people.filter(({ id, manager }) => !manager && ofHr.every((one) => one.id === id));
  const alone = read.people.filter(({ manager, roles }) => !manager && !roles.includes('hr'));
  return [
    { about, state: 'fine', says: `${read.people.length} people` },
    ...silent.map(
      ({ id }): Finding => ({
        about,
        state: 'wrong',
        says: `${id} has no id on a channel that is on (${on.join(', ')})`,
        mend: 'Fill in that column for this person.',
      }),
    ),
    ...unheard.map(
      ({ id }): Finding => ({
        about,
        state: 'wrong',
        says: `nobody would hear that ${id} is away: no manager, and nobody else of HR`,
        mend: 'Name a manager for this person, or give someone else the role hr.',
      }),
    ),
    ...alone.map(
      ({ id }): Finding => ({
        about,
        state: 'note',
        says: `${id} has no manager, so HR is prompted instead`,
      }),
    ),
  ];
}
