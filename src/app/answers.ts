/** Words that change nothing and want an answer: help, a human, what may be asked, how someone of the team is doing. */
import { besides, checkResult, help, human, plain, theRule } from '../../flows/answers/cards.ts';
import { hello } from '../../flows/answers/hello.ts';
import type { Card } from '../cards/card.ts';
import type { Instant } from '../domain/local-date.ts';
import { actsForEmployer, firstNameOf, type Person } from '../domain/person.ts';
import { ask } from '../guard/ask.ts';
import type { Aside } from '../understand/asides.ts';
import type { Understanding } from '../understand/understand.ts';
import type { House } from './house.ts';
import { openCaseOf, personStatusFor, reportedCaseOf, statusFor } from './queries.ts';
import { reportable } from './rights.ts';
import { answer, type Step } from './step.ts';
import { absenceStateOf } from './turn.ts';

/** The step for words that always work, or that ask something; nothing when they may be about the own absence. */
export async function answerToWords(
  house: House,
  reader: Person,
  text: string,
  found: Understanding,
  now: Instant,
): Promise<Step | undefined> {
  if (found.asksForHuman) return answer(reader, nearestHuman(house, reader));
  if (found.asksForHelp) return answer(reader, help(reader));
  if (found.asksToStop) {
    return answer(reader, plain(reader, 'stop', 'message', { title: 'stop.title', text: 'stop.text' }));
  }
  const leads = actsForEmployer(reader);
  if (found.aside && !(leads && found.aside === 'what-may-be-asked')) {
    return answer(reader, await answerBeside(house, reader, found.aside, now));
  }
  if (!leads) return undefined;
  const asked = ask(text, { country: reader.country, language: reader.language });
  if (asked.verdict === 'allow') {
    return asked.aboutTheRule
      ? answer(reader, theRule(reader))
      : answerAboutSomeone(house, reader, text, found, now);
  }
  return found.intent === 'other' ? answer(reader, checkResult(reader, asked)) : undefined;
}

async function answerBeside(house: House, reader: Person, aside: Aside, now: Instant): Promise<Card> {
  if (aside === 'hello') return helloTo(house, reader);
  if (aside === 'who-is-away') return statusFor(house, reader, now);
  const own = aside === 'noted' ? await openCaseOf(house, reader.id) : undefined;
  // Said to the question whether a report is right, it is not yet the press that answers it.
  const isAsked = own && absenceStateOf(own) === 'before';
  const pending = { title: 'noted.title', text: 'noted.pending' } as const;
  return isAsked ? plain(reader, 'noted', 'message', pending) : besides(reader, aside);
}

/** The first words to that person, with what there is to begin with. */
export async function helloTo(house: House, reader: Person): Promise<Card> {
  const own = await openCaseOf(house, reader.id);
  return hello(reader, own !== undefined && /^(before|away)/.test(absenceStateOf(own)));
}

/**
 * How it stands with one of the own people who is away, when the words name just one: "wanneer komt Koen terug?" What is
 * said of someone, such as "Koen is er weer", changes nothing, and the answer says whose it is to say.
 */
async function answerAboutSomeone(
  house: House,
  reader: Person,
  text: string,
  { intent }: Understanding,
  now: Instant,
): Promise<Step | undefined> {
  if (intent !== 'other' && intent !== 'status') return undefined;
  const spoken = new Set(text.toLocaleLowerCase().split(/[^\p{L}\p{M}’'-]+/u));
  const named = reportable(house, reader).filter(({ name }) =>
    spoken.has(firstNameOf({ name }).toLocaleLowerCase()),
  );
  const [only, ...others] = named;
  if (!only || others.length > 0 || !(await reportedCaseOf(house, only.id))) return undefined;
  const status = await personStatusFor(house, reader, only.id, now);
  if (text.includes('?')) return answer(reader, status);
  const words = { title: 'about-someone.title', text: 'about-someone.text' } as const;
  const theirs = plain(reader, 'about-someone', 'message', words, { name: firstNameOf(only) });
  return { kind: 'answer', cards: [theirs, status].map((card) => ({ to: reader, card })) };
}

function nearestHuman({ directory }: House, person: Person): Card {
  return human(person, directory.withRole('hr').find(({ id }) => id !== person.id)?.name ?? null);
}
