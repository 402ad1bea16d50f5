/**
 * Deliveries that wait for a moment, as jobs of BullMQ: one per recipient, over all bots, taken over when the bot that works
 * on it dies. A file of its own, because it is loaded after a start has begun to listen.
 */
import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import { Cluster } from 'ioredis';
import type { TenantId } from '../domain/person.ts';
import type { Attempt } from './at-once.ts';
import type { RedisClient } from './scripts.ts';

export interface DeliveryJobsOptions {
  /** Duplicated for the jobs' own use; stays the caller's to close. */
  readonly connection: RedisClient;
  readonly tenant: TenantId;
  /** Delivers all that waits for that recipient, tried so often before, and says what came of it. */
  readonly attempt: (recipient: string, earlier: number) => Promise<Attempt>;
  /** How many at a time. */
  readonly concurrency: number;
  /** How long after the death of a bot its jobs are taken over. */
  readonly leaseMillis: number;
  /** Hears what went wrong with Redis, and at what. */
  readonly report: (error: unknown, operation: string) => void;
}

export interface DeliveryJobs {
  /** Has these delivered to after so many milliseconds; whoever has a job already keeps that one. */
  add(recipients: readonly string[], delay: number): Promise<void>;
  /** Begins to work; resolves when Redis is there. */
  start(): Promise<void>;
  /** Ends the jobs under way and begins no other. */
  stop(): Promise<void>;
}

/** The only thing a job holds. */
interface DeliveryJob {
  readonly recipient: string;
}

export function createDeliveryJobs({
  tenant,
  attempt,
  concurrency,
  leaseMillis,
  report,
  ...options
}: DeliveryJobsOptions): DeliveryJobs {
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
  connection.on('error', (error) => report(error, 'connection'));
  queue.on('error', (error) => report(error, 'queue'));
  worker.on('error', (error) => report(error, 'worker'));

  async function work(job: Job<DeliveryJob>, token?: string): Promise<void> {
    const outcome = await attempt(job.data.recipient, job.attemptsStarted);
    if (outcome.done) return;
    // Put off by hand rather than by failing: BullMQ would write the error's message into Redis.
    await job.moveToDelayed(Date.now() + outcome.pause, token);
    throw new DelayedError();
  }

  let running: Promise<void> | undefined;

  return {
    async add(recipients, delay) {
      await queue.addBulk(
        recipients.map((recipient) => ({
          name: 'deliver',
          data: { recipient },
          // A second hint joins the first; one that comes during a delivery makes it run once more afterwards.
          opts: { delay, deduplication: { id: recipient, keepLastIfActive: true } },
        })),
      );
    },
    async start() {
      await queue.waitUntilReady();
      running = worker.run().catch((error) => report(error, 'worker'));
    },
    async stop() {
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
