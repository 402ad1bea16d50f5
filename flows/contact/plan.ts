/**
 * No running absence falls silent (R15, R24–R27). While a talk lies with someone there is nothing to do; left, or with no
 * next talk agreed, the next one comes by the pace of the pack and the employee's own wish.
 */
import type { CaseState } from '../../src/domain/case.ts';
import { dayOf, type Instant, type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { type WishContext, wishKey } from '../conversations/wish/wish.machine.ts';
import { contextOf, stateOf } from '../machines.ts';
import { nudgeKey } from '../nudges/catalogue.ts';
import type { NudgeContext } from '../nudges/nudge.machine.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { type ContactWish, nextContactOn, returnIsNear, talkBeforeReturn } from '../policies/rhythm.ts';

/** The nudges that are about being in touch, and among them those that ask for a talk. */
const talks = ['first-contact', 'next-contact', 'before-return'] as const;
const aboutContact = [...talks, 'missing-agreement', 'welcome'] as const;

export interface ContactPlan {
  /** Whether someone is to be prompted today. */
  readonly isDue: boolean;
  /** The day on which to look again when nothing happens before; always after today. */
  readonly lookAgainOn: LocalDate;
}

/** What the employee wished, when they said so. */
export function paceWished({ machines }: CaseState): ContactWish | undefined {
  const stored = machines[wishKey];
  return (stored && contextOf<WishContext>(stored).pace) ?? undefined;
}

/** Whether contact is to be asked for today, and when to look again; for an absence that runs. */
export function planContact(state: CaseState, pack: PolicyPack, now: Instant): ContactPlan {
  const zone = zoneOf(state.facts.country);
  const today = dayOf(now, zone);
  const tomorrow = plusDays(today, 1);
  const asked = nudgesOf(state, talks).map(({ promptAt }) => dayOf(promptAt, zone));
  const last = latest([...state.contacts.map(({ on }) => on), ...asked]);
  const { firstDay, backOn } = state.facts;
  const wish = paceWished(state);
  const so = { firstDay, ...(backOn ? { backOn } : {}), ...(wish ? { wish } : {}) };
  const due = earliest([
    nextContactOn({ ...so, ...(last ? { lastContactOn: last } : {}) }, pack),
    beforeReturn(state, pack, asked, today),
  ]);
  const busy = busyUntil(state, now, zone);
  if (busy === undefined) return { isDue: due <= today, lookAgainOn: latest([due, tomorrow]) ?? tomorrow };
  return { isDue: false, lookAgainOn: latest([due, plusDays(busy, 1), tomorrow]) ?? tomorrow };
}

/** A return that was named wants a talk before it (R69), also when the next talk was agreed for after it. */
function beforeReturn(
  { facts, contacts }: CaseState,
  pack: PolicyPack,
  asked: readonly LocalDate[],
  today: LocalDate,
): LocalDate | undefined {
  const { backOn, firstDay } = facts;
  // Once that day has come, it is the welcome that asks.
  if (backOn === null || backOn <= today || asked.some((day) => day < backOn)) return undefined;
  return talkBeforeReturn(backOn, contacts.at(-1)?.on ?? firstDay, pack, firstDay);
}

/** What the talk that is due is about: the return, once it is near. */
export function topicOfTalk(
  { facts }: CaseState,
  pack: PolicyPack,
  today: LocalDate,
): 'next-contact' | 'before-return' {
  const { backOn, firstDay } = facts;
  const isNear = backOn !== null && today < backOn && today >= returnIsNear(backOn, firstDay, pack);
  return isNear ? 'before-return' : 'next-contact';
}

/** Until which day someone is at it: a nudge that has not spoken yet, or was not left before today. */
function busyUntil(state: CaseState, now: Instant, zone: string): LocalDate | undefined {
  const { backOn } = state.facts;
  const today = dayOf(now, zone);
  const isToCome = backOn !== null && today < backOn;
  const days = nudgesOf(state, aboutContact)
    // A talk planned for after a return to come keeps nobody from the talk before it; the welcome is about the return itself.
    .filter(
      ({ name, isPlanned, promptAt }) =>
        !(name !== 'welcome' && isPlanned && isToCome && dayOf(promptAt, zone) >= backOn),
    )
    .map(({ isPlanned, isLeft, promptAt, escalateAt }) => {
      const end = dayOf(isPlanned && promptAt > escalateAt ? promptAt : escalateAt, zone);
      // HR, with hours of its own, may be still to hear it.
      return isLeft || end > today ? end : today;
    })
    // On the day on which HR hears that it was left, nobody is asked for the next one.
    .filter((day) => day >= today);
  return latest(days);
}

function nudgesOf(state: CaseState, names: readonly (typeof aboutContact)[number][]) {
  return names.flatMap((name) => {
    const stored = state.machines[nudgeKey(name)];
    if (!stored) return [];
    const { promptAt, escalateAt } = contextOf<NudgeContext>(stored);
    const at = stateOf(stored);
    // One that was put off once HR had heard of it speaks again, and HR hears no more.
    const isLeft = at === 'withHr' || at === 'overdue' || promptAt > escalateAt;
    return [{ name, promptAt, escalateAt, isPlanned: at === 'planned', isLeft }];
  });
}

const latest = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort().at(-1);
const earliest = (days: readonly (LocalDate | undefined)[]): LocalDate =>
  days.filter((day) => day !== undefined).sort()[0] as LocalDate;
