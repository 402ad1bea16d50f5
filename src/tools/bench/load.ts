/** Sends requests to an app as fast as it answers them, so many at a time. */
import { Agent, request } from 'node:http';

export interface Shot {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends `count` requests, `side` of them side by side; rejects when one is not answered with a yes. */
export async function fire(address: string, count: number, next: () => Shot, side = 32): Promise<void> {
  let left = count;
  // Connections of its own: an app may close those that lay idle between two runs.
  const agent = new Agent({ keepAlive: true });
  const one = async () => {
    while (left-- > 0) {
      const status = await send(address, next(), agent);
      if (status >= 300) throw new Error(`answered with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(side, count) }, one)).finally(() => agent.destroy());
}

/** Sends one request and gives back the status of its answer. */
export function send(address: string, { path, headers, body }: Shot, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}${path}`,
      {
        method: 'POST',
        ...(agent ? { agent } : {}),
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.on('error', reject);
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.resume();
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The app let go of an idle connection in the moment it was used again: nothing has reached it.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(address, { path, headers, body }));
      else reject(error);
    });
    sent.end(body);
  });
}
