import { afterAll } from 'vitest';
import { channelContract } from '../../../contracts/channel.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';

const harness = await createTeamsHarness();
afterAll(() => harness.close());

channelContract('Teams', harness);
