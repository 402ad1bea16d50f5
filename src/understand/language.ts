/** Tells Dutch, French and English apart by their small words. Which of the three, or null when it cannot be told. */
import type { Language } from '../domain/locale.ts';
import type { Word } from './words.ts';

const small: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    'ik k ben een het t de den en niet nie ni van voor ook maar op met dat die deze mijn mij me je jij u ge gij we wij nog wel dan dus om bij naar uit al er is zijn heb heeft hebben kan kunnen kom komt moet mag wil zal zou ziek ziekte ziekmelding thuis vandaag morgen gisteren overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag week weken dag dagen weer terug tot tem vanaf sinds beter goedemorgen goeiemorgen hallo hoi bedankt dank groetjes blijf werk werken dokter arts griep koorts hoofdpijn buikgriep keel graag aub alsjeblieft liever bellen bel wanneer hoe wat welke wie waar verlof attest ziektebriefje collega verlengd halve uur per meld meldt gemeld hersteld toch gewoon door wordt word voel voelt lekker goed slecht hele heel nacht t/m hij zij ze haar hem onze ons jullie zoon dochter kind volgende volgend vorige maand maanden jaar pas'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'je j suis ai ne pas le la les l un une des du de d au aux et est c ce cette mon ma mes me m vous nous tu te il elle on que qu qui pour par avec sans dans sur mais ou donc encore toujours tjs malade maladie jour jours semaine semaines aujourdhui demain hier lundi mardi mercredi jeudi vendredi samedi dimanche bonjour slt salut merci svp stp jusqu a partir reprends reprise retour reviens medecin certificat arret travail boulot bureau maison lit ca va bien mieux tres plus chez moi serai ferai viens viendrai peux appeler appel appelez quand quelle quel comment combien mi-temps collegue absent absente grippe fievre tete ventre depuis prochaine prochain mois prolonge prolongation conge erreur fils fille chef'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i im ive ill am is are was were be been the a an and not no dont cant wont my me you your it its this that to of for from on in at with by but so or he she his her they we sick off back work home today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday week weeks day days will would could can please thanks hi hello morning still another until till through doctor note certificate call phone when what how who flu fever headache feeling feel well better return returning hours half mistake cancel report colleague out coming going just got have has had next month months year after before'.split(
      ' ',
    ),
  ),
};

/** The language most of the words belong to. A tie, or not one known word, gives null. */
export function languageOf(words: readonly Word[]): Language | null {
  const score: Record<Language, number> = { nl: 0, fr: 0, en: 0 };
  for (const { text, kind } of words) {
    if (kind !== 'word') continue;
    const weight = text.length > 2 ? 2 : 1;
    for (const language of ['nl', 'fr', 'en'] as const)
      if (small[language].has(text)) score[language] += weight;
  }
  const [first, second] = (['nl', 'fr', 'en'] as const).toSorted((a, b) => score[b] - score[a]);
  if (first === undefined || second === undefined || score[first] === 0 || score[first] === score[second])
    return null;
  return first;
}

/** Whether it is one of the words a language is told by. */
export function isSmallWord(text: string): boolean {
  return small.nl.has(text) || small.fr.has(text) || small.en.has(text);
}
