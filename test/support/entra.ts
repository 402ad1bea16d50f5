/**
 * Microsoft Entra on this machine: real HTTPS under its own name, with a token endpoint that gives our token to an app
 * that proves to be itself, by its secret or by an assertion signed with its certificate, and to no other.
 */
import { createHash, verify } from 'node:crypto';
import https, { type Agent, createServer, Agent as SecureAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { z } from 'zod';
import { type Certificate, makeCertificate } from './certificate.ts';
import { ourToken } from './teams-identity.ts';

const host = 'login.microsoftonline.com';

export interface RegisteredApp {
  readonly appId: string;
  readonly tenantId: string;
  readonly secret?: string;
  readonly certificate?: Pick<Certificate, 'publicKey' | 'thumbprint'>;
}

export interface Entra {
  /** What was asked of the token endpoint: `granted`, or why not. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts it; from then on this process finds Entra there, and no other machine over HTTPS. */
export async function startEntra(apps: readonly RegisteredApp[]): Promise<Entra> {
  const asked: string[] = [];
  const seen = new Set<string>();
  const own = makeCertificate(host);
  const server = createServer({ key: own.privateKey, cert: own.pem }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const [, tenant = '', what = ''] = /^\/([^/]+)\/(.+)$/.exec(request.url?.split('?')[0] ?? '') ?? [];
    const send = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (what === 'v2.0/.well-known/openid-configuration') return send(200, metadataOf(tenant));
    if (what !== 'oauth2/v2.0/token') return send(404, {});
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const wrong = whatIsWrongWith(form, tenant, apps, seen);
    asked.push(wrong ?? 'granted');
    if (wrong) return send(401, { error: 'invalid_client', error_description: `AADSTS7000: ${wrong}` });
    send(200, { token_type: 'Bearer', expires_in: 3_599, ext_expires_in: 3_599, access_token: ourToken });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const before = https.globalAgent;
  https.globalAgent = agentTo(port, own.pem);
  return {
    asked,
    async close() {
      https.globalAgent = before;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const metadataOf = (tenant: string) => ({
  issuer: `https://${host}/${tenant}/v2.0`,
  authorization_endpoint: `https://${host}/${tenant}/oauth2/v2.0/authorize`,
  token_endpoint: `https://${host}/${tenant}/oauth2/v2.0/token`,
  jwks_uri: `https://${host}/${tenant}/discovery/v2.0/keys`,
});

/** Why this app gets no token; nothing when it does. */
function whatIsWrongWith(
  form: URLSearchParams,
  tenant: string,
  apps: readonly RegisteredApp[],
  seen: Set<string>,
): string | undefined {
  const app = apps.find(({ appId, tenantId }) => appId === form.get('client_id') && tenantId === tenant);
  if (!app) return 'no such app in this tenant';
  if (form.get('grant_type') !== 'client_credentials') return 'another grant';
  if (!form.get('scope')?.split(' ').includes('https://api.botframework.com/.default'))
    return 'another scope';
  if (form.has('client_secret')) {
    return app.secret !== undefined && form.get('client_secret') === app.secret ? undefined : 'wrong secret';
  }
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') {
    return 'no proof';
  }
  return whatIsWrongWithAssertion(form.get('client_assertion') ?? '', app, seen);
}

const header = z.object({ alg: z.literal('RS256'), x5t: z.string() });
const claims = z.object({
  aud: z.string(),
  iss: z.string(),
  sub: z.string(),
  exp: z.number(),
  jti: z.string(),
});

function whatIsWrongWithAssertion(
  assertion: string,
  { appId, tenantId, certificate }: RegisteredApp,
  seen: Set<string>,
): string | undefined {
  if (!certificate) return 'no certificate is registered';
  const [head = '', payload = '', signature = ''] = assertion.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const { x5t } = header.parse(read(head));
  if (Buffer.from(x5t, 'base64url').toString('hex').toUpperCase() !== certificate.thumbprint) {
    return 'another certificate';
  }
  const signed = Buffer.from(`${head}.${payload}`);
  if (!verify('sha256', signed, certificate.publicKey, Buffer.from(signature, 'base64url'))) {
    return 'not signed with it';
  }
  const { aud, iss, sub, exp, jti } = claims.parse(read(payload));
  if (aud !== metadataOf(tenantId).token_endpoint) return 'meant for someone else';
  if (iss !== appId || sub !== appId) return 'of another app';
  if (exp * 1_000 <= Date.now() || exp * 1_000 > Date.now() + 900_000) return 'not valid now';
  const mark = createHash('sha256').update(jti).digest('hex');
  if (seen.has(mark)) return 'used before';
  seen.add(mark);
  return undefined;
}

function agentTo(port: number, ca: string): Agent {
  class OnlyEntra extends SecureAgent {
    override createConnection(options: { readonly host?: string | null }) {
      if (options.host !== host) throw new Error(`a test must not reach ${options.host}`);
      return connect({ host: '127.0.0.1', port, servername: host, ca });
    }
  }
  return new OnlyEntra();
}
