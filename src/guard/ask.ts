/** The guard's first door: may this be asked, or said, about an employee? */
import { judgeAsk } from './judge-ask.ts';
import { model } from './shipped.ts';
import type { AskVerdict, GuardOptions } from './verdict.ts';

export type { AskVerdict, GuardOptions } from './verdict.ts';

/**
 * Says whether `text` may be sent to or about an employee, and how to say it better when it may not.
 * The only maker of `CheckedText` from a sender's words.
 */
export function ask(text: string, options: GuardOptions): AskVerdict {
  return judgeAsk(model, text, options);
}
