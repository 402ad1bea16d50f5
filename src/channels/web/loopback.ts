/**
 * Who may talk to the playground: this computer's own browser, on the playground's own page. It has no log-in, so a
 * foreign site must be able neither to send it requests (CSRF) nor to reach it under a name of its own (DNS rebinding).
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Refuses a request that was addressed to anything but this computer. */
export function requireLoopback(request: IncomingMessage): void {
  if (!loopbackHost.test(request.headers.host ?? '')) throw new Refusal('request.foreign-host');
}

/** Refuses what another site's page asks. Without these headers it is no browser, so nobody's page is behind it. */
export function requireOwnPage(request: IncomingMessage): void {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    throw new Refusal('request.foreign-origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal('request.foreign-origin');
}
