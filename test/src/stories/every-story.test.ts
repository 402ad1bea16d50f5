/** What holds in every story: it can be played, fits its channel, and disturbs nobody. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayNudgeAt } from '../../../src/calendar/working-hours.ts';
import { dayOf } from '../../../src/domain/local-date.ts';
import { zoneOf } from '../../../src/domain/locale.ts';
import { peopleOf } from '../../../src/stories/story.ts';
import { misfitOf } from '../../../src/tools/simulate/fits.ts';
import { type PlayedStory, storiesOnRedis, storyText } from '../../support/story.ts';

const play = storiesOnRedis();
const names = readdirSync(new URL('../../../src/stories', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

describe.each(names)('the story %s', (name) => {
  let played: PlayedStory;
  beforeAll(async () => {
    played = await play(storyText(name));
  });

  /** Cards by which we come to someone of our own accord. */
  const prompts = () =>
    played.shown.filter(({ card }) => card.kind === 'nudge' || card.kind === 'escalation');

  it('fits the channel on which it is played', () => {
    const misfits = played.shown.map(({ card }) => misfitOf(card, played.story.channel));
    expect(misfits.filter((one) => one !== undefined)).toEqual([]);
  });

  it('prompts nobody outside their hours, at night or on a holiday', () => {
    const people = new Map(peopleOf(played.story).map((person) => [person.id, person]));
    const outside = prompts().filter(({ at, to }) => {
      const person = people.get(to);
      return !person || !mayNudgeAt(at, person);
    });
    expect(outside.map(({ at, to, card }) => `${at} ${to} ${card.id}`)).toEqual([]);
  });

  it('prompts nobody about their own absence', () => {
    const employees = new Set(played.cases.map(({ employee }) => employee));
    expect(
      prompts()
        .filter(({ to }) => employees.has(to))
        .map(({ to, card }) => `${to} ${card.id}`),
    ).toEqual([]);
  });

  it('says no two things of one kind to one person on one day', () => {
    const zone = zoneOf(played.story.country);
    // "Later" asks for it once more that day; a form that was not right comes back with the press that sent it.
    const later = played.shown.filter(({ card }) => card.id === 'nudge-snoozed');
    const wished = new Set(later.map(({ at, to }) => `${dayOf(at, zone)} ${to}`));
    const own = prompts().filter(
      ({ key, at, to }) => key.startsWith('due:') && !wished.has(`${dayOf(at, zone)} ${to}`),
    );
    const said = own.map(({ at, to, card }) => `${dayOf(at, zone)} ${to} ${card.kind} ${card.id}`);
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  });
});
