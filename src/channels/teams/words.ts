/** The few words that the channel itself says: what Teams shows while the card that answers is still on its way. */
import { type Language, languages } from '../../domain/locale.ts';
import { localeOf, type TeamsActivity } from './activity.ts';

interface Words {
  readonly received: string;
  readonly answersInChat: string;
  /** On the button that opens a form in a window of its own. */
  readonly openWindow: string;
}

const wordsIn: Readonly<Record<Language, Words>> = {
  nl: {
    received: 'Ontvangen.',
    answersInChat: 'Nabij antwoordt je in jullie eigen gesprek.',
    openWindow: 'Openen in een venster',
  },
  fr: {
    received: 'Bien reçu.',
    answersInChat: 'Nabij vous répond dans votre conversation.',
    openWindow: 'Ouvrir dans une fenêtre',
  },
  en: {
    received: 'Received.',
    answersInChat: 'Nabij answers you in your own chat.',
    openWindow: 'Open in a window',
  },
};

export function wordsOf(language: Language): Words {
  return wordsIn[language];
}

/** In the language of that person's Teams; in English when it is none of ours. */
export function wordsFor(activity: TeamsActivity): Words {
  const locale = localeOf(activity)?.toLowerCase() ?? '';
  return wordsIn[languages.find((one) => locale.startsWith(one)) ?? 'en'];
}
