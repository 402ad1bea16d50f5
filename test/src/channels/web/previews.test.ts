/** Letters in the look of another platform, over real HTTP, and what a start of the bot must not load for it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render as renderSlack } from '../../../../src/channels/slack/render.ts';
import { render as renderTeams } from '../../../../src/channels/teams/render.ts';
import type { PageHouse, PageLetter } from '../../../../src/channels/web/page-state.ts';
import { previewOf } from '../../../../src/channels/web/previews.ts';
import { NabijError } from '../../../../src/domain/errors.ts';
import { askReachable, receipt } from '../../../support/web-cards.ts';
import { startWebServer, type WebServer } from '../../../support/web-server.ts';

let web: WebServer;
beforeEach(async () => {
  web = await startWebServer();
  await web.channel.send({ key: 'k1', to: 'web-koen', card: askReachable });
});
afterEach(() => web.close());

const ask = (path: string) => fetch(`${web.address}/playground/${path}`);

it('says as which platforms cards can be shown', async () => {
  const house = (await (await ask('house')).json()) as PageHouse;
  expect(house.previews).toEqual(['slack', 'teams']);
});

it.each([
  ['slack', renderSlack],
  ['teams', renderTeams],
] as const)('gives a letter as %s is sent it, beside the page’s own card', async (look, render) => {
  const [letter] = (await (await ask(`letters/web-koen?look=${look}`)).json()) as PageLetter[];
  expect(letter?.preview).toEqual({ look, message: JSON.parse(JSON.stringify(render(askReachable, 'k1'))) });
  expect(letter?.card.type).toBe('AdaptiveCard');
});

it('gives no preview when none is asked for', async () => {
  const [letter] = (await (await ask('letters/web-koen')).json()) as PageLetter[];
  expect(letter).not.toHaveProperty('preview');
});

it.each(['signal', '__proto__', 'toString', ''])('refuses the look “%s”', async (look) => {
  const answer = await ask(`letters/web-koen?look=${look}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'look.unknown' });
});

it('leaves a card that the platform would not take without a preview, and hides no other trouble', async () => {
  const tooLarge = async () => {
    throw new NabijError('slack.card-too-large');
  };
  expect(await previewOf(['slack', tooLarge], receipt, 'k1')).toBeUndefined();
  const broken = async () => {
    throw new TypeError('broken');
  };
  await expect(previewOf(['slack', broken], receipt, 'k1')).rejects.toThrow(TypeError);
});

it('needs no vendor’s SDK: both renderers load without one', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const asked = new Set();
    registerHooks({ resolve(name, context, next) { asked.add(name); return next(name, context); } });
    await import(${JSON.stringify(import.meta.resolve('../../../../src/channels/slack/render.ts'))});
    await import(${JSON.stringify(import.meta.resolve('../../../../src/channels/teams/render.ts'))});
    console.log(JSON.stringify([...asked].filter((name) => !/^(\\.|file:|node:)/.test(name))));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(JSON.parse(stdout)).toEqual(['zod']);
});
