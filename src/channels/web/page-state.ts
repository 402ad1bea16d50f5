/** What the server tells the page, and what the page reads: the contract between `routes.ts` and `page/`. */
import { adaptiveCardOf, type JsonObject } from '../../cards/adaptive.ts';
import type { CardKind } from '../../cards/card.ts';
import type { Download } from '../../cards/enclosure.ts';
import { plainTextOf } from '../../cards/plain-text.ts';
import type { Instant } from '../../domain/local-date.ts';
import { type Language, zoneOf } from '../../domain/locale.ts';
import type { Person, PersonId, Role } from '../../domain/person.ts';
import type { Letter } from '../../ports/mailbox.ts';
import type { Example, PlaygroundHouse } from './house.ts';
import type { PagePreview, PreviewName, Previews } from './previews.ts';

/** Someone whose pane can be opened; `webId` is what the page sends as `from`. */
export interface PagePerson {
  readonly webId: string;
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

export interface PageHouse {
  readonly now: Instant;
  readonly zone: string;
  readonly nextNudge: Instant | null;
  readonly people: readonly PagePerson[];
  readonly examples: readonly Example[];
  /** The platforms as which cards can be shown, beside the page's own look. */
  readonly previews: readonly PreviewName[];
}

/** A letter as the page draws it. */
export interface PageLetter {
  readonly key: string;
  readonly at: Instant;
  readonly kind: CardKind;
  readonly language: Language;
  /** The card read aloud. */
  readonly text: string;
  readonly card: JsonObject;
  /** Files to take along. */
  readonly downloads: readonly Download[];
  /** The same as the platform that was asked for would show it; absent when it would not take this card. */
  readonly preview?: PagePreview;
}

/** The zone in which this playground counts its days: that of the first person. */
export function zoneOfHouse(house: PlaygroundHouse): string {
  return zoneOf(house.people()[0]?.country ?? 'NL');
}

export async function pageHouseOf(house: PlaygroundHouse, previews: Previews): Promise<PageHouse> {
  return {
    now: house.now(),
    zone: zoneOfHouse(house),
    nextNudge: (await house.nextNudge()) ?? null,
    people: house.people().flatMap(pagePersonOf),
    examples: house.examples(),
    previews: Object.keys(previews) as PreviewName[],
  };
}

/** Nothing for a person whom the people file gives no web id: there is no pane to open. */
function pagePersonOf({ id, name, roles, language, channels: { web } }: Person): PagePerson[] {
  return web === undefined ? [] : [{ webId: web, id, name, roles, language }];
}

export function pageLetterOf({ key, at, card: whole }: Letter, preview?: PagePreview): PageLetter {
  // The page shows files as links of its own.
  const { downloads = [], ...card } = whole;
  return {
    key,
    at,
    kind: card.kind,
    language: card.language,
    text: plainTextOf(card),
    card: adaptiveCardOf(card, { cardKey: key, errorsBelow: true }),
    downloads,
    ...(preview === undefined ? {} : { preview }),
  };
}
