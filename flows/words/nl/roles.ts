/** Who is who: the fixed contact person, who does what, and who else can be brought in, in Dutch. */
export const roles = {
  'fact.caseManager': 'Vast aanspreekpunt',
  'who.open': 'Wie doet wat?',
  'who.title': 'Wie doet wat voor {{name}}',
  'who.titleOwn': 'Wie doet wat voor jou',
  'who.people': 'De mensen',
  'who.caseManager': '{{who}} is het vaste aanspreekpunt en houdt het overzicht',
  'who.manager': '{{who}}, leidinggevende: houdt contact en zoekt werk dat past',
  'who.hr': '{{who}}, HR: kent de regels en helpt met het plan',
  'who.employee': '{{who}}: zegt wat haalbaar is en beslist mee',
  'who.employeeOwn': 'Jij: zegt wat haalbaar is en beslist mee',
  'who.you': 'Jij',
  'who.next': 'Wat er nu komt',
  'who.next.line': '{{who}}: {{what}}, uiterlijk {{by}}',
  'who.next.none': 'Er staat nu niets open.',
  'who.others': 'Wie er ook bij kan komen',
  'who.together':
    'Jullie staan aan dezelfde kant. Weet je niet bij wie je moet zijn, begin dan bij het vaste aanspreekpunt.',
  'who.nl.physician': 'Bedrijfsarts: adviseert over uren en taken. Zelf een afspraak vragen kan ook.',
  'who.nl.expert': 'Arbeidsdeskundige: kijkt welk werk past en wat er aan de plek kan veranderen.',
  'who.nl.uwv': 'UWV: geeft op verzoek een onafhankelijk oordeel als jullie er samen niet uitkomen.',
  'who.mediator': 'Mediator: helpt als het tussen mensen vastloopt.',
  'who.adviser': 'Vertrouwenspersoon: luistert in vertrouwen, en vertelt niets door.',
  'who.coach': 'Coach: denkt mee als het werk blijft vastlopen, en alleen wie dat wil.',
  'who.union': 'Vakbond: staat wie afwezig is bij, als die dat vraagt.',
  'who.be.physician': 'Arbeidsarts: kijkt welk werk past. Zelf een afspraak vragen kan ook.',
  'who.be.treating': 'Behandelend arts: schrijft het attest. Wat er verder gezegd wordt, blijft daar.',
  'who.be.advising': 'Adviserend arts van het ziekenfonds: zegt of deels werken mag met een uitkering.',
  'who.be.coordinator': 'Terug-naar-werkcoördinator van het ziekenfonds: zoekt mee naar een weg terug.',
  'who.be.psychosocial':
    'Preventieadviseur psychosociale aspecten: voor spanningen of een conflict op het werk.',
  'who.be.ergonomist': 'Ergonoom: past de werkplek aan.',
  'case-manager-form.title': 'Vast aanspreekpunt voor {{name}}',
  'case-manager-form.text':
    'Eén vaste persoon, zodat niemand telkens opnieuw moet beginnen. Ik laat het weten aan {{name}}, en aan wie het tot nu toe was.',
  'case-manager-form.who': 'Wie wordt het?',
  'caseManager.open': 'Ander aanspreekpunt',
  'caseManager.save': 'Leg dit vast',
  'case-manager-named.title': 'Jij bent het vaste aanspreekpunt voor {{name}}',
  'case-manager-named.text':
    '{{manager}} houdt contact. Jij houdt het overzicht en weet wie wat doet, zodat niemand telkens opnieuw moet beginnen.',
  'case-manager-named.textAlone':
    'Jij houdt contact en overzicht, en weet wie wat doet, zodat niemand telkens opnieuw moet beginnen.',
  'case-manager-changed.title': 'Vast aanspreekpunt voor {{name}} is nu {{who}}',
  'case-manager-changed.titleOwn': 'Je vaste aanspreekpunt is nu {{who}}',
  'case-manager-changed.text':
    'Wat al afgesproken is, blijft staan. Vragen over wie wat doet, gaan voortaan naar {{who}}.',
  'case-manager-changed.textOwn':
    'Wat je hebt afgesproken, blijft staan. Met vragen kun je bij {{who}} terecht; je hoeft niets opnieuw te vertellen.',
  'help.who': '/verzuim wie: wie doet wat, en wat komt er nu',
} as const;
