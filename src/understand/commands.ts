/**
 * The few things that always work, whatever the bot was asking: a human please, help, stop. They are told by the
 * whole message, or by a phrase that means nothing else; "ik ben weer mens" asks for nobody.
 */
import type { Word } from './words.ts';

const lines = (text: string) => new Set(text.split(/[,\n]/).map((line) => line.trim()));

/** Courtesies and small words that change nothing. */
const courtesy = new Set(
  'aub svp stp please pls alsjeblieft alstublieft graag merci dank bedankt thanks s il vous te plait hallo hoi hey bonjour hi hello bot ik wil zou je j voudrais veux i want would like een un une a an nu maintenant now even met avec with mij me moi kan kun can'.split(
    ' ',
  ),
);

const human =
  lines(`mens, echt mens, echte mens, echt persoon, echte persoon, persoon, medewerker, iemand spreken, iemand praten, spreken iemand,
  praten iemand, humain, vrai humain, etre humain, vraie personne, personne, parler a quelqu, parler quelqu, human, real human, person, real person, someone, agent,
  speak to someone, talk to someone, speak someone, talk someone, speak to person, talk to person, speak to human, talk to human, mens spreken, mens praten, parler a humain, parler a personne`);

/** Inside a longer message these still ask for a person. */
const humanPhrases =
  /(?:^| )(?:(?:een|met een|n) (?:echt|echte|levend|levende) (?:mens|persoon)|een mens (?:spreken|aan de lijn|praten)|met een mens|iemand (?:echt )?(?:spreken|aan de lijn)|met iemand (?:van vlees|praten|spreken|bellen)|(?:iemand )?van vlees en bloed|(?:geen|niet met een|niet tegen een) (?:bot|robot|computer)|(?:un|a un|avec un) (?:vrai |etre )?humain|(?:une|a une|avec une) vraie personne|parler a quelqu un|pas (?:(?:envie de )?parler )?(?:a |avec )?un (?:robot|bot)|(?:a|to a|with a) (?:real |actual )?human|(?:a|to a|with a) real person|(?:speak|talk) (?:to|with) (?:someone|somebody|a person|a human)|not (?:to |with )?a (?:bot|robot))(?: |$)/;

const help = lines(
  'kan je me helpen, kun je me helpen, kan je mij helpen, kunt u me helpen, kunt u mij helpen, help me, me helpen, mij helpen, peux tu m aider, pouvez vous m aider, tu peux m aider, vous pouvez m aider, besoin d aide, j ai besoin d aide, can you help, could you help, can you help me, could you help me, you help, i need help, wat kan jij, wat kan jij allemaal, wat kan je allemaal, wat kun je allemaal, wat doe jij, que peux tu faire, que pouvez vous faire, tu sais faire quoi, what do you do, menu, info, help, hulp, aide, hoe werkt dit, hoe werkt het, hoe werkt, wat kan je, wat kun je, wat kan je doen, comment ca marche, comment ca fonctionne, aidez, how does this work, what can you do, help nodig, besoin d aide, need help, uitleg, a l aide',
);
const stop = lines(
  'stop, stoppen, annuleren, hou maar op, hou ermee op, genoeg, ca suffit, suffit, tais toi, hou op, houd op, ophouden, afbreken, arrete, arretez, arreter, quit, abort, cancel, annuleer, annuler, stop dit, stop maar, stop ermee, stop it, stop this, laat maar, laisse tomber, laissez tomber, never mind, nevermind, unsubscribe, uitschrijven',
);

export interface Commands {
  readonly asksForHuman: boolean;
  readonly asksForHelp: boolean;
  readonly asksToStop: boolean;
}

/** Which of the three the message asks for; usually none. */
export function commandsIn(words: readonly Word[]): Commands {
  const texts = words.filter(({ kind }) => kind !== 'stop' && kind !== 'sign').map(({ text }) => text);
  const whole = texts.join(' ');
  const core = texts.filter((text) => !courtesy.has(text)).join(' ');
  const is = (known: ReadonlySet<string>) =>
    texts.length <= 9 && core !== '' && (known.has(whole) || known.has(core));
  return {
    asksForHuman: is(human) || (texts.length <= 25 && humanPhrases.test(whole)),
    asksForHelp: is(help),
    asksToStop: is(stop),
  };
}
