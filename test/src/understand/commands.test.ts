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

  it.each(['help', 'Hulp!', 'aide svp', 'hoe werkt dit?'])('takes "%s" as a call for help', (text) => {
    expect(ask(text).asksForHelp).toBe(true);
  });

  it('leaves help that is asked of others alone', () => {
    expect(ask('kan iemand Jan helpen met de planning, hij heeft hulp nodig').asksForHelp).toBe(false);
  });

  it.each(['stop', 'STOP!', 'stop maar', 'arrêtez', 'laat maar'])('takes "%s" as a stop', (text) => {
    expect(ask(text).asksToStop).toBe(true);
  });

  it('leaves a stop in a sentence alone', () => {
    expect(ask('ik stop om 16u vandaag').asksToStop).toBe(false);
  });
});
