/** How a day is led in: "t/m", "tot", "vanaf", "sinds", "na", "niet voor", "over" (two weeks). */
import { isWeekday, weekdays } from './names.ts';
import { type Reading, setOf, textAt, textBefore, textFrom, type When } from './when.ts';

export type Role = 'through' | 'until' | 'from' | 'since' | 'after' | 'before' | 'in' | 'plain';

export interface LeadIn {
  readonly role: Role;
  /** Where the lead-in starts. */
  readonly lead: number;
}

const through = setOf('t/m tem tm thru through inclusief incl including');
const until = setOf('tot jusqu jusque until till til untill unti');
const from = setOf('vanaf vana vnaf des from starting per ingang startend beginnend partir ab dater');
const since = setOf('sinds sedert depuis since sins');
const inclusive = setOf(
  'inclus incluse compris comprise inbegrepen included inclusive incl inclu inclusief erbij',
);
/** Words that may stand between a lead-in and its day. */
const fillers = setOf(
  'de het den le la les l the op on of om ongeveer zeker minstens wss waarschijnlijk wrsl normaal gezien denk ik vermoedelijk ook al dus ca circa environ au du a en min minimum sowieso alleszins voorlopig effe even nog vanaf dag for voor komende eerst pas ergens hopelijk normalement sans doute probablement probably likely maybe misschien vast gewoon terug weer least at d datum date this deze dees om ' +
    'volgende volgend vlgnde prochain prochaine next upcoming aankomende toekomende aanstaande as vorige vorig afgelopen dernier derniere last passe passee verleden dit ce cet cette van eind einde fin end begin debut start beginning midden half halverwege mi milieu mid middle ' +
    'hele heel gans ganse rest reste toute all whole week semaine une un een',
);

const farthest = 7;

/** The lead-in of the mention from `at` up to `to`. */
export function leadIn(reading: Reading, at: number, to: number, when: When): LeadIn {
  const span = when.kind === 'span';
  if (span && /^(geleden|ago)$/.test(textAt(reading, to))) return { role: 'since', lead: at };
  const closed = isClosed(reading, to);
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    const text = textAt(reading, i);
    const pair = textBefore(reading, i + 1, 2);
    if (through.has(text)) return { role: 'through', lead: i };
    if (/^(en|&) met$/.test(pair)) return { role: 'through', lead: Math.max(0, i - 2) };
    if (until.has(text) || /^(up|from|extended|prolonged|renewed|postponed|pushed|runs) to$/.test(pair))
      return { role: closed ? 'through' : 'until', lead: i };
    if (from.has(text) && (text !== 'des' || reading.language === 'fr')) return { role: 'from', lead: i };
    if (pair === 'as of') return { role: 'from', lead: i - 1 };
    if (since.has(text)) return { role: 'since', lead: i };
    // "Malade, à la semaine prochaine": see you then.
    if (isSeeYou(reading, i, when)) return { role: 'until', lead: i };
    if (/^(na|apres|after)$/.test(text))
      return until.has(textAt(reading, i - 1))
        ? { role: 'through', lead: i - 1 }
        : { role: 'after', lead: i };
    if (/^(avant|before)$/.test(text)) return { role: 'before', lead: i };
    if (!span && /^(niet|nie|ni|zeker) voor$/.test(pair)) return { role: 'before', lead: i };
    if (span && /^(al|deja|already|reeds)$/.test(text)) return { role: 'since', lead: i };
    if (span && textFrom(reading, i, 2) === 'y a') return { role: 'since', lead: i };
    if (
      span &&
      (/^(over|binnen|dans|within|ici)$/.test(text) || (text === 'in' && reading.language !== 'fr'))
    )
      return { role: 'in', lead: until.has(textAt(reading, i - 1)) ? i - 1 : i };
    if (!fillers.has(text) && !(isWeekday(text) && weekdays.has(text))) break;
  }
  return { role: closed ? 'through' : 'plain', lead: at };
}

/** "…, à la semaine prochaine": a goodbye until that week. */
function isSeeYou(reading: Reading, at: number, when: When): boolean {
  return (
    when.kind === 'period' &&
    reading.language === 'fr' &&
    textFrom(reading, at, 2) === 'a la' &&
    (at === 0 || reading.words[at - 1]?.kind === 'stop' || textAt(reading, at - 1) === 'et')
  );
}

/** "(…) inclus", "y compris", "inbegrepen" right after the day. */
function isClosed(reading: Reading, to: number): boolean {
  const next = textAt(reading, to);
  return (
    inclusive.has(next) ||
    (next === '(' && inclusive.has(textAt(reading, to + 1))) ||
    textFrom(reading, to, 2) === 'y compris'
  );
}
