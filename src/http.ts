/** The HTTP edge: one restify server for all channels, which answers every mistake with a code and never with a stack. */
import restify from 'restify';

/** A server on which channels mount their routes; `/health` answers as soon as it listens. */
export function createHttpServer(): restify.Server {
  // Without a logger restify prints errors itself, with whatever they carry.
  const server = restify.createServer({ name: 'nabij', handleUncaughtExceptions: false });
  server.on('restifyError', (_request, response, error, done) => {
    const status = typeof error.statusCode === 'number' ? error.statusCode : 500;
    const code = status === 404 ? 'http.not-found' : status === 405 ? 'http.not-allowed' : 'http.failed';
    if (!response.headersSent) response.send(status, { code });
    return done();
  });
  server.get('/health', (_request, response, next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  return server;
}

/** Listens, and gives back the port that it got. */
export function listen(server: restify.Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}
