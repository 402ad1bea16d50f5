/**
 * botbuilder, which nothing outside this file knows: proves who a request is from, and talks to Teams' connector. Two of
 * its habits are kept out. `process` writes errors to the console and their message to the other side, and answers a bad
 * signature with a 500. And a turn makes its clients anew, which costs more than twice the call itself.
 */
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { NabijError } from '../../domain/errors.ts';
import type { TeamsActivity } from './activity.ts';
import type { Address } from './addresses.ts';
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

/** Rejects with a `NabijError` only. */
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
  const { appId, tenantId, timeout, platform } = options;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configurationOf(options),
    platform?.token && credentialsFrom(appId, platform.token),
  );
  const adapter = new CloudAdapter(authentication);
  const bot = { id: `28:${appId}`, name: '' };
  /** One for each region of Teams; what we say to it is made and signed there. */
  const clients = new Map<string, Promise<ConnectorClient>>();

  /** Does one call; what goes wrong with it is a `NabijError`. */
  async function call<T>(
    serviceUrl: string,
    operation: string,
    act: (conversations: ConnectorClient['conversations']) => Promise<T>,
  ): Promise<T> {
    try {
      const { conversations } = await clientFor(serviceUrl);
      return await act(conversations);
    } catch (error) {
      throw toChannelError(error, operation);
    }
  }

  function clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const client = connect(serviceUrl);
    clients.set(serviceUrl, client);
    client.catch(() => clients.delete(serviceUrl));
    return client;
  }

  async function connect(serviceUrl: string): Promise<ConnectorClient> {
    const reference = { channelId: 'msteams', serviceUrl, bot, conversation: { id: '' } as never };
    let client: ConnectorClient | undefined;
    await adapter.continueConversationAsync(appId, reference, async ({ turnState }) => {
      client = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
    });
    if (!client) throw new NabijError('teams.unknown');
    withoutRetries(client);
    return client;
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
      // The SDK's type asks for a first message, which Teams does not want here.
      const opened = await call(serviceUrl, 'teams.open', (conversations) =>
        conversations.createConversation(parameters as never, { timeout }),
      );
      return opened.id;
    },

    async post({ serviceUrl, conversation }, activity) {
      const message = { ...activity, from: bot, conversation: { id: conversation } } as object;
      const posted = await call(serviceUrl, `teams.${activity.type}`, (conversations) =>
        conversations.sendToConversation(conversation, message, { timeout }),
      );
      return posted.id;
    },

    async update({ serviceUrl, conversation }, message, activity) {
      const changed = { ...activity, id: message, from: bot, conversation: { id: conversation } } as object;
      await call(serviceUrl, 'teams.update', (conversations) =>
        conversations.updateActivity(conversation, message, changed, { timeout }),
      );
    },

    async memberOf({ serviceUrl, conversation }, member) {
      const found = await call(serviceUrl, 'teams.roster', (conversations) =>
        conversations.getConversationMember(conversation, member, { timeout }),
      );
      return found.aadObjectId;
    },
  };
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/**
 * Takes out the client's own retries. They would post again in silence, and show a card twice when only the answer got
 * lost; when to try again, the outbox knows.
 */
function withoutRetries(client: ConnectorClient): void {
  interface WithPipeline {
    readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } };
  }
  (client as unknown as WithPipeline).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
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

function credentialsFrom(appId: string, token: () => Promise<string>): Factory {
  const credentials: object = {
    appId,
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
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
