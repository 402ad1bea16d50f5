/**
 * Text that may be shown or kept, as types: raw words of a person cannot reach a channel or the store.
 * Each kind is made in one place only, which a test enforces; everywhere else it is just passed on.
 */

declare const checked: unique symbol;
declare const redacted: unique symbol;
declare const own: unique symbol;

/** Words of a sender that the guard let through (`ask`). Made by `src/guard` alone. */
export type CheckedText = string & { readonly [checked]: true };

/** Words to be kept, with health information taken out (`note`). Made by `src/guard` alone. */
export type RedactedText = string & { readonly [redacted]: true };

/** A sentence of our own, filled with names, dates and safe text. Made by `flows/words/speak.ts` alone. */
export type OwnWords = string & { readonly [own]: true };

/** Anything a card may hold. */
export type SafeText = CheckedText | RedactedText | OwnWords;
