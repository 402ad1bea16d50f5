/**
 * The least that a Bolt app can be that answers the same two commands: `/verzuim` with a private answer, `/ziek` with one
 * MULTI of what such a report comes to in Redis, and then a message. Everything it shows is given to it ready-made.
 */
import { App } from '@slack/bolt';
import { Redis } from 'ioredis';

const {
  PORT,
  SLACK_SIGNING_SECRET = '',
  SLACK_BOT_TOKEN = '',
  SLACK_API_URL = '',
  REDIS_SOCKET = '',
} = process.env;
const help = JSON.parse(process.env.HELP ?? '{}');
const form = JSON.parse(process.env.FORM ?? '{}');
const redis = new Redis({ path: REDIS_SOCKET });

const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

app.command('/verzuim', async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', ...help });
});

app.command('/ziek', async ({ ack, client, command }) => {
  const user = command.user_id;
  const state = { user, firstDay: '2026-03-02', state: 'before', revision: 1 };
  await redis
    .multi()
    .hset(`bare:case:${user}`, { state: JSON.stringify(state), revision: 1 })
    .xadd(`bare:history:${user}`, '*', 'type', 'report.begun', 'by', user)
    .zadd('bare:due', Date.now() + 86_400_000, `${user}/remind`)
    .rpush(`bare:outbox:${user}`, JSON.stringify(form))
    .set(`bare:answered:${command.trigger_id}`, '1', 'EX', 86_400)
    .exec();
  await ack();
  await client.chat.postMessage({ channel: user, ...form });
});

await app.start(Number(PORT));

// What Node compiled is kept for the next start only by a process that ends by itself.
process.on('SIGTERM', () => process.exit(0));
