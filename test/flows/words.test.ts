/** The bot's words: nothing missing, nothing left in another language, written as each language writes, and true about its commands. */
import { describe, expect, it } from 'vitest';
import { policyFiles } from '../../flows/policies/packs.ts';
import { allWords, speak, type WordKey, type Words } from '../../flows/words/speak.ts';
import { commandIn } from '../../src/app/command-words.ts';
import { fr as page } from '../../src/channels/web/page/words.fr.ts';
import { toLocalDate } from '../../src/domain/local-date.ts';
import { type Language, languages } from '../../src/domain/locale.ts';
import { understand } from '../../src/understand/understand.ts';

const milestones = Object.values(policyFiles).flatMap((file) => file.milestones);
const keys = Object.keys(allWords.nl) as WordKey[];
const gapsOf = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();
const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}’]+/gu) ?? [];
/** Every sentence of that language of which this is true, as `key: sentence`, so that a failure shows them. */
const those = (words: Words, is: (sentence: string, key: WordKey) => boolean) =>
  keys.filter((key) => is(words[key], key)).map((key) => `${key}: ${words[key]}`);

describe.each(languages)('the words in %s', (language) => {
  const words = allWords[language];

  it('are all there, and no more than in Dutch', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    expect(those(words, (sentence) => sentence.trim() === '')).toEqual([]);
  });

  it('have the same gaps as in Dutch', () => {
    for (const key of keys) expect([key, gapsOf(words[key])]).toEqual([key, gapsOf(allWords.nl[key])]);
  });

  it('have no gap that is not closed', () => {
    expect(those(words, (sentence) => /[{}]/.test(sentence.replace(/\{\{\w+\}\}/g, '')))).toEqual([]);
  });

  it('use curly quotes and apostrophes, single spaces, and no exclamation mark', () => {
    expect(those(words, (sentence) => /["'!]| {2}|^\s|\s$/.test(sentence))).toEqual([]);
  });

  it('keep a title within 90 characters, with a long name and a long day in it', () => {
    const { say, day } = speak(language);
    const on = day(toLocalDate('2026-09-30'));
    const name = 'Maximiliaan';
    const gaps = {
      on,
      name,
      manager: name,
      from: name,
      by: `${name} Vandenbroucke`,
      what: say('what.check-in'),
    };
    const titles = keys.filter((key) => key.endsWith('.title'));
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.map((key) => say(key, gaps)).filter((title) => title.length > 90)).toEqual([]);
  });

  it('fill a gap with what is said, whatever stands in it', () => {
    const filled = speak(language).say('relay-form.title', { name: '{{manager}} & <b>$t(help.title)' });
    expect(filled).toContain('{{manager}} & <b>$t(help.title)');
  });
});

describe('a sentence of four words or more', () => {
  const pairs: [Language, Language][] = [
    ['nl', 'fr'],
    ['nl', 'en'],
    ['fr', 'en'],
  ];

  it.each(pairs)('is never the same in %s and %s', (one, other) => {
    const same = those(
      allWords[one],
      (sentence, key) => wordsIn(sentence).length >= 4 && sentence === allWords[other][key],
    );
    expect(same).toEqual([]);
  });
});

describe('French', () => {
  const narrow = '\u202f';

  it('puts a narrow no-break space before ? ; : » and % and after «', () => {
    const spaced = new RegExp(`(?<!${narrow})[?;»%]|(?<!${narrow}):(?=\\s|$)|«(?!${narrow})`, 'u');
    expect(those(allWords.fr, (sentence) => spaced.test(sentence))).toEqual([]);
    const elsewhere = [
      ...milestones.flatMap(({ title, what }) => [title.fr, what.fr]),
      ...Object.values(page),
    ];
    expect(elsewhere.length).toBeGreaterThan(150);
    expect(elsewhere.filter((sentence) => spaced.test(sentence))).toEqual([]);
  });

  it('puts no word before a name that would lose its e, or melt, before a vowel', () => {
    const elides =
      /(?<!\p{L})(de|du|que|jusque|lorsque|puisque|quoique|ce|je|ne|se)\s+\{\{(name|manager|by|from|to|who|responsible)\}\}/iu;
    expect(those(allWords.fr, (sentence) => elides.test(sentence))).toEqual([]);
  });

  it('writes no word for both genders with dots, brackets or slashes', () => {
    expect(
      those(allWords.fr, (sentence) => /\p{L}(·|\(e|\.e\b|\/(se|trice|euse|e)\b)/u.test(sentence)),
    ).toEqual([]);
  });
});

describe.each(languages)('what can be typed, as the words in %s tell it', (language) => {
  const help = keys.filter((key) =>
    /^(help|status|refused|not-|human|stop|report-received|agreement)/.test(key),
  );
  const said = help.map((key) => allWords[language][key]);

  it('is a command that is known', () => {
    const commands = said.flatMap((sentence) => sentence.match(/(?<!\p{L})\/\p{L}+( [\p{L}-]+)?/gu) ?? []);
    expect(commands.length).toBeGreaterThan(6);
    for (const command of commands) {
      // Without its slash `verzuim status` is only a command when `status` is known.
      const typed = command.includes(' ') ? command.slice(1) : command;
      expect([command, commandIn(typed) !== undefined]).toEqual([command, true]);
    }
  });

  it('means what is said of it', () => {
    const quoted = (key: WordKey) => allWords[language][key].match(/[“«]\s?(.+?)\s?[”»]/u)?.[1] ?? '';
    const meant = (key: WordKey, open: boolean) =>
      understand(quoted(key), { now: '2026-03-02T08:00:00+01:00', open, country: 'BE' });
    expect(meant('help.employee.1', false).intent).toBe('report');
    expect(meant('help.employee.2', true).intent).toBe('recover');
    expect(meant('help.employee.3', true).intent).toBe('extend');
    expect(meant('help.employee.4', true).intent).toBe('status');
    expect(meant('help.employee.4', false).intent).toBe('status');
    expect(meant('help.employee.5', true).asksForHuman).toBe(true);
    expect(meant('help.manager.4', false).intent).toBe('report-other');
    expect(meant('not-understood.text', false).asksForHelp).toBe(true);
    expect(meant('not-open.text', false).intent).toBe('report');
    expect(meant('report-received.ai', true).asksForHuman).toBe(true);
    expect(meant('agreement-confirmed.text', true).intent).toBe('status');
  });

  it('is said by a digital assistant that says so in its first message and in its help', () => {
    for (const key of ['report-received.ai', 'help.ai'] as const) {
      expect(allWords[language][key]).toMatch(/\((AI|IA)\)/);
    }
  });
});
