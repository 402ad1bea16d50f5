/**
 * Plays a story on the real machines, guard, packs and store, and prints what each person would have seen.
 * Usage: simulate [--json] [--documents DIR] FILE | simulate --catalogue
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { playStory } from '../stories/play.ts';
import { readStory } from '../stories/story.ts';
import { catalogueLines } from './simulate/catalogue.ts';
import { printDocuments } from './simulate/documents.ts';
import { misfitOf } from './simulate/fits.ts';
import { withPrivateStore } from './simulate/private-store.ts';
import { jsonLine, lastLine, transcriptOf } from './simulate/transcript.ts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      catalogue: { type: 'boolean' },
      documents: { type: 'string' },
    },
  });
  if (values.catalogue) {
    for (const line of catalogueLines()) console.log(JSON.stringify(line));
    return 0;
  }
  const [file] = positionals;
  if (!file || positionals.length > 1)
    return complain('Usage: npm run --silent simulate -- [--json] [--documents DIR] FILE, or --catalogue');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return complain(`${file}: this file cannot be read`);
  const read = readStory(text);
  if ('problem' in read) return complain(`${file}, line ${read.line}: ${read.problem}`);

  return withPrivateStore(async (store) => {
    const played = await playStory(read.story, store);
    if ('problem' in played) return complain(`${file}, line ${played.line}: ${played.problem}`);
    for (const { card } of played.shown) {
      const misfit = misfitOf(card, read.story.channel);
      if (misfit) return complain(`${file}: ${misfit}`);
    }
    if (values.json) {
      for (const shown of played.shown) console.log(JSON.stringify(jsonLine(shown, read.story)));
      console.log(JSON.stringify(lastLine(played.cases)));
    } else console.log(transcriptOf(played, read.story));
    if (values.documents) await printDocuments(played, read.story, values.documents);
    return 0;
  });
}

function complain(problem: string): number {
  console.error(problem);
  return 2;
}

process.exitCode = await main();
