/**
 * What the trained model sees of a text, as numbers. A template says what kind of feature it is; `sentence-features.ts` and
 * `word-features.ts` say which there are. What the letters of a word say is not spelled out: the word stands for it.
 */
import { featureOf, filled } from './hashes.ts';
import { type Letters, lettersOf } from './shape.ts';
import type { Templates } from './templates.ts';

/** A sentence has a few hundred; its length and the number of kinds keep it below this. */
const room = 1 << 12;

/** Collects the features of one sentence or word; it is kept and used again, so that judging allocates next to nothing. */
export class Features {
  /** The numbers of the features that are present; only the first `count` count. */
  readonly at = new Int32Array(room);
  count = 0;

  /** The words whose letters count; only the first `spelled` count. */
  readonly words: Letters[] = [];
  spelled = 0;
  #inLetters = 0;
  #alone = false;

  clear(): void {
    this.count = 0;
    this.spelled = 0;
    this.#inLetters = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.at[this.count++] = featureOf(template, a, b, c);
  }

  /** Adds the lines of a table for each word of a row from one place up to another. */
  addLines({ steps }: Templates, numbers: Int32Array, from: number, to: number): void {
    const { at } = this;
    let count = this.count;
    for (let word = from; word < to; word++) {
      for (let step = 0; step < steps.length; step += 4) {
        const a = numbers[word + steps[step + 1]!]!;
        const b = numbers[word + steps[step + 2]!]!;
        const c = numbers[word + steps[step + 3]!]!;
        at[count++] = filled(steps[step]!, a, b, c);
      }
    }
    this.count = count;
  }

  /** Adds the letters of a word: as a part of its sentence, or alone. All words of a collection are added in the same way. */
  addLetters(word: Letters, alone: boolean): void {
    this.#alone = alone;
    this.words[this.spelled++] = word;
    this.#inLetters += alone ? word.alone : word.inSentence;
  }

  /** How many there are, those of letters too. */
  get all(): number {
    // What is written beyond the end of such an array is lost, and nothing may go by unseen.
    if (this.count > room) throw new Error('guard: more features than a sentence can have');
    return this.count + this.#inLetters;
  }

  /** All of them in a row, as the learner wants them. */
  flat(): Int32Array {
    const flat = new Int32Array(this.all);
    flat.set(this.at.subarray(0, this.count));
    let at = this.count;
    for (let word = 0; word < this.spelled; word++) {
      const letters = lettersOf(this.words[word]!, this.#alone);
      flat.set(letters, at);
      at += letters.length;
    }
    return flat;
  }
}
