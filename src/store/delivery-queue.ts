/**
 * Who is delivered to next: each recipient by one worker at a time, many side by side. A woken recipient is delivered to at
 * once; whatever that leaves (too many, a failure, another bot's turn) is a job. The outbox in the store is the truth and
 * a job only a hint to look there, so a lost hint costs seconds, not a card.
 */
import { NabijError } from '../domain/errors.ts';
import type { TenantId } from '../domain/person.ts';
import type { Store } from '../ports/store.ts';
import { type Attempt, createAtOnce } from './at-once.ts';
import type { DeliveryJobs } from './delivery-jobs.ts';
import { toStoreError } from './errors.ts';
import { deliveringKey } from './keys.ts';
import { type Known, whileHolding } from './recipient-lock.ts';
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
   * the error's `retry.after`; what is hopeless it settles as failed itself. `inDoubt` says that the try before may have
   * sent something that is not settled: its bot died, or never heard how it went.
   */
  readonly deliver: (recipient: string, inDoubt: boolean) => Promise<void>;
  readonly log: DeliveryLog;
  /** How many recipients at a time in this process: at once, and from the queue. */
  readonly atOnce?: number;
  readonly concurrency?: number;
  /** How many more stand in line for "at once" before the queue is asked. */
  readonly line?: number;
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

const longestPause = 5 * 60_000;
const busyPause = 250;

/** Doubles from a quarter second, never shorter than the error asks for, spread so that retries do not come in a wave. */
export function pauseBefore(attempt: number, error: unknown, random = Math.random): number {
  const asked = error instanceof NabijError && typeof error.retry === 'object' ? error.retry.after : 1_000;
  const doubled = Math.min(250 * 2 ** Math.min(attempt, 20), longestPause);
  return Math.round(Math.max(asked, doubled) * (1 + random() / 2));
}

export function createDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { tenant, store, deliver, log, sweepMillis = 5_000, leaseMillis = 5_000 } = options;
  const { atOnce: most = 32, line = 10_000, concurrency = 8 } = options;
  const report = (error: unknown, operation: string) =>
    log.warn(toStoreError(error, operation).details, 'delivery.queue-trouble');

  let made: Promise<DeliveryJobs> | undefined;
  /** Jobs, with BullMQ behind them: loaded when the first is needed, as no answer waits for that. */
  const jobs = (): Promise<DeliveryJobs> => {
    made ??= import('./delivery-jobs.ts').then(({ createDeliveryJobs }) =>
      createDeliveryJobs({
        connection: options.connection,
        tenant,
        attempt,
        concurrency,
        leaseMillis,
        report,
      }),
    );
    return made;
  };

  /** Until when a recipient is let be, as a failure asked for. */
  const letBe = new Map<string, number>();

  /** Delivers to that recipient unless another does, and says what came of it. */
  async function attempt(recipient: string, earlier: number): Promise<Attempt> {
    let failure: { error: unknown } | undefined;
    const outcome = await whileHolding(
      options.connection,
      deliveringKey(tenant, recipient),
      leaseMillis,
      async (before): Promise<Known> => {
        try {
          await deliver(recipient, before === 'in-doubt');
          return 'certain';
        } catch (error) {
          failure = { error };
          return isInDoubt(error) ? 'in-doubt' : before;
        }
      },
    );
    if (outcome === 'busy') return { done: false, pause: busyPause };
    letBe.delete(recipient);
    if (!failure) return { done: true };
    const pause = pauseBefore(earlier, failure.error);
    log.warn({ recipient, code: codeOf(failure.error), millis: pause }, 'delivery.put-off');
    letBe.set(recipient, Date.now() + pause);
    return { done: false, pause };
  }

  async function hint(recipients: readonly string[], delay = 0): Promise<void> {
    if (recipients.length > 0) await (await jobs()).add(recipients, delay);
  }

  const atOnce = createAtOnce({
    most,
    line,
    attempt: (recipient) =>
      attempt(recipient, 0).catch((error) => {
        report(error, 'at-once');
        return { done: false, pause: busyPause };
      }),
    // Not hinted at, it is found by the next sweep.
    leave: (recipient, pause) => hint([recipient], pause).catch((error) => report(error, 'hint')),
  });

  async function wake(recipients: readonly string[]): Promise<void> {
    await hint([...new Set(recipients)].filter((one) => !takenAtOnce(one)));
  }

  const takenAtOnce = (recipient: string): boolean =>
    isRunning && Date.now() >= (letBe.get(recipient) ?? 0) && atOnce.take(recipient);

  const sweep = async () => {
    const waiting = await store.recipientsWaiting();
    await hint(waiting.filter((one) => !atOnce.has(one)));
  };
  let sweeping: NodeJS.Timeout | undefined;
  let isRunning = false;

  return {
    wake,
    async start() {
      isRunning = true;
      await (await jobs()).start();
      await sweep();
      sweeping = setInterval(() => {
        sweep().catch((error) => report(error, 'sweep'));
      }, sweepMillis);
    },
    async stop() {
      clearInterval(sweeping);
      await atOnce.stop();
      await (await made)?.stop();
    },
  };
}

/**
 * Whether something may have been sent all the same. Only a channel that asks for another try knows that nothing was: of any
 * other error, a store's that could not settle among them, nothing is known.
 */
function isInDoubt(error: unknown): boolean {
  if (!(error instanceof NabijError) || typeof error.retry === 'string') return true;
  return error.retry.inDoubt === true;
}

function codeOf(error: unknown): string {
  return error instanceof NabijError ? error.code : 'unexpected';
}
