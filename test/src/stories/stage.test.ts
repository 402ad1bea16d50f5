import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/stories/stage.ts';
import { housesOnRedis } from '../../support/house.ts';
import { storiesOnRedis } from '../../support/story.ts';

const play = storiesOnRedis();
const open = housesOnRedis();

const story = (steps: string, until = '2026-03-02T12:00') => `name: short
country: BE
language: nl
people:
  - { id: koen, name: Koen Claes, roles: [employee], manager: an }
  - { id: an, name: An Peeters, roles: [employee, manager] }
  - { id: hilde, name: Hilde Maes, roles: [hr] }
steps:
${steps}
until: "${until}"
`;
const report = '  - { at: "2026-03-02T07:40", who: koen, says: "ben ziek" }';

it('what is due on the way happens at its own moment', async () => {
  const { shown } = await play(story(`${report}\n  - { at: "2026-03-02T07:42", who: koen, submits: {} }`));
  expect(shown.map(({ at, to, card }) => `${at.slice(11, 16)} ${to} ${card.id}`)).toEqual([
    '06:40 koen report',
    '06:42 koen report-received',
    '08:00 an first-contact',
  ]);
});

it('a story told twice is told alike', async () => {
  const text = story(
    `${report}\n  - { at: "2026-03-02T07:42", who: koen, submits: { urgent: "Offerte" } }`,
    '2026-04-30T12:00',
  );
  const [one, other] = [await play(text), await play(text)];
  const told = ({ shown }: typeof one) => shown.map(({ at, to, card }) => [at, to, card]);
  expect(told(other)).toEqual(told(one));
});

it.each([
  ['presses: contact.done', 'line 10: presses: an was shown no card with the action contact.done'],
  ['submits: { what: x }', 'line 10: submits: an was shown no form'],
])('a step that cannot be done stops the story on its line: %s', async (deed, problem) => {
  await expect(play(story(`${report}\n  - { at: "2026-03-02T07:45", who: an, ${deed} }`))).rejects.toThrow(
    problem,
  );
});

it('a field that the form does not have is named, with those that it has', async () => {
  const wrong = '  - { at: "2026-03-02T07:42", who: koen, submits: { ziekte: griep } }';
  await expect(play(story(`${report}\n${wrong}`))).rejects.toThrow(
    /line 10: .*has no field ziekte, but firstDay/,
  );
});

describe('what a press sends', () => {
  it('is what the form holds, and what was filled in over it', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ben ziek tot en met donderdag');
    const content = contentOf({ at: '', who: 'koen', submits: { urgent: 'Offerte' } }, house.shown);
    expect(content).toMatchObject({
      kind: 'press',
      action: 'report.confirm',
      values: { firstDay: '2026-03-02', backOn: '2026-03-06', urgent: 'Offerte' },
      cardKey: house.to('koen').at(-1)?.key,
    });
  });

  it('is nothing of the form when the button does not send it', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ben ziek');
    expect(contentOf({ at: '', who: 'koen', presses: 'report.cancel' }, house.shown)).toMatchObject({
      values: {},
    });
  });
});
