/** The names of days, months, numbers and stretches of time in three languages, folded. Data. */

function table<V>(entries: readonly (readonly [V, string])[]): ReadonlyMap<string, V> {
  return new Map(entries.flatMap(([value, names]) => names.split(' ').map((name) => [name, value] as const)));
}

/** Weekday names that mean nothing else, 1 for Monday. */
export const weekdays = table<number>([
  [
    1,
    'maandag maandagen maandagmorgen maandagochtend maandagvoormiddag maandagmiddag maandagavond maanda mandag maandg lundi lundis monday mondays lundy',
  ],
  [
    2,
    'dinsdag dinsdagen dinsdagmorgen dinsdagochtend dinsdagvoormiddag dinsdagmiddag dinsdagavond dinsda mardi mardis tuesday tuesdays tue tues',
  ],
  [
    3,
    'woensdag woensdagen woensdagmorgen woensdagochtend woensdagvoormiddag woensdagmiddag woensdagavond woesdag woensda woendag mercredi mercredis wednesday wednesdays weds wednsday wensday woe mercr',
  ],
  [
    4,
    'donderdag donderdagen donderdagmorgen donderdagochtend donderdagvoormiddag donderdagmiddag donderdagavond donderda dondedag jeudi jeudis thursday thursdays thu thur thurs thirsday',
  ],
  [
    5,
    'vrijdag vrijdagen vrijdagmorgen vrijdagochtend vrijdagvoormiddag vrijdagmiddag vrijdagavond vrijda vrydag vijdag vendredi vendredis friday fridays fri vendr',
  ],
  [
    6,
    'zaterdag zaterdagen zaterdagmorgen zaterdagochtend zaterdagmiddag zaterdagavond zaterda samedi saturday zat',
  ],
  [7, 'zondag zondagen zondagmorgen zondagochtend zondagmiddag zondagavond zonda dimanche sunday zon'],
]);

/** Short names that are also common words: only beside a date, a marker ("tot vr") or each other. */
export const shortWeekdays = {
  nl: table<number>([
    [1, 'ma'],
    [2, 'di'],
    [3, 'wo woe'],
    [4, 'do'],
    [5, 'vr vrij'],
    [6, 'za zat'],
    [7, 'zo zon'],
  ]),
  fr: table<number>([
    [1, 'lu lun'],
    [2, 'ma mar'],
    [3, 'me mer'],
    [4, 'je jeu'],
    [5, 've ven'],
    [6, 'sa sam'],
    [7, 'di dim'],
  ]),
  en: table<number>([
    [1, 'mon mo'],
    [2, 'tu'],
    [3, 'wed we'],
    [4, 'th'],
    [5, 'fr'],
    [6, 'sat sa'],
    [7, 'sun su'],
  ]),
};

export const months = table<number>([
  [1, 'januari jan januarie janvier janv january'],
  [2, 'februari feb febr februarie fevrier fev fevr february'],
  [3, 'maart mrt maa mars march mar'],
  [4, 'april apr avril avr'],
  [5, 'mei mai may'],
  [6, 'juni jun juin june'],
  [7, 'juli jul juillet juil july'],
  [8, 'augustus aug augusti aout august'],
  [9, 'september sep sept septembre'],
  [10, 'oktober okt oct octobre october octobr'],
  [11, 'november nov novembre'],
  [12, 'december dec decembre'],
]);

/** Days from today. */
export const offsets = table<number>([
  [
    0,
    'vandaag vdg vndg vandaaag vandag vanaag vanmorgen vanochtend vanmiddag vanavond vannamiddag vanvoormiddag heden aujourdhui ajd auj aujourdui aujourd aujourhui today tonight tdy',
  ],
  [
    1,
    'morgen morge mrgn mrg morgenvroeg morgenochtend morgenmiddag morgenavond morgend mergen demain dmain tomorrow tomorow tommorow tommorrow tmrw tmr tomorro tmw',
  ],
  [2, 'overmorgen overmorge'],
  [
    -1,
    'gisteren gister gisterenmiddag gistermiddag gisterochtend gisterenochtend giste hier yesterday yday ytd',
  ],
  [-2, 'eergisteren eergister avanthier'],
]);

export const numbers = table<number>([
  [1, 'een 1 un une one a an ene nen ne eentje'],
  [2, 'twee deux two'],
  [3, 'drie trois three'],
  [4, 'vier quatre four'],
  [5, 'vijf cinq five'],
  [6, 'zes six'],
  [7, 'zeven sept seven'],
  [8, 'acht huit eight'],
  [9, 'negen neuf nine'],
  [10, 'tien dix ten'],
  [11, 'elf onze eleven'],
  [12, 'twaalf douze twelve'],
  [13, 'dertien treize thirteen'],
  [14, 'veertien quatorze fourteen'],
  [15, 'vijftien quinze fifteen'],
  [16, 'zestien seize sixteen'],
  [17, 'zeventien seventeen'],
  [18, 'achttien eighteen'],
  [19, 'negentien nineteen'],
  [20, 'twintig vingt twenty'],
  [24, 'vierentwintig'],
  [30, 'dertig trente thirty'],
  [40, 'veertig quarante forty'],
  [50, 'vijftig cinquante fifty'],
  [60, 'zestig soixante sixty'],
  [70, 'zeventig septante seventy'],
  [75, 'vijfenzeventig'],
  [80, 'tachtig octante eighty'],
  [90, 'negentig nonante ninety'],
]);

export type Unit = 'hour' | 'day' | 'workday' | 'week' | 'month';

export const units = table<Unit>([
  ['hour', 'u uur uren uurtje uurtjes h heure heures hour hours hr hrs hrs'],
  [
    'day',
    'dag dagen dagje dagjes dagske dagskes daagske daagskes daagjes d jour jours jr jrs journee journees j day days kalenderdagen etmaal etmalen',
  ],
  ['workday', 'werkdag werkdagen ouvrables workday workdays'],
  ['week', 'week weken weekje weekjes weekske wk wkn weekskes sem semaine semaines weeks wks weekend-week'],
  ['month', 'maand maanden maandje mnd mois month months'],
]);

/** Whether the word names a weekday, in full or in short. */
export function isWeekday(text: string): boolean {
  return weekdays.has(text) || Object.values(shortWeekdays).some((names) => names.has(text));
}
