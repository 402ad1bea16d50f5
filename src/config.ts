/**
 * What the environment says, read once and checked whole: the only reader of `process.env`. Whatever is wrong is told
 * in one message, before anything starts.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { keysIn } from './store/master-key.ts';

const flag = z.enum(['auto', 'on', 'off'], 'is not auto, on or off');
const text = z.string().trim();
/** An empty line in an .env file is the same as none. */
const optional = text.transform((value) => (value === '' ? undefined : value)).optional();

const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce
    .number('is not a port')
    .int('is not a port')
    .min(0, 'is not a port')
    .max(65_535, 'is not a port')
    .default(3978),
  PUBLIC_URL: optional.refine(
    (url) => url === undefined || isOwnAddress(url),
    'is not an address that begins with https:// (http:// is for this machine alone)',
  ),
  DATA_DIR: text.min(1, 'is empty').default('./data'),
  REDIS_URL: optional.refine(
    (url) => url === undefined || /^(rediss?|unix):\/\//.test(url),
    'does not begin with redis://, rediss:// or unix://',
  ),
  MASTER_KEY: optional.refine(
    (keys) => keys === undefined || keysIn(keys).every((key) => Buffer.from(key, 'base64').length === 32),
    'is not 32 bytes in base64; make one with: openssl rand -base64 32',
  ),
  TENANT: text
    .regex(/^[a-z0-9-]+$/, 'has other signs than lower-case letters, digits and dash')
    .default('main'),
  PEOPLE_FILE: optional,
  SETTINGS_FILE: optional,
  PLAYGROUND: flag.default('auto'),
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: optional.refine(
    (token) => token === undefined || token.startsWith('xapp-'),
    'is not an app-level token, which begins with xapp-',
  ),
  SLACK_BOT_TOKEN: optional.refine(
    (token) => token === undefined || token.startsWith('xoxb-'),
    'is not a bot token, which begins with xoxb-',
  ),
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: optional.refine(
    (secret) => secret === undefined || secret.length >= 32,
    'is shorter than 32 characters; make one with: openssl rand -base64 32',
  ),
  SLACK_API_URL: optional,
  TEAMS_APP_ID: optional,
  TEAMS_APP_PASSWORD: optional,
  TEAMS_TENANT_ID: optional,
  TEAMS_CERTIFICATE_THUMBPRINT: optional,
  TEAMS_CERTIFICATE_KEY_FILE: optional,
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'is not development, production or test')
    .default('production'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is not debug, info, warn, error or silent')
    .default('warn'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where people's browsers reach this server, without a slash at its end. Absent: no files in Slack and Teams. */
  readonly publicUrl?: string;
  readonly dataDir: string;
  /** Absent: a private Redis of our own in `dataDir`. */
  readonly redisUrl?: string;
  /** Of several the one in use first. */
  readonly masterKey?: string;
  readonly tenant: string;
  /** Absent: the example people, which only the playground may use. */
  readonly peopleFile?: string;
  /** Absent: the defaults of the policy packs. */
  readonly settingsFile?: string;
  readonly playground: boolean;
  readonly slack?: {
    /** Absent: only workspaces that installed the app by its link. */
    readonly botToken?: string;
    /** Present: the app can be installed by a link. */
    readonly oauth?: {
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };
    readonly signingSecret?: string;
    /** Present: Socket Mode. */
    readonly appToken?: string;
    readonly apiUrl?: string;
  };
  /** With either a secret or a certificate. */
  readonly teams?: {
    readonly appId: string;
    readonly tenantId: string;
    readonly appPassword?: string;
    readonly certificate?: { readonly thumbprint: string; readonly keyFile: string };
  };
  /** Whether Teams may speak without credentials: a local Teams client in development, on loopback alone. */
  readonly teamsWithoutCredentials: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** The configuration of that environment, or every problem with it, one line each. */
export function readConfig(
  env: NodeJS.ProcessEnv,
): { readonly config: Config } | { readonly problems: string[] } {
  const read = environment.safeParse(env);
  if (!read.success) {
    return { problems: read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`) };
  }
  const said = read.data;
  const oauth = together(said, ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET']);
  // In Socket Mode Slack comes over a connection of ours, so there is no signature to check.
  const slack = together(said, [
    // Whoever installs the app by its link brings a token along.
    oauth.values && !said.SLACK_BOT_TOKEN ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN',
    said.SLACK_APP_TOKEN ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET',
  ]);
  const hasCertificate = said.TEAMS_CERTIFICATE_THUMBPRINT ?? said.TEAMS_CERTIFICATE_KEY_FILE;
  const proof = hasCertificate
    ? (['TEAMS_CERTIFICATE_THUMBPRINT', 'TEAMS_CERTIFICATE_KEY_FILE'] as const)
    : (['TEAMS_APP_PASSWORD'] as const);
  const teams = together(said, ['TEAMS_APP_ID', 'TEAMS_TENANT_ID', ...proof]);
  const isLocal = loopback.includes(said.HOST);
  const isOnPlatform = slack.values !== undefined || teams.values !== undefined;
  const playground = said.PLAYGROUND === 'auto' ? isLocal && !isOnPlatform : said.PLAYGROUND === 'on';
  const teamsWithoutCredentials = teams.values === undefined && said.NODE_ENV === 'development' && isLocal;

  const problems = [...slack.problems, ...oauth.problems, ...teams.problems];
  if (playground && !isLocal) {
    problems.push(
      'PLAYGROUND is on while HOST can be reached from outside: the page has no log-in, so set HOST to 127.0.0.1',
    );
  }
  if (!playground && !isOnPlatform && !teamsWithoutCredentials) {
    problems.push('nothing is on: set the SLACK_ or TEAMS_ values, or PLAYGROUND=on');
  }
  if (isOnPlatform && said.PEOPLE_FILE === undefined) {
    problems.push('PEOPLE_FILE is missing: with Slack or Teams on, the bot must know who works here');
  }
  if (said.REDIS_URL !== undefined && said.MASTER_KEY === undefined) {
    problems.push(
      'MASTER_KEY is missing: with a Redis of your own, every bot must have the same key; make one with: openssl rand -base64 32',
    );
  }
  if (problems.length > 0) return { problems };

  const [clientId, clientSecret, stateSecret] = oauth.values ?? [];
  const [appId, tenantId, secretOrThumbprint, keyFile] = teams.values ?? [];
  return {
    config: {
      host: said.HOST,
      port: said.PORT,
      ...(said.PUBLIC_URL ? { publicUrl: said.PUBLIC_URL.replace(/\/+$/, '') } : {}),
      dataDir: resolve(said.DATA_DIR),
      ...(said.REDIS_URL ? { redisUrl: said.REDIS_URL } : {}),
      ...(said.MASTER_KEY ? { masterKey: said.MASTER_KEY } : {}),
      tenant: said.TENANT,
      ...(said.PEOPLE_FILE ? { peopleFile: resolve(said.PEOPLE_FILE) } : {}),
      ...(said.SETTINGS_FILE ? { settingsFile: resolve(said.SETTINGS_FILE) } : {}),
      playground,
      ...(slack.values
        ? {
            slack: {
              ...(said.SLACK_BOT_TOKEN ? { botToken: said.SLACK_BOT_TOKEN } : {}),
              ...(clientId && clientSecret && stateSecret
                ? { oauth: { clientId, clientSecret, stateSecret } }
                : {}),
              ...(said.SLACK_SIGNING_SECRET ? { signingSecret: said.SLACK_SIGNING_SECRET } : {}),
              ...(said.SLACK_APP_TOKEN ? { appToken: said.SLACK_APP_TOKEN } : {}),
              ...(said.SLACK_API_URL ? { apiUrl: said.SLACK_API_URL } : {}),
            },
          }
        : {}),
      ...(appId && tenantId && secretOrThumbprint
        ? {
            teams: {
              appId,
              tenantId,
              ...(keyFile
                ? { certificate: { thumbprint: secretOrThumbprint, keyFile: resolve(keyFile) } }
                : { appPassword: secretOrThumbprint }),
            },
          }
        : {}),
      teamsWithoutCredentials,
      logLevel: said.LOG_LEVEL,
    },
  };
}

/** Whether links may begin with it: what they open is for one person's eyes. */
function isOwnAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search, hash } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
  return isSafe && search === '' && hash === '';
}

/** Values that only make sense together: all of them, or what is missing when only some are there. */
function together<Name extends string>(
  said: Partial<Record<Name, string | undefined>>,
  names: readonly Name[],
) {
  const missing = names.filter((name) => said[name] === undefined);
  if (missing.length === 0) return { values: names.map((name) => said[name] ?? ''), problems: [] };
  const problems =
    missing.length === names.length ? [] : missing.map((name) => `${name} is missing beside its companions`);
  return { values: undefined, problems };
}

/** The configuration of this process, with what stands in `.env`, or every problem with it. */
export function configOfEnvironment(): ReturnType<typeof readConfig> {
  // What is set already wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** The configuration of this process. Throws one error that names every problem. */
export function configOfProcess(): Config {
  const read = configOfEnvironment();
  if ('config' in read) return read.config;
  throw new ConfigError(read.problems);
}

/** What is wrong with the environment, for whoever starts the bot. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(
      `The configuration is not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example.`,
    );
    this.name = 'ConfigError';
  }
}
