/** What every store must do, whatever it is made of. Each test gets a tenant of its own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { caseIdOf } from '../../src/domain/absence.ts';
import type { Store } from '../../src/ports/store.ts';
import {
  canary,
  moment,
  opening,
  sampleCommit,
  sampleDue,
  sampleEntry,
  sampleEvent,
  sampleState,
} from './store-samples.ts';

/**
 * Runs the suite against what `open` makes: two stores that share one empty tenant, as two bots do. Koen's account on
 * the web page is `web:koen-1`.
 */
export function storeContract(name: string, open: () => Promise<readonly [Store, Store]>): void {
  describe(`${name} keeps what the port promises`, () => {
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      [store, other] = await open();
    });

    describe('a case', () => {
      it('comes back as it was written, at the next revision each time', async () => {
        expect(await store.load('koen~1')).toBeUndefined();
        expect(await store.commit(opening('koen~1'))).toEqual({ kind: 'committed' });
        expect(await other.load('koen~1')).toEqual({ state: sampleState('koen~1'), revision: 1 });

        const state = sampleState('koen~1', { manager: null });
        await store.commit(sampleCommit('e2', 'koen', { case: { state, expected: 1, history: [] } }));
        expect(await other.load('koen~1')).toEqual({ state, revision: 2 });
      });

      it('is listed under its employee, oldest first, and under the open ones until it closes', async () => {
        for (const n of [10, 9, 2]) await store.commit(opening(`koen~${n}`));
        await store.commit(opening('lea~1'));
        const closed = { state: sampleState('koen~9', { open: false }), expected: 1, history: [] };
        await store.commit(sampleCommit('close', 'koen', { case: closed }));

        expect(await store.casesOf('koen')).toEqual(['koen~2', 'koen~9', 'koen~10']);
        expect([...(await store.openCases())].sort()).toEqual(['koen~10', 'koen~2', 'lea~1']);
        expect(await store.casesOf('nobody')).toEqual([]);
      });

      it('tells its history in the order in which it was written', async () => {
        await store.commit(opening('koen~1'));
        const history = [sampleEvent('b'), sampleEvent('a')];
        await store.commit(
          sampleCommit('e2', 'koen', { case: { state: sampleState('koen~1'), expected: 1, history } }),
        );
        expect(await store.history('koen~1')).toEqual([sampleEvent('absence.reported'), ...history]);
        expect(await store.history('koen~2')).toEqual([]);
      });
    });

    describe('what is personal to someone', () => {
      const id = 'koen~0';
      const state = { id, employee: 'koen', machines: {}, open: false } as const;
      const written = sampleCommit('e1', 'koen', {
        case: { state, expected: 0, history: [] },
        outbox: [sampleEntry('k1', 'mia', { caseId: id })],
      });

      it('is kept apart from the cases: no list of them names it, and none loads it', async () => {
        expect(await store.loadPersonal('koen')).toBeUndefined();
        expect(await store.commit(written)).toEqual({ kind: 'committed' });
        expect(await other.loadPersonal('koen')).toEqual({ state, revision: 1 });
        expect(await other.load(id)).toBeUndefined();
        expect(await other.casesOf('koen')).toEqual([]);
        expect(await other.openCases()).toEqual([]);
      });

      it('goes with the person, and with it what waits for others', async () => {
        await store.commit(written);
        await store.commit(opening('koen~1'));
        await store.erase('koen');
        expect(await other.loadPersonal('koen')).toBeUndefined();
        expect(await other.waitingFor('mia')).toEqual([]);
      });
    });

    describe('a language that a platform shows', () => {
      it('is the last one that was heard of that person, for every bot, until they are erased', async () => {
        expect(await store.languagesKept()).toEqual(new Map());
        await store.keepLanguage('koen', 'nl');
        await store.keepLanguage('koen', 'fr');
        await store.keepLanguage('lea', 'en');
        expect(await other.languagesKept()).toEqual(
          new Map([
            ['koen', 'fr'],
            ['lea', 'en'],
          ]),
        );
        await store.erase('koen');
        expect(await other.languagesKept()).toEqual(new Map([['lea', 'en']]));
      });
    });

    describe('an event', () => {
      it('is answered once: the second commit changes nothing', async () => {
        expect(await store.answered('e1', 'koen')).toBe(false);
        await store.commit(sampleCommit('e1', 'koen', { outbox: [sampleEntry('k1')] }));
        expect(await other.answered('e1', 'koen')).toBe(true);

        const again = opening('koen~1', {
          eventId: 'e1',
          outbox: [sampleEntry('k2')],
          wake: [sampleDue('koen~1', 'a', moment('09:00'))],
        });
        expect(await other.commit(again)).toEqual({ kind: 'duplicate' });
        expect(await store.load('koen~1')).toBeUndefined();
        expect(await store.nextDue()).toBeUndefined();
        expect((await store.waitingFor('mia')).map(({ key }) => key)).toEqual(['k1']);
      });

      it('that decided on an old revision conflicts, writes nothing and may be decided again', async () => {
        await store.commit(opening('koen~1'));
        for (const expected of [0, 2, 7]) {
          const stale = sampleCommit('e2', 'koen', {
            case: { state: sampleState('koen~1', { open: false }), expected, history: [sampleEvent('x')] },
            wake: [sampleDue('koen~1', 'a', moment('09:00'))],
            outbox: [sampleEntry('k1', 'mia', { caseId: 'koen~1' })],
          });
          expect(await store.commit(stale)).toEqual({ kind: 'conflict' });
        }
        expect(await store.answered('e2', 'koen')).toBe(false);
        expect(await store.nextDue()).toBeUndefined();
        expect(await store.recipientsWaiting()).toEqual([]);
        expect(await store.history('koen~1')).toHaveLength(1);
        expect(await store.openCases()).toEqual(['koen~1']);
      });

      it('wins alone when two bots write the same case at once', async () => {
        await store.commit(opening('koen~1'));
        const write = (eventId: string) =>
          sampleCommit(eventId, 'koen', {
            case: { state: sampleState('koen~1'), expected: 1, history: [sampleEvent(eventId)] },
            outbox: [sampleEntry(eventId)],
          });
        const kinds = await Promise.all([store.commit(write('left')), other.commit(write('right'))]);
        expect(kinds.map(({ kind }) => kind).sort()).toEqual(['committed', 'conflict']);
        expect(await store.waitingFor('mia')).toHaveLength(1);
        expect(await store.history('koen~1')).toHaveLength(2);
      });

      it('wins alone when it reaches two bots at once', async () => {
        const write = sampleCommit('same', 'koen', { outbox: [sampleEntry('k1')] });
        const kinds = await Promise.all([store.commit(write), other.commit(write)]);
        expect(kinds.map(({ kind }) => kind).sort()).toEqual(['committed', 'duplicate']);
      });

      it('cannot write a case or a due moment that is kept elsewhere', async () => {
        // Of many employees some live in other buckets than Koen, whatever the hash.
        const strangers = Array.from({ length: 40 }, (_, n) => `p${n}`);
        const wakes = strangers.map((p) =>
          store.commit(
            sampleCommit(`wake ${p}`, 'koen', { wake: [sampleDue(`${p}~1`, 'a', moment('09:00'))] }),
          ),
        );
        const outcomes = await Promise.allSettled(wakes);
        const refused = outcomes.filter(({ status }) => status === 'rejected');
        expect(refused.length).toBeGreaterThan(0);
        expect(refused[0]).toMatchObject({ reason: { code: 'store.other-bucket', retry: 'never' } });
      });
    });

    describe('a due moment', () => {
      const set = (eventId: string, ...wake: ReturnType<typeof sampleDue>[]) =>
        store.commit(sampleCommit(eventId, 'koen', { wake }));

      it('comes up with all others that are due, earliest first, up to the limit', async () => {
        const later = sampleDue('koen~1', 'b', moment('10:00'));
        const soon = sampleDue('koen~1', 'a', moment('09:00'));
        const hers = sampleDue('lea~1', 'a', moment('09:30'));
        await set('e1', later, soon);
        await store.commit(sampleCommit('e2', 'lea', { wake: [hers] }));

        expect(await store.dueAt(moment('08:59'), 10)).toEqual([]);
        expect(await store.dueAt(moment('09:30'), 10)).toEqual([soon, hers]);
        expect(await store.dueAt(moment('23:00'), 10)).toEqual([soon, hers, later]);
        expect(await other.dueAt(moment('23:00'), 2)).toEqual([soon, hers]);
        expect(await other.nextDue()).toEqual(soon);
      });

      it('moves when it is set again, forward or back, and goes when it is cancelled', async () => {
        const at = (time: string) => sampleDue('koen~1', 'a', moment(time));
        await set('e1', at('09:00'));
        await set('e2', at('11:00'));
        expect(await store.dueAt(moment('23:00'), 10)).toEqual([at('11:00')]);
        await set('e3', at('08:00'));
        expect(await store.dueAt(moment('23:00'), 10)).toEqual([at('08:00')]);

        await store.commit(
          sampleCommit('e4', 'koen', { cancel: [at('08:00'), sampleDue('koen~1', 'z', at('08:00').at)] }),
        );
        expect(await store.nextDue()).toBeUndefined();
      });

      it('that is cancelled and set in one write stays set', async () => {
        const due = sampleDue('koen~1', 'a', moment('09:00'));
        await store.commit(sampleCommit('e1', 'koen', { cancel: [due], wake: [due] }));
        expect(await store.nextDue()).toEqual(due);
      });

      it('leaves with the event it fired; once moved, that event is a duplicate', async () => {
        const fired = sampleDue('koen~1', 'a', moment('09:00'));
        await set('e1', fired);
        const moved = { ...fired, at: moment('15:00') };
        await set('e2', moved);
        expect(await store.commit(sampleCommit('due early', 'koen', { fired }))).toEqual({
          kind: 'duplicate',
        });
        expect(await store.nextDue()).toEqual(moved);

        await store.commit(sampleCommit('due', 'koen', { fired: moved }));
        expect(await store.nextDue()).toBeUndefined();
        expect(await store.commit(sampleCommit('due again', 'koen', { fired: moved }))).toEqual({
          kind: 'duplicate',
        });
      });

      it('that fires may set itself again in the same write', async () => {
        const fired = sampleDue('koen~1', 'a', moment('09:00'));
        const next = { ...fired, at: moment('12:00') };
        await set('e1', fired);
        await store.commit(sampleCommit('due', 'koen', { fired, wake: [next] }));
        expect(await store.dueAt(moment('23:00'), 10)).toEqual([next]);
      });
    });

    describe('the outbox', () => {
      it('gives a recipient everything in the order of the commits, whoever they were about', async () => {
        const people = Array.from({ length: 30 }, (_, n) => `p${n}`);
        for (const person of people) {
          const outbox = [sampleEntry(`${person}:0`), sampleEntry(`${person}:1`)];
          await store.commit(sampleCommit(`e ${person}`, person, { outbox }));
        }
        const waiting = await other.waitingFor('mia');
        expect(waiting.map(({ key }) => key)).toEqual(people.flatMap((p) => [`${p}:0`, `${p}:1`]));
        expect(waiting[0]).toEqual(sampleEntry('p0:0'));
        expect(await store.waitingFor('koen')).toEqual([]);
      });

      it('knows who has something waiting, by person or by account', async () => {
        const account = sampleEntry('k2', 'x', { to: { channel: 'slack', userId: 'U1' } });
        await store.commit(sampleCommit('e1', 'koen', { outbox: [sampleEntry('k1'), account] }));
        expect([...(await store.recipientsWaiting())].sort()).toEqual(['mia', 'slack:U1']);
        expect(await store.waitingFor('slack:U1')).toEqual([account]);
      });

      it('lets go of a settled entry and remembers where it went; a second time changes nothing', async () => {
        const [first, second] = [sampleEntry('k1'), sampleEntry('k2')];
        await store.commit(sampleCommit('e1', 'koen', { outbox: [first, second] }));
        const receipt = { channel: 'slack', ref: 'D1/17.4' } as const;
        await store.settle(first, receipt);
        await store.settle(first, { channel: 'slack', ref: 'another' });
        await store.settle(first, { failed: 'channel.gone' });

        expect(await other.receiptOf('mia', 'k1')).toEqual(receipt);
        expect(await other.receiptOf('mia', 'k2')).toBeUndefined();
        expect(await other.waitingFor('mia')).toEqual([second]);
        await store.settle(second, { failed: 'channel.gone' });
        expect(await store.receiptOf('mia', 'k2')).toBeUndefined();
        expect(await store.recipientsWaiting()).toEqual([]);
      });

      it('remembers where a card went under the name of the one it stands for, too', async () => {
        await store.commit(opening('koen~1'));
        const shownAgain = sampleEntry('k2', 'mia', { standsFor: 'k1', caseId: 'koen~1' });
        await store.commit(sampleCommit('e2', 'mia', { outbox: [shownAgain] }));
        const receipt = { channel: 'slack', ref: 'D1/17.4' } as const;
        await store.settle(shownAgain, receipt);
        expect(await other.receiptOf('mia', 'k1')).toEqual(receipt);
        expect(await other.receiptOf('mia', 'k2')).toEqual(receipt);
        await store.erase('koen');
        expect(await other.receiptOf('mia', 'k1')).toBeUndefined();
      });

      it('carries a card about a case that another person asked for', async () => {
        await store.commit(opening('koen~1'));
        const card = sampleEntry('k1', 'hr', { caseId: 'koen~1' });
        await store.commit(sampleCommit('e2', 'hr', { outbox: [card] }));
        expect(await store.waitingFor('hr')).toEqual([card]);
      });

      it('takes no card about a case that is not there: that is a conflict', async () => {
        const card = sampleEntry('k1', 'hr', { caseId: 'koen~1' });
        expect(await store.commit(sampleCommit('e1', 'hr', { outbox: [card] }))).toEqual({
          kind: 'conflict',
        });
      });
    });

    it('remembers for a channel what it was told last, until told to forget', async () => {
      expect(await store.recall('teams', '29:1')).toBeUndefined();
      await store.remember('teams', '29:1', 'first');
      await store.remember('teams', '29:1', 'second');
      expect(await other.recall('teams', '29:1')).toBe('second');
      expect(await other.recall('slack', '29:1')).toBeUndefined();
      await other.forget('teams', '29:1');
      expect(await store.recall('teams', '29:1')).toBeUndefined();
    });

    describe('erasing one case', () => {
      it('ends that case, what is due of it, and its cards with whoever they lie, and leaves the others of that person', async () => {
        const entry = (key: string, n: number) => sampleEntry(key, 'mia', { caseId: caseIdOf('koen', n) });
        const wake = (n: number) => [sampleDue(caseIdOf('koen', n), 'retention', moment('09:00'))];
        const sent = entry('sent', 1);
        await store.commit(opening('koen~1', { wake: wake(1), outbox: [entry('about 1', 1), sent] }));
        await store.commit(opening('koen~11', { wake: wake(11), outbox: [entry('about 11', 11)] }));
        await store.settle(sent, { channel: 'slack', ref: 'D1' });
        await store.remember('web', 'koen-1', canary);

        await store.eraseCase('koen~1');
        expect(await other.load('koen~1')).toBeUndefined();
        expect(await other.history('koen~1')).toEqual([]);
        expect(await other.receiptOf('mia', 'sent')).toBeUndefined();
        expect(await other.casesOf('koen')).toEqual(['koen~11']);
        expect(await other.openCases()).toEqual(['koen~11']);
        expect(await other.dueAt(moment('23:00'), 10)).toEqual(wake(11));
        expect(await other.waitingFor('mia')).toEqual([entry('about 11', 11)]);
        expect(await other.recall('web', 'koen-1')).toBe(canary);
        await expect(store.eraseCase('koen~1')).resolves.toBeUndefined();
      });
    });

    describe('erasing a person', () => {
      it('ends their cases, due moments, cards and accounts, and nobody else’s', async () => {
        const about = sampleEntry('about', 'mia', { caseId: 'koen~1' });
        const sent = sampleEntry('sent', 'mia', { caseId: 'koen~1' });
        const asked = sampleEntry('asked', 'hr', { caseId: 'koen~2' });
        const wake = [sampleDue('koen~1', 'a', moment('09:00'))];
        await store.commit(opening('koen~1', { wake, outbox: [about, sent, sampleEntry('own', 'koen')] }));
        await store.commit(opening('koen~2'));
        await store.commit(sampleCommit('hr asks', 'hr', { outbox: [asked] }));
        await store.settle(sent, { channel: 'slack', ref: 'D1' });
        await store.remember('web', 'koen-1', canary);
        const lea = opening('lea~1', {
          wake: [sampleDue('lea~1', 'a', moment('09:00'))],
          outbox: [sampleEntry('about lea', 'mia', { caseId: 'lea~1' })],
        });
        await store.commit(lea);

        await store.erase('koen');
        expect(await other.load('koen~1')).toBeUndefined();
        expect(await other.history('koen~1')).toEqual([]);
        expect(await other.casesOf('koen')).toEqual([]);
        expect(await other.recall('web', 'koen-1')).toBeUndefined();
        expect(await other.receiptOf('mia', 'sent')).toBeUndefined();
        expect(await other.openCases()).toEqual(['lea~1']);
        expect(await other.dueAt(moment('23:00'), 10)).toEqual(lea.wake);
        expect(await other.recipientsWaiting()).toEqual(['mia']);
        expect(await other.waitingFor('mia')).toEqual(lea.outbox);
      });

      it('leaves people whose id only begins the same alone', async () => {
        // Many, so that some are kept side by side with Koen, whatever the hash.
        const others = Array.from({ length: 60 }, (_, n) => caseIdOf(`koen~x${n}`, 1));
        await store.commit(opening('koen~1', { wake: [sampleDue('koen~1', 'a', moment('09:00'))] }));
        for (const id of others)
          await store.commit(opening(id, { wake: [sampleDue(id, 'a', moment('09:00'))] }));
        await store.erase('koen');
        expect(await store.openCases()).toHaveLength(others.length);
        const due = (await store.dueAt(moment('23:00'), 100)).map(({ caseId }) => caseId);
        expect(due.sort()).toEqual(others.sort());
      });

      it('makes a write that was under way a conflict, and lets the person report anew', async () => {
        await store.commit(opening('koen~1'));
        await store.erase('koen');
        const late = { state: sampleState('koen~1'), expected: 1, history: [] };
        expect(await store.commit(sampleCommit('late', 'koen', { case: late }))).toEqual({
          kind: 'conflict',
        });
        expect(await store.commit(opening('koen~1', { eventId: 'anew' }))).toEqual({ kind: 'committed' });
        expect(await store.load('koen~1')).toMatchObject({ revision: 1 });
      });

      it('may be done twice, and for somebody who is not there', async () => {
        await store.commit(opening('koen~1'));
        await store.erase('koen');
        await expect(store.erase('koen')).resolves.toBeUndefined();
        await expect(store.erase('nobody')).resolves.toBeUndefined();
      });
    });
  });
}
