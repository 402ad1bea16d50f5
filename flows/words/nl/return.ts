/** The way back: the talk before, what the team hears, and the end of aftercare, in Dutch. */
export const returning = {
  'before-return.title': '{{name}} begint weer op {{backOn}}: bereid het samen voor',
  'before-return.titleFull': '{{name}} is er weer helemaal op {{backOn}}: bereid het samen voor',
  'before-return.text':
    'Een gesprek vooraf maakt de eerste dag rustiger. Niet alles tegelijk: begin met wat zeker lukt.',
  'what.before-return': 'het gesprek voor de terugkeer',
  'consent.ask': 'Vraag wat het team mag weten',
  'consent.begin': 'Wat mag het team weten?',
  'consent-form.title': 'Wat mag het team weten?',
  'consent-form.text':
    'Jij beslist, ook of er iets gezegd wordt. {{manager}} krijgt precies jouw woorden en niet meer. Deze zinnen kun je kiezen:',
  'consent-form.ready': 'Kies een zin',
  'consent-form.ready.back': 'De eerste: kort',
  'consent-form.ready.gently': 'De tweede: dat ik opbouw',
  'consent-form.own': 'Of schrijf het zelf',
  'consent-form.own.hint': 'Dit gaat voor op een gekozen zin. Laat weg waarom je er niet was',
  'consent.ready.back': '{{name}} begint weer. Fijn om elkaar terug te zien.',
  'consent.ready.gently':
    '{{name}} begint weer en bouwt rustig op. Wat een ander nu doet, blijft daar nog even. Overleg gerust over het werk.',
  'consent.allow': 'Dit mag het team weten',
  'consent.refuse': 'Liever niets zeggen',
  'consent.change': 'Ik wil dit aanpassen',
  'consent.fact': 'Wat het team mag weten',
  'field.redacted': 'Ik heb weggelaten wat over gezondheid ging. Lees na wat er nu staat, en beslis dan.',
  'consent-given.title': '{{manager}} krijgt precies deze woorden',
  'consent-given.text': 'Je kunt ze altijd aanpassen. Wat al gezegd is, kan ik niet terughalen.',
  'consent-refused.title': 'Goed, er wordt niets verteld',
  'consent-refused.text': '{{manager}} zegt niet meer dan dat je er weer bent.',
  'consent-asked.title': 'Ik vraag {{name}} wat het team mag weten',
  'consent-asked.text': 'Tot er antwoord is, vertel je het team nog niets.',
  'consent-words.title': 'Dit mag het team weten over {{name}}',
  'consent-words.text':
    'Precies deze woorden, niet meer. Vraagt iemand door, zeg dan dat {{name}} zelf kiest wat er gedeeld wordt.',
  'consent-nothing.title': '{{name}} deelt liever niets met het team',
  'consent-nothing.text':
    'Zeg niet meer dan dat {{name}} er weer is, en vraag het team om daar geen vragen over te stellen.',
  'aftercare-closed.title': 'De weken na je terugkeer zijn voorbij',
  'aftercare-closed.text':
    'Dit was mijn laatste bericht hierover. Wordt het werk later te veel, zeg het dan vroeg: tegen {{manager}}, tegen HR, of hier met “gesprek”.',
  'aftercare-closed.kept': 'Typ “mijn gegevens” om te zien wat ik bewaar.',
  'aftercare-closed.keptUntil':
    'Dit bewaar ik tot {{on}}; daarna wis ik het. Typ “mijn gegevens” om te zien wat het is.',
  'retention-ended.title': 'Oude afwezigheden zijn gewist',
  'retention-ended.text':
    'Van afwezigheden die lang genoeg geleden zijn afgesloten, is vandaag alles gewist: data, afspraken, plannen en documenten. Je hoeft niets te doen.',
  'retention-ended.hold':
    'Loopt er over iemand nog een geschil of een aanvraag? De beheerder kan in de instellingen zetten wiens gegevens blijven staan.',
  'fact.keptUntil': 'Bewaard tot',
  'aftercare-closed-notice.title': 'De nazorg voor {{name}} is afgerond',
  'aftercare-closed-notice.text':
    'Dank je voor de tijd die je nam. Blijf af en toe vragen hoe het werk gaat, en neem werkplezier mee in het jaargesprek.',
} as const;
