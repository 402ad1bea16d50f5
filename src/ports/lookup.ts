/** What a platform may ask while it waits for the answer: nothing is changed by it, and nobody learns more than they may see. */
import type { ActionData, Card } from '../cards/card.ts';
import type { SafeText } from '../domain/checked-text.ts';
import type { ChannelName, PersonId } from '../domain/person.ts';

/** Who asks, as that channel knows them. */
export interface Asker {
  readonly channel: ChannelName;
  readonly from: string;
}

/** One open case among those that were looked for. */
export interface FoundCase {
  readonly employee: PersonId;
  readonly name: SafeText;
  /** Where it stands, in one line. */
  readonly text: SafeText;
}

export interface Page {
  readonly skip: number;
  readonly count: number;
}

export interface Lookup {
  /** That page of the open cases of people with such a name, the longest absence first; a refusal for who may see none. */
  cases(
    asker: Asker,
    name: string,
    page: Page,
  ): Promise<{ readonly found: readonly FoundCase[] } | { readonly refused: Card }>;
  /** What stands now in the place of a list, or of a prompt with these data on its buttons; nothing for who may not have it. */
  asItStands(asker: Asker, data: ActionData): Promise<Card | undefined>;
}
