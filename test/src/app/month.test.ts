/** The weeks to come of a manager's team: in words, as a picture, and for nobody else. */
import { describe, expect, it } from 'vitest';
import { monthPicture } from '../../../flows/answers/month.ts';
import { openFile } from '../../../src/app/documents.ts';
import { createLookup } from '../../../src/app/lookup.ts';
import { teamScenes } from '../../../src/app/queries.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { languages } from '../../../src/domain/locale.ts';
import { linkPath } from '../../../src/links.ts';
import { housesOnRedis, type TestHouse } from '../../support/house.ts';
import { agreedToTalk, cardOf, openedBy } from '../../support/pictures.ts';

const open = housesOnRedis();
const away = agreedToTalk(open);
const asked = (house: TestHouse, who: string, word = 'maand') => cardOf(house, who, word);

const words = { nl: 'maand', fr: 'mois', en: 'month' } as const;

async function drawnFor(house: TestHouse, who: string) {
  const reader = house.house.directory.find(who);
  const now = house.clock.now();
  const scenes = reader && (await teamScenes(house.house, reader, now));
  return scenes && monthPicture(reader, scenes, now.slice(0, 10) as never);
}

describe('the weeks to come of a team', () => {
  it.each(languages)('say in %s who is away, until when, and when they talk', async (language) => {
    const house = await away({ language });
    const card = await asked(house, 'an', words[language]);
    const text = plainTextOf(card);

    expect(card.id).toBe('month');
    expect(text).toContain('Koen Claes');
    expect(text).toMatch(/17\s(maart|mars|March)/);
    expect(text).toContain({ nl: 'maandag 6 april', fr: 'lundi 6 avril', en: 'Monday 6 April' }[language]);
    expect(text).not.toMatch(/Samira|licht in|buren/);
  });

  it('are a picture too, which says nothing that the card does not', async () => {
    const house = await away();
    const card = await asked(house, 'an');
    const month = await drawnFor(house, 'an');

    expect(await openedBy(house, card)).toMatchObject({ mime: 'image/png', name: 'team-2026-03-03.png' });
    for (const { name, words: said } of month?.rows ?? []) {
      expect(plainTextOf(card)).toContain(`${name}: ${said}`);
      expect(card.picture?.alt).toContain(`${name}: ${said}`);
    }
    expect(month?.rows).toMatchObject([{ talkOn: '2026-03-17', unknownFrom: null }]);
    expect(month?.rows[0]?.stretches).toEqual([{ kind: 'away', from: '2026-03-02', to: '2026-04-05' }]);
    expect(JSON.stringify(month)).not.toMatch(/Samira|licht in|buren/);
  });

  it('leave open what nobody knows, and show part of the hours as such', async () => {
    const house = await away();
    await house.says('koen', 'vanaf 16 maart werk ik halve dagen');
    await house.presses('koen', 'change.confirm');
    const partly = await drawnFor(house, 'an');
    expect(partly?.rows[0]?.stretches.map(({ kind, from }) => [kind, from])).toEqual([
      ['away', '2026-03-02'],
      ['partly', '2026-03-16'],
    ]);

    const other = open({ start: '2026-03-02T07:40' });
    await other.commands('koen', 'ziek');
    await other.submits('koen', {});
    expect((await drawnFor(other, 'an'))?.rows).toMatchObject([{ unknownFrom: '2026-03-03', talkOn: null }]);
    expect(plainTextOf(await asked(other, 'an'))).toContain('terugkeer nog niet bekend');
  });

  it('tell of nobody before their report is confirmed', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ben ziek');
    expect(plainTextOf(await asked(house, 'an'))).not.toContain('Koen');
    expect(plainTextOf(await asked(house, 'an', 'status'))).not.toContain('Koen');
  });

  it('tell of somebody whose begun report the manager passes on, by phone, with the days that were said', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ben ziek tot vrijdag');
    await house.says('an', 'Koen is ziek');
    const shown = await house.submits('an', { person: 'koen', firstDay: '2026-03-02' }, 'report-for');
    expect(shown.map(({ to, card }) => [to, card.id])).toEqual(
      expect.arrayContaining([
        ['an', 'report-for-done'],
        ['koen', 'report-received'],
      ]),
    );
    expect(await house.store.casesOf('koen')).toHaveLength(1);
    expect((await house.caseOf('koen')).facts.backOn).not.toBeNull();
    expect(plainTextOf(await asked(house, 'an'))).toContain('Koen');
  });

  it.each(['koen', 'hilde'])('are of the own team: %s sees nobody of An’s', async (who) => {
    const house = await away();
    const card = await asked(house, who);
    expect(plainTextOf(card)).not.toContain('Koen');
    expect(card.picture).toBeUndefined();
  });

  it('open no more for who leads nobody of them now', async () => {
    const house = await away();
    const { url = '' } = (await asked(house, 'an')).picture ?? {};
    const pass = house.links.read(url.split(linkPath)[1] ?? '')?.pass;
    if (!pass) throw new Error('the link says nothing');
    expect(await openFile(house.house, { ...pass, reader: 'koen' })).toBeUndefined();
    expect(await openFile(house.house, { ...pass, reader: 'hilde' })).toBeUndefined();
    expect(await openFile(house.house, { ...pass, reader: 'nobody' })).toBeUndefined();
  });

  it('are one press away on the own page of a manager', async () => {
    const house = await away();
    const [shown] = await house.brings({
      channel: 'web',
      from: 'an',
      eventId: 'from-home',
      at: house.clock.now(),
      content: { kind: 'press', action: 'month.open', data: {}, values: {} },
    });
    expect(shown?.card).toMatchObject({ id: 'month', picture: { alt: expect.stringContaining('Koen') } });
  });

  it('keep their picture when a platform asks how the list stands', async () => {
    const house = await away();
    const stands = await createLookup(house.house).asItStands(
      { channel: 'web', from: 'an' },
      { list: 'month', page: '1' },
    );
    expect(stands).toMatchObject({ id: 'month', picture: { alt: expect.stringContaining('Koen') } });
  });
});
