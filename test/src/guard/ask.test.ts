import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/guard/ask.ts';

const nl = { country: 'NL', language: 'nl' } as const;

describe('ask', () => {
  it('blocks a question about the illness and offers a better wording', () => {
    const verdict = ask('Heb je griep?', nl);
    expect(verdict.verdict).toBe('block');
  });

  it('lets an open question about the person through', () => {
    expect(ask('Hoe gaat het met je?', nl)).toMatchObject({ verdict: 'allow', aboutTheRule: false });
  });
});
