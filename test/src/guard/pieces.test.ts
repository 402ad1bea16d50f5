import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/guard/pieces.ts';
import { readWords } from '../../../src/guard/words.ts';

const clauses = (text: string) => {
  const { words, sentences } = readWords(text);
  return sentences.flatMap((sentence) =>
    piecesOf(text, words, sentence).map(({ first, end, question }) => ({
      said: text.slice(words[first]?.from, words[end - 1]?.to),
      question,
    })),
  );
};

describe('the clauses of a sentence', () => {
  it('stand between its commas, colons, dashes and brackets, and only the last one asks', () => {
    expect(
      clauses(
        'Verleng je parkeerpas nog eens, zet je wachtwoord goed: welke pillen slik je nu – of niet meer?',
      ),
    ).toEqual([
      { said: 'Verleng je parkeerpas nog eens', question: false },
      { said: 'zet je wachtwoord goed', question: false },
      { said: 'welke pillen slik je nu', question: false },
    ]);
    expect(clauses('Neem gerust je tijd (we redden het wel), wanneer kom je terug?').at(-1)).toEqual({
      said: 'wanneer kom je terug',
      question: true,
    });
  });

  it('are none where the sentence is short, has no such signs, or would be its own clause', () => {
    expect(clauses('Dag Koen, heb je nog pijn?')).toEqual([]);
    expect(clauses('Wanneer denk je dat je ongeveer weer aan het werk kunt gaan?')).toEqual([]);
    expect(clauses('Ja, zo is het helemaal goed en we zien je dan volgende week maandag.')).toEqual([
      { said: 'zo is het helemaal goed en we zien je dan volgende week maandag', question: false },
    ]);
  });

  it('are not made of pieces too short to say anything', () => {
    expect(
      clauses('Jan, Piet, Joris, Korneel en An, jullie komen maandag allemaal naar de vergadering'),
    ).toEqual([{ said: 'jullie komen maandag allemaal naar de vergadering', question: false }]);
  });
});
