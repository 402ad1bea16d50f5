/** Whether work grows with the text in proportion, told by the processor's time: the clock on the wall measures the neighbours. */

/** Milliseconds that are not lost in one collection of garbage. */
const measurable = 20;

/**
 * How many times as much work the long text is as the short one, each judged so often that it can be measured: the
 * middle one of three tries, as whatever comes between makes one of the two longer. For a text four times as long that is about
 * four in proportion, and sixteen with a quadratic step.
 */
export function timesTheWork(judge: (text: string) => unknown, short: string, long: string): number {
  judge(short);
  judge(long);
  let often = 1;
  while (took(judge, short, often) < measurable) often *= 2;
  const tries = Array.from({ length: 3 }, () => {
    const ofLong = took(judge, long, often);
    return ofLong / Math.max(measurable / 4, took(judge, short, often));
  });
  return tries.sort((a, b) => a - b)[1] ?? Number.NaN;
}

/** In milliseconds, the system's share included: what is whose is only guessed at, tick by tick, and can come out as nought. */
function took(judge: (text: string) => unknown, text: string, often: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < often; time++) judge(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
