/** What a story came to, for people to read and for programs. */
import { flagsOf } from '../../../flows/flags/open.ts';
import type { Card } from '../../cards/card.ts';
import { plainTextOf } from '../../cards/plain-text.ts';
import type { CaseState } from '../../domain/case.ts';
import type { Instant } from '../../domain/local-date.ts';
import { zoneOf } from '../../domain/locale.ts';
import { Temporal } from '../../domain/temporal.ts';
import { type Played, shortStateOf } from '../../stories/play.ts';
import type { Shown } from '../../stories/stage.ts';
import type { Story } from '../../stories/story.ts';

/** One thing the bot did, as a JSON line. */
export function jsonLine({ at, to, card }: Shown, story: Story) {
  return {
    at: localIso(at, story),
    to,
    kind: card.kind,
    id: card.id,
    text: plainTextOf(card),
    actions: card.actions.map(({ id }) => id),
    form: card.form ? card.form.fields.map(({ id }) => id) : [],
  };
}

/** The last line: where every case ended. */
export function lastLine(cases: readonly CaseState[]) {
  return {
    kind: 'end',
    cases: cases.map((state) => ({
      person: state.employee,
      state: shortStateOf(state),
      firstDay: state.facts.firstDay,
      agreements: state.agreements.map(({ what, who, nextOn, status }) => ({ what, who, nextOn, status })),
      contacts: state.contacts.map(({ on, by }) => ({ on, by })),
      redFlags: flagsOf(state).map(({ flag, since, closedOn }) => ({
        id: flag,
        since,
        open: closedOn === null,
      })),
    })),
  };
}

/** The story read aloud: what each person said and did, and what they got to see. */
export function transcriptOf({ shown, cases }: Played, story: Story): string {
  const nameOf = (id: string) => story.people.find((person) => person.id === id)?.name ?? id;
  const zone = zoneOf(story.country);
  const deeds = story.steps.map((step) => ({
    at: step.at,
    lines: [`${nameOf(step.who)} ${deedOf(step)}`],
    rank: 0,
  }));
  const cards = shown.map(({ at, to, card }) => ({
    at: Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16),
    lines: [`→ ${nameOf(to)} (${card.kind}, ${card.id})`, ...linesOf(card).map((line) => `    ${line}`)],
    rank: 1,
  }));
  // A card follows the deed of the same minute.
  const all = [...deeds, ...cards].sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1));
  const told = all.map(({ at, lines }) => `${at.replace('T', ' ')}  ${lines.join('\n')}`);
  const ends = cases.map(
    (state) =>
      `${nameOf(state.employee)}: ${shortStateOf(state)}, first day ${state.facts.firstDay}, ` +
      `${state.contacts.length} contacts, ${state.agreements.length} agreements`,
  );
  return [...told, '', ...ends].join('\n');
}

function linesOf(card: Card): string[] {
  const fields = (card.form?.fields ?? []).map(
    ({ label, error }) => `[ ${label} ]${error ? ` ! ${error}` : ''}`,
  );
  const buttons = [...card.actions, ...(card.downloads ?? [])].map(({ label }) => `( ${label} )`).join(' ');
  return [...plainTextOf(card).split('\n'), ...fields, ...(buttons ? [buttons] : [])];
}

function deedOf({ says, presses, submits }: Story['steps'][number]): string {
  if (says !== undefined) return `says: ${says}`;
  if (presses !== undefined) return `presses ${presses}`;
  const values = Object.entries(submits ?? {}).map(([field, value]) => `${field}: ${value}`);
  return `submits ${values.length > 0 ? values.join('; ') : 'the form as it is'}`;
}

function localIso(at: Instant, story: Story): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneOf(story.country));
  return `${local.toPlainDateTime().toString({ smallestUnit: 'second' })}${local.offset}`;
}
