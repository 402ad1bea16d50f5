import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bit } from '../../../src/guard/lexicon.ts';
import { compiled, lexiconOf, readLists, tablesFile } from '../../../src/guard/shipped-lexicon.ts';

describe('the tables that come with the guard', () => {
  it('are those of the lists', () => {
    const same = Buffer.compare(compiled(readLists()), readFileSync(tablesFile)) === 0;
    expect(same, 'the lists or their tables changed: run `npm run train:guard`').toBe(true);
  });

  it('are not used for other lists than they were made of', () => {
    const lists = {
      nl: '# Dutch\n\n[condition]\nzwik, ~zwak, *zwok, zwik _ zwak $\n[tails work]\n*zwuk\n[common]\nfiets',
      fr: '',
      en: '[symptom]\nzwik',
      grammar: '# roles\nyou: jij | tu | you\nname: koen | |',
    };
    const file = compiled(lists);
    for (const lexicon of [lexiconOf(lists, file), lexiconOf(lists, compiled({ ...lists, fr: '# other' }))]) {
      const nl = 'nl';
      expect(lexicon.find('zwik')).toMatchObject({
        means: [
          { kind: bit.condition, language: nl, weak: false },
          { kind: bit.symptom, language: 'en', weak: false },
        ],
        tail: [],
        everyday: 0,
      });
      expect(lexicon.find('zwak')?.means).toEqual([{ kind: bit.condition, language: nl, weak: true }]);
      expect(lexicon.find('zwok')?.tail).toEqual([{ kind: bit.condition, language: nl, weak: false }]);
      expect(lexicon.find('zwuk')?.tail).toEqual([{ kind: bit.work, language: nl, weak: false }]);
      expect(lexicon.find('you')).toMatchObject({ everyday: 4, roles: { nl: 0, fr: 0, en: 1 } });
      expect(lexicon.role('name')).toBe(2);
      expect([...lexicon.words()].map(({ form }) => form)).toEqual(['zwik', 'zwak']);
      expect([...lexicon.everyday('nl')].map(({ form }) => form)).toEqual(['fiets', 'jij', 'koen']);
    }
  });

  it.each([
    ['a kind that there is not', '[nothing]\nfiets', 'no such kind: [nothing]'],
    ['words before any kind', 'fiets', 'starts with the kind'],
  ])('are not made of lists with %s', (_what, nl, message) => {
    expect(() => compiled({ nl, fr: '', en: '', grammar: '' })).toThrow(message);
  });
});
