/**
 * Measures `understand` on labelled JSON lines: `node src/tools/bench-understand.ts <file> [--errors]`. It tells how
 * often the intent and every field are right, per language (the first two letters of the id), and how long a message
 * takes. With `--errors` it names the ids that are wrong, never their words.
 */
import { readFileSync } from 'node:fs';
import { cascade } from '../understand/cascade.ts';
import { conceptsIn } from '../understand/concepts.ts';
import { signalsOf } from '../understand/signals.ts';
import { type Situation, type Understanding, understand } from '../understand/understand.ts';
import { wordsOf } from '../understand/words.ts';

type Example = Situation &
  Pick<Understanding, 'intent' | 'firstDay' | 'backOn' | 'percent'> & { id: string; text: string };

const [file = 'test/fixtures/understand/held-out/held-out-15.jsonl'] = process.argv
  .slice(2)
  .filter((each) => !each.startsWith('--'));
const examples = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Example => JSON.parse(line));

const fields = ['intent', 'firstDay', 'backOn', 'percent'] as const;
const harmless = new Set(['other', 'status', 'contact']);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const example of examples) understand(example.text, example); // warm
const times: number[] = [];
const rows = examples.map((example) => {
  const before = performance.now();
  const answer = understand(example.text, example);
  times.push(performance.now() - before);
  return { example, answer, right: fields.filter((field) => answer[field] === example[field]) };
});

for (const language of ['nl', 'fr', 'en', 'all']) {
  const set = rows.filter(({ example }) => language === 'all' || example.id.startsWith(language));
  const intent = set.filter(({ right }) => right.includes('intent')).length;
  const all = set.filter(({ right }) => right.length === fields.length).length;
  console.log(
    `${language}: ${set.length} messages, intent ${percent(intent, set.length)}, every field ${percent(all, set.length)}`,
  );
}
const others = rows.filter(({ example }) => example.intent === 'other');
const opened = others.filter(({ answer }) => !harmless.has(answer.intent)).length;
console.log(
  `other that would change a case: ${opened} of ${others.length} (${percent(opened, others.length)})`,
);
const byRule = examples.filter(({ text, open, intent }) => {
  const words = wordsOf(text);
  return cascade(signalsOf(words, conceptsIn(words), open)).intent === intent;
});
console.log(`the cascade alone: intent ${percent(byRule.length, examples.length)}`);
const unsure = rows.filter(({ answer }) => !answer.certain).length;
console.log(`asks back: ${unsure} of ${rows.length}`);
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(`time: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
if (process.argv.includes('--errors')) {
  for (const { example, right } of rows.filter(({ right }) => right.length < fields.length))
    console.log(`${example.id}: ${fields.filter((field) => !right.includes(field)).join(', ')}`);
}
