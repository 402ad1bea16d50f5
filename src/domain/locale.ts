/** The languages we speak and the countries whose rules we know. */

export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const countries = ['NL', 'BE'] as const;
export type Country = (typeof countries)[number];

/** The time zone in which a country counts its days. */
export function zoneOf(country: Country): string {
  return country === 'NL' ? 'Europe/Amsterdam' : 'Europe/Brussels';
}
