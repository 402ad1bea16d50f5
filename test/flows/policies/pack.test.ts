import { describe, expect, it } from 'vitest';
import { be } from '../../../flows/policies/be.ts';
import { sourceIn } from '../../../flows/policies/fields.ts';
import { mayStateAsLaw } from '../../../flows/policies/milestone.ts';
import { nl } from '../../../flows/policies/nl.ts';
import { readPack } from '../../../flows/policies/pack.ts';
import { policyFiles } from '../../../flows/policies/packs.ts';
import { NabijError } from '../../../src/domain/errors.ts';

/** A copy of the Dutch pack with one milestone changed. */
function changed(id: string, change: Record<string, unknown>): unknown {
  return { ...nl, milestones: nl.milestones.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function problemsWith(input: unknown): string {
  try {
    readPack(input);
    return 'none';
  } catch (error) {
    return error instanceof NabijError && error.code === 'policy.pack-wrong'
      ? String(error.details.problems)
      : 'other';
  }
}

describe('a policy pack', () => {
  it('is right as it ships', () => {
    expect([problemsWith(nl), problemsWith(be)]).toEqual(['none', 'none']);
  });

  it.each([
    [
      'a term that cannot be counted',
      { lead: '1 week' },
      /^nl milestones\.problem-analysis\.lead: is not a term/,
    ],
    [
      'an unknown start',
      { due: { from: 'someday', plus: '1 weeks' } },
      /^nl milestones\.problem-analysis\.due/,
    ],
    [
      'a missing language',
      { title: { nl: 'Titel', en: 'Title' } },
      /milestones\.problem-analysis\.title\.fr: /,
    ],
    ['no source', { source: [] }, /milestones\.problem-analysis\.source: /],
    [
      'a field that does not exist',
      { remindBefore: '1 weeks' },
      /milestones\.problem-analysis: .*remindBefore/,
    ],
    [
      'a law id of the other country',
      { lawId: 'be.m08' },
      /milestones\.problem-analysis\.lawId: is of another country/,
    ],
    [
      'a prompt to someone who may not see it',
      { prompt: 'manager', visibleTo: ['hr'] },
      /prompt: may not see this date/,
    ],
    [
      'own knowledge told as law',
      { evidence: 'own knowledge' },
      /verify: own knowledge of a law must be verified/,
    ],
    ['a prompt to the employee', { prompt: 'employee' }, /milestones\.problem-analysis\.prompt: /],
    ['a date that does not exist', { since: '2026-02-30' }, /since: is not a date/],
  ])('with %s says where and why', (_, change, expected) => {
    expect(problemsWith(changed('problem-analysis', change))).toMatch(expected);
  });

  it('names an id that is used twice, and rule sets in the wrong order', () => {
    expect(problemsWith(changed('action-plan', { id: 'report' }))).toMatch(
      /milestones\.report\.id: is used twice/,
    );
    expect(problemsWith({ ...be, ruleSets: [...be.ruleSets].reverse() })).toMatch(
      /^be ruleSets\.1\.since: is not older/,
    );
  });

  it('lists every problem at once', () => {
    const lines = problemsWith(changed('problem-analysis', { lead: 'soon', source: [] })).split('\n');
    expect(lines).toHaveLength(2);
  });

  it('that is no pack at all says so', () => {
    expect(problemsWith(undefined)).not.toMatch(/none|other/);
  });

  it('names each Belgian act as the reader calls it, and no French reader meets a Dutch name', () => {
    const prompted = policyFiles.BE.milestones.filter(({ prompt }) => prompt !== 'nobody');
    expect(prompted.length).toBeGreaterThan(15);
    for (const { id, source } of prompted) {
      const [first] = source;
      const [dutch, french] = (['nl', 'fr'] as const).map((language) => first && sourceIn(first, language));
      expect([id, typeof first, dutch === french]).toEqual([id, 'object', false]);
      expect(french).not.toMatch(/wet\b|Wet\b|KB\b|Codex|Verordening/);
    }
  });

  it('lets only what is sure, of the law and dated by the law be told as law', () => {
    const [analysis] = policyFiles.NL.milestones.filter(({ id }) => id === 'problem-analysis');
    if (analysis === undefined) throw new Error('no problem analysis in the Dutch pack');
    expect(mayStateAsLaw(analysis)).toBe(true);
    expect(mayStateAsLaw({ ...analysis, verify: true })).toBe(false);
    expect(mayStateAsLaw({ ...analysis, confidence: 'medium' })).toBe(false);
    expect(mayStateAsLaw({ ...analysis, dateBy: 'practice' })).toBe(false);
    expect(mayStateAsLaw({ ...analysis, kind: 'norm' })).toBe(false);
  });
});
