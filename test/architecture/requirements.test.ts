/**
 * The ideas that the law, the rhythm of contact, red flags, build-up and return rest on, in our own words: each is named by
 * a test, in its title or beside it. An idea that no test names any more is lost, and this says which.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source.ts';

const ideas: Readonly<Record<string, string>> = {
  R9: 'every prompt says why now; the months in which most is decided are watched',
  R15: 'the pace of contact follows what is expected and what the employee wishes',
  R18: 'nobody is alone in it: no absence falls silent',
  R20: 'the physician’s service is there in the first days',
  R22: 'in touch within two working days',
  R23: 'contact is not put off',
  R24: 'the right moment before frequency',
  R25: 'contact that can be counted on',
  R26: 'the next contact is agreed',
  R27: 'weekly at first, monthly later',
  R36: 'the employee proposes, the manager translates to work',
  R37: 'arranged for everyone beforehand',
  R41: 'what lies under the waterline may be talked about',
  R42: 'absence has many sides, also at home',
  R44: 'being vulnerable is acknowledged',
  R54: 'a talk without an agreement is seen',
  R58: 'three to six months is a window to look out in',
  R59: 'possibilities in place of waiting',
  R60: 'clear roles',
  R61: 'no waiting too long',
  R62: 'the talk that matters is held',
  R63: 'what was promised is kept',
  R64: 'a stall leads to a quick scan with a plan',
  R65: 'partly able is able: the clock runs on',
  R66: 'hours, tasks and place in steps',
  R67: 'at home, or lighter for a while',
  R68: 'adapted work for a time',
  R69: 'the return is talked about before it happens',
  R70: 'being back is not the end',
  R71: 'a warm welcome',
  R72: 'short looks in the first weeks',
  R73: 'the team hears what the employee approved',
  R74: 'well-being in the yearly talk',
  R78: 'weeks ahead, in steps that doctors agree to',
  R81: 'frequent absence is counted from reports alone',
  R82: 'small sincere check-ins',
  R83: 'it is known whom to turn to',
  R84: 'work that wears out goes to the risk assessment',
  R85: 'attention without a cause',
  R86: 'managers learn by doing',
  R87: 'trust is built beforehand',
  R88: 'what is offered already is pointed out',
  R90: 'the manager: contact and plan',
  R91: 'HR: law and support',
  R92: 'the employee knows who does what',
  R93: 'one fixed person to turn to',
  R94: 'others in time, and what each is for',
  R95: 'everyone knows the next step',
  R96: 'together, never against each other',
};

/** Every number in a text; `R65–R68` names the two between as well. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/\bR(\d+)(?:[–-]R(\d+))?/g)].flatMap(([, from, to]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    return Array.from({ length: last - first + 1 }, (_, index) => `R${first + index}`);
  });
}

it.each(Object.entries(ideas))('%s is named by a test: %s', (idea) => {
  const files = sourceFiles('test/**/*.test.ts').filter(({ path }) => !path.startsWith('test/architecture/'));
  const naming = files.filter(({ text }) => namedIn(text).includes(idea)).map(({ path }) => path);
  expect(naming).not.toEqual([]);
});
