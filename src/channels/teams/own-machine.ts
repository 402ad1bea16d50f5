/**
 * Who may speak when nothing is authenticated: a local Teams client on this very machine. Neither a tunnel that ends here
 * nor a web page in the browser counts as one, and it cannot make us call anything but this machine.
 */
import type { IncomingMessage } from 'node:http';
import type { TeamsActivity } from './activity.ts';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** What a proxy or a tunnel writes down about whom it speaks for. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via', 'cf-connecting-ip'];

/** Whether both the request and the connector it names are this machine's own. */
export function isOwnMachine(request: IncomingMessage, { serviceUrl }: TeamsActivity): boolean {
  return (
    loopbackAddress.test(request.socket.remoteAddress ?? '') &&
    loopbackHost.test(request.headers.host ?? '') &&
    request.headers.origin === undefined &&
    forwarding.every((header) => request.headers[header] === undefined) &&
    loopbackHost.test(new URL(serviceUrl).host)
  );
}
