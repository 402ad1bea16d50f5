/**
 * What people say beside their own absence and that wants a kind answer all the same: a greeting, thanks, that it is all
 * right, who gets to see this, what they may be asked, who is away, and that somebody at home is ill. None of it changes a
 * case, and each is only a code.
 */
import type { Found } from './concepts.ts';
import type { Intent } from './intents.ts';
import type { Word } from './words.ts';

export type Aside =
  | 'hello'
  | 'thanks'
  | 'noted'
  | 'who-sees'
  | 'what-may-be-asked'
  | 'who-is-away'
  | 'family';

const thanks = new Set(
  'dank dankje dankjewel bedankt merci mercis thanks thank thx tnx ty remercie'.split(' '),
);

/** What stands beside thanks without asking anything. */
const around = new Set(
  'je jou u wel you vous te heel hartelijk veel erg alvast top ok oke oki oke super fijn mooi prima goed bien beaucoup mille infiniment tres gentil d avance so very much a lot cheers great perfect voor het de snelle antwoord hulp info bericht pour l la votre reponse aide for the your quick help answer reply message nabij mon ami en'.split(
    ' ',
  ),
);

/** A greeting and nothing else, or the question whom one is talking to. */
const greeting =
  /^(?:(?:hi|hello|hey|hoi|hallo|dag|goedendag|goeiendag|goedemorgen|goeiemorgen|goeiemorge|goedemiddag|goeiemiddag|goedenavond|goeienavond|salut|bonjour|bonsoir|coucou|good (?:morning|afternoon|evening)|hi there|hello there|nabij|allemaal|tout le monde|everyone|iedereen)(?: |$))+$/;
const whoAreYou =
  /^(?:(?:hi|hello|hey|hoi|hallo|dag|salut|bonjour) )?(?:wie (?:ben|bent|zijt) (?:jij|je|u|ge|gij)|wat (?:ben|bent) (?:jij|je|u)|wat is (?:dit|nabij)|(?:tu es|t es|vous etes|es tu|etes vous) qui|qui (?:es tu|etes vous)|c est quoi(?: ca| nabij)?|qu est ce que (?:c est|nabij)|(?:ben|bent|zijt) (?:jij|je|u|ge|gij) een (?:ro)?bot|(?:tu es|es tu|etes vous|vous etes) un (?:ro)?bot|are you a (?:ro)?bot|who are you|what are you|what is (?:this|nabij)|what s this)$/;

/** That it is all right, and nothing else. */
const fine = new Set(
  'ok oke oki okay top prima goed fijn super parfait bien entendu compris fine great good perfect'.split(' '),
);
const dAccord =
  /^(?:ok |oui )?(?:c est )?(?:d accord|tres bien|c est bon|is goed|in orde|all right|alright|sounds good|got it|understood|begrepen)$/;

/** Who of the own people is not there. */
const whoIsAway =
  /^(?:wie is er (?:\p{L}+ ){0,3}?(?:ziek|afwezig|weg|niet|uit)|wie is (?:er )?(?:nu |vandaag |momenteel )?(?:ziek|afwezig|weg)|wie zijn er (?:\p{L}+ ){0,3}?(?:ziek|afwezig|weg)|qui est (?:actuellement |encore )?(?:absent|malade|en maladie|en conge de maladie)|qui sont les absents|who (?:is|s) (?:currently |still )?(?:away|off|off sick|out sick|sick|ill|absent))(?: (?:nu|vandaag|momenteel|deze week|deze maand|aujourd ?hui|en ce moment|cette semaine|ce mois|today|now|this week|this month|in mijn team|dans mon equipe|in my team))*$/u;

/** Who gets to see it: a word for who, and a word for seeing or knowing it. */
const whoSees =
  /(?:^| )(?:wie (?:kan|kunnen|mag|mogen|gaat|zal|krijgt|krijgen|allemaal|ziet|zien|leest|lezen|weet|weten)(?: \p{L}+){0,5}? ?(?:ziet|zien|leest|lezen|inzien|weet|weten|meelezen|meekijken|te zien|inzage)|wie (?:ziet|leest|weet) (?:dit|dat|het|wat|mijn)|(?:ziet|leest) (?:mijn|men) (?:baas|chef|manager|leidinggevende|team|collega s?|hr) (?:dit|dat|het|wat|mijn)|qui (?:peut|va|pourra|a le droit de|voit|lit|sait)(?: \p{L}+){0,4}? ?(?:voir|lire|savoir|ca|cela|ceci|acces|mon|mes|ce que)|mon chef (?:voit|lit) il|who (?:can|will|gets to|is able to|may|else)(?: \p{L}+){0,3}? ?(?:see|sees|read|reads|know|knows)|who (?:sees|reads) (?:this|that|it|my|what)|(?:does|can|will) my (?:boss|manager|team|hr) (?:see|read) (?:this|that|it|my|what))(?: |$)/u;

/** Whether they have to tell, or may be asked, what they have. */
const mayBeAsked =
  /(?:^| )(?:moet ik (?:\p{L}+ ){0,4}?(?:zeggen|vertellen|uitleggen|doorgeven|laten weten) (?:wat ik heb|wat er (?:is|scheelt)|waarom|wat ik mankeer)|moet ik (?:\p{L}+ ){0,3}?(?:wat ik heb|waarom ik ziek ben) (?:\p{L}+ ){0,3}?(?:zeggen|vertellen|uitleggen)|ma[gn]e?n? (?:mijn |men |mn |m n |de |onze )?(?:baas|chef|manager|leidinggevende|werkgever|hr|ze|hij|zij) (?:\p{L}+ ){0,3}?(?:vragen|weten) (?:wat ik heb|waarom|wat er|wat ik)|mogen ze (?:\p{L}+ ){0,3}?(?:vragen|weten) (?:wat ik|waarom|wat er)|(?:dois je|je dois|suis je oblige|oblige de) (?:\p{L}+ ){0,4}?(?:dire|expliquer|preciser|raconter) (?:\p{L}+ ){0,2}?(?:ce que j ai|pourquoi|ce qui)|(?:mon |ma |le |la )?(?:chef|patron|manager|responsable|employeur|rh) (?:peut|a t il le droit|peuvent|a le droit)(?: il| elle| ils)? (?:de )?(?:me )?demander (?:ce que j ai|pourquoi)|peut (?:il|elle|on) me demander (?:ce que j ai|pourquoi)|do i (?:have|need) to (?:\p{L}+ ){0,3}?(?:tell|say|explain|share|disclose|mention) (?:\p{L}+ ){0,3}?(?:what i have|what s wrong|what is wrong|why|my diagnosis|the reason|what it is)|(?:can|may|is) (?:my |the )?(?:boss|manager|employer|hr|they|he|she) (?:\p{L}+ ){0,2}?ask (?:me )?(?:what i have|what s wrong|what is wrong|why|about my health|for my diagnosis))(?: |$)/u;

/** Longer than this, a message is about more than one of these. */
const mostWords = 25;

/** The aside in a message of that intent; null when there is none. */
export function asideIn(
  words: readonly Word[],
  found: readonly Found[],
  intent: Intent,
  certain: boolean,
): Aside | null {
  const texts = words.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  if (texts.length > mostWords) return null;
  const whole = texts.join(' ');
  if (greeting.test(whole) || whoAreYou.test(whole)) return 'hello';
  if (whoIsAway.test(whole)) return 'who-is-away';
  if (mayBeAsked.test(whole)) return 'what-may-be-asked';
  if (whoSees.test(whole)) return 'who-sees';
  if (intent !== 'other' || !certain) return null;
  const said = (...names: readonly string[]) => found.some(({ concept }) => names.includes(concept));
  if (texts.some((text) => thanks.has(text)) && texts.every((text) => thanks.has(text) || around.has(text)))
    return 'thanks';
  if (whole !== '' && (texts.every((text) => fine.has(text)) || dAccord.test(whole))) return 'noted';
  const asks = words.some(({ text }) => text === '?');
  if (said('family') && said('sick', 'complaint') && said('self', 'home', 'notWorking') && !asks)
    return 'family';
  return null;
}
