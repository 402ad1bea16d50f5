/**
 * botbuilder, which nothing outside this file and its HTTP client knows: proves who a request is from, and talks to
 * Teams' connector. Its adapter's `process` is not used: it writes errors to the console, tells their message to the
 * other side, and answers a bad signature with a 500.
 */
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { TeamsActivity } from './activity.ts';
import type { Address } from './addresses.ts';
import { createHttpClient, type HttpClient } from './http-client.ts';
import type { CardActivity } from './render.ts';

/** Proof of who we are, to Microsoft Entra: a secret, or a certificate. */
export type Credential =
  | { readonly appPassword: string }
  | { readonly certificate: { readonly thumbprint: string; readonly privateKey: string } };

/** Microsoft's side when it is not Microsoft: where keys are published, and who issues our tokens. For tests. */
export interface Platform {
  readonly openIdMetadata: string;
  readonly token: () => Promise<string>;
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

export interface Connector {
  /** Whether Teams itself sent this; rejects when that cannot be found out now. */
  isAuthentic(activity: TeamsActivity, authorization: string): Promise<boolean>;
  /** Opens the conversation between the bot and that person, and gives its id. */
  open(serviceUrl: string, person: string): Promise<string>;
  /** Posts and gives the id of the message. */
  post(to: Address, activity: CardActivity | { readonly type: 'typing' }): Promise<string>;
  update(to: Address, message: string, activity: CardActivity): Promise<void>;
  /** The Entra id of a member of that conversation, by Teams' own id. */
  memberOf(where: Address, member: string): Promise<string | undefined>;
}

const channelIssuer = 'https://api.botframework.com';

export function createConnector(options: ConnectorOptions): Connector {
  const { appId, tenantId, platform } = options;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configurationOf(options),
    platform && credentialsFrom(appId, platform),
    undefined,
    undefined,
    { httpClient: createHttpClient(options.timeout) },
  );
  const adapter = new CloudAdapter(authentication);
  const bot = { id: `28:${appId}`, name: '' };

  async function within<T>({ serviceUrl, conversation }: Address, act: (turn: TurnContext) => Promise<T>) {
    let outcome: T | undefined;
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      bot,
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', tenantId, name: '' },
    };
    await adapter.continueConversationAsync(appId, reference, async (turn) => {
      outcome = await act(turn);
    });
    return outcome;
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
        throw error;
      }
    },

    async open(serviceUrl, person) {
      let conversation = '';
      const parameters = {
        isGroup: false,
        bot,
        members: [{ id: person, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      await adapter.createConversationAsync(
        appId,
        'msteams',
        serviceUrl,
        channelIssuer,
        // The SDK's type asks for a first message, which Teams does not want here.
        parameters as typeof parameters & { activity: never; topicName: never },
        async ({ activity }) => {
          conversation = activity.conversation.id;
        },
      );
      return conversation;
    },

    async post(to, activity) {
      const sent = await within(to, (turn) => turn.sendActivity({ ...activity } as object));
      return sent?.id ?? '';
    },

    async update(to, message, activity) {
      await within(to, (turn) => turn.updateActivity({ ...activity, id: message } as object));
    },

    async memberOf(where, member) {
      return (await within(where, (turn) => TeamsInfo.getMember(turn, member)))?.aadObjectId;
    },
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

type Factory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

function credentialsFrom(appId: string, { token }: Platform): Factory {
  const credentials: object = {
    appId,
    async signRequest(request: Parameters<HttpClient['sendRequest']>[0]) {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  };
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => appId === '',
    createCredentials: async () => credentials as Awaited<ReturnType<Factory['createCredentials']>>,
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
