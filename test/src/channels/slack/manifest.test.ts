/** The manifest, held against the shape that Slack publishes (slackapi/manifest-schema, version 1) and against our own code. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { botScopes as installScopes } from '../../../../src/channels/slack/oauth.ts';
import { parse as parsePayload } from '../../../../src/channels/slack/parse.ts';
import { toInstant } from '../../../../src/domain/local-date.ts';
import { slackPayload } from '../../../support/slack-driver.ts';
import { botScopes } from '../../../support/slack-workspace.ts';

const text = (max: number, min = 1) => z.string().min(min).max(max);
const url = z
  .string()
  .regex(/^https?:\/\//)
  .max(3_000);

/** The parts of Slack's schema that we use, every object closed as there. */
const manifestShape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.int(), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
    long_description: text(4_000, 175),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(['message', 'global']),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .min(1)
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(32, 2).regex(/^\/[a-z]+$/),
          url,
          description: text(2_000),
          usage_hint: text(1_000).optional(),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(url).max(1_000),
    scopes: z.strictObject({ bot: z.array(text(50)).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url, bot_events: z.array(text(50)).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const root = new URL('../../../../', import.meta.url);
const manifest = manifestShape.parse(
  parse(readFileSync(new URL('manifests/slack/manifest.yaml', root), 'utf8')),
);

/** The scope that each method of the Web API asks for, as its reference page says. */
const scopeOf: Readonly<Record<string, string | undefined>> = {
  'auth.test': undefined,
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  'conversations.history': 'im:history',
  'users.info': 'users:read',
  'views.open': undefined,
  'views.publish': undefined,
};

describe('the Slack manifest', () => {
  it('asks for exactly the scopes that our calls, events and commands need', () => {
    const room = new URL('src/channels/slack/', root);
    const source = readdirSync(room)
      .map((file) => readFileSync(new URL(file, room), 'utf8'))
      .join('\n');
    const called = [...source.matchAll(/call\('(\w+\.\w+)'|\)\('(\w+\.\w+)'/g)].flatMap(
      ([, method, other]) => method ?? other ?? '',
    );

    expect(Object.keys(scopeOf).toSorted()).toEqual([...new Set(called)].toSorted());
    const needed = new Set([
      ...called.map((method) => scopeOf[method]),
      'im:history',
      'app_mentions:read',
      'commands',
    ]);
    needed.delete(undefined);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].toSorted());
  });

  it('gives the local Slack of the tests the same scopes', () => {
    expect(botScopes.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });

  it('asks for the same scopes when it is installed by a link, and comes back to our address', () => {
    expect(installScopes.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
    expect(manifest.oauth_config.redirect_urls).toEqual(['https://nabij.example.com/slack/oauth_redirect']);
  });

  it('listens to what people write to the bot and when they open their page, and lets them do both', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ]);
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('sends everything to the one address', () => {
    const { slash_commands } = manifest.features;
    const { event_subscriptions, interactivity } = manifest.settings;
    const addresses = [
      event_subscriptions.request_url,
      interactivity.request_url,
      ...slash_commands.map(({ url }) => url),
    ];

    expect(new Set(addresses)).toEqual(new Set(['https://nabij.example.com/slack/events']));
    expect(interactivity.is_enabled).toBe(true);
  });

  it('has each command in three languages, with mentions sent as ids', () => {
    const { slash_commands } = manifest.features;

    expect(slash_commands.map(({ command }) => command)).toEqual([
      '/verzuim',
      '/ziek',
      '/beter',
      '/absence',
      '/malade',
      '/retour',
      '/sick',
      '/better',
    ]);
    expect(slash_commands.every(({ should_escape }) => should_escape)).toBe(true);
  });

  it('has no shortcut that we would not understand', () => {
    for (const { type, callback_id } of manifest.features.shortcuts) {
      const payload = { ...slackPayload(`${type}-shortcut`), callback_id };
      expect(parsePayload(payload, toInstant('2026-03-02T08:00:00Z'))).toMatchObject({
        content: { kind: 'command' },
      });
    }
  });

  it('has an install guide that names every scope and points at files that are there', () => {
    const guide = readFileSync(new URL('manifests/slack/README.md', root), 'utf8');

    for (const scope of manifest.oauth_config.scopes.bot) expect(guide).toContain(`\`${scope}\``);
    for (const [, path] of guide.matchAll(/\]\((?!http)([^)]+)\)/g)) {
      expect(() => readFileSync(new URL(`manifests/slack/${path}`, root))).not.toThrow();
    }
  });
});
