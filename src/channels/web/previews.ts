/** How another platform would show a card: whoever connects the channels hands over that platform's own renderer. */
import type { Card } from '../../cards/card.ts';
import { NabijError } from '../../domain/errors.ts';

export type PreviewName = 'slack' | 'teams';

/** The message that the platform would be sent for this card; `key` comes back with every press on it. */
export type Preview = (card: Card, key: string) => Promise<unknown>;
export type Previews = Readonly<Partial<Record<PreviewName, Preview>>>;

/** A card as that platform would be sent it. */
export interface PagePreview {
  readonly look: PreviewName;
  readonly message: unknown;
}

/** The preview under that name; nothing for a name of which there is none. */
export function previewNamed(previews: Previews, name: string): [PreviewName, Preview] | undefined {
  const known = Object.entries(previews).find(([key]) => key === name);
  return known as [PreviewName, Preview] | undefined;
}

/** The card as that platform would be sent it; nothing when the platform would not take it. */
export async function previewOf(
  [look, render]: [PreviewName, Preview],
  card: Card,
  key: string,
): Promise<PagePreview | undefined> {
  try {
    return { look, message: await render(card, key) };
  } catch (error) {
    if (error instanceof NabijError) return undefined;
    throw error;
  }
}
