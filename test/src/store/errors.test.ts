import { afterAll, beforeAll, expect, it } from 'vitest';
import { NabijError } from '../../../src/domain/errors.ts';
import { toStoreError, withStoreErrors } from '../../../src/store/errors.ts';
import { canary } from '../../contracts/store-samples.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

/** What Redis itself says when it will not. */
async function refusal(): Promise<Error> {
  const redis = server.client();
  await redis.set('text', canary);
  return redis.lpush('text', canary).then(
    () => expect.fail('was accepted'),
    (error: Error) => error,
  );
}

it('turns a refusal of Redis into a code that holds nothing of the command', async () => {
  const refused = await refusal();
  expect(JSON.stringify(Object.values(refused))).toContain(canary);
  const error = toStoreError(refused, 'commit');
  expect(error).toMatchObject({
    code: 'store.refused',
    retry: 'never',
    details: { operation: 'commit', reply: 'WRONGTYPE' },
  });
  expect(error.cause).toBeUndefined();
});

it('lets a refusal that passes be tried again', async () => {
  const loading = Object.assign(await refusal(), {
    message: 'LOADING Redis is loading the dataset in memory',
  });
  expect(toStoreError(loading, 'load')).toMatchObject({ code: 'store.unreachable', retry: { after: 1000 } });
});

it('leaves an error of the house as it is', async () => {
  const own = new NabijError('store.unreadable');
  const target = withStoreErrors({
    load: () => Promise.reject(own),
    throwing: () => {
      throw own;
    },
  });
  await expect(target.load()).rejects.toBe(own);
  await expect(target.throwing()).rejects.toBe(own);
});
