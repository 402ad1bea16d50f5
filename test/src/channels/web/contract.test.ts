/** The playground page passes the suite that every channel passes. */
import { afterAll } from 'vitest';
import { channelContract } from '../../../contracts/channel.ts';
import { houseContract } from '../../../contracts/house.ts';
import { createWebHarness } from '../../../support/web-harness.ts';

const harness = await createWebHarness();
afterAll(() => harness.close());

channelContract('The playground', harness);
houseContract('The playground', harness, (receive) => harness.start(receive));
