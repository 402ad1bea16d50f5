/** The buttons of what was seen to stall: closing it with what was done, and the quick scan. */
import {
  actionsFor,
  type FlagAction,
  type Lever,
  leverNames,
  levers,
} from '../../../flows/flags/catalogue.ts';
import { openFlags } from '../../../flows/flags/open.ts';
import { scanKey } from '../../../flows/flags/scan.machine.ts';
import { plusDays } from '../../domain/local-date.ts';
import { closeFlag } from '../follow-flags.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press } from './button.ts';

export const flagButtons: Buttons = {
  'flag.close': { by: 'leader', act: closeFlags },
  'flag.show': {
    by: 'leader',
    usesUpCard: false,
    act: (turn) => {
      if (openFlags(turn.state).length === 0) return false;
      turn.tell('actor', 'red-flag', 'absence');
      return true;
    },
  },
  'scan.open': { by: 'leader', usesUpCard: false, act: openScan },
  'scan.save': { by: 'leader', act: saveScan },
};

/** Closes each flag for which something was chosen; what is left is shown again. */
function closeFlags(turn: Turn, press: Press): boolean {
  const open = openFlags(turn.state);
  if (open.length === 0) return false;
  const reading = new Reading(press.values, press.person);
  const chosen = open.map(({ flag }) => ({
    flag,
    outcome: reading.choice(flag, [...actionsFor[flag], 'not-needed']) as FlagAction | 'not-needed' | null,
  }));
  const [first] = open;
  if (first && chosen.every(({ outcome }) => outcome === null)) {
    reading.choice(first.flag, [], { missing: 'flag.choose' });
  }
  if (!reading.isRight) {
    turn.tell('actor', 'red-flag', machineOf(press), reading);
    return true;
  }
  for (const { flag, outcome } of chosen) if (outcome) closeFlag(turn, flag, outcome);
  turn.tell('actor', 'flag-closed', 'absence');
  if (openFlags(turn.state).length > 0) turn.tell('actor', 'red-flag', 'absence');
  return true;
}

function openScan(turn: Turn): boolean {
  if (!turn.absenceState().startsWith('away')) return false;
  if (turn.has(scanKey)) return turn.send(scanKey, { type: 'scan.open' });
  turn.begin(scanKey, 'scan', undefined);
  return true;
}

/** The plan of action gets until its own day to work: open flags are closed by it, and looked at anew then. */
function saveScan(turn: Turn, press: Press): boolean {
  if (!turn.has(scanKey)) return false;
  const reading = new Reading(press.values, press.person);
  const scan = {
    ...(Object.fromEntries(
      leverNames.map((lever) => [lever, reading.choice(lever, ['fine', ...actionsFor[levers[lever]]])]),
    ) as Record<Lever, FlagAction | 'fine' | null>),
    who: reading.choice('who', ['manager', 'hr'], { missing: 'field.missing' }),
    by: reading.date('by', {
      from: plusDays(turn.today, 1),
      to: plusDays(turn.today, 92),
      required: true,
    }),
  };
  if (!reading.isRight || !scan.by) {
    turn.tell('actor', 'quick-scan', scanKey, reading);
    return true;
  }
  for (const { flag } of openFlags(turn.state)) closeFlag(turn, flag, 'quick-scan', scan.by);
  return turn.send(scanKey, { type: 'scan.save', scan });
}
