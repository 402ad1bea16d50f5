/** The language of the page's own words: chosen by hand, else the browser's first that we speak, else Dutch. */
import type { Language } from '../../../domain/locale.ts';
import { createSwitch } from './choice-switch.ts';
import { keep, recall } from './memory.ts';
import type { WordKey, Words } from './words.ts';

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

const spoken = Object.keys(names) as readonly Language[];

export function firstLanguage(): Language {
  const browsers = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.find((one) => one === recall<string>('language', '')) ?? browsers.find(isSpoken) ?? 'nl';
}

function isSpoken(tag: string): tag is Language {
  return spoken.some((language) => language === tag);
}

/** Draws a button for each language into `root`; gives the drawing for the chosen one. */
export function createLanguageSwitch(
  root: HTMLElement,
  choose: (language: Language) => void,
): (chosen: Language) => void {
  const choices = spoken.map((value) => ({
    value,
    label: value.toUpperCase(),
    name: names[value],
    lang: value,
  }));
  const draw = createSwitch(root, choices, choose);
  return (chosen) => {
    keep('language', chosen);
    document.documentElement.lang = chosen;
    draw(chosen);
  };
}

/** Fills in what `index.html` leaves open: `data-word` as text, `data-word-label` as a spoken name. */
export function fillIn(words: Words): void {
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = words[node.dataset.word as WordKey];
  for (const node of document.querySelectorAll<HTMLElement>('[data-word-label]'))
    node.ariaLabel = words[node.dataset.wordLabel as WordKey];
}
