/** Every button of a case, by the id of its action. The button says which case and which machine; here is what follows. */
import { agreeButtons } from './agree.ts';
import { buildUpButtons } from './build-up.ts';
import type { Buttons } from './button.ts';
import { changeButtons } from './change.ts';
import { consentButtons } from './consent.ts';
import { contactButtons } from './contact.ts';
import { flagButtons } from './flags.ts';
import { happenedButtons } from './happened.ts';
import { partyButtons } from './parties.ts';
import { relayButtons } from './relay.ts';
import { reportButtons } from './report.ts';
import { roleButtons } from './roles.ts';
import { stepButtons } from './steps.ts';
import { wishButtons } from './wish.ts';

export const buttons: Buttons = {
  ...reportButtons,
  ...changeButtons,
  ...wishButtons,
  ...flagButtons,
  ...contactButtons,
  ...consentButtons,
  ...roleButtons,
  ...stepButtons,
  ...happenedButtons,
  ...agreeButtons,
  ...buildUpButtons,
  ...relayButtons,
  ...partyButtons,
};
