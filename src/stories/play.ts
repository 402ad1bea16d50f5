/** Plays a whole story and tells what was shown and where every case ended. */
import { absenceStateOf } from '../app/turn.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Store } from '../ports/store.ts';
import { createStage, type Shown } from './stage.ts';
import type { Story, StoryProblem } from './story.ts';

export interface Played {
  readonly shown: readonly Shown[];
  readonly cases: readonly CaseState[];
  /** The moment at which the story stops. */
  readonly endedAt: Instant;
}

/** Plays it on an empty store, to its `until`; or says on which line it cannot go on. */
export async function playStory(story: Story, store: Store): Promise<Played | StoryProblem> {
  const stage = createStage(story, store);
  for (const [index, step] of story.steps.entries()) {
    const problem = await stage.play(step);
    if (problem) return { line: story.lines[index] ?? 1, problem };
  }
  if (story.until) await stage.until(story.until);
  const cases: CaseState[] = [];
  for (const { id } of story.people) {
    for (const one of await store.casesOf(id)) {
      const found = await store.load(one);
      if (found) cases.push(found.state);
    }
  }
  return { shown: stage.shown, cases, endedAt: stage.clock.now() };
}

/** Where a case stands, in one word of the lifecycle. */
export function shortStateOf(state: CaseState): string {
  return absenceStateOf(state).split('.').at(-1) ?? 'closed';
}
