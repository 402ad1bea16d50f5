/**
 * Finds where a message speaks of days: points ("overmorgen", "vr 25/9"), periods ("deze week") and stretches
 * ("nog 2 weken"), each with its lead-in. What a mention means for a case is decided elsewhere.
 */
import type { Language } from '../../domain/locale.ts';
import type { Word } from '../words.ts';
import { dateAt } from './dates.ts';
import { feastAt } from './feasts.ts';
import { leadIn, type Role } from './lead-in.ts';
import { periodAt } from './periods.ts';
import { offsetAt, weekdayAt, weeksOnAt } from './points.ts';
import { spanAt } from './spans.ts';
import { unclearAt } from './unclear.ts';
import type { Reading, When } from './when.ts';

export interface Mention {
  readonly when: When;
  readonly role: Role;
  /** From the first word of the day itself (its lead-in left out) up to `to`. */
  readonly at: number;
  readonly to: number;
  /** Where the lead-in starts. */
  readonly lead: number;
}

/** Nobody names more days than this in one message; the bound keeps a hostile one cheap. */
const most = 40;

/** The mentions of days in the words, in order of place. */
export function mentionsIn(words: readonly Word[], language: Language | null): Mention[] {
  const reading: Reading = { words, language };
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length && mentions.length < most; at++) {
    const hit =
      unclearAt(reading, at) ??
      weeksOnAt(reading, at) ??
      offsetAt(reading, at) ??
      weekdayAt(reading, at) ??
      spanAt(reading, at) ??
      dateAt(reading, at) ??
      feastAt(reading, at) ??
      periodAt(reading, at);
    if (hit === null) continue;
    mentions.push({ when: hit.when, at, to: hit.to, ...leadIn(reading, at, hit.to, hit.when) });
    at = hit.to - 1;
  }
  return corrected(words, ranged(words, following(words, meant(words, mentions))));
}

/** "Ce devait être lundi, donc le lundi suivant": a week after the Monday that was named before it. */
function following(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    const { when, at, to } = mention;
    if (when.kind !== 'weekday' || !(words[to]?.text === 'suivant' || words[at - 1]?.text === 'following'))
      return mention;
    const named = mentions
      .slice(0, index)
      .some((earlier) => earlier.when.kind === 'weekday' && earlier.when.weekday === when.weekday);
    return named ? { ...mention, when: { ...when, plus: when.plus + 1 } } : mention;
  });
}

/** "Maandag in plaats van donderdag": the day that is given up is no day of anything. */
function meant(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  const before = ({ lead }: Mention) =>
    words
      .slice(Math.max(0, lead - 3), lead)
      .map(({ text }) => text)
      .join(' ');
  return mentions.filter((mention) => !insteadOf.test(before(mention)));
}

const insteadOf =
  /(?:^| )(?:in plaats van|ipv|i p v|au lieu de|au lieu du|plutot que|instead of|rather than)$/;

/** "t/m vrijdag, oei nee, donderdag": what follows a slip takes its place, and its lead-in if it has none. */
function corrected(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const previous = kept.at(-1);
    const between = previous ? words.slice(previous.to, mention.lead).map(({ text }) => text) : [];
    if (previous && previous.when.kind !== 'span' && slip.test(between.join(' '))) {
      kept.pop();
      kept.push({ ...mention, role: mention.role === 'plain' ? previous.role : mention.role });
    } else kept.push(mention);
  }
  return kept;
}

const slip =
  /^\W*(?:(?:oei|sorry|euh|eh|nee|neen|non|no|pardon|oops|oeps|wacht|wait)[ ,.]*)*(?:nee|neen|non|no wait|no|ik bedoel|bedoel|i mean|je veux dire|pardon|correctie|correction)\W*(?:le|de|den|the|op|on)?$/;

/** "van 3 tot 7 maart", "du lundi au mercredi", "ma-wo": a first day, and a last day of absence. */
function ranged(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  const placed = [...mentions];
  for (let index = 1; index < placed.length; index++) {
    const start = placed[index - 1] as Mention;
    const end = placed[index] as Mention;
    if (end.when.kind === 'span' || start.when.kind === 'span') continue;
    const between = words
      .slice(start.to, end.at)
      .map(({ text }) => text)
      .join(' ');
    const lead = words[start.at - 1]?.text ?? '';
    const led = /^(van|du|de|d|from|between|entre|tussen)$/.test(lead) || start.role === 'from';
    const closed =
      /^(-|–|—|t\/m|tem|tm|through|tot en met|tot en met de)$/.test(between) ||
      (led &&
        /^(to|to the|au|a|tot|tot de|until the|jusqu au|jusqu a|until|till|et|en|and)$/.test(between)) ||
      (/^(to|au)$/.test(between) && start.when.kind === 'date');
    if (!closed) continue;
    if (start.role === 'plain') placed[index - 1] = { ...start, role: 'from' };
    placed[index] = { ...end, role: 'through' };
  }
  return placed;
}
