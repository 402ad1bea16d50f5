/** Whether work grows with the text in proportion, told by the processor's time: the clock on the wall measures the neighbours. */

/** Milliseconds that are not lost in one collection of garbage. */
const measurable = 20;

/**
 * How many times as much work the long text is as the short one, each judged so often that it can be measured: the least that each
 * took, by turns, in five tries, for whatever comes between only ever adds. For a text four times as long that is about four in
 * proportion, and sixteen with a quadratic step.
 */
export function timesTheWork(judge: (text: string) => unknown, short: string, long: string): number {
  judge(short);
  judge(long);
  let often = 1;
  while (took(judge, short, often) < measurable) often *= 2;
  let [ofShort, ofLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 0; time < 5; time++) {
    ofLong = Math.min(ofLong, took(judge, long, often));
    ofShort = Math.min(ofShort, took(judge, short, often));
  }
  return ofLong / Math.max(measurable / 4, ofShort);
}

/** In milliseconds, the system's share included: what is whose is only guessed at, tick by tick, and can come out as nought. */
function took(judge: (text: string) => unknown, text: string, often: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < often; time++) judge(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
