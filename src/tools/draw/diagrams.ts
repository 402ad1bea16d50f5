/** Which page belongs to which machine: `x.diagram.md` beside `x.machine.ts`. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { type FlowName, flows } from '../../../flows/machines.ts';
import { diagramOf } from './diagram.ts';

/** The page of every machine file, as it should be now; throws for a machine that no flow is named after. */
export function diagrams(): readonly { readonly path: string; readonly text: string }[] {
  return globSync('flows/**/*.machine.ts')
    .sort()
    .map((file) => {
      const name = basename(file, '.machine.ts');
      if (!(name in flows)) throw new RangeError(`${file} is not among the flows of flows/machines.ts`);
      return {
        path: file.replace(/\.machine\.ts$/, '.diagram.md'),
        text: diagramOf(name, flows[name as FlowName].machine),
      };
    });
}
