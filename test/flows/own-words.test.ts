/** Our own sentences, as the guard and the code see them: no health matter in them without a reason, and none that nobody says. */
import { describe, expect, it } from 'vitest';
import { allWords, type WordKey } from '../../flows/words/speak.ts';
import { countries, type Language, languages } from '../../src/domain/locale.ts';
import { ask } from '../../src/guard/ask.ts';
import { note } from '../../src/guard/note.ts';
import { sourceFiles } from '../architecture/source.ts';

/** Words for what ails people and what is done about it: no sentence of ours has one without a reason. */
const health: Readonly<Record<Language, RegExp>> = {
  nl: /koorts|griep|pijn|klacht|diagnose|kanker|depressi|burn-?out|overspannen|hernia|operatie|ziekenhuis|medicijn|pillen|therap|psych|zwanger|besmet|uitslag|behandel|symptom|dokter|huisarts/i,
  fr: /fièvre|grippe|douleur|plainte|diagnosti|cancer|dépressi|burn-?out|surmen|hernie|opération|hôpital|médicament|pilule|thérap|psych|enceinte|contagi|résultat|traite(?!r)|symptôm|médecin/i,
  en: /fever|flu\b|pain\b|complaint|diagnos|cancer|depress|burn-?out|hernia|surgery|hospital|medic(?!al details)|pills|therap|psych|pregnan|contagi|results|treat|symptom|doctor/i,
};

/** The sentences that name it all the same, each with why. */
const why: readonly (readonly [key: RegExp, why: string])[] = [
  [/^guide\..*\.leave/, 'tells what to leave alone'],
  [/^(partly-recovered-notice\.|build-up)/, 'names who has a say in hours and tasks'],
  [/^(rule|guard|check)/, 'says what is not asked, and whose business it is'],
  [/^guide\.(next-contact\.ask\.nl|first-contact)/, 'names the one whose advice counts'],
  [/^steps\./, 'names who does a step'],
  [/^happened\./, 'names who advised, or is asked, about the work'],
  [/^report-form\.urgent\.hint$/, 'asks to leave it out'],
  [/^(flag|what-may-be-asked)/, 'names whom to turn to'],
  [/^who\.(nl|be)\./, 'names who can be brought in, and what each is for'],
  [/^party\.psychosocial$/, 'names who can be brought in'],
];

describe.each(languages)('in %s', (language) => {
  const options = { country: language === 'nl' ? 'NL' : 'BE', language } as const;
  const sentences = Object.entries(allWords[language]).map(
    // A gap is read as the name or day that will stand in it.
    ([key, sentence]) => [key, sentence.replace(/\{\{\w+\}\}/g, 'Koen')] as const,
  );

  it('no sentence of ours names what ails people, but where it says to leave that alone', () => {
    const named = sentences.filter(([, sentence]) => health[language].test(sentence));
    expect(named.filter(([key]) => !why.some(([pattern]) => pattern.test(key)))).toEqual([]);
  });

  it('our own guard finds next to nothing to leave out of what we say', () => {
    const redacted = sentences.filter(([, sentence]) => note(sentence, options).verdict === 'redact');
    const unexplained = redacted.filter(([key]) => !why.some(([pattern]) => pattern.test(key)));
    expect(unexplained.length / sentences.length, unexplained.join('\n')).toBeLessThan(0.05);
  });

  it('our own guard lets through every sentence that we put in a manager’s mouth, in either country', () => {
    const asked = sentences.filter(([key]) => /^guide\.[^.]+\.(open|ask|offer|steer)|^rule\.may\./.test(key));
    expect(asked.length).toBeGreaterThan(50);
    for (const country of countries) {
      const stopped = asked.filter(
        ([, sentence]) => ask(sentence, { country, language }).verdict === 'block',
      );
      expect(stopped).toEqual([]);
    }
  });
});

it('every sentence is said somewhere', () => {
  const code = sourceFiles('flows/**/*.ts', 'src/{app,directory,stories}/**/*.ts')
    .filter(({ path }) => !path.startsWith('flows/words/'))
    .map(({ text }) => text)
    .join('\n');
  const literal = new Set([...code.matchAll(/'([^'\n]+)'/g)].map(([, words]) => words ?? ''));
  const templates = [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
    return parts.join('').length > 1 ? new RegExp(`^${parts.join('[^ ]+')}$`) : /^$/;
  });
  const isSaid = (key: WordKey) => literal.has(key) || templates.some((template) => template.test(key));
  expect((Object.keys(allWords.nl) as WordKey[]).filter((key) => !isSaid(key))).toEqual([]);
});
