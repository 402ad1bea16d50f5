/** Dutch wordings: what to ask instead, and why. */
import type { Wording } from '../wording.ts';

export const nl: Wording = {
  instead: {
    diagnosis: {
      familiar: 'Fijn dat je het laat weten. Wat heb je nu van ons nodig, en wanneer spreken we elkaar weer?',
      polite: 'Fijn dat u het laat weten. Wat hebt u nu van ons nodig, en wanneer spreken we elkaar weer?',
      about:
        'Wat is er nodig op het werk zolang onze collega er niet is, en wanneer is het volgende contact?',
    },
    symptoms: {
      familiar: 'Hoe gaat het met je? En welke taken lukken op dit moment wel?',
      polite: 'Hoe gaat het met u? En welke taken lukken op dit moment wel?',
      about: 'Welke taken lukken op dit moment wel, en wat is daarvoor nodig?',
    },
    cause: {
      familiar: 'Is er op het werk iets dat we voor je kunnen regelen of makkelijker kunnen maken?',
      polite: 'Is er op het werk iets dat we voor u kunnen regelen of makkelijker kunnen maken?',
      about: 'Is er op het werk iets dat we kunnen regelen of makkelijker kunnen maken?',
    },
    treatment: {
      familiar:
        'Zijn er momenten waarop je niet bereikbaar bent of waarmee we in het rooster rekening kunnen houden?',
      polite:
        'Zijn er momenten waarop u niet bereikbaar bent of waarmee we in het rooster rekening kunnen houden?',
      about: 'Met welke dagen of uren houden we rekening in het rooster?',
    },
    care: {
      familiar: 'Is je afspraak met de bedrijfsarts of arbeidsarts al gepland, en waar kan ik bij helpen?',
      polite: 'Is uw afspraak met de bedrijfsarts of arbeidsarts al gepland, en waar kan ik bij helpen?',
      about: 'Is de afspraak met de bedrijfsarts of arbeidsarts al gepland?',
    },
    mental: {
      familiar: 'Ik leef met je mee. Is de werkdruk haalbaar, en wat kunnen we voor je anders regelen?',
      polite: 'Ik leef met u mee. Is de werkdruk haalbaar, en wat kunnen we voor u anders regelen?',
      about: 'Is de werkdruk in het team haalbaar, en wat kunnen we anders regelen?',
    },
    reproductive: {
      familiar: 'Is er iets waarmee we in je rooster of je taken rekening kunnen houden?',
      polite: 'Is er iets waarmee we in uw rooster of uw taken rekening kunnen houden?',
      about: 'Is er iets waarmee we in het rooster of bij de taken rekening houden?',
    },
    history: {
      familiar: 'Wat kunnen we op het werk voor je regelen, zodat het voor jou vol te houden is?',
      polite: 'Wat kunnen we op het werk voor u regelen, zodat het voor u vol te houden is?',
      about: 'Wat kunnen we op het werk regelen, zodat het vol te houden is?',
    },
    documents: {
      familiar: 'Wil je laten weten of je ziektebriefje is doorgestuurd en tot welke datum het loopt?',
      polite: 'Wilt u laten weten of uw ziektebriefje is doorgestuurd en tot welke datum het loopt?',
      about: 'Is het ziektebriefje binnen, en tot welke datum loopt het?',
    },
    prognosis: {
      familiar:
        'Heb je een idee wanneer je weer aan het werk denkt te gaan? Weet je het nog niet, dan is dat ook goed.',
      polite:
        'Hebt u een idee wanneer u weer aan het werk denkt te gaan? Weet u het nog niet, dan is dat ook goed.',
      about: 'Is er al een idee wanneer onze collega weer aan het werk denkt te gaan?',
    },
    open: {
      familiar: 'Hoe gaat het met je? En waar kan ik je op het werk mee helpen?',
      polite: 'Hoe gaat het met u? En waar kan ik u op het werk mee helpen?',
      about: 'Hoe gaat het met onze collega, en wat is er op het werk nodig?',
    },
    wish: {
      familiar: 'Veel beterschap, ik denk aan je. Laat maar weten wanneer ik je kan bellen.',
      polite: 'Veel beterschap, ik denk aan u. Laat maar weten wanneer ik u kan bellen.',
      about: 'Wens onze collega veel beterschap van ons allemaal.',
    },
    physician: {
      familiar: 'Wat adviseert de bedrijfsarts of arbeidsarts over je uren en je taken?',
      polite: 'Wat adviseert de bedrijfsarts of arbeidsarts over uw uren en uw taken?',
      about: 'Wat adviseert de bedrijfsarts of arbeidsarts over de uren en de taken?',
    },
    'work-cause': {
      familiar: 'Is er op het werk iets dat we anders kunnen regelen als je terug bent?',
      polite: 'Is er op het werk iets dat we anders kunnen regelen als u terug bent?',
      about: 'Is er op het werk iets dat we anders kunnen regelen?',
    },
    ability: {
      familiar: 'Wat heb je nu nodig, en wanneer spreken we elkaar weer?',
      polite: 'Wat hebt u nu nodig, en wanneer spreken we elkaar weer?',
      about: 'Wat is er nu nodig, en wanneer is het volgende contact?',
    },
  },
  because: {
    diagnosis:
      'Wat iemand heeft, blijft tussen die persoon en de arts; dat geeft vertrouwen om open te praten over werk.',
    symptoms: 'Over het lichaam praat iemand met de arts; samen kijken jullie naar wat er in het werk kan.',
    cause:
      'Waardoor iemand uitvalt, hoeft niemand op het werk uit te leggen; wat helpt in het werk wel graag.',
    treatment: 'Wat een arts doet of voorschrijft, is privé; voor de planning is een dag of uur genoeg.',
    care: 'Bij wie iemand hulp zoekt, is privé; de bedrijfsarts of arbeidsarts vertaalt het naar werk.',
    mental:
      'Hoe iemand zich vanbinnen voelt, mag privé blijven; over werkdruk en sfeer kan het gesprek wel gaan.',
    reproductive: 'Dit hoort bij iemands privéleven; wie er iets over wil zeggen, kiest zelf het moment.',
    history: 'Wat er vroeger of in de familie speelde, is privé; op het werk telt wat er nu kan en nodig is.',
    documents:
      'De inhoud van zulke papieren is voor de arts; voor het werk is genoeg dát het briefje er is, en tot wanneer.',
    prognosis: 'De vooruitzichten zijn voor de arts; naar een verwachte datum mag je altijd vragen.',
    open: 'Een heel open vraag kan iemand het gevoel geven dat er iets verteld moet worden; een vraag over werk geeft rust.',
    wish: 'Een warme wens is welkom, maar noem liever niet wat er speelt: dan staat het nergens op papier.',
    physician: 'De arts adviseert over werk; vraag daarnaar, dan hoeft niemand meer te vertellen.',
    'work-cause':
      'Waar het vandaan komt, beoordeelt de arts; wat er in het werk beter kan, mag je gerust bespreken.',
    ability:
      'In Nederland vraag je naar mogelijkheden nadat de bedrijfsarts heeft geadviseerd; tot dan telt het contact.',
  },
};
