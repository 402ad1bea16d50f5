/** The few words that the channel itself says: while the card that answers is on its way, and where no card may come. */
import { type Language, languages } from '../../domain/locale.ts';
import { localeOf, type TeamsActivity } from './activity.ts';

interface Words {
  readonly received: string;
  readonly answersInChat: string;
  /** To who only called our name where others read along. */
  readonly inOwnChat: string;
  /** On the button that opens a form in a window of its own. */
  readonly openWindow: string;
}

const wordsIn: Readonly<Record<Language, Words>> = {
  nl: {
    received: 'Ontvangen.',
    answersInChat: 'Nabij antwoordt je in jullie eigen gesprek.',
    inOwnChat:
      'Ik ben er. Ziekmelden en contact houden doen we niet waar anderen meelezen: schrijf me in onze eigen chat. Met “help” zie je daar wat ik kan.',
    openWindow: 'Openen in een venster',
  },
  fr: {
    received: 'Bien reçu.',
    answersInChat: 'Nabij vous répond dans votre conversation.',
    inOwnChat:
      'Je suis là, mais ici d’autres lisent aussi\u202f: pour signaler une absence ou garder le contact, écrivez-moi dans notre conversation privée. Tapez-y «\u202faide\u202f» pour voir ce que je sais faire.',
    openWindow: 'Ouvrir dans une fenêtre',
  },
  en: {
    received: 'Received.',
    answersInChat: 'Nabij answers you in your own chat.',
    inOwnChat:
      'I’m here. Reporting sick and keeping in touch is not for where others read along: write to me in our own chat. Type “help” there to see what I can do.',
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
