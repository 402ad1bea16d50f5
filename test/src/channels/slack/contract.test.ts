import { afterAll } from 'vitest';
import { channelContract } from '../../../contracts/channel.ts';
import { houseContract } from '../../../contracts/house.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const store = await slackStore();
afterAll(async () => {
  await workspace.close();
  await store.stop();
});

const harness = createSlackHarness(workspace, store.fresh);

channelContract('Slack', harness);
houseContract('Slack', harness, (receive) => harness.start(receive));
