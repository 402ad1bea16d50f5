/**
 * `npm run --silent understand`: reads JSON lines `{"id","text","now","open","country"}`, writes one JSON line each
 * with what the message means, in the same order. A line it cannot read ends it with exit code 2.
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { countries } from '../domain/locale.ts';
import { understand } from '../understand/understand.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  now: z
    .string()
    .refine(
      (now) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(now) && !Number.isNaN(Date.parse(now)),
      'is not a local time with its offset',
    ),
  open: z.boolean(),
  country: z.enum(countries),
});

function refuse(number: number, why: string): never {
  process.stderr.write(`line ${number}: ${why}\n`);
  process.exit(2);
}

function read(text: string, number: number): z.infer<typeof line> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse(number, 'this is not JSON');
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  refuse(number, `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is not right'}`);
}

let number = 0;
for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  const { id, text: words, ...situation } = read(text, number);
  const { intent, firstDay, backOn, percent } = understand(words, situation);
  process.stdout.write(`${JSON.stringify({ id, intent, firstDay, backOn, percent })}\n`);
}
