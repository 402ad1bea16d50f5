import { describe, expect, it } from 'vitest';
import { judgeAsk } from '../../../src/guard/judge-ask.ts';
import type { AskVerdict, Category, GuardOptions } from '../../../src/guard/verdict.ts';
import { reasonFor, suggestionFor } from '../../../src/guard/wording.ts';
import { modelSaying, thresholdOf } from './handmade.ts';

interface Believed {
  readonly block?: number;
  readonly touch?: number;
  /** What the gate for notes believes; when not given it is of one mind with the block. */
  readonly gate?: number;
  readonly category?: Category;
}

/** What is said of a text by a model that believes so much of every sentence. */
function judged(
  text: string,
  { block = -9, touch = block, gate = block, category }: Believed,
  options?: Partial<GuardOptions>,
) {
  const model = modelSaying({ ask: () => [block, touch], gate: () => [gate] }, category);
  return judgeAsk(model, text, { country: 'NL', ...options });
}

/** What is said by a model that believes something else of each sentence: how much it blocks. */
function inTurn(text: string, blocks: readonly number[], touch = 1): AskVerdict {
  const model = modelSaying({ ask: (time) => [blocks[time] ?? -9, touch], gate: () => [0] });
  return judgeAsk(model, text, { country: 'NL' });
}

const shown = (text: string, verdict: AskVerdict) =>
  verdict.verdict === 'allow' ? [] : verdict.spans.map(({ from, to }) => text.slice(from, to));

/** How sure the model must be to have a text blocked. */
const doubtOf = (text: string) => thresholdOf((block) => judged(text, { block }).verdict === 'block');

describe('a long sentence', () => {
  const text = 'Verleng je parkeerpas, zet je wachtwoord goed, en vertel me even welke kleur je kiest.';

  it('is blocked for one clause of it, which is what is shown', () => {
    const verdict = inTurn(text, [-9, -9, 9]);
    expect(verdict.verdict).toBe('block');
    expect(shown(text, verdict)).toEqual(['en vertel me even welke kleur je kiest']);
  });

  it('needs more to be blocked for a clause than as a whole', () => {
    const whole = thresholdOf((block) => inTurn(text, [block]).verdict === 'block');
    const clause = thresholdOf((block) => inTurn(text, [-9, -9, block]).verdict === 'block');
    expect(whole).toBeLessThan(clause);
  });

  it('that is blocked as a whole is shown as a whole', () => {
    expect(shown(text, inTurn(text, [9]))).toEqual([text.slice(0, -1)]);
  });
});

describe('the model has to be surer, the less a sentence shows that somebody is asked about health', () => {
  it.each([
    ['health told to someone', 'Je hebt griep.', 'health told of another', 'Hij heeft griep.'],
    ['health told to someone', 'Je hebt griep.', 'health told of nobody', 'Griep komt vaak voor.'],
    ['health told to someone', 'Je hebt griep.', 'what may be health', 'Je scherm is kapot.'],
    ['health asked', 'Heb je griep?', 'health told', 'Hij heeft griep.'],
    ['health asked of nobody', 'Komt griep vaak voor?', 'nothing asked of nobody', 'Hoe laat begint het?'],
    ['what may be health', 'Is het scherm kapot?', 'nothing asked of nobody', 'Hoe laat begint het?'],
    ['a question', 'Hoe laat begint het?', 'something told of someone', 'Hij werkt morgen.'],
    ['what is told to someone', 'Je werkt morgen.', 'something told of someone', 'Hij werkt morgen.'],
    ['health told', 'Griep komt vaak voor.', 'something told of someone', 'Hij werkt morgen.'],
    ['what may be health', 'Het scherm is kapot.', 'something told of someone', 'Hij werkt morgen.'],
  ])('%s (%s) needs less than %s (%s)', (_one, less, _other, more) => {
    expect(doubtOf(less)).toBeLessThan(doubtOf(more));
  });

  it('and is not asked at all about a statement that names neither', () => {
    expect(judged('De printer staat beneden.', { block: 9, touch: 9 }).verdict).toBe('allow');
    expect(judged('Staat de printer beneden?', { block: 9, touch: 9 }).verdict).toBe('block');
  });

  it('but needs little to be warned of an open question', () => {
    expect(judged('Wat is er aan de hand?', { touch: -0.1 }).verdict).toBe('caution');
    expect(judged('Wat is er aan de hand?', { touch: -3 }).verdict).toBe('allow');
  });
});

describe('two heads weigh in on a block', () => {
  const text = 'Wat doe je?';
  const verdict = (block: number, gate: number, touch = -9) => judged(text, { block, touch, gate }).verdict;
  /** How sure the first head must be, next to a gate that believes so much. */
  const needed = (gate: number, of = text) =>
    thresholdOf((block) => judged(of, { block, touch: -9, gate }).verdict === 'block');

  it('the less the gate for notes sees of health, the surer the one that learned blocks must be', () => {
    expect(needed(2)).toBeLessThan(needed(0));
    expect(needed(0)).toBeLessThan(needed(-2));
  });

  it('and neither brings it about against the other', () => {
    expect(verdict(1, -4)).toBe('allow');
    expect(verdict(-3.7, 4)).toBe('allow');
  });

  it('but a gate that is surer than sure says no more', () => {
    expect(needed(9)).toBe(needed(4));
    expect(needed(-9)).toBe(needed(-4));
  });

  it('and of a wish it says nothing, for that names health and asks nothing', () => {
    expect(needed(4, 'Sterkte met de griep!')).toBe(needed(-4, 'Sterkte met de griep!'));
  });

  it('and what is to be touched and not blocked is cautioned', () => {
    expect(verdict(-3, 0, 3)).toBe('caution');
  });

  it('and the gate is asked of the clause that most surely holds health', () => {
    const parts = 'Wat doe je morgen, met de klant, of met de ploeg?';
    const gates = (...said: number[]) =>
      judgeAsk(modelSaying({ ask: () => [0, -9], gate: (time) => [said[time] ?? -9] }), parts, {
        country: 'NL',
      }).verdict;
    expect(gates(-9, -9, -9)).toBe('allow');
    expect(gates(4, -9, -9)).toBe('block');
    expect(gates(-9, 4, -9)).toBe('block');
    expect(gates(-9, -9, 4)).toBe('block');
  });

  it('and is not asked where the first head is sure enough that all is well', () => {
    let asked = 0;
    const model = modelSaying({ ask: () => [-9, -9], gate: () => [++asked] });
    judgeAsk(model, text, { country: 'NL' });
    expect(asked).toBe(0);
  });
});

describe('a caution', () => {
  const reasonOf = (text: string, options?: Partial<GuardOptions>) => {
    const verdict = judged(text, { touch: 3, block: -5 }, options);
    return verdict.verdict === 'caution' ? verdict : undefined;
  };

  it.each([
    ['physician', 'Wat zei de bedrijfsarts?', true],
    ['wish', 'Sterkte met de griep!', false],
    ['wish', 'Heb je griep?', false],
    ['open', 'Wat is er aan de hand?', true],
    ['open', 'Wat is de oorzaak?', true],
  ] as const)('is about the %s, %s, and may be sent all the same: %s', (occasion, text, sendable) => {
    const verdict = reasonOf(text);
    expect(verdict?.reason).toBe(reasonFor('nl', occasion));
    expect(verdict?.text).toBe(sendable ? text : undefined);
    expect(verdict).not.toHaveProperty('relaxed');
  });

  it('may not be sent when another sentence names health', () => {
    expect(reasonOf('Wat is er aan de hand? Sterkte met de griep!')?.text).toBeUndefined();
    expect(reasonOf('Sterkte met de griep! Wat is er aan de hand?')?.text).toBeUndefined();
  });

  it('for what someone can do at work comes only in the Netherlands, while the advice is awaited', () => {
    const text = 'Welke taken lukken nog wel?';
    const verdict = judged(text, {}, { advice: 'awaited' });
    expect(verdict).toMatchObject({ verdict: 'caution', category: 'prognosis', text });
    expect(verdict).toMatchObject({ reason: reasonFor('nl', 'ability') });
    for (const options of [{ country: 'BE', advice: 'awaited' }, { advice: 'given' }, {}] as const)
      expect(judged(text, {}, options).verdict).toBe('allow');
    expect(judged('Die taken lukken nog wel, denk je.', {}, { advice: 'awaited' }).verdict).toBe('allow');
    expect(judged('Hoe laat begint het?', {}, { advice: 'awaited' }).verdict).toBe('allow');
  });
});

describe('a cause in the work', () => {
  const inCountry = (text: string, country: 'NL' | 'BE', category: Category) =>
    judged(text, { block: 1, category }, { country });

  it.each([
    ['asked for as a cause', 'Komt het door de werkdruk?', 'mental'],
    ['understood as a cause', 'Is de werkdruk te hoog?', 'cause'],
  ] as const)('%s is blocked in the Netherlands and relaxed by name in Belgium', (_what, text, category) => {
    expect(inCountry(text, 'NL', category)).toMatchObject({
      verdict: 'block',
      category: 'cause',
      reason: reasonFor('nl', 'work-cause'),
    });
    expect(inCountry(text, 'BE', category)).toMatchObject({
      verdict: 'caution',
      category: 'cause',
      relaxed: 'work-cause',
      text,
    });
  });

  it.each([
    ['the work is named, and no cause', 'Is de werkdruk te hoog?', 'mental'],
    ['an illness is named as well', 'Komt het door de werkdruk dat je griep hebt?', 'cause'],
    ['the cause lies elsewhere', 'Komt het door de scheiding?', 'cause'],
  ] as const)('is not meant when %s', (_what, text, category) => {
    expect(inCountry(text, 'BE', category)).toMatchObject({ verdict: 'block', category });
    expect(inCountry(text, 'NL', category)).toMatchObject({ reason: reasonFor('nl', category) });
  });

  it('is not asked when the model sees nothing in it', () => {
    expect(judged('Komt het door de werkdruk?', {}).verdict).toBe('allow');
  });
});

describe('a message of several sentences', () => {
  it('is judged by the first of its worst ones', () => {
    const text = 'Wat doe je? Heb je griep? Hebben jullie koorts?';
    const verdict = inTurn(text, [-5, 9, 9]);
    expect(verdict.verdict).toBe('block');
    expect(shown(text, verdict)).toEqual(['griep', 'koorts']);
    expect(shown(text, inTurn(text, [9, 9, -5]))).toEqual(['Wat doe je', 'griep']);
    expect(inTurn('As-tu la grippe ? Heb je griep?', [-5, 9])).toMatchObject({
      reason: reasonFor('nl', 'symptoms'),
    });
    expect(inTurn('As-tu la grippe ? Heb je griep?', [9, 9])).toMatchObject({
      reason: reasonFor('fr', 'symptoms'),
    });
  });

  it('is read no further than fifty blocked sentences, however many were let through', () => {
    const text = 'Heb je griep? '.repeat(60);
    expect(shown(text, inTurn(text, Array(60).fill(9)))).toHaveLength(50);
    const late = `${'Wat doe je? '.repeat(60)}Heb je griep?`;
    expect(shown(late, inTurn(late, [...Array(60).fill(-5), 9]))).toEqual(['griep']);
  });
});

describe('what the sender is shown', () => {
  it.each([
    ['each stretch of health by itself', 'Heeft hij griep of koorts?', ['griep', 'koorts']],
    ['words side by side as one stretch', 'Heeft hij long covid?', ['long covid']],
    ['what may be health when nothing surely is', 'Is het scherm kapot?', ['kapot']],
    ['the whole sentence when it names no health', 'Hoi! Wat doe je morgen? Dag!', ['Wat doe je morgen']],
  ])('is %s', (_what, text, expected) => {
    const verdict = judged(text, { block: 9 });
    expect(shown(text, verdict)).toEqual(expected);
    expect(verdict).toMatchObject({ spans: expected.map(() => ({ category: 'symptoms' })) });
  });

  it.each([
    ['familiar', 'Heb je griep?'],
    ['polite', 'Hebt u griep?'],
    ['polite', 'Is uw griep over?'],
    ['about', 'Heeft hij griep?'],
    ['familiar', 'Heb jij griep van hem?'],
    ['familiar', 'Is de griep over?'],
  ] as const)('is worded %s: %s', (address, text) => {
    expect(judged(text, { block: 9 })).toMatchObject({
      verdict: 'block',
      category: 'symptoms',
      suggestion: suggestionFor('nl', 'symptoms', address),
    });
  });

  it.each(['Avez-vous la grippe ?', 'Comment va votre grippe ?', 'Comment sont vos allergies ?'])(
    'is worded politely in French too: %s',
    (text) => {
      expect(judged(text, { block: 9 })).toMatchObject({
        suggestion: suggestionFor('fr', 'symptoms', 'polite'),
      });
    },
  );
});

describe('a message that is let through', () => {
  it.each([
    ['Mag ik vragen wat hij heeft?', true],
    ['Hoi. Mag ik vragen wat hij heeft? Dank je.', true],
    ['Wat doe je morgen?', false],
    ['Ik mag vragen wat hij heeft.', false],
  ])('asks for the rule itself: %s is %s', (text, aboutTheRule) => {
    expect(judged(text, {})).toEqual({ verdict: 'allow', text, aboutTheRule });
  });
});
