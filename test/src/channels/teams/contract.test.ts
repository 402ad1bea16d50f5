import { afterAll } from 'vitest';
import { channelContract } from '../../../contracts/channel.ts';
import { houseContract } from '../../../contracts/house.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';

const harness = await createTeamsHarness();
afterAll(() => harness.close());

channelContract('Teams', harness);
houseContract('Teams', harness, (receive, lookup) => harness.start(receive, { lookup }));
