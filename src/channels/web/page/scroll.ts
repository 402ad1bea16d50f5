/** Where in a conversation one is looking: what is new comes into sight, and what is drawn anew stays where it was. */

/** Draws, and keeps the item at the top of the window in its place, whatever size things have become. */
export function keepingPlace<Result>(scroll: HTMLElement, log: HTMLElement, draw: () => Result): Result {
  const top = itemsOf(log).find((item) => item.offsetTop + item.offsetHeight > scroll.scrollTop);
  const below = (top?.offsetTop ?? 0) - scroll.scrollTop;
  const result = draw();
  const same = top && itemsOf(log).find((item) => item.dataset.item === top.dataset.item);
  if (same && same.offsetTop - scroll.scrollTop !== below)
    scroll.scrollTo({ top: same.offsetTop - below, behavior: 'instant' });
  return result;
}

/** Scrolls to the end, but never past the beginning of what is new. */
export function showNewest(scroll: HTMLElement, newest: HTMLElement | undefined): void {
  const end = scroll.scrollHeight - scroll.clientHeight;
  const start = newest === undefined ? end : newest.offsetTop - 12;
  scroll.scrollTo({ top: Math.min(end, start) });
}

function itemsOf(log: HTMLElement): HTMLElement[] {
  return [...log.children] as HTMLElement[];
}
