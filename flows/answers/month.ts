/**
 * The weeks to come of a manager's own team: who is away or works part of the hours, and when the next agreed talk is.
 * In words, a page at a time, and as a picture of the same page. Dates alone: nothing of why, and no judgement of anyone.
 */
import type { Card } from '../../src/cards/card.ts';
import { type Month, type MonthRow, monthSigns, type Stretch } from '../../src/cards/picture.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { earlier, type LocalDate, later, plusDays, weekdayOf } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/person.ts';
import { fileName, type WrittenFile } from '../documents/enclosures.ts';
import { endOf, partlyFromOf, stretchesOf } from '../documents/timeline-picture.ts';
import { card, type Scene, text } from '../scene.ts';
import { speak, type WordKey } from '../words/speak.ts';
import { inMessage, pageOf } from './pages.ts';

/** This week from its Monday on, so that it also shows what just was, and the four that come. */
const weeks = 5;

/** The list with its picture. */
export function monthCard(reader: Person, scenes: readonly Scene[], today: LocalDate, wanted = 1): Card {
  const { say } = speak(reader.language);
  const turning = inMessage('month', wanted);
  const { lines, footer, actions, here } = pageOf(
    reader.language,
    rowsOf(reader, scenes, weeksFrom(today)),
    turning,
  );
  const title = say('month.title');
  if (lines.length === 0) return card({ reader }, 'month', 'report', title, [text(say('month.none'))]);
  const said = lines.map((row) => say('month.line', { name: row.name, words: row.words }));
  const alt = say('month.alt', { lines: said.join('; ') });
  const shown = card({ reader }, 'month', 'report', title, [{ type: 'list', items: said }, footer], {
    actions,
  });
  const depicts = { file: 'month', page: Number(here.page), alt } as const;
  return { ...shown, depicts, ...(actions.length > 0 ? { renews: here } : {}) };
}

/** The picture of that page as it is now; nothing when nobody is on it. */
export function monthFile(
  reader: Person,
  scenes: readonly Scene[],
  today: LocalDate,
  wanted: number,
): WrittenFile | undefined {
  const month = monthPicture(reader, scenes, today, wanted);
  if (!month) return undefined;
  return { name: fileName(reader.language, 'month', today, 'month'), content: { kind: 'month', month } };
}

/** What that picture shows. */
export function monthPicture(
  reader: Person,
  scenes: readonly Scene[],
  today: LocalDate,
  wanted = 1,
): Month | undefined {
  const { say } = speak(reader.language);
  const span = weeksFrom(today);
  const { lines: rows } = pageOf(reader.language, rowsOf(reader, scenes, span), inMessage('month', wanted));
  if (rows.length === 0) return undefined;
  const legend = Object.fromEntries(monthSigns.map((sign) => [sign, say(legendWords[sign])]));
  return {
    language: reader.language,
    title: say('month.title'),
    ...span,
    today,
    rows,
    legend: legend as Month['legend'],
  };
}

const legendWords = {
  away: 'month.away',
  partly: 'month.partly',
  unknown: 'month.backOn.unknown',
  talk: 'month.legend.talk',
  today: 'month.legend.today',
} as const satisfies Record<(typeof monthSigns)[number], WordKey>;

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function weeksFrom(today: LocalDate): Span {
  const from = plusDays(today, 1 - weekdayOf(today));
  return { from, to: plusDays(from, weeks * 7 - 1) };
}

/** Everyone of whom something lies within these weeks. */
function rowsOf(reader: Person, scenes: readonly Scene[], span: Span): readonly MonthRow[] {
  return scenes.flatMap((scene): MonthRow[] => {
    const next = scene.case.agreements.at(-1)?.nextOn;
    const talk = next && next >= scene.today ? next : undefined;
    const row = {
      name: speak(reader.language).say('person', { who: scene.employee.name }),
      words: wordsOf(reader, scene, talk, span),
      stretches: within(span, stretchesOf(scene)),
      unknownFrom: unknownFrom(scene, span),
      talkOn: talk !== undefined && talk <= span.to ? talk : null,
    };
    const isEmpty = row.stretches.length === 0 && row.unknownFrom === null && row.talkOn === null;
    return isEmpty ? [] : [row];
  });
}

function within({ from, to }: Span, stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((one) => {
    const cut = { ...one, from: later(from, one.from), to: earlier(to, one.to) };
    return cut.from <= cut.to ? [cut] : [];
  });
}

/** After today, when no day of return was said, or one that has come and was not confirmed. */
function unknownFrom({ case: state, today }: Scene, { to }: Span): LocalDate | null {
  const end = endOf(state);
  if (state.facts.lastDay !== null || (end && end >= today)) return null;
  const from = plusDays(end ?? later(today, state.facts.firstDay), 1);
  return from <= to ? from : null;
}

/** "Afwezig, verwacht terug op ma 6 april, gesprek op di 17 maart": what there is to know, in the order of a question. */
function wordsOf(
  reader: Person,
  { case: state, today }: Scene,
  talk: LocalDate | undefined,
  span: Span,
): OwnWords {
  const { say, day, shortDay } = speak(reader.language);
  const on = (date: LocalDate) => ({ on: date >= span.from && date <= span.to ? shortDay(date) : day(date) });
  const { firstDay, lastDay } = state.facts;
  const [end, partly] = [endOf(state), partlyFromOf(state)];
  const said: OwnWords[] = [];
  if (lastDay === null) {
    const isPartly = partly !== undefined && partly <= today;
    if (firstDay > today) said.push(say('month.awayFrom', on(firstDay)));
    else said.push(say(isPartly ? 'month.partly' : 'month.away'));
    if (partly && partly > today) said.push(say('month.partlyFrom', on(partly)));
    said.push(end ? say('month.backOn', on(plusDays(end, 1))) : say('month.backOn.unknown'));
  } else said.push(say('month.back', on(plusDays(lastDay, 1))));
  if (talk) said.push(say('month.talk', on(talk)));
  return say('as-is', { words: said.join(', ') });
}
