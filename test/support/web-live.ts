/** A page's live line, as a test reads it: one notice at a time. */
import type { Notice } from '../../src/channels/web/live.ts';

export interface LiveLine {
  /** The next notice; waits until there is one. */
  next(): Promise<Notice>;
  close(): void;
}

/** Opens the live line of the playground at that address; resolves once it is open. */
export async function listen(address: string): Promise<LiveLine> {
  const hangUp = new AbortController();
  const response = await fetch(`${address}/playground/live`, { signal: hangUp.signal });
  if (!response.ok || response.body === null) throw new Error('the live line was refused');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return {
    async next() {
      for (;;) {
        const end = buffer.indexOf('\n\n');
        if (end < 0) {
          const { value, done } = await reader.read();
          if (done) throw new Error('the live line was closed');
          buffer += value;
          continue;
        }
        const message = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (message.startsWith('data: ')) return JSON.parse(message.slice(6)) as Notice;
      }
    },
    close: () => hangUp.abort(),
  };
}
