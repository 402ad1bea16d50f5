/**
 * Installing by a link: `/slack/install` leads to Slack's own question, and Slack leads back to `/slack/oauth_redirect`
 * with a code for the workspace's token. A state that is signed, bound to the browser and short-lived keeps anyone from
 * finishing what somebody else began.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Server } from 'restify';
import type { Calls } from './calls.ts';
import { toChannelError } from './errors.ts';
import { type InstallPage, installPage } from './install-pages.ts';
import type { OauthCredentials, Workspaces } from './workspaces.ts';

/** What the manifest asks for, and no more. */
export const botScopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'im:write',
  'users:read',
];

const validFor = 10 * 60;
const cookie = 'nabij-slack-install';

export interface OauthOptions extends OauthCredentials {
  /** Signs the state; any long secret of ours. */
  readonly stateSecret: string;
}

/** Adds the two addresses to the server. `onFailure` hears why an installation did not work. */
export function mountOauth(
  server: Server,
  { clientId, clientSecret, stateSecret }: OauthOptions,
  workspaces: Pick<Workspaces, 'installed'>,
  {
    slackUrl,
    calls,
    onFailure,
  }: {
    /** `https://slack.com` */
    readonly slackUrl: string;
    readonly calls: Calls;
    readonly onFailure: (error: unknown) => void;
  },
): void {
  server.get('/slack/install', (_request: IncomingMessage, response: ServerResponse, next: Next) => {
    const nonce = randomBytes(16).toString('base64url');
    const address = new URL('/oauth/v2/authorize', slackUrl);
    address.searchParams.set('client_id', clientId);
    address.searchParams.set('scope', botScopes.join(','));
    address.searchParams.set('state', signed(nonce, Math.floor(Date.now() / 1000) + validFor));
    response.writeHead(302, {
      location: address.href,
      'set-cookie': `${cookie}=${nonce}; Max-Age=${validFor}; Path=/slack; HttpOnly; Secure; SameSite=Lax`,
      'cache-control': 'no-store',
    });
    response.end();
    next(false);
  });

  server.get('/slack/oauth_redirect', (request: IncomingMessage, response: ServerResponse, next: Next) => {
    response.once('close', () => next(false));
    void finish(request).then(([status, page]) => {
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      response.end(installPage(page));
    });
  });

  async function finish(request: IncomingMessage): Promise<[number, InstallPage]> {
    const query = new URL(request.url ?? '', 'http://here').searchParams;
    if (!isOurs(query.get('state') ?? '', request.headers.cookie ?? '')) return [400, 'expired'];
    const code = query.get('code');
    if (!code) return [200, 'declined'];
    try {
      const credentials = { client_id: clientId, client_secret: clientSecret };
      const answer = await calls()('oauth.v2.access', { ...credentials, code });
      if (answer.is_enterprise_install) return [400, 'organisation'];
      await workspaces.installed(answer);
      return [200, 'installed'];
    } catch (error) {
      onFailure(error);
      return typeof toChannelError(error, 'slack.install').retry === 'string'
        ? [400, 'refused']
        : [503, 'unavailable'];
    }
  }

  const signatureOf = (text: string) => createHmac('sha256', stateSecret).update(text).digest('base64url');

  function signed(nonce: string, until: number): string {
    return `${nonce}.${until}.${signatureOf(`${nonce}.${until}`)}`;
  }

  /** Whether we made that state, not long ago, for that very browser. */
  function isOurs(state: string, cookies: string): boolean {
    const [nonce = '', until = '', signature = ''] = state.split('.');
    const browser = cookies
      .split(/;\s*/)
      .find((one) => one.startsWith(`${cookie}=`))
      ?.slice(cookie.length + 1);
    return (
      isSame(signature, signatureOf(`${nonce}.${until}`)) &&
      Number(until) * 1000 > Date.now() &&
      isSame(browser ?? '', nonce)
    );
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}
