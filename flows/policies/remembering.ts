/** Counting days is slow, and the same absence is looked at several times in one turn: what was worked out last is kept. */

/**
 * The same pure function, which remembers its latest results by the object they belong to, and forgets them with it.
 * `input` is compared by its JSON.
 */
export function remembering<Owner extends object, Input, Output>(
  make: (input: Input, owner: Owner) => Output,
  limit = 8,
): (input: Input, owner: Owner) => Output {
  const known = new WeakMap<Owner, Map<string, { readonly output: Output }>>();
  return (input, owner) => {
    const own = known.get(owner) ?? new Map<string, { readonly output: Output }>();
    known.set(owner, own);
    const key = JSON.stringify(input);
    const found = own.get(key);
    if (found) return found.output;
    const made = { output: make(input, owner) };
    const [oldest] = own.keys();
    if (own.size >= limit && oldest !== undefined) own.delete(oldest);
    own.set(key, made);
    return made.output;
  };
}
