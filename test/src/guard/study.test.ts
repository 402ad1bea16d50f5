import { describe, expect, it } from 'vitest';
import { bit } from '../../../src/guard/lexicon.ts';
import { amend } from '../../../src/guard/meant.ts';
import { study } from '../../../src/guard/study.ts';

const kindsOf = (form: string) => {
  const { means } = study(form);
  return {
    surely: means.reduce((kinds, { kind, weak }) => (weak ? kinds : kinds | kind), 0),
    maybe: means.reduce((kinds, { kind, weak }) => (weak ? kinds | kind : kinds), 0),
  };
};

describe('a word', () => {
  it.each([
    ['griep', bit.condition, 'listed'],
    ['griepjes', bit.condition, 'inflected'],
    ['rughernia', bit.condition, 'compound'],
    ['darmontsteking', bit.condition, 'listed'],
    ['linkerteen', bit.body, 'compound'],
    ['k*nker', bit.condition, 'misspelled'],
    ['kooorts', bit.symptom, 'misspelled'],
    ['d1abetes', bit.condition, 'listed'],
    ['h0ofdpijn', bit.symptom, 'listed'],
    ['fièvre'.normalize('NFD').replace(/\p{M}/gu, ''), bit.symptom, 'listed'],
    ['pregnant', bit.repro, 'listed'],
  ])('%s names health', (form, kind, how) => {
    expect(kindsOf(form).surely & kind).toBe(kind);
    expect(study(form).how).toBe(how);
  });

  it.each([
    'fiets',
    'vergadering',
    'table',
    'meeting',
    'dossier',
    '2024',
    'ab',
    'hoofdpijndossier',
    'x'.repeat(50),
  ])('%s does not, for sure', (form) => {
    expect(kindsOf(form).surely & (bit.condition | bit.symptom | bit.treatment)).toBe(0);
  });

  it('whose first part only is an illness leaves a trace of it', () => {
    expect(kindsOf('kankerfonds').maybe & bit.condition).toBe(bit.condition);
  });

  it('is the same study the second time', () => {
    expect(study('griep')).toBe(study('griep'));
  });

  it('belongs to the languages in which it is an everyday one', () => {
    expect([study('het').everyday, study('avec').everyday, study('with').everyday]).toEqual([1, 2, 4]);
    expect(study('is').everyday & 5).toBe(5);
    expect(study('griep').everyday).toBe(0);
  });

  it('counts in a sentence of another language only when it cannot be one of its own', () => {
    // In order: Dutch, French, English, unknown.
    expect(study('burnout').sure.every((kinds) => (kinds & bit.mental) !== 0)).toBe(true);
    expect(study('mal').sure.map((kinds) => kinds & bit.symptom)[2]).toBe(0);
  });

  it('plays the same role in every language', () => {
    const [nl] = study('jij').role;
    expect(study('you').role[2]).toBe(nl);
    expect(study('vous').role[1]).toBe(nl);
    expect(study('fietsbel').role).toEqual([0, 0, 0, 0]);
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['nl', 'kroots', 'koorts'],
    ['nl', 'alijd', 'altijd'],
    ['nl', 'zwnager', 'zwanger'],
    ['nl', 'depresie', 'depressie'],
    ['fr', 'grosesse', 'grossesse'],
    ['en', 'pregannt', 'pregnant'],
    ['en', 'surgrey', 'surgery'],
  ] as const)('in %s: %s is taken for %s', (language, written, meant) => {
    const study1 = amend(study(written), language);
    expect(study1).toMatchObject({ form: meant, how: 'misspelled' });
    expect(amend(study(written), language)).toBe(study1);
  });

  it('is surely an illness only when it is long', () => {
    expect(amend(study('depresie'), 'nl').sure[0]).not.toBe(0);
    expect(amend(study('kroots'), 'nl').sure[0]).toBe(0);
    expect(amend(study('kroots'), 'nl').maybe[0]).not.toBe(0);
  });

  it.each(['qq', 'zzzzqqq', 'x2y', '🤒', 'w'.repeat(41)])('%s stays what it is', (form) => {
    const unknown = study(form);
    expect(amend(unknown, 'nl')).toBe(unknown);
  });
});
