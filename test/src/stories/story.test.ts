import { describe, expect, it } from 'vitest';
import { peopleOf, readStory } from '../../../src/stories/story.ts';

const story = `name: short
country: BE
language: nl
people:
  - { id: koen, name: Koen Claes, roles: [employee], manager: an }
  - { id: an, name: An Peeters, roles: [manager], workingHours: { from: "10:00", to: "16:00" } }
steps:
  - { at: "2026-03-02T07:40", who: koen, says: "ben ziek" }
  - { at: "2026-03-02T07:42", who: koen, submits: { reachableAt: 0470, certificate: yes } }
  - at: "2026-03-03T10:00"
    who: an
    presses: contact.done
until: "2026-03-10T18:00"
`;

/** The one problem of a story in which `from` is written as `to`. */
function problemWith(from: string, to: string): string {
  expect(story).toContain(from);
  const read = readStory(story.replace(from, to));
  return 'problem' in read ? `line ${read.line}: ${read.problem}` : 'none';
}

it('a story is read with the line on which each step begins', () => {
  const read = readStory(story);
  if (!('story' in read)) throw new Error(read.problem);
  expect(read.story.lines).toEqual([8, 9, 10]);
  expect(read.story.channel).toBe('web');
  // Numbers and yes are what a form sends: text.
  expect(read.story.steps[1]?.submits).toEqual({ reachableAt: '470', certificate: 'yes' });
});

it('its people get the country, the language and the hours of the story, where nothing else is said', () => {
  const read = readStory(story.replace('language: nl', 'language: fr\nchannel: teams'));
  if (!('story' in read)) throw new Error(read.problem);
  expect(peopleOf(read.story)).toEqual([
    expect.objectContaining({
      id: 'koen',
      country: 'BE',
      language: 'fr',
      channels: { teams: 'koen' },
      hoursPerWeek: 38,
      workingDays: [1, 2, 3, 4, 5],
      workingHours: { from: '09:00', to: '17:00' },
    }),
    expect.objectContaining({ id: 'an', workingHours: { from: '10:00', to: '16:00' } }),
  ]);
});

describe('what is wrong is said in one line, with the line on which it stands', () => {
  it.each([
    ['who: an\n', 'who: nobody\n', 'line 11: steps.2.who is nobody in this story'],
    ['manager: an', 'manager: bob', 'line 5: people.0.manager is nobody in this story'],
    ['2026-03-02T07:42', '2026-03-01T07:42', 'line 9: steps.1.at is earlier than the step before it'],
    [
      '2026-03-02T07:40',
      '2026-02-30T07:40',
      'line 8: steps.0.at is not a local time such as 2026-03-02T07:40',
    ],
    ['2026-03-10T18:00', 'friday', 'line 13: until is not a local time such as 2026-03-02T07:40'],
    [
      'says: "ben ziek"',
      'says: "ben ziek", presses: report.confirm',
      'line 8: steps.0 needs exactly one of says, presses and submits',
    ],
    [', says: "ben ziek"', '', 'line 8: steps.0 needs exactly one of says, presses and submits'],
  ])('%s as %s', (from, to, problem) => {
    expect(problemWith(from, to)).toBe(problem);
  });

  it.each([
    ['country: BE', 'country: DE', /^line 2: country /],
    ['language: nl', 'language: de', /^line 3: language /],
    ['roles: [employee]', 'roles: [boss]', /^line 5: people\.0\.roles\.0 /],
    ['name: short\n', '', /^line 1: name /],
    ['until:', 'untill:', /line \d+: .*untill/],
    ['people:', 'people: [', /^line \d+: is not YAML we can read/],
  ])('%s as %s', (from, to, problem) => {
    expect(problemWith(from, to)).toMatch(problem);
  });

  it.each(['', '[]', 'koen', '42'])('the whole of it: "%s"', (text) => {
    expect(readStory(text)).toMatchObject({ line: 1, problem: expect.any(String) });
  });
});
