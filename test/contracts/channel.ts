/**
 * What every channel promises, as one suite: words, commands and presses come in once and whole, cards go out once and
 * readable, and a platform that fails is answered with an error that says when to try again.
 * A harness plays the platform for it: on its wire, in its payloads, with its own rules.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { NabijError } from '../../src/domain/errors.ts';
import type { Channel, Delivery, Inbound, Receive } from '../../src/ports/channel.ts';
import { done, everythingReadable, own, plain, tooLong, withEverything, withForm } from './channel-cards.ts';
import { type ChannelHarness, retryAfter } from './channel-harness.ts';

/** Runs the suite against one channel. */
export function channelContract(name: string, harness: ChannelHarness): void {
  describe(`${name} keeps the promises of a channel`, () => {
    const [ann, ben] = harness.users;
    let channel: Channel;
    let received: Inbound[];
    let receive: Receive;

    beforeEach(async () => {
      received = [];
      receive = async (inbound) => void received.push(inbound);
      channel = await harness.start((inbound) => receive(inbound));
    });
    afterEach(() => harness.stop());

    const send = (
      card: Card,
      key = card.id,
      more: Partial<Pick<Delivery, 'to' | 'replaces' | 'inDoubt'>> = {},
    ) => channel.send({ key, to: ann, card, ...more });
    const shown = async (user = ann) => (await harness.shown(user)).map(({ text }) => text);

    describe('what comes in', () => {
      it.each([
        ['plain words', 'ik ben ziek'],
        ['emoji', 'ik ben er weer 🎉👩‍👩‍👧‍👦'],
        ['right-to-left script', 'אני חולה היום'],
        ['characters that mean something to chats and browsers', 'a & b < c > d, *e* _f_ `g` <b>h</b> &amp;'],
        ['several lines', 'eerste regel\ntweede regel'],
        ['4,000 characters', `${'de telefoon staat aan '.repeat(181)}${'z'.repeat(18)}`],
      ])('brings %s in as they were typed', async (_, text) => {
        const answer = await harness.say(ann, text);

        expect(answer.status).toBeLessThan(300);
        expect(received).toMatchObject([
          { channel: harness.name, from: ann, content: { kind: 'words', text } },
        ]);
        expect(Math.abs(Date.parse(received[0]?.at ?? '') - Date.now())).toBeLessThan(60_000);
      });

      it('brings a command in with its name, its text and the ids of the people it mentions', async () => {
        const answer = await harness.command(ann, 'verzuim', `status @${ben}`);

        expect(answer.status).toBeLessThan(300);
        expect(received).toMatchObject([
          { from: ann, content: { kind: 'command', name: 'verzuim', text: `status @${ben}` } },
        ]);
      });

      it('gives each event an id of its own', async () => {
        await send(withForm, 'the-key');
        await harness.say(ann, 'ja');
        await harness.say(ann, 'ja');
        await harness.command(ann, 'verzuim', 'help');
        await harness.command(ann, 'verzuim', 'help');
        await harness.press(ann, 'form.leave');
        await harness.press(ann, 'form.leave');

        expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(6);
      });

      it.each([
        ['words', () => harness.say(ann, 'ja')],
        ['a command', () => harness.command(ann, 'verzuim', 'help')],
        ['a press', () => harness.press(ann, 'form.save', { what: 'halve dagen' })],
      ])('keeps the event id when %s is delivered again', async (_, happen) => {
        await send(withForm);
        await happen();
        await harness.redeliver();

        expect(received.length).toBeGreaterThan(1);
        expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(1);
        expect(received[1]?.content).toEqual(received[0]?.content);
      });

      it('brings in words that come late as what they are, with the time at which they were said', async () => {
        const arrive = harness.delayNext();
        await harness.say(ann, 'eerst dit');
        await harness.say(ann, 'dan dat');
        await arrive();

        expect(received.map(({ content }) => content)).toEqual([
          { kind: 'words', text: 'dan dat' },
          { kind: 'words', text: 'eerst dit' },
        ]);
        const [second, first] = received.map(({ at }) => at);
        if (harness.tellsTime) expect(first && second && first < second).toBe(true);
      });

      it('answers the platform only when the event is safely kept', async () => {
        const happened: string[] = [];
        receive = async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          happened.push('kept');
        };
        await harness.say(ann, 'ik ben ziek').then(() => happened.push('answered'));

        expect(happened).toEqual(['kept', 'answered']);
      });

      it('tells the platform when an event could not be kept, without a word about why', async () => {
        receive = async () => {
          throw new NabijError('store.unreachable', { retry: { after: 1_000 } });
        };
        const answer = await harness.say(ann, 'ik ben ziek');

        expect(answer.status).toBeGreaterThanOrEqual(500);
        expect(answer.body).not.toMatch(tellTale);
        expect(answer.body).not.toContain('ziek');
      });

      it('refuses what nobody can make sense of, clearly and without a stack', async () => {
        for (const answer of await harness.malformed()) {
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
          expect(answer.body).not.toMatch(tellTale);
        }
        expect(received).toEqual([]);
      });

      const { echo, edit, forge } = harness;
      if (edit) {
        it('says that words were changed, once for each message and without them', async () => {
          await harness.say(ann, 'ik ben ziek');
          await edit.call(harness, ann, 'ik ben ziek tot maandag');
          await edit.call(harness, ann, 'ik ben ziek tot dinsdag');
          await harness.say(ann, 'ja');
          await edit.call(harness, ann, 'nee');

          const changes = received.filter(({ content }) => content.kind === 'edited');
          expect(changes.map(({ from, content }) => [from, content])).toEqual(
            Array.from({ length: 3 }, () => [ann, { kind: 'edited' }]),
          );
          expect(new Set(changes.map(({ eventId }) => eventId)).size).toBe(2);
          expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(4);
        });
      }
      if (echo) {
        it('does not take its own messages for words of a person', async () => {
          await send(plain);
          const answer = await echo.call(harness, ann);

          expect(answer.status).toBeLessThan(300);
          expect(received).toEqual([]);
        });
      }
      if (forge) {
        it('refuses a request that does not prove to come from the platform', async () => {
          const answer = await forge.call(harness, ann, 'ik ben ziek');

          expect([401, 403]).toContain(answer.status);
          expect(answer.body).not.toMatch(tellTale);
          expect(received).toEqual([]);
        });
      }
    });

    describe('what goes out', () => {
      it('shows all that is on a card, top to bottom', async () => {
        await send(withEverything);
        const [text = ''] = await shown();

        const order = everythingReadable.map((part) => text.indexOf(part));
        expect(order).not.toContain(-1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      });

      it('shows a picture, and says what is on it', async () => {
        const picture = { url: harness.picture, alt: own('Tijdlijn: vandaag, 2 maart') };
        await send({ ...plain, picture });

        expect(await harness.shown(ann)).toMatchObject([
          { text: expect.stringContaining('We regelen het samen.'), picture: 'Tijdlijn: vandaag, 2 maart' },
        ]);
      });

      it('shows cards in the order in which they were sent, to the one person they are for', async () => {
        await send(plain, 'key-1');
        await send(withForm, 'key-2');
        await send(plain, 'key-3', { to: ben });

        expect(await shown()).toEqual([
          expect.stringContaining('Goed dat'),
          expect.stringContaining('Afspraak'),
        ]);
        expect(await shown(ben)).toEqual([expect.stringContaining('Goed dat')]);
      });

      it('brings a press back with the action, its data and the key of the card, without the form', async () => {
        await send(withForm, 'the-key');
        await harness.press(ann, 'form.leave', { what: 'dit blijft hier' });

        expect(received[0]?.from).toBe(ann);
        expect(received.map(({ content }) => content)).toEqual([
          { kind: 'press', action: 'form.leave', data: { contact: 'c-7' }, values: {}, cardKey: 'the-key' },
        ]);
      });

      it('brings the values of every kind of field back with an action that submits', async () => {
        const values = {
          what: 'Halve dagen & rust <3 🎉',
          on: '2026-03-02',
          at: '09:30',
          percent: '40',
          certificate: 'no',
        };
        await send(withForm);
        await harness.press(ann, 'form.save', values);

        expect(received.map(({ content }) => content)).toEqual([
          { kind: 'press', action: 'form.save', data: {}, values, cardKey: 'form' },
        ]);
      });

      it('leaves a field that was not filled in out of the values', async () => {
        await send(withForm);
        await harness.press(ann, 'form.save', { on: '2026-03-02' });

        expect(received.map(({ content }) => content)).toMatchObject([{ kind: 'press' }]);
        expect(received[0]?.content).toHaveProperty('values', { on: '2026-03-02' });
      });

      it('lets every field and action of a card be used, a long choice too', async () => {
        await send(withEverything);
        const [card] = await harness.shown(ann);

        expect(card?.fields).toEqual(withEverything.form?.fields.map(({ id }) => id));
        expect(card?.actions).toEqual(withEverything.actions.map(({ id }) => id));
      });

      it.each([
        ['right-to-left names', 'שרה כהן belt محمد'],
        ['emoji', 'Fijn 🎉 👩‍👩‍👧‍👦'],
        [
          'formatting, mentions, links and markup',
          '*vet* _schuin_ ~weg~ `code` <@U1> <!here> [a](http://b) <b>c</b> &amp; #1',
        ],
        [
          'a line that looks like a quotation or a list',
          '> niet gezegd\n- geen lijst\n1. geen nummer\n# geen kop',
        ],
      ])('shows %s exactly as they are written', async (_, text) => {
        await send({
          ...plain,
          title: own(text.split('\n')[0] ?? ''),
          body: [{ type: 'quote', text: own(text) }],
        });
        const [seen = ''] = await shown();

        expect(seen.startsWith(text.split('\n')[0] ?? '')).toBe(true);
        expect(seen).toContain(text);
      });

      it('shows a long text whole as far as the platform can, and an ellipsis when it cannot', async () => {
        const long = 'We spreken elkaar weer op maandag. '.repeat(115).trim();
        await send({ ...plain, body: [{ type: 'quote', text: own(long) }] }, 'long');
        await send({ ...withEverything, ...tooLong }, 'too-long');
        const [whole = '', cut = ''] = await shown();

        expect(whole).toContain(long);
        expect(cut).toContain('geen einde '.repeat(50).trim());
        expect(cut).toMatch(/…|(geen einde ){2700}/);
        expect((await harness.shown(ann))[1]?.actions).toEqual(withEverything.actions.map(({ id }) => id));
      });

      it('puts a card in the place of another', async () => {
        const first = await send(withForm, 'key-1');
        await send(plain, 'key-2');
        const second = await send(done, 'key-3', { replaces: first });
        await send({ ...done, title: own('Nog eens') }, 'key-4', { replaces: second });

        expect(await shown()).toEqual([
          expect.stringContaining('Nog eens'),
          expect.stringContaining('Goed dat'),
        ]);
        expect((await harness.shown(ann))[0]?.actions).toEqual([]);
      });

      it('sends a card anew when the one to replace is gone', async () => {
        const first = await send(withForm, 'key-1');
        await harness.vanish(ann);
        await send(done, 'key-2', { replaces: first });

        expect(await shown()).toEqual([expect.stringContaining('Vastgelegd')]);
      });

      if (harness.showsOnce) {
        it('shows a card once when it is sent again in doubt under the same key', async () => {
          await send(plain, 'key-1');
          const again = await send(plain, 'key-1', { inDoubt: true });
          await send(done, 'key-2', { replaces: again });

          expect(await shown()).toEqual([expect.stringContaining('Vastgelegd')]);
        });
      }

      if (harness.stranger) {
        const to = harness.stranger;
        it('says at once that a person whom the platform does not know can never be reached', async () => {
          await expect(send(plain, 'key-1', { to })).rejects.toMatchObject({
            name: 'NabijError',
            retry: 'never',
          });
        });
      }
    });

    if (harness.failures.length > 0) {
      describe.each(harness.failures)('when the platform fails (%s)', (failure) => {
        it('says when to try again, names no words, and delivers the card once in the end', async () => {
          if (failure === 'timeout') {
            await harness.stop();
            // Long enough for a busy machine, short enough to wait for once.
            channel = await harness.start(receive, { timeout: 3_000 });
          }
          await send(plain, 'key-1');
          harness.failWith(failure);
          const error: unknown = await send(withForm, 'key-2').catch((thrown: unknown) => thrown);

          expect(error).toBeInstanceOf(NabijError);
          const { retry } = error as NabijError;
          const inDoubt = typeof retry === 'object' && retry.inDoubt === true;
          expect(retry).toMatchObject({
            after: failure === 'rate-limited' ? retryAfter : expect.any(Number),
          });
          // Where a card in doubt can be found, one that may have arrived has to be told from one that did not.
          if (harness.showsOnce) expect(inDoubt).toBe(failure !== 'rate-limited');
          expect(
            JSON.stringify([error, (error as NabijError).message, (error as NabijError).cause]),
          ).not.toContain('Afspraak');

          await send(withForm, 'key-2', inDoubt ? { inDoubt } : {});
          const texts = await shown();
          expect(texts.at(-1)).toContain('Afspraak');
          if (harness.showsOnce || failure !== 'lost') expect(texts).toHaveLength(2);
        });
      });
    }
  });
}

/** What must never reach the other side: stacks, class names, paths. */
const tellTale = /\bat .+:\d+:\d+|Error\b|node_modules|\.ts\b/;
