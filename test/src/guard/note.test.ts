import { describe, expect, it } from 'vitest';
import { note } from '../../../src/guard/note.ts';

const left = (text: string) => note(text, { country: 'NL' }).text;

describe('note', () => {
  it('takes the condition out and leaves the work content', () => {
    expect(left('Jan heeft griep, belt maandag')).toMatch(/^Jan .*…, belt maandag$/);
  });

  it.each([
    ['Sofie is zwanger, geen late shift meer.', 'zwanger', 'geen late shift meer'],
    ['Bart neemt antidepressiva, start om 9.30 u.', 'antidepressiva', 'start om 9.30 u'],
    ['Kevin est absent pour burn-out, Anne fait les factures.', 'burn-out', 'Anne fait les factures'],
    ['Helen has an MRI on Monday, day planned off.', 'MRI', 'day planned off'],
    ['Zijn moeder heeft kanker, hij vraagt zorgverlof in april.', 'kanker', 'zorgverlof in april'],
  ])('of "%s" nothing is left of %s, and "%s" stays', (text, gone, stay) => {
    expect(left(text)).not.toContain(gone);
    expect(left(text)).toContain(stay);
  });

  it.each([
    'Ziek sinds maandag, attest ontvangen tot 31/5.',
    'Werkt 50 % vanaf 2 mei, maandag, woensdag en vrijdag.',
    'Kan 2 uur achter elkaar zitten, niet tillen boven 5 kg.',
    'Arbeidsongeval: ja. Aangifte verstuurd op 3 maart.',
    'Team Oncologie krijgt een nieuwe printer.',
    'Afspraak bij de bedrijfsarts op dinsdag 9.15 u.',
    'Congé de maternité du 1/8 au 15/11, Lotte reprend.',
    'Virus on laptop 44, IT reinstalls.',
  ])('keeps: %s', (text) => {
    expect(note(text, { country: 'NL' })).toEqual({ verdict: 'keep', text });
  });

  it("redacts the sender's own health as well", () => {
    expect(note('Ik heb griep en werk van thuis.', { country: 'NL' }).verdict).toBe('redact');
  });

  it('points with its spans at what it took out', () => {
    const text = 'Ann heeft een hernia, terug op 4 mei.';
    const judged = note(text, { country: 'NL' });
    const taken = judged.verdict === 'redact' ? judged.spans.map(({ from, to }) => text.slice(from, to)) : [];
    expect(taken.join(' ')).toContain('hernia');
  });

  it('leaves of a long text what it leaves of each of its lines', () => {
    const told = [
      'heeft griep, belt maandag.',
      'neemt antidepressiva en start om 9.30 u.',
      'doet de kassa tot 17 u.',
    ];
    const lines = Array.from({ length: 90 }, (_, at) => `Nummer ${at} ${told[at % told.length]}`);
    const alone = lines.map(left);
    expect(alone.filter((text, at) => text !== lines[at])).toHaveLength(60);
    expect(left(lines.join('\n'))).toBe(alone.join('\n'));
  });
});
