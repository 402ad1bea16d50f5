/** The quick scan: one question a lever, who takes it up and when to look again, and the plan that comes out (R64). */
import type { Card, Field } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { plusDays } from '../../src/domain/local-date.ts';
import { contextOf } from '../machines.ts';
import { plusTerm } from '../policies/term.ts';
import { button, card, facts, list, type Scene, text, voiceFor, withError } from '../scene.ts';
import { actionsFor, leverNames, levers } from './catalogue.ts';
import { type Scan, scanKey } from './scan.machine.ts';

export function quickScan(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { today, pack } = scene;
  const chosen = scanIn(scene);
  const value = (given: string | null | undefined) => (given ? { value: given } : {});
  const fields: Field[] = [
    ...leverNames.map(
      (lever): Field => ({
        id: lever,
        type: 'choice',
        label: say(`scan.${lever}`),
        choices: (['fine', ...actionsFor[levers[lever]]] as const).map((one) => ({
          value: one,
          label: say(`flag.action.${one}`),
        })),
        ...value(chosen?.[lever]),
      }),
    ),
    {
      id: 'who',
      type: 'choice',
      required: true,
      label: say('scan.who'),
      choices: (['manager', 'hr'] as const).map((one) => ({ value: one, label: say(`scan.who.${one}`) })),
      ...value(chosen?.who),
    },
    {
      id: 'by',
      type: 'date',
      required: true,
      label: say('scan.by'),
      value: plusTerm(today, pack.redFlags.silence, pack.country),
      min: plusDays(today, 1),
      max: plusTerm(today, pack.redFlags.planUntouched, pack.country),
    },
  ];
  return card(scene, 'quick-scan', 'form', say('quick-scan.title'), [text(say('quick-scan.text'))], {
    form: { id: 'quick-scan', fields: fields.map((field) => withError(scene, field)) },
    actions: [
      button(scene, 'scan.save', say('scan.save'), { style: 'primary', submits: true, machine: scanKey }),
    ],
  });
}

export function quickScanNoted(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'quick-scan-noted', 'receipt', say('quick-scan-noted.title'), [
    ...scanBlocks(scene),
    text(say('quick-scan-noted.text')),
  ]);
}

/** The plan of action of the last scan, in lines; nothing when there is none. */
export function scanBlocks(scene: Scene) {
  const { say, day } = voiceFor(scene);
  const chosen = scanIn(scene);
  const plan = leverNames.flatMap((lever): OwnWords[] => {
    const action = chosen?.[lever];
    return action && action !== 'fine' ? [say(`flag.action.${action}`)] : [];
  });
  if (!chosen?.by) return [];
  return [
    list(say('scan.plan'), plan.length > 0 ? plan : [say('scan.plan.none')]),
    facts(
      [say('scan.who'), chosen.who ? say(`scan.who.${chosen.who}`) : null],
      [say('scan.by'), day(chosen.by)],
    ),
  ];
}

function scanIn({ case: { machines } }: Scene): Scan | undefined {
  const stored = machines[scanKey];
  return stored && contextOf<Scan>(stored);
}
