import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import type { Card } from '../../../src/cards/card.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { slackHome } from '../../../src/channels/slack/limits.ts';
import { renderHome } from '../../../src/channels/slack/render-home.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import { languages } from '../../../src/domain/locale.ts';
import type { Channel, Inbound } from '../../../src/ports/channel.ts';
import { castOf, heard, housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';
import { lookOf } from '../../support/slack-screen.ts';

const open = housesOnRedis();

/** A house on whose channel each person has a page, once they looked at it. */
function withPages(options: Partial<Parameters<typeof open>[0]> = {}) {
  const pages = new Map<string, readonly Card[]>();
  const published: string[] = [];
  let failing = false;
  const shownBy: Channel = {
    name: 'web',
    send: async ({ key }) => ({ channel: 'web', ref: key }),
    async showHome(to, write) {
      if (failing) throw new NabijError('slack.rate-limited', { retry: { after: 1_000 } });
      if (!published.includes(to)) return;
      published.push(to);
      pages.set(to, await write());
    },
  };
  const house = open({ start: '2026-03-02T07:40', ...options });
  const paper = house.house.channels.get('web') as Channel;
  (house.house.channels as Map<string, Channel>).set('web', { ...shownBy, send: paper.send });
  return {
    house,
    published,
    fail: () => {
      failing = true;
    },
    async looks(who: string) {
      published.push(who);
      const event: Inbound = {
        channel: 'web',
        from: who,
        eventId: `home-${published.length}`,
        at: house.clock.now(),
        content: { kind: 'home' },
      };
      await house.brings(event);
      return pages.get(who) ?? [];
    },
    page: (who: string) => pages.get(who) ?? [],
    /** Presses that button of that card, where there is one. */
    async turns(who: string, page: readonly Card[], card: string, action: string) {
      const button = page.find(({ id }) => id === card)?.actions.find(({ id }) => id === action);
      if (!button) return page;
      await house.brings({
        channel: 'web',
        from: who,
        eventId: `turn-${published.length}`,
        at: house.clock.now(),
        content: { kind: 'press', action, data: button.data, values: {} },
      });
      return pages.get(who) ?? [];
    },
  };
}

const ids = (page: readonly Card[]) => page.map(({ id }) => id);
const read = (page: readonly Card[]) => page.map(plainTextOf).join('\n');
const actions = (page: readonly Card[]) => page.flatMap((card) => card.actions.map(({ id }) => id));

async function reported(house: TestHouse): Promise<void> {
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
}

describe('the own page of an employee', () => {
  it('offers to report, and says that nothing is kept', async () => {
    const { looks } = withPages();
    const page = await looks('koen');

    expect(ids(page)).toEqual(['home-absence', 'home-kept']);
    expect(actions(page)).toEqual(['intent.report', 'talk.open', 'home.help']);
    expect(read(page)).toContain(speak('nl').say('my-file.none'));
  });

  it('shows the absence that runs, what can be changed about it, the wish, and how much is kept', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.presses('koen', 'wish.open');
    await house.submits('koen', { pace: 'less' });
    const page = await looks('koen');

    expect(ids(page)).toEqual(['home-absence', 'home-kept']);
    expect(read(page)).toContain(speak('nl').say('contact-wish.pace.less'));
    expect(actions(page)).toEqual([
      'absence.recover',
      'absence.recoverPartly',
      'absence.extend',
      'absence.withdraw',
      'wish.open',
      'who.open',
      'home.file',
      'talk.open',
      'home.help',
    ]);
  });

  it('shows what was agreed, once there is an agreement', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.until('2026-03-02T12:00');
    await house.presses('an', 'contact.done');
    await house.submits('an', { what: 'halve dagen', who: 'An past het rooster aan', nextOn: '2026-03-09' });
    const page = await looks('koen');

    expect(ids(page)).toEqual(['home-absence', 'home-agreements', 'home-kept']);
    expect(read(page)).toContain('halve dagen');
  });

  it('is shown again when something comes for that person, and only then', async () => {
    const { house, looks, page, published } = withPages();
    await looks('koen');
    await reported(house);

    expect(actions(page('koen'))).toContain('absence.extend');
    const before = published.length;
    await house.commands('mark', 'verzuim', 'help');
    expect(published.length).toBe(before);
  });

  it('has buttons whose answers come as messages', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await looks('koen');
    const press = (action: string, eventId: string) =>
      house.brings({
        channel: 'web',
        from: 'koen',
        eventId,
        at: house.clock.now(),
        content: { kind: 'press', action, data: {}, values: {} },
      });

    expect(heard(await press('home.file', 'p-1'))).toEqual(['koen report my-file']);
    expect(heard(await press('home.help', 'p-2'))).toEqual(['koen message help']);
    expect(heard(await press('home.other', 'p-3'))).toEqual(['koen refusal refused-notCurrent']);
  });
});

describe('the own page of a manager', () => {
  it('says what lies with whom, and lets the manager answer there', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.until('2026-03-02T12:00');
    const page = await looks('an');

    expect(ids(page)).toEqual(['home-team', 'first-contact', 'home-absence', 'home-kept']);
    expect(read(page)).toContain('Koen Claes: eerste contact, bij An Peeters');
    expect(actions(page)).toContain('contact.done');
    expect(page.every(({ form }) => form === undefined)).toBe(true);
  });

  it('shows the talks to come, and not the team of someone else', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.until('2026-03-02T12:00');
    await house.presses('an', 'contact.done');
    await house.submits('an', { what: 'halve dagen', who: 'An', nextOn: '2026-03-09' });

    expect(read(await looks('an'))).toContain('Koen Claes: maandag 9 maart 2026');
    expect(read(await looks('mark'))).toContain(speak('nl').say('home.team.none'));
    expect(read(await looks('mark'))).not.toContain('Koen');
  });

  it('shows whoever the contact was handed to what they took over', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.until('2026-03-02T12:00');
    await house.presses('an', 'contact.handOver', { to: 'mark' });
    await house.until('2026-03-03T12:00');

    expect(actions(await looks('mark'))).toContain('contact.done');
  });
});

describe('the own page of a manager whose whole team is away', () => {
  const crowd = Array.from({ length: 24 }, (_, index) =>
    personOf(`p${index}`, `Maximiliaan ${index} Vandenbroucke-De la Fontaine`, { manager: 'an' }),
  );

  it('names all of them, a page at a time, and is a page that Slack takes', async () => {
    const { house, looks, turns } = withPages({ people: [...castOf('BE', 'nl'), ...crowd] });
    for (const { id } of crowd) {
      await house.commands(id, 'ziek');
      await house.submits(id, {});
    }
    await house.until('2026-03-02T12:00');
    const page = await looks('an');
    const drawn = renderHome(page);

    const named = new Set<string>();
    for (let shown = page; ; shown = await turns('an', shown, 'home-team', 'home.next')) {
      const team = shown.filter(({ id }) => id === 'home-team');
      for (const [one] of read(team).matchAll(/Maximiliaan \d+/g)) named.add(one);
      expect(slackHome.safeParse(renderHome(shown)).error).toBeUndefined();
      if (!actions(team).includes('home.next')) break;
    }
    expect(named.size).toBe(24);
    expect(page.filter(({ id }) => id === 'first-contact')).toHaveLength(6);
    expect(slackHome.safeParse(drawn).error).toBeUndefined();
    expect(lookOf(drawn.blocks).text).not.toContain('…');
    const hr = await looks('hilde');
    const turned = await turns(
      'hilde',
      await turns('hilde', hr, 'status', 'home.next'),
      'overdue',
      'home.next',
    );
    expect(slackHome.safeParse(renderHome(turned)).error).toBeUndefined();
    // What nothing was left of has no second page; the other list stays turned.
    expect(read(turned)).toContain('Bladzijde 2 van 3');
  });

  it('shows what stalls, as long as it does', async () => {
    const { house, looks } = withPages();
    await reported(house);
    await house.until('2026-04-20T12:00');
    const { machines } = await house.caseOf('koen');

    expect(Object.keys(machines).some((key) => key.startsWith('flag:'))).toBe(true);
    expect(read(await looks('an'))).toContain(speak('nl').say('home.team.flags'));
  });
});

describe('the own page of HR', () => {
  it('shows figures, what was left and the cases', async () => {
    const { house, looks } = withPages();
    await reported(house);
    const page = await looks('hugo');

    expect(ids(page)).toEqual(['home-figures', 'overdue', 'status', 'home-absence', 'home-kept']);
    expect(read(page)).toContain('Koen Claes');
    expect(read(page)).toContain(speak('nl').say('home.figures.tooEarly'));
  });

  it.each(languages)('gives figures of a whole quarter, with no name in them (%s)', async (language) => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      personOf(`p${index}`, `Pim Pluis${index}`, { manager: 'an' }),
    );
    const { house, looks } = withPages({
      start: '2026-01-01T09:00',
      people: [...castOf('BE', language), ...crowd],
    });
    for (const who of ['koen', 'noor', 'lotte', 'p1']) {
      await house.commands(who, 'ziek');
      await house.submits(who, {});
    }
    await house.until('2026-04-15T12:00');
    const [, figures] = await looks('hilde');

    expect(figures?.id).toBe('home-figures');
    const text = plainTextOf(figures as Card);
    expect(text).toMatch(/21[.,]1\s?%/);
    expect(text).not.toMatch(/Koen|Noor|Pim/);
  });
});

describe('a page', () => {
  it('tells someone whom we do not know so, and nothing else', async () => {
    const { looks } = withPages();

    expect(ids(await looks('nobody'))).toEqual(['refused-stranger']);
  });

  it('that cannot be shown keeps nothing from being delivered, and is noted without a word of it', async () => {
    const { house, fail } = withPages();
    fail();
    await reported(house);

    expect(heard(house.to('koen'))).toContain('koen receipt report-received');
    expect(house.logged.filter((line) => line.includes('home-not-shown'))[0]).toBe(
      '{"event":"home-not-shown","channel":"web","code":"slack.rate-limited"}',
    );
  });
});
