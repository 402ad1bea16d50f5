import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/understand/understand.ts';
import { timesTheWork } from '../../support/proportion.ts';

const asideOf = (text: string, open = true) =>
  understand(text, { now: '2026-03-11T09:00:00+01:00', open, country: 'BE' }).aside;

describe('asides', () => {
  it.each([
    'dank je',
    'Dankjewel!',
    'ok bedankt voor de snelle hulp',
    'merci beaucoup',
    'mille mercis, merci !',
    'thanks a lot',
    'great, thank you',
  ])('hears the thanks in "%s"', (text) => {
    expect(asideOf(text)).toBe('thanks');
  });

  it.each(['bedankt, ik ben maandag terug', 'merci, je prolonge jusque vendredi', 'thanks, still ill'])(
    'hears more than thanks in "%s"',
    (text) => {
      expect(asideOf(text)).toBeNull();
    },
  );

  it.each([
    'hi',
    'Hello!',
    'hoi 👋',
    'Goedemorgen Nabij',
    'dag allemaal',
    'Bonjour !',
    'salut, c’est quoi ?',
    'good morning',
    'wie ben jij?',
    'ben jij een robot?',
    'are you a bot?',
    'Qui êtes-vous ?',
    'what is this?',
  ])('hears a greeting in "%s"', (text) => {
    expect([asideOf(text), asideOf(text, false)]).toEqual(['hello', 'hello']);
  });

  it.each(['ok', 'Prima!', 'oké, top', 'd’accord', 'Très bien', 'sounds good', 'is goed'])(
    'hears in "%s" that it is all right',
    (text) => {
      expect(asideOf(text)).toBe('noted');
    },
  );

  it.each([
    'wie is er ziek?',
    'Wie is er vandaag afwezig?',
    'qui est absent aujourd’hui ?',
    'who is off sick this week?',
  ])('hears in "%s" the question who is away', (text) => {
    expect(asideOf(text, false)).toBe('who-is-away');
  });

  it.each([
    'wie kan dit zien?',
    'Wie ziet dit allemaal?',
    'wie kan mijn gegevens lezen',
    'ziet mijn baas wat ik hier typ?',
    'qui peut voir ça ?',
    'Qui voit ce que j’écris ici ?',
    'who can see this?',
    'thanks! who sees this?',
    'can my manager read this?',
  ])('hears in "%s" the question who gets to see it', (text) => {
    expect(asideOf(text)).toBe('who-sees');
  });

  it.each([
    'moet ik zeggen wat ik heb?',
    'mag mijn baas vragen wat ik heb?',
    'mogen ze weten waarom ik thuis ben?',
    'dois-je dire ce que j’ai ?',
    'mon chef peut me demander ce que j’ai ?',
    'do I have to tell you what is wrong?',
    'can my boss ask what I have?',
  ])('hears in "%s" the question what may be asked', (text) => {
    expect(asideOf(text)).toBe('what-may-be-asked');
  });

  it.each([
    'mijn dochter is ziek, ik moet thuis blijven',
    'mon fils est malade, je reste à la maison',
    'my kid is sick, I am staying home',
  ])('hears in "%s" that somebody at home is ill', (text) => {
    expect(asideOf(text, false)).toBe('family');
  });

  it.each([
    'ben ziek',
    'hoi, ben ziek',
    'bonjour, je suis malade',
    'hello, back tomorrow',
    'ok ik blijf thuis',
    'goed, tot morgen',
    'wie is er beter geworden dan ik',
    'wie neemt mijn shift over?',
    'ik zie dit niet zitten vandaag, ben ziek',
    'qui me remplace demain ?',
    'who is on call tonight?',
    'wanneer moet ik het briefje doorsturen?',
  ])('hears none of these in "%s"', (text) => {
    expect(asideOf(text)).toBeNull();
  });

  it('reads a hostile message in proportion to its length', () => {
    const short = 'wie kan '.repeat(125);
    expect(timesTheWork(asideOf, short, short.repeat(4))).toBeLessThan(10);
  });
});
