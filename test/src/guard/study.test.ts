import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/guard/hashes.ts';
import { bit } from '../../../src/guard/lexicon.ts';
import type { Look } from '../../../src/guard/look.ts';
import { amend } from '../../../src/guard/meant.ts';
import { inTongues, type Study, study } from '../../../src/guard/study.ts';

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

  it.each([
    ['pianos', 'piano', 0],
    ['bedrijfsfeest', 'feest', 0],
    ['nierfeest', 'feest', 0],
    ['tafelbaas', 'baas', 0],
    ['zzzplaats', 'plaats', 0],
    ['guitares', 'guitare', 1],
    ['violins', 'violin', 2],
  ])('%s has the role of %s, and is no slip', (form, root, tongue) => {
    expect(study(root).role[tongue]).not.toBe(0);
    expect(study(form).role[tongue]).toBe(study(root).role[tongue]);
    expect(study(form).how).not.toBe('unknown');
  });

  it.each(['spoelring', 'zwarnft', 'puree', 'zzzzfeest', 'dakfeest'])(
    '%s is made from no daily word',
    (form) => {
      expect(study(form).how).toBe('unknown');
    },
  );

  it('is the same study the second time, whatever came in between', () => {
    const [griep, fiets] = [study('griep'), study('fiets')];
    expect([study('griep'), study('fiets')]).toEqual([griep, fiets]);
    expect(study('griep')).toBe(griep);
  });

  it.each([
    ['poruvar', 'infectie'],
    ['nidufuv', 'depressed'],
  ])('is not taken for another one whose letters come to the same number: %s and %s', (form, other) => {
    expect(hashOf(form)).toBe(hashOf(other));
    expect([study(form).written, study(other).written]).toEqual([form, other]);
    expect([study(form).means.length, study(other).means.length]).toEqual([0, 1]);
  });

  it('that nobody knows has a place for what was meant in each language, another has none', () => {
    expect(study('zwarnft').meant.length).toBe(4);
    for (const form of ['griep', 'fiets', 'griepjes', 'pianos']) expect(study(form).meant).toEqual([]);
  });

  it('has a number where phrases go on with it, and shows where they begin with it', () => {
    expect(study('heb').number).toBeGreaterThan(0);
    expect(study('heb').opens).toBeGreaterThan(0);
    expect([study('zwarnft').number, study('zwarnft').opens]).toEqual([0, 0]);
  });

  it('is the same as before when more words came along than are remembered', () => {
    const known = ['griep', 'hebt', 'hoofdpijntje', 'zwarnft'];
    const before = known.map((form) => study(form));
    for (let number = 0; number < 150_000; number++) study(`x${number}`);
    const told = ({ written, sure, maybe, role, how, number, hash }: Study) => ({
      written,
      sure,
      maybe,
      role,
      how,
      number,
      hash,
    });
    expect(known.map((form) => told(study(form)))).toEqual(before.map(told));
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

describe('an ending does not hide a word', () => {
  it.each([
    ...['kneuzingetjes', 'kneuzingetje', 'tumortjes', 'tumortje', 'lymfoompjes', 'lymfoompje'],
    ...['infarctjes', 'infarctje', 'herniaskes', 'herniaske', 'tumorkes', 'tumorke'],
    ...['lymfoomen', 'lymfoomes', 'lymfoome', 'hernian', 'spitje', 'lymfooms'],
  ])('in Dutch: %s', (form) => {
    expect(study(form)).toMatchObject({ how: 'inflected', means: [{ language: 'nl', kind: bit.condition }] });
  });

  it.each(['grippees', 'grippee', 'grippes', 'grippex'])('in French: %s', (form) => {
    expect(study(form)).toMatchObject({ how: 'inflected', means: [{ language: 'fr', kind: bit.condition }] });
  });

  it.each(['asthmaes', 'asthmas', 'asthmaed', 'asthmaing', 'asthmad', 'asthmaly'])(
    'in English: %s',
    (form) => {
      expect(study(form)).toMatchObject({
        how: 'inflected',
        means: [{ language: 'en', kind: bit.condition }],
      });
    },
  );

  it.each([
    ['is of another language', 'griepx'],
    ['is of another language', 'grippely'],
    ['leaves less than four letters', 'cvaje'],
  ])('unless it %s: %s', (_why, form) => {
    expect(study(form).how).not.toBe('inflected');
  });
});

describe('a Dutch compound', () => {
  it.each([
    ['is what its last part is', 'rughernia', bit.condition],
    ['is what its last part is, whatever comes before', 'tafelhernia', bit.condition],
    ['is no more than forty letters', `${'x'.repeat(34)}hernia`, bit.condition],
  ])('%s: %s', (_what, form, kind) => {
    expect(study(form).how).toBe('compound');
    expect(kindsOf(form)).toEqual({ surely: kind, maybe: 0 });
  });

  it.each([
    ['after another part', 'kniebeen'],
    ['after a side', 'achterbeen'],
    ['after a part with a sound in between', 'enkelenbeen'],
    ['after a part with another sound in between', 'buiksbeen'],
  ])('ends in a part of the body only %s: %s', (_what, form) => {
    const { surely, maybe } = kindsOf(form);
    expect(surely | maybe).toBe(bit.body);
  });

  it.each([
    ['kankerfonds', bit.condition],
    ['kankernet', bit.condition],
    ['griepfonds', bit.condition],
    ['kankersfonds', bit.condition],
    ['kankerenfonds', bit.condition],
    ['depressiefonds', bit.mental],
  ])('that begins with an illness keeps a trace of it: %s', (form, kind) => {
    expect(study(form).how).toBe('compound');
    expect(kindsOf(form)).toEqual({ surely: 0, maybe: kind });
  });

  it.each([
    ['a part of the body at the start', 'schouderfonds'],
    ['a part of the body after a thing', 'tafelbeen'],
    ['an illness in another language', 'strokefonds'],
    ['more than forty letters', `${'x'.repeat(35)}hernia`],
    ['a number at the start', '0000hernia'],
    ['a number at the start', '9999hernia'],
    ['a number at the start', '2024hernia'],
  ])('is not made by %s: %s', (_what, form) => {
    expect(study(form).means).toEqual([]);
    expect(['unknown', 'derived']).toContain(study(form).how);
  });
});

describe('a word behind signs', () => {
  it.each([
    ['h0ofdpijn', 'hoofdpijn'],
    ['m1graine', 'migraine'],
    ['a11ergie', 'allergie'],
    ['k4nk3r', 'kanker'],
    ['a5tma', 'astma'],
    ['6riep', 'griep'],
    ['9riep', 'griep'],
    ['7umor', 'tumor'],
    ['8ronchitis', 'bronchitis'],
    ['k@nker', 'kanker'],
    ['a$tma', 'astma'],
    ['d€pressie', 'depressie'],
    ['p!jn', 'pijn'],
    ['a|lergie', 'allergie'],
    ['k£achten', 'klachten'],
    ['kr1jgt', 'krijgt'],
    ['xq1xq', 'xqixq'],
    ['xq$xq3', 'xq$xq3'.replace('$', 's').replace('3', 'e')],
    ['fie+sen$', 'fie+sens'],
  ])('%s is read as %s', (written, meant) => {
    expect(study(written).form).toBe(meant);
  });

  it.each(['ab12', '4ever', 'b2b', '10€', '2024', '1234567', `k4nk3r${'x'.repeat(35)}`])(
    '%s may be a number, and stays as it is',
    (written) => {
      expect(study(written).form).toBe(written);
    },
  );

  it.each(['k*nker', 'k*nk*r', 'ka#ker', 'gr**p', 'g***p', 'sp*t'])(
    '%s is the illness with those letters',
    (written) => {
      expect(study(written).how).toBe('misspelled');
      expect(study(written).means).not.toEqual([]);
    },
  );

  it.each([
    ['too little is shown', 'k****r'],
    ['too little is shown', 'k***r***'],
    ['it is too short to tell', 'cv*'],
    ['it is too long to look for', 'carpaletunnelsyndro*m'],
    ['no illness has those letters', 'tafelbl*d'],
  ])('is nothing when %s: %s', (_why, written) => {
    expect(study(written)).toMatchObject({ how: 'unknown', means: [] });
  });

  it.each(['kooorts', 'koooooorts', 'griiiiep', 'kkkanker', 'migraiiiineee'])(
    '%s was meant shorter',
    (written) => {
      expect(study(written).how).toBe('misspelled');
      expect(kindsOf(written).surely & (bit.symptom | bit.condition)).not.toBe(0);
    },
  );
});

describe('a word in a sentence of another language', () => {
  const symptom = { kind: bit.symptom, weak: false } as const;
  const looked = (look: Partial<Look>): Look => ({
    form: 'xyzxyz',
    means: [{ ...symptom, language: 'fr' }],
    how: 'listed',
    everyday: 0,
    ...look,
  });
  /** Whether it counts in Dutch, French, English and in a sentence of no known language. */
  const counts = (look: Partial<Look>, as: 'sure' | 'maybe' = 'sure') =>
    inTongues(looked(look))[as].map((kinds) => kinds !== 0);

  it.each([
    ['counts when it can be no other word', {}, [true, true, true, true]],
    ['counts when it is a picture', { form: '🤒' }, [true, true, true, true]],
    ['counts from five letters on', { form: 'xyzxy' }, [true, true, true, true]],
    ['counts not when it is short', { form: 'xyzx' }, [false, true, false, true]],
    ['counts not when it is an everyday word there', { everyday: 4 }, [true, true, false, true]],
    ['counts not when it was put together', { how: 'compound' }, [false, true, false, true]],
    ['counts not when it was a slip', { how: 'misspelled' }, [false, true, false, true]],
    ['counts when it only has an ending', { how: 'inflected' }, [true, true, true, true]],
  ] as const)('%s', (_what, look, expected) => {
    expect(counts(look)).toEqual(expected);
  });

  it('counts not when it only may name something', () => {
    const weak = { means: [{ kind: bit.symptom, language: 'fr', weak: true }] } as const;
    expect(counts(weak)).toEqual([false, false, false, false]);
    expect(counts(weak, 'maybe')).toEqual([false, true, false, true]);
  });

  it('has the meaning of that language when it has one', () => {
    const both = {
      means: [
        { ...symptom, language: 'fr' },
        { kind: bit.work, language: 'en', weak: false },
      ],
    } as const;
    expect(inTongues(looked(both)).sure).toEqual([
      bit.symptom | bit.work,
      bit.symptom,
      bit.work,
      bit.symptom | bit.work,
    ]);
  });

  it('of no meaning means nothing', () => {
    expect(inTongues(looked({ means: [] }))).toMatchObject({ sure: [0, 0, 0, 0], maybe: [0, 0, 0, 0] });
  });

  it('plays the role it has there, or else the one it has in Dutch', () => {
    const [nl, fr, en, unknown] = study('te').role;
    expect(fr).toBe(study('tu').role[1]);
    expect(nl).not.toBe(fr);
    expect([en, unknown]).toEqual([nl, nl]);
  });

  it('gives its letters away only when it is no daily word', () => {
    const letters = (everyday: number) => inTongues(looked({ everyday })).alone;
    expect(letters(1)).toBe(1);
    expect(letters(0)).toBeGreaterThan(1);
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
