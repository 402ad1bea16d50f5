/**
 * One app against another, round by round in turn, so that whatever else the machine does meets both. The other one stands
 * there twice: how far it strays from itself says how far any of the figures can be trusted.
 */
import { fire, type Shot } from './load.ts';
import type { MeasuredApp } from './measured.ts';

/** An app with what it answers to, so that a request counts when its answer has reached the person. */
export interface Contender {
  readonly app: MeasuredApp;
  readonly next: () => Shot;
  /** How many answers have arrived at the platform so far. */
  readonly arrived: () => number;
}

export interface Comparison {
  /** Ours through the bare one's: the middle of the rounds. */
  readonly perSecond: number;
  readonly cpu: number;
  /** The bare one through itself. */
  readonly control: number;
  /** The bare one's own figures, to know what is spoken of. */
  readonly bare: { readonly perSecond: number; readonly cpuMicros: number };
  /** The least part of its core that an app was using: well below 1, something else was the limit. */
  readonly busy: number;
}

interface Round {
  readonly perSecond: number;
  readonly cpuMicros: number;
  readonly busy: number;
}

/** Warms all three up, then lets them run in turn. */
export async function compare(
  contenders: { readonly ours: Contender; readonly bare: Contender; readonly control: Contender },
  {
    warmUp,
    rounds,
    requests,
  }: { readonly warmUp: number; readonly rounds: number; readonly requests: number },
): Promise<Comparison> {
  const { ours, bare, control } = contenders;
  for (const one of [ours, bare, control]) if (warmUp > 0) await run(one, warmUp);
  const played: { ours: Round; bare: Round; control: Round }[] = [];
  for (let round = 0; round < rounds; round++) {
    played.push({
      bare: await run(bare, requests),
      ours: await run(ours, requests),
      control: await run(control, requests),
    });
  }
  const all = played.flatMap((round) => [round.ours, round.bare, round.control]);
  return {
    perSecond: median(played.map((round) => round.ours.perSecond / round.bare.perSecond)),
    cpu: median(played.map((round) => round.ours.cpuMicros / round.bare.cpuMicros)),
    control: median(played.map((round) => round.control.perSecond / round.bare.perSecond)),
    bare: {
      perSecond: median(played.map((round) => round.bare.perSecond)),
      cpuMicros: median(played.map((round) => round.bare.cpuMicros)),
    },
    busy: Math.min(...all.map(({ busy }) => busy)),
  };
}

/** Until every request is answered and every answer has arrived. */
async function run({ app, next, arrived }: Contender, requests: number): Promise<Round> {
  const wanted = arrived() + requests;
  const cpu = app.cpu();
  const begun = performance.now();
  await fire(app.address, requests, next);
  while (arrived() < wanted) {
    if (performance.now() - begun > 120_000) throw new Error('some answers never arrived');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const millis = performance.now() - begun;
  const used = app.cpu() - cpu;
  return {
    perSecond: (requests / millis) * 1_000,
    cpuMicros: (used / requests) * 1_000,
    busy: used / millis,
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The lines to print, with what was wanted and whether the measure can be trusted. */
export function told(
  name: string,
  { perSecond, cpu, control, bare, busy }: Comparison,
  wanted: { readonly perSecond: number; readonly cpu?: number },
): string[] {
  const strays = Math.abs(control - 1) > 0.1;
  return [
    `${name}: ${perSecond.toFixed(2)} × the bare one's requests a second (wanted ≥ ${wanted.perSecond}), ` +
      `${cpu.toFixed(2)} × its processor time a request${wanted.cpu ? ` (wanted ≤ ${wanted.cpu})` : ''}`,
    `  the bare one: ${bare.perSecond.toFixed(0)} requests a second, ${bare.cpuMicros.toFixed(0)} µs each; ` +
      `against itself ${control.toFixed(2)}${strays ? ': it strays, so do the ratios' : ''}`,
    ...(busy < 0.8
      ? [`  at times an app had only ${(busy * 100).toFixed(0)} % of its core to do or to have`]
      : []),
  ];
}
