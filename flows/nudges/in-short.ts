/** A nudge in a few words, for lists, titles and escalations: what it asks for, and the scene seen from its side. */
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { whatOfBuildUp } from '../conversations/build-up/prompts.ts';
import { remembered, type Scene, voiceFor } from '../scene.ts';
import { stepsInShort } from '../steps/cards.ts';
import type { WordKey } from '../words/speak.ts';
import { isBuildUp, isCheckIn, isSteps, type NudgeName, nudgeKey } from './catalogue.ts';
import type { NudgeContext } from './nudge.machine.ts';

/** The scene in which that nudge speaks. */
export function sceneOf(scene: Scene, nudge: NudgeContext): Scene {
  return { ...scene, machine: { key: nudgeKey(nudge.nudge), context: { ...nudge } } };
}

/** What the nudge that speaks asks for; dated steps by their titles. */
export function whatAsked(scene: Scene): OwnWords {
  const { nudge } = remembered<NudgeContext>(scene);
  return isSteps(nudge) ? stepsInShort(scene) : voiceFor(scene).say(whatOf(nudge));
}

/** What a nudge is about; the check-ins share their words, and so do all dated steps. */
export function whatOf(name: NudgeName): WordKey {
  if (isBuildUp(name)) return whatOfBuildUp(name);
  if (isSteps(name)) return 'what.steps';
  return isCheckIn(name) ? 'what.check-in' : `what.${name}`;
}
