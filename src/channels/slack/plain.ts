/** The two plainest things in Block Kit: words on a label, and a small line. */
import { shorten } from './fit.ts';
import type { SlackBlock } from './limits.ts';

export function plain(text: string, max: number): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text: shorten(text, max) };
}

export function context(text: string): Extract<SlackBlock, { type: 'context' }> {
  return { type: 'context', elements: [{ type: 'plain_text', text }] };
}
