/**
 * Tables of numbers as one file: a line that says which there are and of which lists they were made, and the tables one after
 * the other. They are read as they stand, so that the start waits for nothing but the file.
 */

const types = { Uint8Array, Uint16Array, Int32Array };
type Table = Uint8Array | Uint16Array | Int32Array;
export type Tables = Readonly<Record<string, Readonly<Record<string, Table>>>>;

interface Header {
  /** What the tables were made of, in short. */
  readonly made: string;
  readonly tables: readonly {
    readonly group: string;
    readonly name: string;
    readonly type: keyof typeof types;
    readonly length: number;
  }[];
}

/** Every table begins at a multiple of this, as its numbers want it. */
const step = 4;
const padded = (size: number) => Math.ceil(size / step) * step;

/** The file of these tables. */
export function pack(made: string, groups: Tables): Uint8Array<ArrayBuffer> {
  const tables = Object.entries(groups).flatMap(([group, members]) =>
    Object.entries(members).map(([name, table]) => ({ group, name, table })),
  );
  const header: Header = {
    made,
    tables: tables.map(({ group, name, table }) => ({
      group,
      name,
      type: table.constructor.name as keyof typeof types,
      length: table.length,
    })),
  };
  const line = JSON.stringify(header);
  const parts = [
    Buffer.from(`${line.padEnd(padded(line.length + 1) - 1)}\n`),
    ...tables.map(({ table }) => {
      const bytes = new Uint8Array(padded(table.byteLength));
      bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
      return bytes;
    }),
  ];
  return Buffer.concat(parts);
}

/** The tables in that file; undefined when they were made of something else. */
export function unpack(made: string, file: Uint8Array<ArrayBuffer>): Tables | undefined {
  const end = file.indexOf(0x0a);
  const header = JSON.parse(Buffer.from(file.subarray(0, end)).toString()) as Header;
  if (header.made !== made) return undefined;
  const groups: Record<string, Record<string, Table>> = {};
  let at = end + 1;
  for (const { group, name, type, length } of header.tables) {
    const table = new types[type](file.buffer, file.byteOffset + at, length);
    groups[group] ??= {};
    groups[group][name] = table;
    at += padded(table.byteLength);
  }
  return groups;
}
