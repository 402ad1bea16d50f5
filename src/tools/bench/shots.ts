/** What the platforms send, as they send it: a slash command of Slack's with its signature, a message of Teams'. */
import { createHmac } from 'node:crypto';
import type { Shot } from './load.ts';
import type { YesPlatform } from './platform.ts';

/** What Slack signs with. */
export const secret = 'a-secret-of-the-bench';

let triggers = 0;

/** A slash command as Slack sends it. */
export function command(platform: YesPlatform, name: string, text: string, user: string): Shot {
  triggers += 1;
  const body = new URLSearchParams({
    token: 'x',
    team_id: 'T1',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: user,
    command: name,
    text,
    api_app_id: 'A1',
    response_url: `${platform.address}/commands/T1/1/respond`,
    trigger_id: `1.2.${triggers}`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    path: '/slack/events',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}

let messages = 0;

/** A message as Teams posts it, of one of so many people after another. */
export function message(platform: YesPlatform, people: number): Shot {
  messages += 1;
  const who = `person-${messages % people}`;
  const tenant = { id: 'tenant' };
  const body = {
    type: 'message',
    id: String(messages),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${platform.address}/`,
    from: { id: `29:${who}`, name: who, aadObjectId: who },
    recipient: { id: '28:', name: 'Nabij' },
    conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
    locale: 'nl-NL',
    text: 'verzuim help',
    textFormat: 'plain',
  };
  return {
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
