/** What a page must be for everybody: reached with the keyboard, named for a screen reader, readable for weak eyes. */
import type { Page } from 'playwright-core';

/** Presses Tab until the condition holds, as someone without a mouse does. */
export async function tabTo(page: Page, reached: () => boolean, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(reached)) return;
  }
  throw new Error('forty tabs did not lead there');
}

/** Controls without a name, as the browser's own accessibility tree has them. */
export async function namelessControls(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const controls = new Set([
    'button',
    'textbox',
    'combobox',
    'radio',
    'tab',
    'Date',
    'InputTime',
    'list',
    'region',
  ]);
  return nodes
    .filter(({ ignored, role }) => !ignored && controls.has(String(role?.value)))
    .filter(({ name }) => !name?.value)
    .map(({ role }) => String(role?.value));
}

/** Texts whose contrast with their background is under 4.5, the AA line of WCAG for normal text. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const rgba = (colour: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const backgroundOf = (node: Element | null): number[] => {
      for (let at = node; at !== null; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    const brightness = ([r = 0, g = 0, b = 0]: number[]): number => {
      const part = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const holder = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (words === '' || holder === null || !holder.checkVisibility()) continue;
      const [one, two] = [brightness(rgba(getComputedStyle(holder).color)), brightness(backgroundOf(holder))];
      const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
      if (contrast < 4.5) faint.push(`${words.slice(0, 30)}: ${contrast.toFixed(2)}`);
    }
    return faint;
  });
}
