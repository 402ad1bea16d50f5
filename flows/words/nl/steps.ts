/** The dated steps of a long absence, in Dutch. */
export const steps = {
  'as-is': '{{words}}',
  'steps.title': '{{count}} stappen voor {{name}}',
  'steps.titleOne': 'Voor {{name}}: {{step}}',
  'steps.due': 'Datum',
  'steps.actBy': 'Laatste werkdag ervoor',
  'steps.who': 'Wie',
  'steps.who.employee': 'medewerker',
  'steps.who.manager': 'leidinggevende',
  'steps.who.hr': 'HR',
  'steps.who.physician': 'bedrijfsarts of arbeidsarts',
  'steps.who.authority': 'de bevoegde instantie',
  'steps.source': 'Bron',
  'steps.asLaw.hr': 'Dit is geen juridisch advies. Stand van {{asOf}}.',
  'steps.checkWithHr.hr':
    'Of dit bij jullie zo geldt, vraagt nog een blik van een jurist. Stand van {{asOf}}.',
  'steps.unsure.hr':
    'Of dit hier geldt, hangt af van iets wat ik niet weet. Kijk het na in het dossier. Stand van {{asOf}}.',
  'steps.asLaw': 'Dit is geen juridisch advies; HR kan het nakijken. Stand van {{asOf}}.',
  'steps.checkWithHr': 'Kijk met HR na of dit bij jullie zo geldt. Stand van {{asOf}}.',
  'steps.unsure':
    'Of dit hier geldt, hangt af van iets wat ik niet weet. Kijk het na met HR. Stand van {{asOf}}.',
  'steps.frequent':
    'Bij {{after}} meldingen in een jaar stelt jullie organisatie iedereen zo’n gesprek voor. Het zegt niets over {{name}}, en niets over de oorzaak.',
  'steps.language': 'Taal van de documenten',
  'language.nl': 'Nederlands, de taal van de vestiging',
  'language.fr': 'Frans, de taal van de vestiging',
  'language.en': 'Engels, de taal van de vestiging',
  'steps.which': 'Welke stap?',
  'steps.on': 'Wanneer is het gebeurd?',
  'steps.on.hint': 'Leeg is vandaag; latere stappen rekenen hiermee',
  'milestone.done': 'Gedaan',
  'milestone.notNeeded': 'Niet nodig',
  'step-noted.title': 'Genoteerd voor {{name}}',
  'step-noted.text': 'De volgende stappen schuiven mee waar dat nodig is.',
  'what.steps': 'stappen met een datum',
  'what.stepsMore': '{{steps}} en nog {{count}}',
} as const;
