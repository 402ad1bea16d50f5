/** The least that a botbuilder bot can be that answers a message in Teams with a card that lies ready in Redis. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Redis } from 'ioredis';
import restify from 'restify';

const { PORT, REDIS_SOCKET = '', CARD = '' } = process.env;
const redis = new Redis({ path: REDIS_SOCKET });
await redis.set('bare:help', CARD);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response, async (context) => {
    await context.sendActivity(JSON.parse((await redis.get('bare:help')) ?? '{}'));
  });
});
server.listen(Number(PORT), '127.0.0.1');

// What Node compiled is kept for the next start only by a process that ends by itself.
process.on('SIGTERM', () => process.exit(0));
