/**
 * Teams' connector, and botbuilder, which nothing outside this file knows: it proves who a request is from, and gets the
 * token that proves who we are. Two of its habits are kept out. `process` writes errors to the console and their message to
 * the other side, and answers a bad signature with a 500. And a turn makes its clients anew, which costs more than twice
 * the call itself.
 */
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { z } from 'zod';
import type { TeamsActivity } from './activity.ts';
import type { Address } from './addresses.ts';
import { type Call, createCalls } from './calls.ts';
import { toChannelError } from './errors.ts';
import type { CardActivity } from './render.ts';

/** Proof of who we are, to Microsoft Entra: a secret, or a certificate. */
export type Credential =
  | { readonly appPassword: string }
  | { readonly certificate: { readonly thumbprint: string; readonly privateKey: string } };

/** Microsoft's side when it is not Microsoft: where keys are published, and who issues our tokens, else Entra. For tests. */
export interface Platform {
  readonly openIdMetadata: string;
  readonly token?: () => Promise<string>;
}

export interface ConnectorOptions {
  /** Empty: nothing is authenticated, in either direction. */
  readonly appId: string;
  readonly tenantId: string;
  readonly credential?: Credential;
  /** How long one call may take, in milliseconds. */
  readonly timeout: number;
  readonly platform?: Platform;
}

/** What is posted that is no card. */
type PlainActivity =
  | { readonly type: 'typing' }
  | { readonly type: 'message'; readonly text: string; readonly textFormat: 'plain' };

/** Rejects with a `NabijError` only. */
export interface Connector {
  /** Whether Teams itself sent this; rejects when that cannot be found out now. */
  isAuthentic(activity: TeamsActivity, authorization: string): Promise<boolean>;
  /** Opens the conversation between the bot and that person, and gives its id. */
  open(serviceUrl: string, person: string): Promise<string>;
  /** Posts and gives the id of the message. */
  post(to: Address, activity: CardActivity | PlainActivity): Promise<string>;
  update(to: Address, message: string, activity: CardActivity): Promise<void>;
  /** The Entra id of a member of that conversation, by Teams' own id. */
  memberOf(where: Address, member: string): Promise<string | undefined>;
}

const channelIssuer = 'https://api.botframework.com';

const named = z.object({ id: z.string() });
/** What was posted is posted, even when it is not told under which id: it can only not be replaced. */
const posted = named.catch({ id: '' });
const member = z.object({ aadObjectId: z.string().optional() });

export function createConnector(options: ConnectorOptions): Connector {
  const { appId, tenantId, timeout, platform } = options;
  const configuration = configurationOf(options);
  const authentication = new ConfigurationBotFrameworkAuthentication(configuration);
  const bot = { id: `28:${appId}`, name: '' };
  const token = platform?.token ?? tokenOf(configuration);
  const calls = createCalls({ timeout, ...(appId === '' ? {} : { token }) });

  /** Does one call; what goes wrong with it is a `NabijError`. */
  async function call<T>(
    operation: string,
    serviceUrl: string,
    what: Call,
    answer: z.ZodType<T>,
  ): Promise<T> {
    try {
      return answer.parse(await calls(serviceUrl, what));
    } catch (error) {
      throw toChannelError(error, operation);
    }
  }

  return {
    async isAuthentic(activity, authorization) {
      try {
        const { claimsIdentity } = await authentication.authenticateRequest(
          activity as object as Activity,
          authorization,
        );
        // Other issuers (the Emulator, skills) are none of Teams.
        return appId === '' || claimsIdentity.getClaimValue('iss') === channelIssuer;
      } catch (error) {
        if (isRefusal(error)) return false;
        throw toChannelError(error, 'teams.authenticate');
      }
    },

    async open(serviceUrl, person) {
      const parameters = {
        isGroup: false,
        bot,
        members: [{ id: person, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      const what: Call = { method: 'POST', path: 'conversations', body: parameters };
      return (await call('teams.open', serviceUrl, what, named)).id;
    },

    async post({ serviceUrl, conversation }, activity) {
      const body = { ...activity, from: bot, conversation: { id: conversation } };
      const what: Call = { method: 'POST', path: `${pathOf(conversation)}/activities`, body };
      return (await call(`teams.${activity.type}`, serviceUrl, what, posted)).id;
    },

    async update({ serviceUrl, conversation }, message, activity) {
      const body = { ...activity, id: message, from: bot, conversation: { id: conversation } };
      const path = `${pathOf(conversation)}/activities/${encodeURIComponent(message)}`;
      await call('teams.update', serviceUrl, { method: 'PUT', path, body }, z.unknown());
    },

    async memberOf({ serviceUrl, conversation }, id) {
      const path = `${pathOf(conversation)}/members/${encodeURIComponent(id)}`;
      return (await call('teams.roster', serviceUrl, { method: 'GET', path }, member)).aadObjectId;
    },
  };
}

const pathOf = (conversation: string) => `conversations/${encodeURIComponent(conversation)}`;

type Configuration = ReturnType<typeof configurationOf>;

/** Entra's token for this app; botbuilder keeps it until shortly before it lapses. */
function tokenOf(configuration: Configuration): () => Promise<string> {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant } = configuration;
  const make = () =>
    new ConfigurationServiceClientCredentialFactory(configuration).createCredentials(
      appId,
      channelIssuer,
      `https://login.microsoftonline.com/${tenant}`,
      true,
    );
  let made: ReturnType<typeof make> | undefined;
  return async () => {
    made ??= make();
    // Every kind that the factory makes has it; the type it gives them does not say so.
    return ((await made) as unknown as { getToken(): Promise<string> }).getToken();
  };
}

function configurationOf({ appId, tenantId, credential, platform }: ConnectorOptions) {
  return {
    MicrosoftAppId: appId,
    ...(appId === '' ? {} : { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenantId }),
    ...(credential && 'appPassword' in credential ? { MicrosoftAppPassword: credential.appPassword } : {}),
    ...(credential && 'certificate' in credential
      ? {
          CertificateThumbprint: credential.certificate.thumbprint,
          CertificatePrivateKey: credential.certificate.privateKey,
        }
      : {}),
    ...(platform
      ? {
          ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
          ToChannelFromBotOAuthScope: channelIssuer,
          ToBotFromChannelTokenIssuer: channelIssuer,
          ToBotFromChannelOpenIdMetadataUrl: platform.openIdMetadata,
          ToBotFromEmulatorOpenIdMetadataUrl: platform.openIdMetadata,
          OAuthUrl: channelIssuer,
        }
      : {}),
  };
}

/**
 * Whether the token itself was no good, and not the fetching of the keys to check it with: that fails with a 500 or
 * while reading them.
 */
function isRefusal(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name !== 'FetchError' && statusCode !== 500;
}
