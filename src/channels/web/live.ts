/**
 * The live line to open pages (server-sent events). It carries only notices that something is new; a page then asks
 * for it. So a broken line loses nothing: after reconnecting a page asks once for all.
 */
import type { ServerResponse } from 'node:http';

export type Notice =
  /** This person has a new or changed letter. */
  | { readonly type: 'letters'; readonly of: string }
  /** The clock or what is planned changed. */
  | { readonly type: 'house' }
  /** Everything was wiped. */
  | { readonly type: 'reset' };

export interface Live {
  /** Keeps the response open and resolves when the page hangs up; false when too many are open. */
  join(response: ServerResponse): Promise<boolean>;
  tell(notice: Notice): void;
  /** Hangs up on every page. */
  close(): void;
}

const mostPages = 50;
/** Proxies and laptops drop a line that stays silent. */
const heartbeatMs = 20_000;

export function createLive(): Live {
  const open = new Set<ServerResponse>();
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs).unref();
  let closed = false;

  function write(text: string): void {
    for (const response of open) response.write(text);
  }

  return {
    async join(response) {
      if (closed || open.size >= mostPages) return false;
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 1000\n\n');
      open.add(response);
      await new Promise((resolve) => response.once('close', resolve));
      open.delete(response);
      return true;
    },
    tell(notice) {
      write(`data: ${JSON.stringify(notice)}\n\n`);
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      for (const response of open) response.end();
    },
  };
}
