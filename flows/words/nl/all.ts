/** All words of this language, one file per flow. */
import { agree } from './agree.ts';
import { answers } from './answers.ts';
import { before } from './before.ts';
import { buildUp } from './build-up.ts';
import { change } from './change.ts';
import { contact } from './contact.ts';
import { documents } from './documents.ts';
import { flags } from './flags.ts';
import { guide } from './guide.ts';
import { happened } from './happened.ts';
import { home } from './home.ts';
import { nudges } from './nudges.ts';
import { parties } from './parties.ts';
import { relay } from './relay.ts';
import { report } from './report.ts';
import { returning } from './return.ts';
import { roles } from './roles.ts';
import { spells } from './spells.ts';
import { steps } from './steps.ts';

export const nl = {
  ...report,
  ...returning,
  ...before,
  ...change,
  ...buildUp,
  ...nudges,
  ...guide,
  ...agree,
  ...relay,
  ...happened,
  ...steps,
  ...roles,
  ...parties,
  ...spells,
  ...contact,
  ...flags,
  ...home,
  ...documents,
  ...answers,
} as const;
