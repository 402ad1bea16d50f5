/**
 * Microsoft's side of proving who is who, on this machine: the keys that the Bot Framework publishes, tokens signed with
 * them as its connector signs them, and a token of ours. How Entra issues that last one is not played.
 */
import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Platform } from '../../src/channels/teams/connector.ts';

export interface TeamsIdentity {
  /** For the app under test. */
  readonly platform: Platform;
  /** The header of a request to the bot; `claims` win, and `key` signs with another than ours. */
  authorization(claims: Readonly<Record<string, unknown>>, key?: KeyObject): string;
  /** While true, the keys cannot be fetched. */
  fail(now: boolean): void;
  close(): Promise<void>;
}

/** What the app has to show to the connector. */
export const ourToken = 'a-token-that-entra-gave-us';

export function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

export async function startTeamsIdentity(
  endorsements: readonly string[] = ['msteams'],
): Promise<TeamsIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  let failing = false;
  const server = createServer((request, response) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements };
    const bodies: Readonly<Record<string, object>> = {
      '/v1/.well-known/openidconfiguration': {
        issuer: 'https://api.botframework.com',
        jwks_uri: `${address}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/v1/.well-known/keys': { keys: [jwk] },
    };
    const body = failing ? undefined : bodies[request.url ?? ''];
    response.writeHead(body ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    platform: {
      openIdMetadata: `http://127.0.0.1:${port}/v1/.well-known/openidconfiguration`,
      token: async () => ourToken,
    },
    authorization(claims, key = privateKey) {
      const now = Math.floor(Date.now() / 1000);
      const head = encoded({ alg: 'RS256', kid, typ: 'JWT' });
      const payload = encoded({
        iss: 'https://api.botframework.com',
        nbf: now - 60,
        exp: now + 3_600,
        ...claims,
      });
      const signature = sign('sha256', Buffer.from(`${head}.${payload}`), key).toString('base64url');
      return `Bearer ${head}.${payload}.${signature}`;
    },
    fail(now) {
      failing = now;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
