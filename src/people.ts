/** The people a configuration names: its file, or the example people of the playground. */
import { readFile } from 'node:fs/promises';
import { type Config, ConfigError } from './config.ts';
import { problemLines, readPeople } from './directory/people-file.ts';
import type { Person } from './domain/person.ts';

/** Rejects with one `ConfigError` that names every wrong line. */
export async function peopleOf({ peopleFile }: Config): Promise<readonly Person[]> {
  const file = peopleFile ?? new URL('./directory/example-people.csv', import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError([`PEOPLE_FILE cannot be read: ${peopleFile}`]);
  });
  const read = readPeople(text);
  if ('people' in read) return read.people;
  throw new ConfigError(problemLines(read.problems).map((line) => `PEOPLE_FILE ${line}`));
}
