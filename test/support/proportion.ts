/** Whether work grows with the text in proportion, told by the processor's time: the clock on the wall measures the neighbours. */

/** Milliseconds that are not lost in one collection of garbage. */
const measurable = 10;

/**
 * How many times as much work the long text is as the short one, each judged so often that it can be measured. For a text
 * four times as long that is about four in proportion, and sixteen with a quadratic step.
 */
export function timesTheWork(judge: (text: string) => unknown, short: string, long: string): number {
  judge(short);
  judge(long);
  let often = 1;
  while (took(judge, short, often) < measurable) often *= 2;
  return took(judge, long, often) / took(judge, short, often);
}

/** The least of a few rounds, in milliseconds. */
function took(judge: (text: string) => unknown, text: string, often: number): number {
  const rounds = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    for (let time = 0; time < often; time++) judge(text);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...rounds);
}
