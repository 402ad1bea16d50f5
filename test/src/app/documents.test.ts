import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/app/documents.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import { linkPath } from '../../../src/links.ts';
import type { Channel } from '../../../src/ports/channel.ts';
import type { Shown } from '../../../src/stories/stage.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away, An called, and they agreed to talk on the seventeenth. */
async function agreed(
  options: Partial<Parameters<typeof open>[0]> = {},
): Promise<readonly [TestHouse, readonly Shown[]]> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', { reachableAt: '0470 11 22 33' });
  await house.until('2026-03-03T10:00');
  await house.presses('an', 'contact.done');
  await house.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn: '2026-03-17' }, 'agreement');
  return [house, await house.presses('koen', 'agreement.confirm')];
}

const urlsOn = (shown: readonly Shown[], who: string) =>
  shown.findLast(({ to, card }) => to === who && card.downloads)?.card.downloads?.map(({ url }) => url) ?? [];

/** What that link opens now. */
async function opened(house: TestHouse, url = '') {
  const read = house.links.read(url.split(linkPath)[1] ?? '');
  const file = read && !read.isOver ? await openFile(house.house, read.pass) : undefined;
  return file && { ...file, text: Buffer.from(file.bytes).toString('utf8') };
}

describe('a file that goes with a card', () => {
  it('is the next talk, for the calendar of both, once it is agreed', async () => {
    const [house, shown] = await agreed();
    const [koens, ans] = [
      await opened(house, urlsOn(shown, 'koen')[0]),
      await opened(house, urlsOn(shown, 'an')[0]),
    ];
    expect(koens?.name).toBe('gesprek-koen.ics');
    expect(koens?.text).toContain('DTSTART;VALUE=DATE:20260317');
    expect(koens?.text).toContain('Gesprek met An');
    expect(ans?.text).toContain('Gesprek met Koen');
    // A calendar is seen by others: nothing of an absence stands in it.
    expect(ans?.text).not.toMatch(/ziek|afwezig/i);
  });

  it('is everything on paper, for whoever may see it and asks', async () => {
    const [house] = await agreed();
    for (const [who, command] of [
      ['koen', '/verzuim document'],
      ['an', '/verzuim document @koen'],
      ['hilde', '/verzuim pdf @koen'],
      ['koen', 'mijn gegevens'],
      ['an', '/verzuim status @koen'],
    ] as const) {
      const shown = await house.says(who, command);
      expect(heard(shown)).toHaveLength(1);
      const file = await opened(house, urlsOn(shown, who)[0]);
      expect(file).toMatchObject({ name: 'afwezigheid-koen.pdf', mime: 'application/pdf' });
      expect(file?.text.slice(0, 5)).toBe('%PDF-');
    }
  });

  it('is asked for together with the others there are', async () => {
    const [house] = await agreed();
    const shown = await house.says('koen', '/verzuim document');
    const files = await Promise.all(urlsOn(shown, 'koen').map((url) => opened(house, url)));
    expect(files.map((file) => file?.name)).toEqual(['afwezigheid-koen.pdf', 'gesprek-koen.ics']);
  });

  it('is for nobody else', async () => {
    const [house] = await agreed();
    expect(heard(await house.says('mark', '/verzuim document @koen'))).toEqual([
      'mark refusal refused-unknownPerson',
    ]);
    expect(heard(await house.says('noor', '/verzuim document'))).toEqual(['noor report my-file']);
  });

  it('is as the case stands when it is opened, and gone with what it was about', async () => {
    const [house, shown] = await agreed();
    const [url] = urlsOn(shown, 'koen');
    await house.until('2026-03-18T10:00');
    expect(house.links.read(url?.split(linkPath)[1] ?? '')?.isOver).toBe(true);
    const asked = urlsOn(await house.says('koen', '/verzuim document'), 'koen');
    // The talk was yesterday: there is nothing to invite to.
    expect(asked).toHaveLength(1);
    await house.store.erase('koen');
    expect(await opened(house, asked[0])).toBeUndefined();
  });

  it('is opened only by whoever may see the case then', async () => {
    const [house] = await agreed();
    const [url] = urlsOn(await house.says('hilde', '/verzuim document @koen'), 'hilde');
    const read = house.links.read(url?.split(linkPath)[1] ?? '');
    expect(read?.pass.reader).toBe('hilde');
    if (!read) return;
    expect(await openFile(house.house, { ...read.pass, reader: 'noor' })).toBeUndefined();
    expect(await openFile(house.house, { ...read.pass, reader: 'nobody' })).toBeUndefined();
  });

  it('waits as a name only, and its opening is noted without one', async () => {
    const refusing: Channel = {
      name: 'web',
      async send() {
        throw new NabijError('channel.busy', { retry: { after: 1000 } });
      },
    };
    const [house, shown] = await agreed();
    await opened(house, urlsOn(shown, 'koen')[0]);
    expect(house.logged.filter((line) => line.includes('file-opened'))).toEqual([
      JSON.stringify({ event: 'file-opened', file: 'invitation', case: 'koen~1', reader: 'koen' }),
    ]);
    (house.house.channels as Map<string, Channel>).set('web', refusing);
    await expect(house.says('an', '/verzuim document @koen')).rejects.toThrow('channel.busy');
    const [waiting] = await house.store.waitingFor('an');
    expect(waiting?.card.encloses?.[0]).toEqual({ file: 'case', case: 'koen~1', isAsked: true });
    expect(waiting?.card.downloads).toBeUndefined();
  });
});

describe('where nobody can reach our server', () => {
  it('a card goes without its file, and only whoever asked for it hears so', async () => {
    const [house] = await agreed();
    (house.house.links as { to: unknown }).to = () => undefined;
    const [asked] = await house.says('koen', '/verzuim document');
    expect(asked?.card.downloads).toBeUndefined();
    expect(asked && plainTextOf(asked.card)).toContain('Het bestand kan ik hier niet geven');
    const [status] = await house.says('an', '/verzuim status @koen');
    expect(status && plainTextOf(status.card)).not.toContain('bestand');
  });
});
