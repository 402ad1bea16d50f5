/** The languages we speak and the countries whose rules we know. */

export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** In which way each language writes its days and numbers; English is British here. */
export const localeOf: Readonly<Record<Language, string>> = { nl: 'nl-NL', fr: 'fr-BE', en: 'en-GB' };

export const countries = ['NL', 'BE'] as const;
export type Country = (typeof countries)[number];

/** The time zone in which a country counts its days. */
export function zoneOf(country: Country): string {
  return country === 'NL' ? 'Europe/Amsterdam' : 'Europe/Brussels';
}

/** The language of a platform's locale, `nl-BE` or `fr_FR`; nothing when we do not speak it. */
export function languageOfLocale(locale: string): Language | undefined {
  const [spoken = ''] = locale.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === spoken);
}

/** The language to begin with where neither person, platform nor site says: most people in both countries read it. */
export const usualLanguage: Language = 'nl';
