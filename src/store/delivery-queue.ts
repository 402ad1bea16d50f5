/**
 * Who is delivered to next: one job per recipient, each recipient by one worker at a time, many side by side.
 * The outbox in the store is the truth and a job only a hint to look there, so a lost hint costs seconds, not a card.
 */
import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import { Cluster } from 'ioredis';
import { NabijError } from '../domain/errors.ts';
import type { TenantId } from '../domain/person.ts';
import type { Store } from '../ports/store.ts';
import { toStoreError } from './errors.ts';
import { whileHolding } from './recipient-lock.ts';
import type { RedisClient } from './scripts.ts';

/** What of a log the queue needs: codes and ids go in, never words. */
interface DeliveryLog {
  warn(details: Readonly<Record<string, string | number>>, code: string): void;
}

export interface DeliveryQueueOptions {
  /** Duplicated for the queue's own use; stays the caller's to close. */
  readonly connection: RedisClient;
  readonly tenant: TenantId;
  readonly store: Pick<Store, 'recipientsWaiting'>;
  /**
   * Sends and settles all that waits for that recipient, in order. When it rejects it is called again, not before
   * the error's `retry.after`; what is hopeless it settles as failed itself.
   */
  readonly deliver: (recipient: string) => Promise<void>;
  readonly log: DeliveryLog;
  /** How many recipients at a time in this process. */
  readonly concurrency?: number;
  readonly sweepMillis?: number;
  /** How long after the death of a bot others wait before they take over its deliveries. */
  readonly leaseMillis?: number;
}

export interface DeliveryQueue {
  /** Says that something waits for these recipients; one that is being delivered to is looked at once more. */
  wake(recipients: readonly string[]): Promise<void>;
  /** Begins to deliver, with what was left over first. */
  start(): Promise<void>;
  /** Ends the deliveries under way and begins no other. */
  stop(): Promise<void>;
}

/** The only thing a job holds. */
interface DeliveryJob {
  readonly recipient: string;
}

const longestPause = 5 * 60_000;
const busyPause = 250;

/** Doubles from a quarter second, never shorter than the error asks for, spread so that retries do not come in a wave. */
export function pauseBefore(attempt: number, error: unknown, random = Math.random): number {
  const asked = error instanceof NabijError && error.retry !== 'never' ? error.retry.after : 1_000;
  const doubled = Math.min(250 * 2 ** Math.min(attempt, 20), longestPause);
  return Math.round(Math.max(asked, doubled) * (1 + random() / 2));
}

export function createDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { tenant, store, deliver, log, concurrency = 8, sweepMillis = 5_000, leaseMillis = 5_000 } = options;
  // Waits through an outage of Redis instead of failing, as BullMQ's workers must.
  const connection = patientCopy(options.connection);
  const prefix = `nabij:{${tenant}}`;
  const name = 'delivery';
  const queue = new Queue<DeliveryJob>(name, {
    connection,
    prefix,
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 },
  });
  const worker = new Worker<DeliveryJob>(name, work, {
    connection,
    prefix,
    autorun: false,
    concurrency,
    lockDuration: leaseMillis,
    stalledInterval: Math.max(leaseMillis / 2, 100),
    // A job whose bot died is taken over however often that happens.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  });
  const report = (error: unknown, operation: string) =>
    log.warn(toStoreError(error, operation).details, 'delivery.queue-trouble');
  connection.on('error', (error) => report(error, 'connection'));
  queue.on('error', (error) => report(error, 'queue'));
  worker.on('error', (error) => report(error, 'worker'));

  async function work(job: Job<DeliveryJob>, token?: string): Promise<void> {
    const { recipient } = job.data;
    const wait = async (millis: number) => {
      await job.moveToDelayed(Date.now() + millis, token);
      throw new DelayedError();
    };
    let failure: { error: unknown } | undefined;
    const outcome = await whileHolding(
      connection,
      `${prefix}:delivering:${recipient}`,
      leaseMillis,
      async () => {
        await deliver(recipient).catch((error) => {
          failure = { error };
        });
      },
    );
    if (outcome === 'busy') return wait(busyPause);
    // Put off by hand rather than by failing: BullMQ would write the error's message into Redis.
    if (failure) {
      const millis = pauseBefore(job.attemptsStarted, failure.error);
      log.warn({ recipient, code: codeOf(failure.error), millis }, 'delivery.put-off');
      return wait(millis);
    }
  }

  async function wake(recipients: readonly string[]): Promise<void> {
    if (recipients.length === 0) return;
    await queue.addBulk(
      [...new Set(recipients)].map((recipient) => ({
        name: 'deliver',
        data: { recipient },
        // A second hint joins the first; one that comes during a delivery makes it run once more afterwards.
        opts: { deduplication: { id: recipient, keepLastIfActive: true } },
      })),
    );
  }

  const sweep = async () => wake(await store.recipientsWaiting());
  let sweeping: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  return {
    wake,
    async start() {
      await queue.waitUntilReady();
      await sweep();
      sweeping = setInterval(() => {
        sweep().catch((error) => report(error, 'sweep'));
      }, sweepMillis);
      running = worker.run().catch((error) => report(error, 'worker'));
    },
    async stop() {
      clearInterval(sweeping);
      await worker.close();
      await running;
      await queue.close();
      connection.disconnect();
    },
  };
}

/** The same server by a connection of its own, whose commands wait however long it is away. */
function patientCopy(client: RedisClient): RedisClient {
  const patience = { maxRetriesPerRequest: null };
  return client instanceof Cluster
    ? client.duplicate([], { redisOptions: patience })
    : client.duplicate(patience);
}

function codeOf(error: unknown): string {
  return error instanceof NabijError ? error.code : 'unexpected';
}
