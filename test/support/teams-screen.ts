/** What a person sees of an Adaptive Card in Teams, and what its client sends when that person fills it in and presses. */
import type { ShownCard } from '../contracts/channel-harness.ts';

// biome-ignore lint/suspicious/noExplicitAny: an Adaptive Card as JSON, judged elsewhere
type Element = any;

/** The card as it looks. */
export function lookOf(card: Element): ShownCard {
  return {
    text: card.body.map(textOf).join('\n'),
    ...pictureIn(card),
    fields: inputsIn(card).map(({ id }) => id),
    actions: card.actions.flatMap(({ verb }: Element) => verb ?? []),
  };
}

function pictureIn({ body }: Element): { picture?: string } {
  const image = body.find(({ type }: Element) => type === 'Image');
  return image ? { picture: image.altText } : {};
}

function textOf(element: Element): string {
  switch (element.type) {
    case 'TextBlock':
      return drawn(element.text);
    case 'FactSet':
      return element.facts.map(({ title, value }: Element) => `${drawn(title)}\n${drawn(value)}`).join('\n');
    case 'Container':
      return element.items.map(textOf).join('\n');
    default:
      return element.label ?? '';
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Markdown as Teams draws it: escapes and entities read, formatting gone, a paragraph on a line of its own. */
function drawn(text: string): string {
  return text
    .replace(
      /\\([!-/:-@[-`{-~])|&(\w+);|\[([^\]]*)\]\([^)]*\)|^(#+ |> |[-+*] |\d+[.)] )|\*\*|[*_`~]/gm,
      (all, escaped, entity, link) => {
        if (escaped) return escaped;
        if (entity) return entities[entity] ?? all;
        return link ?? '';
      },
    )
    .replaceAll('\n\n', '\n');
}

function inputsIn(card: Element): Element[] {
  return card.body.filter(({ type }: Element) => String(type).startsWith('Input.'));
}

/** The data of that action as the client sends it: with what stands in every field, when the action takes them along. */
export function pressedOn(card: Element, name: string, values: Readonly<Record<string, string>>): Element {
  const action = card.actions.find((one: Element) => one.data.action === name);
  const inputs = action.associatedInputs === 'none' ? [] : inputsIn(card);
  const unknown = Object.keys(values).filter((id) => !inputsIn(card).some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`there is no field ${unknown.join(', ')}`);
  const filledIn = Object.fromEntries(
    inputs.map((input) => [input.id, String(values[input.id] ?? input.value ?? '')]),
  );
  return { type: action.type, title: action.title, verb: action.verb, data: { ...action.data, ...filledIn } };
}
