/** The page's talk with the server: asking, sending with the same id until it is taken, and the live line. */
import type { Notice } from '../live.ts';
import type { MoveWish } from '../move.ts';
import type { PageHouse, PageLetter } from '../page-state.ts';
import type { Deed } from '../parse.ts';
import type { Look } from './looks.ts';

/** What the server turned down, by its code. */
export class TurnedDown extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

export const askHouse = (): Promise<PageHouse> => ask('house');
export const askLetters = (of: string, look: Look): Promise<readonly PageLetter[]> =>
  ask(`letters/${encodeURIComponent(of)}${look === 'nabij' ? '' : `?look=${look}`}`);

export const moveClock = (move: MoveWish) => send('clock', move);
export const playStep = (example: string, step: number) => send('example', { example, step });
export const startOver = () => send('reset', {});

const pauses = [400, 1_200, 3_000];

/** Sends a deed, with the same event id again while the server cannot be reached: it is counted once. */
export async function sendDeed(deed: Deed): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    try {
      return await send('deeds', deed);
    } catch (error) {
      const hopeless = error instanceof TurnedDown && error.status !== 503;
      if (hopeless || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** An id that no other deed has. */
export function newEventId(): string {
  return crypto.randomUUID();
}

/** Calls `hear` for every notice, `connected` whenever the line is (back) up and `lost` when it drops. */
export function listen(on: { hear(notice: Notice): void; connected(): void; lost(): void }): void {
  const line = new EventSource('/playground/live');
  line.onopen = () => on.connected();
  line.onmessage = ({ data }) => on.hear(JSON.parse(data) as Notice);
  line.onerror = () => {
    on.lost();
    // A browser comes back by itself after a broken line, but not after an answer that is no live line.
    if (line.readyState !== EventSource.CLOSED) return;
    line.close();
    setTimeout(() => listen(on), 2_000);
  };
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/playground/${path}`);
  const body = await response.json();
  if (!response.ok) throw new TurnedDown(body.code, response.status);
  return body as Answer;
}

async function send(path: string, body: unknown): Promise<void> {
  const response = await fetch(`/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new TurnedDown((await response.json()).code, response.status);
}
