/** Slack's end of Socket Mode: a web socket server of one connection that sends envelopes and waits for their acknowledgement. */
import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface SlackSocket {
  readonly url: string;
  /** Resolves when the app is connected and greeted; after a `cut`, when it is so again. */
  connected(): Promise<void>;
  /** Sends a payload in its envelope; resolves when the app acknowledges it, with what it says then. */
  deliver(type: 'events_api' | 'slash_commands' | 'interactive', payload: unknown): Promise<unknown>;
  /** Cuts the connection, as Slack does when it moves an app to another machine. */
  cut(): void;
  close(): Promise<void>;
}

export async function startSlackSocket(): Promise<SlackSocket> {
  const server = createServer();
  const heard = new EventEmitter();
  let peer: Duplex | undefined;

  const acknowledge = ({ envelope_id, payload }: { envelope_id: string; payload?: unknown }) =>
    heard.emit(envelope_id, payload);

  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1')
      // The constant of RFC 6455, section 1.3.
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    peer = socket;
    let pending: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (let frame = frameIn(pending); frame; frame = frameIn(pending)) {
        pending = pending.subarray(frame.size);
        if (frame.opcode === 8) socket.end();
        else if (frame.opcode === 1) acknowledge(JSON.parse(frame.text));
      }
    });
    socket.write(textFrame({ type: 'hello', num_connections: 1 }));
    heard.emit('connected');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    connected: async () => void (peer ?? (await once(heard, 'connected'))),
    async deliver(type, payload) {
      const envelope_id = randomUUID();
      const acknowledged = once(heard, envelope_id);
      peer?.write(textFrame({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }));
      const [said] = await acknowledged;
      return said;
    },
    cut() {
      peer?.destroy();
      peer = undefined;
    },
    async close() {
      peer?.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server's frame: final, text, not masked. */
function textFrame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message));
  const length = text.length < 126 ? [text.length] : [126, text.length >> 8, text.length & 0xff];
  const head = Buffer.from([0x81, ...length]);
  return Buffer.concat([head, text]);
}

/** The first whole frame of a client, unmasked; nothing while some of it is still to come. */
function frameIn(data: Buffer): { opcode: number; text: string; size: number } | undefined {
  if (data.length < 6) return undefined;
  const short = (data[1] ?? 0) & 0x7f;
  const start = short === 126 ? 4 : 2;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  const size = start + 4 + length;
  if (data.length < size) return undefined;
  const mask = data.subarray(start, start + 4);
  const text = Buffer.from(
    data.subarray(start + 4, size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  );
  return { opcode: (data[0] ?? 0) & 0x0f, text: text.toString('utf8'), size };
}
