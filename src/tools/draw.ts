/** Draws every machine beside its file. Usage: draw */
import { writeFile } from 'node:fs/promises';
import { diagrams } from './draw/diagrams.ts';

for (const { path, text } of diagrams()) {
  await writeFile(path, text);
  console.log(path);
}
