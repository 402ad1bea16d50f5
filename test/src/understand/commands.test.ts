import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../../src/understand/commands.ts';
import { wordsOf } from '../../../src/understand/words.ts';

const ask = (text: string) => commandsIn(wordsOf(text));

describe('commandsIn', () => {
  it.each([
    'mens',
    'ik wil een mens',
    'een echt mens aub',
    'humain',
    'je veux parler à quelqu’un',
    'speak to someone',
    'Human please',
  ])('hears in "%s" that a person is wanted', (text) => {
    expect(ask(text).asksForHuman).toBe(true);
  });

  it.each([
    'ik ben weer mens',
    'geen mens op kantoor vandaag',
    'le facteur humain du projet',
    'human resources meeting at 10',
  ])('does not hear it in "%s"', (text) => {
    expect(ask(text).asksForHuman).toBe(false);
  });

  it.each(['geef me iemand van vlees en bloed', 'pas envie de parler à un robot', 'is there a human there?'])(
    'hears it in "%s" too',
    (text) => {
      expect(ask(text).asksForHuman).toBe(true);
    },
  );

  it.each([
    'help',
    'Hulp!',
    'aide svp',
    'hoe werkt dit?',
    'kan je me helpen?',
    "j'ai besoin d'aide",
    'can you help me please?',
    'wat kan jij allemaal?',
    'que peux-tu faire ?',
  ])('takes "%s" as a call for help', (text) => {
    expect(ask(text).asksForHelp).toBe(true);
  });

  it('leaves help that is asked of others alone', () => {
    expect(ask('hallo, ik ben ziek').asksForHelp).toBe(false);
    expect(ask('kan iemand Jan helpen met de planning, hij heeft hulp nodig').asksForHelp).toBe(false);
  });

  it.each(['stop', 'STOP!', 'stop maar', 'arrêtez', 'laat maar', 'annuleren', 'ça suffit !'])(
    'takes "%s" as a stop',
    (text) => {
      expect(ask(text).asksToStop).toBe(true);
    },
  );

  it('leaves a stop in a sentence alone', () => {
    expect(ask('ik stop om 16u vandaag').asksToStop).toBe(false);
  });
});
