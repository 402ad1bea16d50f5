/**
 * SVG as PNG, in our own letters. The library is WebAssembly (no binary for each machine); it and the fonts are loaded when
 * the first picture is looked at, so that a start is not slower for them.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Library from '@resvg/resvg-wasm';

/** The first is the one for everything that the others are not needed for. */
const fonts = [
  'OpenSans-Regular',
  'OpenSans-SemiBold',
  'NotoSansArabic-Regular',
  'NotoSansArabic-SemiBold',
].map((name) => join(import.meta.dirname, 'fonts', `${name}.ttf`));

interface Painter {
  readonly library: typeof Library;
  readonly fontBuffers: readonly Uint8Array[];
}

let painter: Promise<Painter> | undefined;

async function load(): Promise<Painter> {
  const library = await import('@resvg/resvg-wasm');
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await library.initWasm(await readFile(wasm));
  return { library, fontBuffers: await Promise.all(fonts.map((font) => readFile(font))) };
}

/** The picture, as many pixels wide as the SVG says. */
export async function writePng(svg: string): Promise<Uint8Array> {
  painter ??= load();
  const { library, fontBuffers } = await painter;
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: 'Open Sans' };
  const drawing = new library.Resvg(svg, { font });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    // Memory of WebAssembly is given back by hand.
    image.free();
    drawing.free();
  }
}
