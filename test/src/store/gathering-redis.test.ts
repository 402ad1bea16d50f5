import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { GatheringRedis } from '../../../src/store/gathering-redis.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

function connect(): GatheringRedis {
  const redis = new GatheringRedis({ path: server.socket, disconnectTimeout: 200, retryStrategy: () => 10 });
  onTestFinished(() => redis.disconnect());
  return redis;
}

/** How many commands each piece held that was handed over from now on. */
function piecesOf({ stream }: GatheringRedis): number[] {
  const pieces: number[] = [];
  const { _write, _writev } = stream;
  stream._write = (...args) => {
    pieces.push(1);
    return _write.apply(stream, args);
  };
  stream._writev = (...args) => {
    pieces.push(args[0].length);
    return _writev?.apply(stream, args);
  };
  return pieces;
}

it('hands over what is asked in one moment in one piece, and answers each in its order', async () => {
  const redis = connect();
  await redis.ping();
  const pieces = piecesOf(redis);

  const answers = await Promise.all([redis.set('a', '1'), redis.incr('a'), redis.incr('a'), redis.get('a')]);
  expect(answers).toEqual(['OK', 2, 3, '3']);
  expect(pieces).toEqual([4]);
});

it('loses nothing that was asked in the moment the connection breaks', async () => {
  const redis = connect();
  await redis.ping();
  const answers = Promise.all([redis.set('b', '1'), redis.get('b')]);
  redis.disconnect(true);

  expect(await answers).toEqual(['OK', '1']);
});
