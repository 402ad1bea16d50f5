/** Whose look the conversations have: the page's own, or that of a platform whose renderer the server has. */
import type { PreviewName } from '../previews.ts';
import { createSwitch } from './choice-switch.ts';
import { keep, recall } from './memory.ts';

export type Look = 'nabij' | PreviewName;

const names: Readonly<Record<Look, string>> = { nabij: 'Nabij', slack: 'Slack', teams: 'Teams' };

/** The look that was chosen last in this tab. */
export function firstLook(): Look {
  const kept = recall<string>('look', 'nabij');
  return kept === 'slack' || kept === 'teams' ? kept : 'nabij';
}

/** Draws the switch into `root`, once it is known which looks there are; gives the drawing for the chosen one. */
export function createLookSwitch(
  root: HTMLElement,
  choose: (look: Look) => void,
): (chosen: Look, previews: readonly PreviewName[]) => void {
  let drawn: ((chosen: Look) => void) | undefined;
  return (chosen, previews) => {
    const looks: readonly Look[] = ['nabij', ...previews];
    drawn ??= createSwitch(
      root,
      looks.map((value) => ({ value, label: names[value] })),
      choose,
    );
    root.hidden = previews.length === 0;
    keep('look', chosen);
    drawn(chosen);
  };
}
