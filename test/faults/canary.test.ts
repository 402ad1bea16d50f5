/**
 * A sentence about someone's health, sent along every road there is, in three languages, with other words on each: it
 * must be found nowhere afterwards. Not in Redis, raw or decrypted, not in a log line, an error or a job, and on nobody's
 * screen. The words say along which road a leak came.
 */
import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliver } from '../../src/app/deliver.ts';
import { openFile } from '../../src/app/documents.ts';
import type { House } from '../../src/app/house.ts';
import { createReceive } from '../../src/app/receive.ts';
import type { FormValues } from '../../src/cards/card.ts';
import { createMailboxSender } from '../../src/channels/web/channel.ts';
import { NabijError } from '../../src/domain/errors.ts';
import { type Country, type Language, languages } from '../../src/domain/locale.ts';
import { linkPath } from '../../src/links.ts';
import type { Channel, Inbound, InboundContent } from '../../src/ports/channel.ts';
import type { Store } from '../../src/ports/store.ts';
import { createDeliveryQueue } from '../../src/store/delivery-queue.ts';
import { createRedisMailbox } from '../../src/store/mailbox.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { everythingIn, startRedis, type TestRedis } from '../support/redis.ts';

interface Tongue {
  readonly country: Country;
  /** What someone may have, each known to the guard, each used on one road. */
  readonly ills: readonly string[];
  /** Saying it of oneself, and asking it of another. */
  readonly say: (ill: string) => string;
  readonly ask: (ill: string) => string;
  readonly report: string;
  readonly absence: string;
}

const tongues: Readonly<Record<Language, Tongue>> = {
  nl: {
    country: 'NL',
    ills: 'keelontsteking hernia migraine burn-out depressie kanker diabetes darmontsteking nierstenen longontsteking epilepsie bronchitis hersenschudding gordelroos blindedarmontsteking'.split(
      ' ',
    ),
    say: (ill) => `Ik heb ${ill}.`,
    ask: (ill) => `Heb je ${ill}?`,
    report: 'ben ziek, kom vandaag niet.',
    absence: 'verzuim',
  },
  fr: {
    country: 'BE',
    ills: 'grippe hernie migraine burn-out dépression cancer diabète asthme pneumonie épilepsie bronchite commotion tuberculose appendicite arthrose'.split(
      ' ',
    ),
    say: (ill) => `J’ai ${/^[aeiouyéè]/.test(ill) ? 'de l’' : 'une '}${ill}.`,
    ask: (ill) => `Avez-vous ${/^[aeiouyéè]/.test(ill) ? 'de l’' : 'une '}${ill} ?`,
    report: 'je suis malade, je ne viens pas aujourd’hui.',
    absence: 'absence',
  },
  en: {
    country: 'NL',
    ills: 'influenza hernia migraine burnout depression cancer diabetes asthma pneumonia epilepsy bronchitis concussion shingles appendicitis arthritis'.split(
      ' ',
    ),
    say: (ill) => `I have ${ill}.`,
    ask: (ill) => `Do you have ${ill}?`,
    report: 'I am sick and not coming in today.',
    absence: 'absence',
  },
};

/** The words that were sent, and along which road. */
function createCanaries(language: Language, { ills, say, ask }: Tongue) {
  const sent = new Map<string, string>();
  let next = 0;
  const mark = (road: string, word: string): string => {
    if (sent.has(word)) throw new Error(`${word} is used on two roads`);
    sent.set(word, road);
    return word;
  };
  const ill = (road: string) => mark(road, ills[next++] ?? `no word left for ${road}`);
  return {
    sent,
    /** A sentence that the guard takes the word out of: for texts of which the rest is kept. */
    said: (road: string) => say(ill(road)),
    asked: (road: string) => ask(ill(road)),
    /** A word that nobody knows, for roads on which nothing that was typed may be kept at all. */
    typed: (road: string) => `${mark(road, `kanarie${language}${sent.size}koorts`)}`,
  };
}

/** Where each of the words was found, as `report-form.urgent: griep`. */
function found(sent: ReadonlyMap<string, string>, where: string): string[] {
  // With its case: among what is sealed, a few letters in any case come by chance.
  return [...sent].flatMap(([word, road]) => (where.includes(word) ? [`${road}: ${word}`] : []));
}

/** Everything an error carries, its cause and its stack too. */
function everythingOf(error: unknown): string {
  const seen: unknown[] = [];
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || seen.includes(value)) return value;
    seen.push(value);
    return Object.fromEntries(
      Reflect.ownKeys(value).map((key) => [String(key), walk(Reflect.get(value, key))]),
    );
  };
  return JSON.stringify(walk(error));
}

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await startRedis();
  redis = server.client();
});
afterAll(async () => {
  await server.stop();
});

describe.each(languages)('a sentence about health in %s', (language) => {
  const tongue = tongues[language];

  it('is found nowhere, whatever road it was sent along', async () => {
    const tenant = `canary-${language}`;
    const masterKey = randomBytes(32);
    const mailbox = createRedisMailbox({ redis, tenant, masterKey });
    const errors: unknown[] = [];
    let storeIsDown = false;
    const around = (store: Store): Store => ({
      ...store,
      commit: async (write) => {
        if (!storeIsDown) return store.commit(write);
        throw new NabijError('store.unreachable', {
          retry: { after: 1_000 },
          cause: new Error('connection lost'),
        });
      },
    });
    const house = openHouse({
      redis,
      tenant,
      masterKey,
      around,
      start: '2026-03-02T07:40',
      country: tongue.country,
      language,
    });
    // The letters of the page lie in Redis too: every card goes there as well as on paper.
    const paper = house.house.channels.get('web') as Channel;
    const letters = createMailboxSender(
      mailbox,
      { now: () => house.clock.now(), people: () => house.house.directory.all() },
      { tell: () => {} } as never,
    );
    let channelIsDown = false;
    const web: Channel = {
      name: 'web',
      async send(delivery) {
        // As a vendor's error would: with the whole request in it.
        if (channelIsDown) throw Object.assign(new Error(JSON.stringify(delivery)), { request: delivery });
        if (house.house.directory.byChannel('web', delivery.to)) await letters.send(delivery);
        return paper.send(delivery);
      },
    };
    (house.house.channels as Map<string, Channel>).set('web', web);

    const canaries = createCanaries(language, tongue);
    await everyRoad(house, tongue, canaries);

    // A store that is down: the error goes back to the platform, and into its log.
    storeIsDown = true;
    const receive = createReceive(house.house);
    const words = (eventId: string, from: string, text: string): Inbound => ({
      channel: 'web',
      from,
      eventId,
      at: house.clock.now(),
      content: { kind: 'words', text },
    });
    const report = `${tongue.report} ${canaries.typed('words, store down')}`;
    await receive(words('down', 'noor', report)).catch((error) => errors.push(error));
    storeIsDown = false;
    expect(errors).toHaveLength(1);

    // A channel that is down: the cards wait, and the queue tries again.
    channelIsDown = true;
    await receive(words('unsent', 'noor', `${tongue.report} ${canaries.typed('words, channel down')}`));
    await receive({
      ...words('unsent-check', 'an', ''),
      content: {
        kind: 'command',
        name: tongue.absence,
        text: `check ${canaries.asked('check, channel down')}`,
      },
    });
    const warned: string[] = [];
    const queue = createDeliveryQueue({
      connection: redis,
      tenant,
      store: house.store,
      deliver: createDeliver(house.house),
      log: { warn: (details, code) => warned.push(JSON.stringify({ ...details, event: code })) },
    });
    await queue.start();
    await expect.poll(() => warned.filter((line) => line.includes('put-off')).length).toBeGreaterThan(0);
    const jobs = (await redis.keys('*delivery*')).length;
    expect(jobs).toBeGreaterThan(0);

    const people = house.house.directory.all();
    const files = await everyFile(house);
    expect(files.length).toBeGreaterThan(3);
    const places: Readonly<Record<string, string>> = {
      'Redis, as it lies there': await everythingIn(redis),
      'the store, decrypted': JSON.stringify(await house.dump()),
      'the mailboxes': JSON.stringify(await Promise.all(people.map(({ id }) => mailbox.list(id)))),
      'the files': files.join('\n'),
      'the log': JSON.stringify([house.logged, warned]),
      errors: errors.map(everythingOf).join('\n'),
    };
    await queue.stop();
    expect(canaries.sent.size).toBeGreaterThan(30);
    const leaks = Object.entries(places).flatMap(([place, text]) =>
      found(canaries.sent, text).map((leak) => `${place}: ${leak}`),
    );
    expect(leaks).toEqual([]);
    // The same search finds what may be there, so it would have found the rest.
    expect(found(new Map([['0470 99', 'reachableAt']]), places['the store, decrypted'] ?? '')).toHaveLength(
      1,
    );
    expect(found(new Map([['0470 99', 'reachableAt']]), places['Redis, as it lies there'] ?? '')).toEqual([]);
    expect(found(new Map([['0470 99', 'reachableAt']]), places['the files'] ?? '')).toHaveLength(1);
  });
});

/** What stands in every file that was offered to anyone, before it is laid out. */
async function everyFile({ house, shown, links }: TestHouse): Promise<readonly string[]> {
  const readable: House = {
    ...house,
    print: async (content) => ({ mime: 'text/plain', bytes: Buffer.from(JSON.stringify(content)) }),
  };
  const urls = shown.flatMap(({ card }) => card.downloads?.map(({ url }) => url) ?? []);
  const files = await Promise.all(
    urls.map(async (url) => {
      const read = links.read(url.split(linkPath)[1] ?? '');
      return read && (await openFile(readable, read.pass));
    }),
  );
  return files.flatMap((file) => (file ? [`${file.name}\n${Buffer.from(file.bytes).toString('utf8')}`] : []));
}

type Canaries = ReturnType<typeof createCanaries>;

async function everyRoad(house: TestHouse, tongue: Tongue, { said, asked, typed }: Canaries): Promise<void> {
  const command = (who: string, text: string) => house.commands(who, tongue.absence, text);
  /** The newest form, with something that cannot be in every field that is no text. */
  const wrongly = async (who: string, form: string): Promise<void> => {
    const card = house.to(who).findLast((one) => one.card.form?.id === form || one.card.id === form)?.card;
    const fields = card?.form?.fields.filter(({ type }) => type !== 'text') ?? [];
    if (fields.length === 0) return;
    await house.submits(
      who,
      Object.fromEntries(fields.map(({ id }) => [id, typed(`${form}.${id}, wrong`)])),
      form,
    );
  };
  // The id of an event is the platform's, never anybody's word.
  let odd = 0;
  const brings = (who: string, content: InboundContent) => {
    odd += 1;
    return house.brings({ channel: 'web', from: who, eventId: `odd-${odd}`, at: house.clock.now(), content });
  };
  const press = (action: string, data: Readonly<Record<string, string>>, values: FormValues = {}) =>
    ({ kind: 'press', action, data, values }) as const;

  // Words of an employee, of a stranger; a report with a reason, its form wrong and right.
  await house.says('iemand', `${tongue.report} ${typed('words of a stranger')}`);
  await house.says('koen', typed('words that mean nothing'));
  await house.says('koen', `${tongue.report} ${said('the report')}`);
  await wrongly('koen', 'report');
  await house.submits('koen', {
    reachableAt: `0470 99. ${said('report.reachableAt')}`,
    urgent: said('report.urgent'),
  });
  await house.says('koen', `${said('words while away')} ${typed('words while away, unknown')}`);

  // Every command, of everyone.
  for (const who of ['koen', 'an', 'hilde', 'iemand']) {
    await command(who, who === 'koen' ? 'mine' : 'document @koen');
    for (const word of ['status', 'status @koen', 'overdue', 'mine', 'rule', 'help', 'nonsense']) {
      await command(who, `${word} ${typed(`${word} of ${who}`)}`);
    }
  }
  await house.commands('lotte', 'ziek', typed('/ziek with words'));
  await house.commands('lotte', 'beter', typed('/beter with words'));

  // The manager: words, check, message, the form of a message, handing over, a report by phone.
  await house.until('2026-03-02T10:00');
  await house.says('an', asked('words of a manager'));
  await command('an', `check ${asked('check')}`);
  await command('an', `message @koen ${asked('message')}`);
  await command('an', `message @nobody ${typed('message to nobody')}`);
  await command('an', `message ${typed('message without a name')}`);
  await house.presses('an', 'relay.write');
  await house.submits('an', { text: asked('the form of a message') }, 'message');
  await house.presses('an', 'contact.handOver', { to: typed('hand over') });
  await house.says('an', { NL: 'Noor is ziek', BE: 'Noor est malade' }[tongue.country]);
  await brings(
    'an',
    press(
      'report-for.confirm',
      {},
      { person: typed('report-for.person'), firstDay: typed('report-for.firstDay') },
    ),
  );

  // The agreement and its correction.
  await house.presses('an', 'contact.done');
  await wrongly('an', 'agreement');
  await house.submits(
    'an',
    { what: said('agreement.what'), who: said('agreement.who'), nextOn: '2026-03-17' },
    'agreement',
  );
  await house.submits('koen', { correction: said('agreement.correction') }, 'agreement-proposed');
  await house.presses('an', 'agreement.accept');

  // Changes, the wish about contact, the dated steps.
  for (const button of ['absence.extend', 'absence.recover', 'absence.recoverPartly'] as const) {
    await house.presses('koen', button);
    await wrongly('koen', 'change');
  }
  await house.presses('koen', 'wish.open');
  await wrongly('koen', 'contact-wish');
  await house.until('2026-04-20T12:00');
  await wrongly('hilde', 'steps');
  await wrongly('an', 'steps');

  // Buttons as no card of ours has them.
  await brings('an', press(typed('an action'), {}));
  await brings('an', press('contact.done', { case: typed('a case'), machine: 'nudge:first-contact' }));
  await brings('an', press('contact.done', { case: 'koen~1', machine: typed('a machine') }));
  await brings('an', press('relay.drop', { case: 'koen~1', machine: 'relay:an', round: typed('a round') }));
  await brings(
    'koen',
    press('intent.report', { firstDay: typed('a day that was understood'), percent: typed('a percent') }),
  );
}
