/** Days in their clause: whether it speaks of absence or return, of what has been, or of something else altogether. */
import type { LocalDate } from '../../domain/local-date.ts';
import type { Country, Language } from '../../domain/locale.ts';
import type { Concept, Found } from '../concepts.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import type { Mood } from './moods.ts';

/** A message, and when and where it was written. */
export interface Told {
  readonly words: readonly Word[];
  readonly found: readonly Found[];
  readonly language: Language | null;
  readonly today: LocalDate;
  readonly country: Country;
}

/** A mention with what its clause says about it. */
export interface Placed extends Mention {
  readonly mood: Mood;
  /** The clause speaks of what has been. */
  readonly past: boolean;
  /** The clause says absent or ill, not merely unwell. */
  readonly absent: boolean;
  /** The clause speaks of something else: a day off, the course of a complaint. */
  readonly aside: boolean;
  /** The clause speaks of something that ends on that day. */
  readonly ending: boolean;
  /** "morgen ook niet": today is meant besides. */
  readonly besides: boolean;
}

const pastWords =
  /^(was|waren|werd|etais|etait|were|had|bleef|al|deja|already|gegaan|uitgevallen|begonnen|gestart|repris|resumed|started|geweest|stayed|went|been)$/;
const endingWords = /^(eindigt|einde|eind|afloopt|loopt|termine|terminait|fin|ends|end|ended|stopt|vervalt)$/;
const onsetWords =
  /^(geworden|tombe|tombee|became|fell|fallen|slipped|gevallen|uitgegleden|gestruikeld|verstuikt|verzwikt|gebroken|gekneusd|casse|cassee|foule|foulee|broke|broken|twisted|sprained|opgelopen|gekregen|begonnen|attrape|caught|besmet|aangestoken|vroeger|early)$/;
/** Who went home early was there that day. */
const leftEarly =
  /(?:^| )(?:eerder naar huis|eerder weg|eerder vertrokken|parti plus tot|partie plus tot|rentre plus tot|rentree plus tot)(?: |$)/;
/** "I thought I'd be back tomorrow": a plan that fell through. */
const plannedWords =
  /^(thought|hoped|gehoopt|dacht|gedacht|gepland|zou|pensais|esperais|devais|supposed|planned)$/;
/** "Vrijdag zou moeten lukken" expects what "ik zou vrijdag komen" had planned. */
const expectedWords = /(?:^| )(?:zou|zal) (?:\S+ ){0,3}(?:lukken|moeten|kunnen|gaan)(?: |$)/;
/** Going to see a doctor, who may be anyone: the day of that visit is no day of absence or return. */
const visitWords =
  /(?:^| )(?:naar|bij|langs|chez|voir|see|seeing|to|at) (?:\S+ ){0,2}(?:dokter|doktoor|arts|huisarts|bedrijfsarts|specialist|chirurg|ziekenhuis|controle|medecin|docteur|toubib|specialiste|chirurgien|hopital|doctor|gp|surgeon|hospital)(?: |$)/;
const checkUpWords = /^(controle|checkup|scan|mri|consult|consultatie|rdv|appointment|afspraak)$/;
/** "De presentatie van donderdag": the day of something at work. */
const belongings = new Set<Concept>(['thing', 'work', 'social']);
const stretchWords = /^(hele|heel|ganse|gans|all|whole|entire|toute|tout)$/;

/** The mention, with what the rest of its clause says. */
export function placedIn(
  { words, found, language }: Told,
  clauses: readonly number[],
  mention: Mention,
  mood: Mood,
): Placed {
  const clause = clauses[mention.at];
  const texts = words.filter((_, at) => clauses[at] === clause).map(({ text }) => text);
  const concepts = new Set(found.filter(({ at }) => clauses[at] === clause).map(({ concept }) => concept));
  const says = (...wanted: readonly Concept[]) => wanted.some((concept) => concepts.has(concept));
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const besides =
    has(/^(ook|aussi|either|too)$/) || /(?:^| )(?:as well|non plus)(?: |$)/.test(texts.join(' '));
  const onset = has(onsetWords) || leftEarly.test(texts.join(' '));
  const weekday = mention.when.kind === 'weekday';
  const isPoint = weekday || mention.when.kind === 'offset' || mention.when.kind === 'date';
  const isOfWork = (saysMore: boolean) => {
    if (mention.role !== 'plain' || !isPoint || mention.when.kind === 'offset') return false;
    const joined = /^(van|du|of)$/.test(words[mention.at - 1]?.text ?? '');
    const beside = joined ? mention.at - 1 : mention.to;
    return (
      (joined || !saysMore) &&
      found.some(({ concept, at, to }) => belongings.has(concept) && (joined ? to : at) === beside)
    );
  };
  const stretched = [1, 2].some((back) => stretchWords.test(words[mention.at - back]?.text ?? ''));
  return {
    ...mention,
    mood: besides && mood === 'back' && says('home', 'resting') && !says('back') ? 'away' : mood,
    // "Op de been" is Dutch for up and about.
    past: texts.some((text) => pastWords.test(text) && !(text === 'been' && language === 'nl')),
    absent: says('sick', 'notWorking', 'certificate', 'away') && !onset,
    aside:
      isOfWork(says('sick', 'notWorking', 'certificate', 'back', 'better', 'longer')) ||
      says('social') ||
      (has(plannedWords) && !expectedWords.test(texts.join(' '))) ||
      (says('holiday') && !says('sick')) ||
      (says('reach') && !says('sick', 'notWorking', 'certificate', 'complaint', 'back', 'longer')) ||
      (isPoint && mention.role === 'plain' && says('doctor', 'visit') && visitWords.test(texts.join(' '))) ||
      (mention.role === 'plain' &&
        has(checkUpWords) &&
        !says('sick', 'notWorking', 'certificate', 'back', 'longer')) ||
      (weekday && stretched) ||
      (weekday &&
        onset &&
        mention.role === 'plain' &&
        !says('notWorking') &&
        !(says('negation') && says('work'))),
    ending: has(endingWords),
    besides,
  };
}
