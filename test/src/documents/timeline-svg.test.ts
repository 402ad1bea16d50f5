import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/cards/picture.ts';
import { writePng } from '../../../src/documents/png.ts';
import { timelineSvg } from '../../../src/documents/timeline-svg.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';

const own = (text: string) => text as OwnWords;
const timeline = (title: string, moments: readonly string[] = []): Timeline => ({
  language: 'nl',
  title: own(title),
  today: toLocalDate('2026-03-20'),
  stretches: [{ kind: 'away', from: toLocalDate('2026-03-02'), to: toLocalDate('2026-03-20') }],
  moments: moments.map((words) => ({
    on: toLocalDate('2026-03-25'),
    words: own(words),
    day: own('25 maart'),
  })),
});

/** Width and height, as they stand in the head of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a timeline as a picture', () => {
  it('is a PNG that is as wide as a phone, and taller the more there is on it', async () => {
    const [one, three] = [['Gesprek'], ['Gesprek', 'Weer contact', 'Terug']].map((moments) =>
      timelineSvg(timeline('Afwezigheid van Koen', moments)),
    );
    const [small, tall] = [await writePng(one ?? ''), await writePng(three ?? '')];

    expect(Buffer.from(small.subarray(1, 4)).toString()).toBe('PNG');
    expect(sizeOf(small)[0]).toBe(720);
    expect(sizeOf(tall)[1]).toBeGreaterThan(sizeOf(small)[1] ?? 0);
    // Teams takes no picture larger than a megabyte.
    expect(tall.length).toBeLessThan(1024 * 1024);
  });

  it.each(['Koen <b>&amp; "Zonen" \u0000', 'שרה כהן', 'محمد العربي', 'Łukasz Żółć 🎉', 'x'.repeat(300)])(
    'draws any name: %s',
    async (name) => {
      const svg = timelineSvg(timeline(name, [name]));
      expect(svg).not.toContain('<b>');
      expect(svg).not.toContain('\u0000');
      expect((await writePng(svg)).length).toBeGreaterThan(1_000);
    },
  );

  it('draws letters from right to left, and not the boxes of letters that are missing', async () => {
    const drawn = async (name: string) =>
      Buffer.from(await writePng(timelineSvg(timeline(name)))).toString('base64');
    const [hebrew, arabic, missing] = [
      await drawn('שרה'),
      await drawn('محم'),
      await drawn('\u{10450}\u{10451}'),
    ];
    expect(new Set([hebrew, arabic, missing]).size).toBe(3);
  });

  it('cuts nothing of a long text', () => {
    const words =
      'Verslag van de eerste evaluatie met alles wat daar bij hoort en nog veel meer woorden dan dat';
    const svg = timelineSvg(timeline('x', [words])).replace(/<[^>]+>/g, ' ');
    for (const word of words.split(' ')) expect(svg).toContain(word);
  });
});
