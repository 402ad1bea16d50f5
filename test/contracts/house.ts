/**
 * What people get from the whole house over any channel, as one suite: who may see what, what is done with events that come
 * too late or were changed, and what becomes of a prompt when the app is gone. Two people are on the channel under test,
 * on its own wire; the others are on paper.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLookup } from '../../src/app/lookup.ts';
import { createReceive } from '../../src/app/receive.ts';
import { NabijError } from '../../src/domain/errors.ts';
import type { ChannelName, Person } from '../../src/domain/person.ts';
import type { Channel, Receive } from '../../src/ports/channel.ts';
import type { Lookup } from '../../src/ports/lookup.ts';
import { housesOnRedis, personOf, type TestHouse } from '../support/house.ts';
import { own, plain } from './channel-cards.ts';
import type { ChannelHarness } from './channel-harness.ts';

/** Starts the channel; one that is asked things while it waits asks them of that house. */
export type StartInHouse = (receive: Receive, lookup: Lookup) => Promise<Channel>;

/** Runs the suite against one channel. */
export function houseContract(name: string, harness: ChannelHarness, start: StartInHouse): void {
  const [ann, ben] = harness.users;
  /** A channel that is not the one under test. */
  const paper: ChannelName = harness.name === 'teams' ? 'web' : 'teams';
  const open = housesOnRedis();
  let house: TestHouse;

  const on = (userId: string): Pick<Person, 'channels'> => ({ channels: { [harness.name]: userId } });
  const onPaper = (id: string): Pick<Person, 'channels'> => ({ channels: { [paper]: id } });
  const lead: Pick<Person, 'roles'> = { roles: ['employee', 'manager'] };

  /** Koen works for An, Lotte for Mark; Hilde is HR. Those named have an account on the channel under test. */
  async function live(
    accounts: Readonly<Record<string, Pick<Person, 'channels'>>>,
    others: readonly Person[] = [],
  ): Promise<void> {
    const cast: readonly [string, string, Partial<Person>][] = [
      ['koen', 'Koen Claes', { manager: 'an' }],
      ['an', 'An Peeters', lead],
      ['lotte', 'Lotte Bos', { manager: 'mark' }],
      ['mark', 'Mark Jansen', lead],
      ['hilde', 'Hilde Maes', { roles: ['employee', 'hr'] }],
    ];
    const lookup: Lookup = {
      cases: (...asked) => createLookup(house.house).cases(...asked),
      asItStands: (...asked) => createLookup(house.house).asItStands(...asked),
    };
    const receive: Receive = async (inbound) => {
      const answer = await createReceive(house.house)(inbound);
      await house.settle();
      return answer;
    };
    const channel = await start(receive, lookup);
    house = open({
      start: '2026-03-02T07:40',
      people: [
        ...cast.map(([id, called, more]) =>
          personOf(id, called, { ...more, ...onPaper(id), ...accounts[id] }),
        ),
        ...others,
      ],
      channels: [channel],
    });
  }
  afterEach(() => harness.stop());

  const textsOf = async (userId: string) => (await harness.shown(userId)).map(({ text }) => text);
  const latest = async (userId: string) => (await harness.shown(userId)).at(-1);

  async function koenIsSick(): Promise<void> {
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
  }

  describe(`${name} with the house behind it`, () => {
    describe('an employee', () => {
      beforeEach(() => live({ koen: on(ann) }));

      it('who sends a button twice over, of which the older comes last, is held to the newer', async () => {
        await harness.say(ann, 'ik ben ziek');
        const confirm = harness.delayNext();
        await harness.press(ann, 'report.confirm');
        await harness.press(ann, 'report.cancel');
        expect((await confirm()).status).toBeLessThan(300);

        await expect(house.caseOf('koen')).resolves.toMatchObject({ open: false });
        expect(await latest(ann)).toMatchObject({ text: expect.stringContaining('Dit is al geregeld') });
        expect(house.to('an')).toEqual([]);
      });

      it('whose first words come after the later ones is asked about both, and nothing is settled by it', async () => {
        const first = harness.delayNext();
        await harness.say(ann, 'ik ben ziek');
        await harness.say(ann, 'help');
        await first();

        const texts = await textsOf(ann);
        expect(texts.map((text) => text.split('\n')[0])).toEqual([
          'Wat kan ik voor je doen?',
          expect.stringContaining('ziek'),
        ]);
        expect((await latest(ann))?.actions).toContain('report.confirm');
        expect(house.to('an')).toEqual([]);
      });

      const { edit } = harness;
      if (edit) {
        it('who changes a message hears once that it was not read again, and finds all as it was', async () => {
          await harness.say(ann, 'ik ben ziek');
          const before = await harness.shown(ann);
          await edit.call(harness, ann, 'ik ben toch niet ziek');
          await edit.call(harness, ann, 'ik ben toch wel ziek');

          const after = await harness.shown(ann);
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.slice(before.length)).toEqual([
            { text: expect.stringContaining('niet opnieuw gelezen'), fields: [], actions: [] },
          ]);
          await harness.press(ann, 'report.confirm');
          expect((await house.caseOf('koen')).open).toBe(true);
        });
      }
    });

    describe('a manager of another team', () => {
      beforeEach(async () => {
        await live({ mark: on(ann), an: on(ben) });
        await koenIsSick();
      });

      it.each([
        'status',
        'te-laat',
        'status @Claes',
        'document @Claes',
        'bericht @Claes hoe gaat het',
        'wie @Claes',
      ])('is answered kindly to “verzuim %s”, and learns nothing', async (asked) => {
        const before = await house.caseOf('koen');
        await harness.command(ann, 'verzuim', asked);

        const texts = await textsOf(ann);
        expect(texts).toHaveLength(1);
        expect(texts.join()).not.toMatch(/Koen|Claes/);
        expect(await house.caseOf('koen')).toEqual(before);
      });

      it('who has got hold of a button of that team cannot use it', async () => {
        await house.until('2026-03-02T12:00');
        const data = { case: 'koen~1', machine: 'nudge:first-contact' };
        const astray = { ...plain, actions: [{ id: 'contact.done', label: own('Gesproken'), data }] };
        await house.house.channels.get(harness.name)?.send({ key: 'astray', to: ann, card: astray });
        await harness.press(ann, 'contact.done');

        expect((await latest(ann))?.text).toContain('Dit kan ik je niet laten zien');
        expect((await house.caseOf('koen')).contacts).toEqual([]);
        await harness.press(ben, 'contact.done');
        expect((await house.caseOf('koen')).contacts).toHaveLength(1);
      });
    });

    describe('HR', () => {
      beforeEach(async () => {
        await live({ hilde: on(ann), koen: on(ben) });
        await harness.command(ben, 'ziek', '');
        await harness.press(ben, 'report.confirm');
      });

      it('sees who is away, what was left, and one case, each when asked for', async () => {
        await house.until('2026-03-05T12:00');
        const asked = ['status', 'te-laat', 'status @Claes'];
        for (const one of asked) {
          await harness.command(ann, 'verzuim', one);
          expect([one, (await latest(ann))?.text]).toEqual([one, expect.stringContaining('Koen')]);
        }
      });

      it('sees lists that the employee is kindly refused', async () => {
        const before = (await textsOf(ben)).length;
        await harness.command(ben, 'verzuim', 'te-laat');
        expect((await textsOf(ben)).slice(before)).toEqual([
          expect.stringContaining('Dit kan ik je niet laten zien'),
        ]);
      });
    });

    describe('HR of a house in which many are away', () => {
      const crowd = Array.from({ length: 19 }, (_, index) => {
        const id = `p${String(index).padStart(2, '0')}`;
        return personOf(id, `Persoon ${id}`, { ...onPaper(id), manager: 'mark' });
      });
      const named = async () => (await latest(ann))?.text.match(/Persoon p\d\d/g) ?? [];

      beforeEach(async () => {
        await live({ hilde: on(ann) }, crowd);
        for (const { id } of crowd) {
          await house.commands(id, 'ziek');
          await house.submits(id, {});
        }
      });

      it.each(['status', 'te-laat'])(
        'turns the pages of “verzuim %s” where the list stands',
        async (asked) => {
          await house.until('2026-03-05T12:00');
          const before = (await textsOf(ann)).length;
          await harness.command(ann, 'verzuim', asked);
          const pages = [await named()];
          while ((await latest(ann))?.actions.includes('list.next')) {
            await harness.press(ann, 'list.next');
            pages.push(await named());
          }

          expect((await textsOf(ann)).length).toBe(before + 1);
          expect(pages.slice(0, -1).every(({ length }) => length === 8)).toBe(true);
          expect([...new Set(pages.flat())]).toEqual(crowd.map(({ name: called }) => called));
          await harness.press(ann, 'list.previous');
          expect(await named()).toEqual(pages.at(-2));
          const where = `Bladzijde ${pages.length - 1} van ${pages.length}`;
          expect((await latest(ann))?.text).toContain(where);
        },
      );
    });

    const { uninstall, reinstall } = harness;
    if (uninstall && reinstall) {
      describe('when the app is gone', () => {
        const titles = (who: string) => house.to(who).map(({ card }) => card.id);
        /** What a queue would try again later is tried again here by hand. */
        const passing = async (local: string) => {
          await house.until(local).catch(isOutage);
          await house.until(local).catch(isOutage);
          await house.settle().catch(isOutage);
        };

        it('brings the prompt over the other channel, and HR hears of nothing', async () => {
          await live({ an: { channels: { ...on(ann).channels, ...onPaper('an').channels } } });
          await koenIsSick();
          await uninstall.call(harness, ann);
          await passing('2026-03-02T12:00');

          expect(titles('an')).toEqual(['first-contact']);
          expect(titles('hilde')).not.toContain('undelivered');
        });

        it('tells HR once when there is no other, and what is still to do reaches the person when it is back', async () => {
          await live({ an: on(ann) });
          await koenIsSick();
          await uninstall.call(harness, ann);
          await passing('2026-03-02T12:00');
          await passing('2026-03-02T12:01');

          expect(titles('hilde').filter((id) => id === 'undelivered')).toHaveLength(1);
          const told = house.to('hilde').find(({ card }) => card.id === 'undelivered');
          expect(JSON.stringify(told?.card)).not.toContain('Koen');
          await house.commands('hilde', 'verzuim', 'status @Claes');
          expect(JSON.stringify(house.to('hilde').at(-1)?.card)).toContain('An Peeters');

          await reinstall.call(harness, ann);
          await house.house.wake(await house.store.recipientsWaiting());
          await house.until('2026-03-05T16:00');
          const found = (await harness.shown(ann)).filter(({ actions }) => actions.includes('contact.done'));
          expect(found).not.toEqual([]);
          expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
          await harness.press(ann, 'contact.done');
          expect((await house.caseOf('koen')).contacts).toMatchObject([{ by: 'an' }]);
          expect(await house.store.recipientsWaiting()).toEqual([]);
        });
      });
    }
  });
}

/** A channel that is broken for now is no fault of the story; anything else is. */
function isOutage(error: unknown): void {
  if (!(error instanceof NabijError) || error.code !== 'deliver.channel-broken') throw error;
}
