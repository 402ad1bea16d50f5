/** Changes to an absence, in Dutch. */
export const change = {
  'change-form.extend.title': 'Het duurt nog wat langer',
  'change-form.extend.text':
    'Weet je al wanneer je terug bent? Laat de dag anders leeg. Neem de tijd die je nodig hebt.',
  'change-form.extend.on': 'Terug op (als je dat weet)',
  'change-form.recover.title': 'Je gaat weer aan het werk',
  'change-form.recover.text': 'Vanaf welke dag ben je er weer helemaal?',
  'change-form.recover.on': 'Eerste werkdag',
  'change-form.recover-partly.title': 'Je begint met een deel van je uren',
  'change-form.recover-partly.text':
    'Vanaf welke dag, en voor welk deel van je uren? Je afwezigheid loopt intussen door, in stappen die jullie samen afspreken.',
  'change-form.recover-partly.on': 'Vanaf',
  'change-form.extend.understood': 'Dit heb ik begrepen: je bent terug op {{on}}.',
  'change-form.recover.understood': 'Dit heb ik begrepen: je bent er weer vanaf {{on}}.',
  'change-form.recover-partly.understood': 'Dit heb ik begrepen: je begint op {{on}}.',
  'change-form.recover-partly.share.understood':
    'Dit heb ik begrepen: je begint op {{on}}, voor {{percent}} procent van je uren.',
  'change-form.extend.check':
    'Klopt dat? Is het anders, pas de dag dan aan of laat hem leeg. Neem de tijd die je nodig hebt.',
  'change-form.recover.check': 'Klopt dat, en ben je er dan weer helemaal?',
  'change-form.recover-partly.check':
    'Voor welk deel van je uren? Je afwezigheid loopt intussen door, in stappen die jullie samen afspreken.',
  'change-form.recover-partly.share.check':
    'Klopt dat? Je afwezigheid loopt intussen door, in stappen die jullie samen afspreken.',
  'change-form.percent': 'Deel van je uren, in procent',
  'change-form.withdraw.title': 'De melding was niet nodig',
  'change-form.withdraw.text': 'Dan trek ik je ziekmelding in. Klopt dat?',
  'change-form.sameDay.title': 'Fijn dat het alweer gaat',
  'change-form.sameDay.text': 'Dan trek ik je ziekmelding in, en staat er niets meer open. Klopt dat?',
  'change.confirm': 'Klopt',
  'change.drop': 'Laat maar',
  'change-dropped.title': 'Goed, er verandert niets',
  'change-dropped.text': 'Alles blijft zoals het was.',
  'extended.title': 'Genoteerd: het duurt langer',
  'extended.text': '{{manager}} weet het. Neem je tijd.',
  'extended.back': 'Ik ga uit van {{backOn}}. Verandert dat, dan hoor ik het wel.',
  'partly-recovered.title': 'Genoteerd: gedeeltelijk aan het werk',
  'partly-recovered.text': 'Vanaf {{on}}. {{manager}} weet het en spreekt de taken met je door.',
  'recovered.title': 'Fijn dat je er weer bent',
  'recovered.text':
    'Genoteerd vanaf {{on}}. De eerste weken kijkt {{manager}} af en toe met je hoe het op het werk gaat.',
  'return-announced.title': 'Genoteerd: je bent er weer op {{on}}',
  'return-announced.text':
    '{{manager}} weet het en bereidt het met je voor. Wordt het toch anders, laat het me dan weten.',
  'withdrawn.title': 'Je ziekmelding is ingetrokken',
  'withdrawn.text': 'Er staat niets meer open. {{manager}} weet het.',
  'extended-notice.title': '{{name}} is nog niet terug',
  'extended-notice.text':
    'De afwezigheid duurt langer. De reden hoeft {{name}} niet te noemen, en ik vraag er niet naar.',
  'extended-notice.back': 'Verwacht terug op {{backOn}}.',
  'extended-notice.noBack': 'Een nieuwe datum is nog niet bekend.',
  'partly-recovered-notice.title': '{{name}} begint met een deel van de uren',
  'partly-recovered-notice.text':
    'Vanaf {{on}}. {{name}} zegt wat haalbaar is, jij vertaalt het naar het werk.',
  'partly-recovered-notice.nl':
    'Houd voor uren en taken het advies van de bedrijfsarts aan. Twijfel je, vraag het dan aan HR.',
  'partly-recovered-notice.be':
    'De behandelend arts, de arbeidsarts en de adviserend arts kunnen erbij betrokken zijn. HR weet hoe dat loopt.',
  'return-announced-notice.title': '{{name}} is er weer op {{on}}',
  'return-announced-notice.text':
    'Spreek het vóór die dag even samen door: hoe begint de eerste dag, wat doet {{name}} meteen en wat nog niet? Op de dag zelf laat ik weer van me horen.',
  'withdrawn-notice.title': 'De ziekmelding van {{name}} is ingetrokken',
  'withdrawn-notice.text': 'Je hoeft niets meer te doen.',
  someone: 'HR',
  person: '{{who}}',
} as const;
