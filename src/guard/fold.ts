/**
 * Letters as the guard sees them: one lower-case spelling per letter, whatever its case, accent, width or script of origin.
 * A fold may be longer than its letter (œ becomes oe) or empty (a combining accent, a zero-width space).
 */

/** Letters of other scripts that look like ours, and the few that decomposition leaves alone. */
const lookalikes: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  г: 'r',
  п: 'n',
  з: '3',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  η: 'n',
  ω: 'w',
}; // prettier-ignore

/** The code points that may stand inside a word without being a letter of it. */
const silent = /^(?:\p{M}|[\u00AD\u2060\uFEFF]|[\u200B-\u200F]|[\uFE00-\uFE0F])$/u;
const letter = /[\p{L}\p{N}]/u;

const folds = new Map<number, string>();

/** The folded spelling of one code point; empty for what carries no sound. */
export function foldOf(codePoint: number): string {
  if (codePoint < 0x80) {
    return codePoint >= 0x41 && codePoint <= 0x5a ? ascii[codePoint + 32]! : ascii[codePoint]!;
  }
  let fold = folds.get(codePoint);
  if (fold === undefined) {
    fold = foldSlowly(String.fromCodePoint(codePoint));
    if (folds.size < 4096) folds.set(codePoint, fold);
  }
  return fold;
}

/** Whether a fold is part of a word: it has a letter or a digit. */
export function isWordly(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      (codePoint >= 0x61 && codePoint <= 0x7a) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x30 && codePoint <= 0x39)
    );
  }
  return letter.test(foldOf(codePoint));
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function foldSlowly(character: string): string {
  if (silent.test(character)) return '';
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!silent.test(part)) folded += lookalikes[part] ?? part;
  }
  return folded;
}
