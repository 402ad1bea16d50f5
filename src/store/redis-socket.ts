/** Where the embedded server listens, and whether somebody does. */
import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NabijError } from '../domain/errors.ts';

/** Linux takes paths of 107 bytes, macOS of 103; a longer one is cut off without a word. */
const longestPath = 103;

/** The socket of that directory: in it, or at a short path of the same user when its own would be too long. */
export async function socketFor(dataDir: string): Promise<string> {
  const inside = join(dataDir, 'redis.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;

  const short = join(tmpdir(), `nabij-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
  await mkdir(short, { recursive: true, mode: 0o700 });
  const made = await lstat(short);
  // The temporary directory is everybody's: a door somebody else put there is not ours.
  if (!made.isDirectory() || made.uid !== process.getuid?.()) throw new NabijError('store.socket-not-ours');
  const socket = join(short, 'redis.sock');
  if (Buffer.byteLength(socket) > longestPath) throw new NabijError('store.socket-path-too-long');
  return socket;
}

/** Whether a server accepts connections there. Only a refusal or a missing file count as no. */
export function isListening(socket: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED') resolve(false);
      else reject(new NabijError('store.socket-unusable', { cause }));
    });
  });
}
