/** Cards with a picture: an absence that has something to show, and what the picture on a card opens. */
import { openFile } from '../../src/app/documents.ts';
import type { Card } from '../../src/cards/card.ts';
import { linkPath } from '../../src/links.ts';
import type { housesOnRedis, TestHouse } from './house.ts';

type Open = ReturnType<typeof housesOnRedis>;

/** Koen is away since the second of March, An called, and they agreed to talk on the seventeenth. */
export const agreedToTalk =
  (open: Open) =>
  async (options: Partial<Parameters<Open>[0]> = {}): Promise<TestHouse> => {
    const house = open({ start: '2026-03-02T07:40', ...options });
    await house.commands('koen', 'ziek');
    await house.submits('koen', { reachableAt: 'bij de buren', backOn: '2026-04-06' });
    await house.until('2026-03-03T10:00');
    await house.presses('an', 'contact.done');
    await house.submits(
      'an',
      { what: 'Samira plant', who: 'An licht in', nextOn: '2026-03-17' },
      'agreement',
    );
    await house.presses('koen', 'agreement.confirm');
    return house;
  };

/** The first card that `/verzuim` and these words show. */
export async function cardOf(house: TestHouse, who: string, words: string): Promise<Card> {
  const [shown] = await house.commands(who, 'verzuim', words);
  if (!shown) throw new Error('nothing was shown');
  return shown.card;
}

/** The file behind the picture; nothing when its link is over, or opens nothing for its reader. */
export async function openedBy(house: TestHouse, { picture }: Card) {
  const read = house.links.read(picture?.url.split(linkPath)[1] ?? '');
  return read && !read.isOver ? openFile(house.house, read.pass) : undefined;
}
