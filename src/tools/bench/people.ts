/** A house of employees for the bench: everyone reports to one boss, who is HR as well. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the people file of that many employees on one channel, and gives back where it lies. */
export async function writePeople(
  directory: string,
  channel: 'slack' | 'teams',
  { count, idOf, boss }: { count: number; idOf: (index: number) => string; boss: string },
): Promise<string> {
  const file = join(directory, 'people.csv');
  const lines = Array.from(
    { length: count },
    (_, index) => `p${index},Persoon ${index},${idOf(index)},employee,boss,NL,nl`,
  );
  const header = `id,name,${channel},roles,manager,country,language`;
  await writeFile(file, [header, `boss,Boss,${boss},employee;manager;hr,,NL,nl`, ...lines].join('\n'));
  return file;
}
