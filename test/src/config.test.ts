import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', PEOPLE_FILE: 'people.csv' };
const installing = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 'x'.repeat(32),
};
const teams = { TEAMS_APP_ID: 'a', TEAMS_TENANT_ID: 't', TEAMS_APP_PASSWORD: 'p', PEOPLE_FILE: 'people.csv' };

const configOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
};
const problemsOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
};

describe('the configuration', () => {
  it('of nothing at all is the playground on this machine, with an embedded Redis', () => {
    const config = configOf({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3978, playground: true, tenant: 'main' });
    expect(config.redisUrl).toBeUndefined();
  });

  it('takes the three values for installing by a link in the place of a bot token, or beside one', () => {
    const { SLACK_BOT_TOKEN: _, ...link } = { ...slack, ...installing };
    const { slack: both } = configOf({ ...slack, ...installing });
    expect(configOf(link).slack).toEqual({
      signingSecret: 's',
      oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 'x'.repeat(32) },
    });
    expect(both).toEqual({ ...configOf(link).slack, botToken: 'xoxb-1' });
  });

  it('says what is missing for installing by a link', () => {
    const { SLACK_SIGNING_SECRET: _, SLACK_BOT_TOKEN: __, ...unsigned } = { ...slack, ...installing };
    expect(problemsOf(unsigned)).toEqual(['SLACK_SIGNING_SECRET is missing beside its companions']);
    expect(problemsOf({ ...slack, SLACK_CLIENT_ID: '1.2' })).toEqual([
      'SLACK_CLIENT_SECRET is missing beside its companions',
      'SLACK_STATE_SECRET is missing beside its companions',
    ]);
    expect(problemsOf({ ...slack, ...installing, SLACK_STATE_SECRET: 'short' })).toEqual([
      expect.stringContaining('SLACK_STATE_SECRET is shorter than 32 characters'),
    ]);
  });

  it('counts an empty line as not set', () => {
    expect(configOf({ REDIS_URL: '', SLACK_BOT_TOKEN: '', PEOPLE_FILE: '  ' })).toEqual(configOf({}));
  });

  it('names every problem at once', () => {
    expect(
      problemsOf({ PORT: 'abc', LOG_LEVEL: 'loud', MASTER_KEY: 'short', SLACK_BOT_TOKEN: 'nope' }),
    ).toHaveLength(4);
  });

  it('takes an address for links with TLS, or on this machine, and drops the slash at its end', () => {
    expect(configOf({ PUBLIC_URL: 'https://nabij.example.com/hr/' }).publicUrl).toBe(
      'https://nabij.example.com/hr',
    );
    expect(configOf({ PUBLIC_URL: 'http://localhost:3978' }).publicUrl).toBe('http://localhost:3978');
    for (const wrong of ['http://nabij.example.com', 'nabij.example.com', 'https://a.b/?x=1', 'ftp://a.b']) {
      expect(problemsOf({ PUBLIC_URL: wrong })).toHaveLength(1);
    }
  });

  it('switches the playground off when a platform is on, unless it is asked for', () => {
    expect(configOf(slack).playground).toBe(false);
    expect(configOf(teams).playground).toBe(false);
    expect(configOf({ ...slack, PLAYGROUND: 'on' }).playground).toBe(true);
  });

  it.each([
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1', PEOPLE_FILE: 'p' }, 'SLACK_SIGNING_SECRET'],
    ['half of Teams', { TEAMS_APP_ID: 'a', PEOPLE_FILE: 'p' }, 'TEAMS_TENANT_ID'],
    [
      'a certificate without its key',
      { ...teams, TEAMS_CERTIFICATE_THUMBPRINT: 'x' },
      'TEAMS_CERTIFICATE_KEY_FILE',
    ],
    ['a platform without people', { ...slack, PEOPLE_FILE: '' }, 'PEOPLE_FILE'],
    ['a playground for the whole network', { HOST: '0.0.0.0', PLAYGROUND: 'on' }, 'HOST'],
    ['a Redis of one’s own without a key', { REDIS_URL: 'redis://x' }, 'MASTER_KEY'],
    ['nothing that is on', { PLAYGROUND: 'off' }, 'nothing is on'],
  ])('refuses %s, and names what is missing', (_, env, named) => {
    expect(problemsOf(env).join('\n')).toContain(named);
  });

  it('takes an app-level token in place of the signing secret: Socket Mode', () => {
    const { slack: found } = configOf({
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_BOT_TOKEN: 'xoxb-1',
      PEOPLE_FILE: 'p',
    });
    expect(found).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1' });
  });

  it('lets Teams speak without credentials only in development, on this machine', () => {
    expect(configOf({ NODE_ENV: 'development' }).teamsWithoutCredentials).toBe(true);
    expect(configOf({}).teamsWithoutCredentials).toBe(false);
    expect(configOf({ NODE_ENV: 'development', HOST: '10.0.0.1', ...slack }).teamsWithoutCredentials).toBe(
      false,
    );
  });

  it('is listed whole in .env.example, whose values it accepts', () => {
    const example = Object.fromEntries(
      readFileSync('.env.example', 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const source = readFileSync('src/config.ts', 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
    expect(Object.keys(example).sort()).toEqual(known.sort());
    expect(problemsOf(example)).toEqual([]);
  });
});
