/** What the application needs from outside, as ports: `main` connects them, tests choose their own. */
import type { TenantSettings } from '../../flows/policies/settings.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import { dayOf } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { ChannelName, Person } from '../domain/person.ts';
import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Links, Print } from '../ports/files.ts';
import type { Store } from '../ports/store.ts';
import type { Languages } from './languages.ts';

/** Codes, ids and counts only: never a name or a word of a person. */
export interface Log {
  info(fields: Readonly<Record<string, string | number | boolean>>, event: string): void;
  error(fields: Readonly<Record<string, string | number | boolean>>, event: string): void;
}

export interface House {
  readonly store: Store;
  /** Who is who, each with the language in which they are spoken to. */
  readonly directory: Directory;
  readonly languages: Pick<Languages, 'hear' | 'refresh'>;
  readonly clock: Clock;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly log: Log;
  /** What this employer arranged within the law. */
  readonly settings: TenantSettings;
  /** Makes the files that go with cards. */
  readonly print: Print;
  /** Where those files can be had. */
  readonly links: Links;
  /** Someone has cards waiting: see to it that they are delivered. */
  readonly wake: (recipients: readonly string[]) => Promise<void>;
}

/** The day it is for that person. */
export function todayFor(person: Pick<Person, 'country'>, now: Instant): LocalDate {
  return dayOf(now, zoneOf(person.country));
}
