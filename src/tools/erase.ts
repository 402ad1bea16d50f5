/**
 * Erases everything that is kept about one person, for good: the keys go, so no backup of the data can be read either.
 * Usage: npm run erase -- ID --yes
 */
import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import { createDirectory } from '../directory/directory.ts';
import { openStore } from '../open-store.ts';
import { peopleOf } from '../people.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { yes: { type: 'boolean' } } });
const [id] = positionals;
if (!id || positionals.length > 1) {
  console.error('Usage: npm run erase -- ID --yes');
  process.exit(2);
}
const config = configOfProcess();
const directory = createDirectory(config.tenant, await peopleOf(config));
const { store, close } = await openStore(config, directory, () => {});
const cases = await store.casesOf(id);
if (!directory.find(id) && cases.length === 0) {
  console.error(`${id}: nobody has this id, and nothing is kept under it`);
  process.exitCode = 2;
} else if (!values.yes) {
  console.log(`${id}: ${cases.length} absences would be erased for good. Say --yes to do it.`);
} else {
  await store.erase(id);
  console.log(`${id}: ${cases.length} absences erased, with everything else kept under this id.`);
}
await close();
