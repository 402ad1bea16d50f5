/** What this browser tab remembers: the typed lines, who is shown, how far an example is. Nothing of it leaves the tab. */
import type { Line } from './conversation.ts';

const key = (name: string) => `nabij.${name}`;

/** What was kept under that name in this tab, or `otherwise`; a browser that keeps nothing is no trouble. */
export function recall<Value>(name: string, otherwise: Value): Value {
  try {
    const kept = sessionStorage.getItem(key(name));
    return kept === null ? otherwise : (JSON.parse(kept) as Value);
  } catch {
    return otherwise;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the page works on, and only a reload forgets.
  }
}

/** Everyone's own lines by web id. */
export interface Lines {
  of(webId: string): readonly Line[];
  /** Adds a line, or puts it in the place of the one with its id. */
  put(webId: string, line: Line): void;
  /** Whether anybody said anything. */
  some(): boolean;
  clear(): void;
}

export function createLines(): Lines {
  let lines = recall<Record<string, readonly Line[]>>('lines', {});
  const change = (next: typeof lines) => {
    lines = next;
    keep('lines', lines);
  };
  return {
    of: (webId) => lines[webId] ?? [],
    put(webId, line) {
      const own = lines[webId] ?? [];
      const known = own.some(({ id }) => id === line.id);
      change({
        ...lines,
        [webId]: known ? own.map((one) => (one.id === line.id ? line : one)) : [...own, line],
      });
    },
    some: () => Object.keys(lines).length > 0,
    clear: () => change({}),
  };
}
