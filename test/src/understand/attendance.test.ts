import { describe, expect, it } from 'vitest';
import { denialsIn } from '../../../src/understand/attendance.ts';
import { wordsOf } from '../../../src/understand/words.ts';

describe('a denial of being at work', () => {
  it.each([
    'ik kom dus vandaag niet',
    'maandag en dinsdag ben ik er niet',
    'ik red het vandaag echt niet',
    'je ne viendrai donc pas',
    'I am not really working today',
  ])('is found in "%s", whatever stands in between', (text) => {
    expect(denialsIn(wordsOf(text)).map(({ concept }) => concept)).toContain('notWorking');
  });

  it.each(['ik kom. Dat is niet erg', 'ik ben niet boos', 'je viens demain', 'working, and not from home'])(
    'is not found in "%s"',
    (text) => {
      expect(denialsIn(wordsOf(text))).toEqual([]);
    },
  );
});
