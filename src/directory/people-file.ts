/**
 * Reads the people file: a CSV with one person a line. Everything that is wrong is named with its line and its column,
 * all at once, so that HR mends the file in one go.
 */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isLocalDate, toLocalDate } from '../domain/local-date.ts';
import { countries, languages, usualLanguage } from '../domain/locale.ts';
import { type ChannelName, channelNames, type Person, roles } from '../domain/person.ts';

export interface Problem {
  /** As an editor counts: the header is line 1. */
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

export type PeopleFile = { readonly people: readonly Person[] } | { readonly problems: readonly Problem[] };

const required = ['id', 'name', 'roles', 'country'] as const;
const columns = [
  ...required,
  'language',
  ...channelNames,
  'manager',
  'hours',
  'days',
  'from',
  'to',
  'site',
  'since',
] as const;
type Column = (typeof columns)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:00');
const listOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .transform((text) => text.split(/[\s;|]+/).filter((part) => part !== ''))
    .pipe(z.array(z.enum(values, `is not one or more of ${values.join(', ')}`)).min(1, 'is empty'));

const row = z.object({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}._-]+$/u, 'has other signs than letters, digits, dot, dash and underscore'),
  name: z.string().min(1, 'is empty').max(120, 'is longer than 120 characters'),
  roles: listOf(roles),
  country: z
    .string()
    .toUpperCase()
    .pipe(z.enum(countries, `is not one of ${countries.join(', ')}`)),
  language: z
    .string()
    .toLowerCase()
    .pipe(z.union([z.literal(''), z.enum(languages)], `is not one of ${languages.join(', ')}`)),
  manager: z.string(),
  // Half an hour is written with a comma where a semicolon parts the columns.
  hours: z
    .string()
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(
      z
        .number('is not a number of hours a week')
        .min(1, 'is less than 1')
        .max(60, 'is more than 60')
        .nullable(),
    ),
  days: z.string().regex(/^[1-7]*$/, 'is not the numbers of the working days, such as 12345 or 245'),
  from: z.union([z.literal(''), time]),
  to: z.union([z.literal(''), time]),
  site: z.string(),
  since: z
    .string()
    .refine((text) => text === '' || isLocalDate(text), 'is not a date such as 2024-09-01')
    .transform((text) => (text === '' ? null : toLocalDate(text))),
});

/** The people of that text, or every problem in it. */
export function readPeople(text: string): PeopleFile {
  const read = recordsOf(text);
  if ('problems' in read) return read;
  const { header, records } = read;
  const problems: Problem[] = headerProblems(header);
  if (problems.length > 0) return { problems };

  const channels = header.filter((column): column is ChannelName =>
    channelNames.includes(column as ChannelName),
  );
  const found = records.map(({ record, line }) => {
    const parsed = row.safeParse(Object.fromEntries(columns.map((column) => [column, record[column] ?? ''])));
    if (parsed.success)
      return { line, person: personOf(parsed.data, channels, record), manager: parsed.data.manager };
    for (const { path, message } of parsed.error.issues) {
      problems.push({ line, column: String(path[0]), problem: message });
    }
    return undefined;
  });
  const people = found.filter((one) => one !== undefined);
  problems.push(...togetherProblems(people));
  if (people.length === 0 && problems.length === 0) {
    problems.push({ line: 1, column: 'id', problem: 'is there, but no person follows' });
  }
  return problems.length > 0
    ? { problems: problems.sort((a, b) => a.line - b.line) }
    : { people: people.map(({ person }) => person) };
}

interface Line {
  readonly record: Readonly<Partial<Record<Column, string>>>;
  readonly line: number;
}

function recordsOf(text: string): { header: string[]; records: Line[] } | { problems: Problem[] } {
  let header: string[] = [];
  try {
    const rows = parse(text, {
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      columns: (names: string[]) => {
        header = names.map((name) => name.toLowerCase());
        return header;
      },
    }) as unknown as { record: Line['record']; info: { lines: number } }[];
    return { header, records: rows.map(({ record, info }) => ({ record, line: info.lines })) };
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    return { problems: [{ line, column: '', problem: 'cannot be read as CSV: is a quote left open?' }] };
  }
}

/** What parts the columns of the header: a comma, a semicolon as a Dutch or Belgian Excel writes, or a tab. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

function headerProblems(header: readonly string[]): Problem[] {
  const missing = required.filter((column) => !header.includes(column));
  const unknown = header.filter((name) => name !== '' && !columns.includes(name as Column));
  return [
    ...missing.map((column) => ({ line: 1, column, problem: 'is missing from the header' })),
    ...unknown.map((column) => ({
      line: 1,
      column,
      problem: `is not a column we know: ${columns.join(', ')}`,
    })),
    ...(channelNames.some((channel) => header.includes(channel))
      ? []
      : [
          {
            line: 1,
            column: 'slack',
            problem: 'is missing, and so are teams and web: one of them is needed',
          },
        ]),
  ];
}

function personOf(
  read: z.infer<typeof row>,
  channels: readonly ChannelName[],
  record: Line['record'],
): Person {
  const { manager, hours, days, from, to, site, since, language, ...rest } = read;
  return {
    ...rest,
    ...(language ? { language } : { language: usualLanguage, languageIsOpen: true }),
    channels: Object.fromEntries(
      channels.flatMap((channel) => (record[channel] ? [[channel, record[channel]]] : [])),
    ),
    ...(manager ? { manager } : {}),
    hoursPerWeek: hours ?? (rest.country === 'NL' ? 40 : 38),
    workingDays: days === '' ? [1, 2, 3, 4, 5] : [...new Set([...days].map(Number))].sort(),
    workingHours: { from: from || '09:00', to: to || '17:00' },
    ...(site ? { site } : {}),
    ...(since ? { employedSince: since } : {}),
  };
}

/** What only shows between the lines: the same person twice, a manager who is not there, a circle of managers. */
function togetherProblems(people: readonly { line: number; person: Person }[]): Problem[] {
  const byId = new Map(people.map(({ person }) => [person.id, person]));
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const once = (key: string, line: number, column: string) => {
    const before = seen.get(key);
    if (before !== undefined) problems.push({ line, column, problem: `is on line ${before} already` });
    else seen.set(key, line);
  };
  for (const { line, person } of people) {
    once(`id:${person.id}`, line, 'id');
    for (const [channel, id] of Object.entries(person.channels))
      once(`${channel}:${id.toLowerCase()}`, line, channel);
    if (Object.keys(person.channels).length === 0) {
      problems.push({
        line,
        column: 'slack',
        problem: 'is empty, and so is every other channel: we cannot reach them',
      });
    }
    if (person.workingHours.from >= person.workingHours.to) {
      problems.push({ line, column: 'to', problem: 'is not after "from"' });
    }
    const { manager } = person;
    if (manager && !byId.has(manager))
      problems.push({ line, column: 'manager', problem: `"${manager}" is nobody's id` });
    else if (manager && !byId.get(manager)?.roles.includes('manager')) {
      problems.push({ line, column: 'manager', problem: `"${manager}" does not have the role manager` });
    } else if (managesThemself(person, byId)) {
      problems.push({ line, column: 'manager', problem: 'leads back to the same person' });
    }
  }
  if (people.length > 0 && !people.some(({ person }) => person.roles.includes('hr'))) {
    problems.push({
      line: 1,
      column: 'roles',
      problem: 'has nobody with the role hr: someone must see what is left undone',
    });
  }
  return problems;
}

function managesThemself(person: Person, byId: ReadonlyMap<string, Person>): boolean {
  const above = new Set<string>();
  for (let id = person.manager; id !== undefined && !above.has(id); id = byId.get(id)?.manager) above.add(id);
  return above.has(person.id);
}

/** The problems as lines for a person: `line 4, manager: "xy" is nobody's id`. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, problem }) => `line ${line}, ${column || 'the file'}: ${problem}`);
}
