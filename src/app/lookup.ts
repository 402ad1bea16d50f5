/** Answers what a platform asks while it waits, each within what the person may see. */
import { languageOfStranger, refusal } from '../../flows/answers/cards.ts';
import { foundCase } from '../../flows/answers/overviews.ts';
import type { CaseId } from '../domain/absence.ts';
import type { Person } from '../domain/person.ts';
import type { Asker, Lookup } from '../ports/lookup.ts';
import { enclosed } from './enclose.ts';
import type { House } from './house.ts';
import { listPage } from './lists.ts';
import { promptNow } from './prompt-now.ts';
import { visibleScenes } from './queries.ts';

export function createLookup(house: House): Lookup {
  const personAsking = ({ channel, from }: Asker) => house.directory.byChannel(channel, from);

  return {
    async cases(asker, name, { skip, count }) {
      const reader = personAsking(asker);
      if (!reader) return { refused: refusal({ language: languageOfStranger }, 'stranger') };
      const scenes = await visibleScenes(house, reader, house.clock.now());
      if (!scenes) return { refused: refusal(reader, 'notAllowed') };
      const found = scenes.filter(({ employee }) => isCalled(employee, name)).slice(skip, skip + count);
      return { found: found.map((scene) => foundCase(reader, scene)) };
    },

    async asItStands(asker, data) {
      const reader = personAsking(asker);
      if (!reader) return undefined;
      const now = house.clock.now();
      const list = await listPage(house, reader, data, now);
      if (list) return enclosed(house, { name: asker.channel }, { to: { person: reader.id }, card: list });
      const { case: id = '', machine = '' } = data;
      const found = await house.store.load(id as CaseId);
      return promptNow(house, reader, found?.state, machine, now);
    },
  };
}

/** Whether every word typed begins a word of the name: `ko cl` is Koen Claes, with or without accents. */
function isCalled({ name }: Person, typed: string): boolean {
  const words = plainWords(name);
  return plainWords(typed).every((begin) => words.some((word) => word.startsWith(begin)));
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
