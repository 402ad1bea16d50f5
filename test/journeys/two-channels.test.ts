/**
 * One person on two channels is one person, with Slack and Teams both on their own wires: a report comes in through one, is
 * answered on the other, and what cannot be delivered on the one people like best goes over the other, or HR hears of it.
 */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createLookup } from '../../src/app/lookup.ts';
import { createReceive } from '../../src/app/receive.ts';
import type { Receive } from '../../src/ports/channel.ts';
import { housesOnRedis, personOf, type TestHouse } from '../support/house.ts';
import { createSlackHarness } from '../support/slack-harness.ts';
import { slackStore } from '../support/slack-store.ts';
import { startSlackWorkspace } from '../support/slack-workspace.ts';
import { hilde, koen, sarah } from '../support/teams-connector.ts';
import { createTeamsHarness } from '../support/teams-harness.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
const slack = createSlackHarness(workspace, memory.fresh);
const teams = await createTeamsHarness();
const [sarahInSlack] = workspace.users;
const open = housesOnRedis();
let house: TestHouse;

beforeEach(async () => {
  const receive: Receive = async (inbound) => {
    const answer = await createReceive(house.house)(inbound);
    await house.settle();
    return answer;
  };
  house = open({
    start: '2026-03-02T07:40',
    people: [
      personOf('koen', 'Koen Claes', { channels: { teams: koen.aadObjectId }, manager: 'sarah' }),
      // The people file names Slack first: that is where she likes it best.
      personOf('sarah', 'Sarah Maes', {
        channels: { slack: sarahInSlack, teams: sarah.aadObjectId },
        roles: ['employee', 'manager'],
      }),
      personOf('hilde', 'Hilde Maes', { channels: { teams: hilde.aadObjectId }, roles: ['employee', 'hr'] }),
    ],
    channels: [
      await slack.start(receive),
      await teams.start(receive, {
        lookup: {
          cases: (...asked) => createLookup(house.house).cases(...asked),
          asItStands: (...asked) => createLookup(house.house).asItStands(...asked),
        },
      }),
    ],
  });
});
afterEach(async () => {
  await slack.stop();
  await teams.stop();
});
afterAll(async () => {
  await workspace.close();
  await memory.stop();
  await teams.close();
});

const titles = (shown: readonly { readonly text: string }[]) => shown.map(({ text }) => text.split('\n')[0]);
const inSlack = async () => titles(await slack.shown(sarahInSlack));
const inTeams = async (who: { readonly aadObjectId: string }) => titles(await teams.shown(who.aadObjectId));

async function koenReports(): Promise<void> {
  await teams.say(koen.aadObjectId, 'ik ben ziek');
  await teams.press(koen.aadObjectId, 'report.confirm');
  await house.until('2026-03-02T12:00');
}

it('a report in Teams is answered in Slack, and closes with an agreement that both of them read where they are', async () => {
  await koenReports();
  expect(await inSlack()).toEqual(['Koen heeft zich ziek gemeld: bel even']);
  expect(await inTeams(sarah)).toEqual([]);

  await slack.press(sarahInSlack, 'contact.done');
  await slack.press(sarahInSlack, 'agreement.save', {
    what: 'Samira neemt de planning over',
    who: 'Sarah licht haar in',
    nextOn: '2026-03-09',
  });
  expect((await inTeams(koen)).at(-1)).toBe('Dit hebben Sarah en jij afgesproken');
  await teams.press(koen.aadObjectId, 'agreement.confirm');

  expect((await house.caseOf('koen')).agreements).toMatchObject([{ status: 'confirmed' }]);
  expect(await inTeams(sarah)).toEqual([]);
  expect((await inSlack()).join()).toContain('Koen');
});

it('someone is answered where they speak, and prompted where they like it best', async () => {
  await teams.say(sarah.aadObjectId, 'help');
  expect(await inTeams(sarah)).toHaveLength(1);
  expect(await inSlack()).toEqual([]);

  await koenReports();
  expect(await inSlack()).toHaveLength(1);
  expect(await inTeams(sarah)).toHaveLength(1);
});

it('a prompt that Slack cannot deliver any more comes in Teams, and is answered there', async () => {
  await teams.say(koen.aadObjectId, 'ik ben ziek');
  await teams.press(koen.aadObjectId, 'report.confirm');
  workspace.refuse('chat.postMessage', 'channel_not_found');
  await house.until('2026-03-02T12:00');

  expect(await inSlack()).toEqual([]);
  expect(await inTeams(sarah)).toEqual(['Koen heeft zich ziek gemeld: bel even']);
  await teams.press(sarah.aadObjectId, 'contact.done');
  expect((await house.caseOf('koen')).contacts).toMatchObject([{ by: 'sarah' }]);
  expect(await inTeams(hilde)).toEqual([]);
});

it('a prompt that neither can deliver is a line for HR, without what it said', async () => {
  await teams.say(koen.aadObjectId, 'ik ben ziek');
  await teams.press(koen.aadObjectId, 'report.confirm');
  workspace.refuse('chat.postMessage', 'channel_not_found');
  teams.connector.uninstall(sarah.aadObjectId);
  await house.until('2026-03-02T12:00');
  await house.settle();

  expect(await inTeams(hilde)).toEqual(['Een bericht aan Sarah kwam niet aan']);
  expect(JSON.stringify(await teams.shown(hilde.aadObjectId))).not.toContain('Koen');
  expect(await house.store.recipientsWaiting()).toEqual([]);
});
