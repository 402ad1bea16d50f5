/** The picture on a card: what it shows, to whom, and what a card says without it. */
import { describe, expect, it } from 'vitest';
import { timelinePicture } from '../../../flows/documents/timeline-picture.ts';
import { speak } from '../../../flows/words/speak.ts';
import { enclosed } from '../../../src/app/enclose.ts';
import { sceneFor } from '../../../src/app/scene.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import type { Channel } from '../../../src/ports/channel.ts';
import { housesOnRedis, type TestHouse } from '../../support/house.ts';
import { agreedToTalk, cardOf, openedBy } from '../../support/pictures.ts';

const open = housesOnRedis();
const away = agreedToTalk(open);
const asked = (house: TestHouse, who: string, text = 'status @koen') => cardOf(house, who, text);

describe('the timeline on the card of a case', () => {
  it.each(['an', 'hilde'])('is a picture for %s, written when it is looked at', async (who) => {
    const house = await away();
    const card = await asked(house, who);

    expect(card.picture?.alt).toContain('Koen');
    expect(await openedBy(house, card)).toMatchObject({ mime: 'image/png', name: 'tijdlijn-koen.png' });
  });

  it('comes with all that is kept about oneself', async () => {
    const house = await away();
    const card = await asked(house, 'koen', 'mijn');
    expect(await openedBy(house, card)).toMatchObject({ mime: 'image/png' });
  });

  it('opens no more once its reader may not see the case, three days are over, or it is closed', async () => {
    const house = await away();
    const card = await asked(house, 'an');
    await house.until('2026-03-06T12:00');
    expect(await openedBy(house, card)).toBeUndefined();

    const fresh = await asked(house, 'an');
    await house.store.erase('koen');
    expect(await openedBy(house, fresh)).toBeUndefined();
  });

  it('is left out where its reader’s client cannot reach us, and the card says the same', async () => {
    const house = await away();
    const { picture: _, ...without } = await asked(house, 'an');
    const nowhere = { ...house.house, links: { to: () => undefined } };
    const channel = house.house.channels.get('web') as Channel;
    const { downloads: __, ...bare } = without;
    const depicts = { file: 'timeline' as const, case: 'koen~1' as const, alt: without.title };
    const entry = { to: { person: 'an' }, card: { ...bare, depicts } };
    expect(enclosed(nowhere, channel, entry)).toEqual(bare);
  });

  it.each(countries.flatMap((country) => languages.map((language) => [country, language] as const)))(
    'shows nothing that the card does not say, in %s in %s, and no word of a person',
    async (country, language) => {
      const house = await away({ country, language });
      const text = plainTextOf(await asked(house, 'hilde'));
      const state = await house.caseOf('koen');
      const [employee, reader] = ['koen', 'hilde'].map((id) => house.house.directory.find(id));
      if (!employee || !reader) throw new Error('somebody is missing');
      const picture = timelinePicture(sceneFor(house.house, state, employee, reader, house.clock.now()));

      const marked = picture?.moments.filter(({ isNow }) => !isNow) ?? [];
      expect(marked.length).toBeGreaterThan(4);
      for (const { day } of marked) expect(text).toContain(day);
      expect(JSON.stringify(picture)).not.toMatch(/Samira|licht in|buren/);
      expect(picture?.moments.map(({ words }) => words)).toContain(speak(language).say('timeline.today'));
    },
  );
});
