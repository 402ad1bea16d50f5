/**
 * A connection to Redis that hands over all commands of one moment in one piece. Written one by one, each costs a call to the
 * system, which is most of what a command costs us. Unlike ioredis' own pipelining, nothing waits for the answers of others.
 */
import { Redis } from 'ioredis';

export class GatheringRedis extends Redis {
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const { stream } = this;
    if (stream?.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    return super.sendCommand(...sent);
  }
}
