/**
 * Finds times that no calendar can fix: "na de kerstvakantie" differs by school and region, "volgend jaar" and "later
 * in the week" name no day. They are read so that nothing else is guessed in their place; the day is asked.
 */
import { type Hit, type Reading, setOf, textAt, textFrom } from './when.ts';

const times: readonly RegExp[] = [
  // After or until a holiday that is not on the same days for everyone.
  /^(?:tot |tot en met )?(?:na|tot|voor) (?:de |het |mijn |men |m n |onze )?(?:\S*vakantie|\S*verlof|carnaval|zomer|winter|bouwvak)(?= |$)/,
  /^(?:jusqu |jusque )?(?:apres|a|aux?|avant|des) (?:le |les |la |l |mes |nos )?(?:petites |grandes )?(?:vacances|conges?|rentree|carnaval)(?= |$)/,
  /^(?:until |till )?(?:after|until|till|before) (?:the |my |our )?(?:(?:christmas|xmas|easter|summer|winter|autumn|spring|school|half term|bank) )?(?:holidays?|vacation|break|half term|summer|winter)(?= |$)/,
  // Another year, a part of a week, a part of a month that is no day.
  /^(?:volgend jaar|in het nieuwe jaar|het nieuwe jaar|l an(?:nee)? prochaine?|annee prochaine|la nouvelle annee|next year|in the new year)(?= |$)/,
  /^(?:eerste|tweede|laatste|premiere|deuxieme|seconde|first|second|latter) (?:helft|moitie|half)(?: (?:van|de|of))?(?: (?:de|het|la|the|deze|volgende|cette|this|next)){0,2} (?:week|semaine|maand|mois|month)(?: prochaine?)?(?= |$)/,
  /^later (?:in de|in the|deze|this|next|volgende) (?:week|maand|month)(?= |$)/,
  /^(?:plus tard|courant|dans le courant)(?: (?:dans|de))? (?:la|cette) semaine(?: prochaine)?(?= |$)/,
  /^(?:in de loop van|in the course of|ergens|sometime|some time)(?: (?:in|de|the|deze|this|volgende|next)){1,2} (?:week|maand|month)(?= |$)/,
  // Soon.
  /^(?:binnenkort|eerstdaags|weldra|bientot|prochainement)(?= |$)/,
  /^(?:soon|shortly)(?= |$)/,
  /^(?:zo (?:snel|gauw) mogelijk|des que possible|des que je peux|as soon as)(?= |$)/,
];

const openers = setOf(
  'na tot voor jusqu jusque apres a au aux avant des until till after before volgend in het l annee la next eerste tweede laatste premiere deuxieme seconde first second latter later plus courant dans ergens sometime some binnenkort eerstdaags weldra bientot prochainement zo as soon shortly',
);

/** The time that starts at that place and that nobody can put a day to. */
export function unclearAt(reading: Reading, at: number): Hit | null {
  if (!openers.has(textAt(reading, at)) || /^(?:too|te|trop)$/.test(textAt(reading, at - 1))) return null;
  const ahead = textFrom(reading, at, 7);
  for (const time of times) {
    const match = time.exec(ahead);
    if (match) return { when: { kind: 'unclear' }, to: at + match[0].split(' ').length };
  }
  return null;
}
