/** What stands on the pages of an uncompressed PDF, read back through the signs of its own fonts. */

/** Every text that is shown, in order, without line ends. */
export function pdfTextOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const fonts = fontsIn(raw);
  const shown: string[] = [];
  let signs: ReadonlyMap<number, string> = new Map();
  for (const [, font, parts] of raw.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)) {
    if (font) signs = fonts.get(font) ?? new Map();
    if (!parts) continue;
    const glyphs = [...parts.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    shown.push(glyphs.map((glyph) => signs.get(Number.parseInt(glyph, 16)) ?? '').join(''));
  }
  return shown.join(' ').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

/** Each font by the name under which pages use it: from the number of a glyph to the sign that it is. */
function fontsIn(raw: string): Map<string, ReadonlyMap<number, string>> {
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [id, body] as const),
  );
  const named = [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    named.map(([, name = '', id = '']) => {
      const map = objects.get(id)?.match(/\/ToUnicode (\d+) 0 R/)?.[1] ?? '';
      return [name, signsIn(objects.get(map) ?? '')] as const;
    }),
  );
}

function signsIn(map: string): ReadonlyMap<number, string> {
  const ranges = [...map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)];
  return new Map(
    ranges.flatMap(([, from = '', list = '']) =>
      [...list.matchAll(/<([^>]*)>/g)].map(([, hex = ''], index): [number, string] => {
        const units = (hex.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => Number.parseInt(unit, 16));
        return [Number.parseInt(from, 16) + index, String.fromCharCode(...units)];
      }),
    ),
  );
}
