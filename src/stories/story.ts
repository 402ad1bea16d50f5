/**
 * A story: who takes part and what they do when, as people write it in YAML. Read with its line numbers, so that what
 * is wrong is named where it stands.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../../flows/policies/settings.ts';
import { isLocalDate } from '../domain/local-date.ts';
import { countries, languages } from '../domain/locale.ts';
import { channelNames, type Person, roles } from '../domain/person.ts';

const localTime = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10)),
    'is not a local time such as 2026-03-02T07:40',
  );
const words = z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() });
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const person = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
  manager: z.string().optional(),
  hoursPerWeek: z.number().min(1).max(60).optional(),
  language: z.enum(languages).optional(),
  country: z.enum(countries).optional(),
  workingDays: z.array(z.number().int().min(1).max(7)).min(1).optional(),
  workingHours: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  site: z.string().optional(),
});

const stepFields = z.strictObject({
  at: localTime,
  who: z.string(),
  says: z.string().optional(),
  presses: z.string().optional(),
  submits: z.record(z.string(), value).optional(),
  /** The form meant, when it is not the one last shown to this person. */
  on: z.string().optional(),
  /** For an onlooker of the playground. */
  caption: words.optional(),
});
const step = stepFields.refine(
  ({ says, presses, submits }) => [says, presses, submits].filter((deed) => deed !== undefined).length === 1,
  'needs exactly one of says, presses and submits',
);

const story = z
  .strictObject({
    name: z.string().min(1),
    title: words.optional(),
    country: z.enum(countries),
    language: z.enum(languages),
    channel: z.enum(channelNames).default('web'),
    /** What the employer arranged, as in a settings file. */
    settings: z.record(z.string(), z.unknown()).optional(),
    people: z.array(person).min(1),
    steps: z.array(step),
    until: localTime.optional(),
  })
  .superRefine(({ people, steps, settings }, context) => {
    try {
      readSettings(settings ?? {});
    } catch {
      context.addIssue({ code: 'custom', path: ['settings'], message: 'are not settings we know' });
    }
    const known = new Set(people.map(({ id }) => id));
    people.forEach(({ manager }, index) => {
      if (manager && !known.has(manager)) {
        context.addIssue({
          code: 'custom',
          path: ['people', index, 'manager'],
          message: 'is nobody in this story',
        });
      }
    });
    steps.forEach(({ who, at }, index) => {
      const before = steps[index - 1]?.at;
      if (!known.has(who)) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'who'],
          message: 'is nobody in this story',
        });
      }
      if (before && at < before) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'at'],
          message: 'is earlier than the step before it',
        });
      }
    });
  });

export type Story = z.infer<typeof story> & {
  /** On which line of the file each step begins. */
  readonly lines: readonly number[];
};
export type StoryStep = Story['steps'][number];
export type StoryProblem = { readonly line: number; readonly problem: string };

/** The story in that text, or the first thing that is wrong with it and on which line. */
export function readStory(text: string): { readonly story: Story } | StoryProblem {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [broken] = document.errors;
  const lineOf = (offset: number | undefined) => (offset === undefined ? 1 : counter.linePos(offset).line);
  if (broken) return { line: lineOf(broken.pos[0]), problem: `is not YAML we can read: ${broken.code}` };

  const read = story.safeParse(document.toJS());
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
    const named = path.join('.') || 'the story';
    return { line: lineOf(offsetAt(document, path)), problem: `${named} ${issue?.message ?? 'is wrong'}` };
  }
  const lines = read.data.steps.map((_, index) => lineOf(offsetAt(document, ['steps', index])));
  return { story: { ...read.data, lines } };
}

/** Where in the text that part stands, or else the part that holds it. */
function offsetAt(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0];
}

/** The people of a story as the directory knows them; what is left out is filled in with the story's own. */
export function peopleOf({ people, country, language, channel }: Story): readonly Person[] {
  return people.map(({ manager, site, ...one }) => {
    const home = one.country ?? country;
    return {
      id: one.id,
      name: one.name,
      roles: one.roles,
      channels: { [channel]: one.id },
      ...(manager ? { manager } : {}),
      ...(site ? { site } : {}),
      country: home,
      language: one.language ?? language,
      hoursPerWeek: one.hoursPerWeek ?? (home === 'NL' ? 40 : 38),
      workingDays: one.workingDays ?? [1, 2, 3, 4, 5],
      workingHours: one.workingHours ?? { from: '09:00', to: '17:00' },
    };
  });
}
