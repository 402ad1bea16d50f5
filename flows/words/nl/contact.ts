/** The pace of contact, and the wish of the employee about it, in Dutch. */
export const contact = {
  'next-contact.textStill': 'Jullie spraken elkaar nog niet. Dat kan altijd nog: vijf minuten is genoeg.',
  'contact-passed-on.title': '{{to}} neemt contact met je op',
  'contact-passed-on.text':
    'Het gesprek is doorgegeven: in de komende dagen hoor je van {{to}}. Je hoeft zelf niets te doen.',
  'contact-passed-on.rest':
    'Het gaat over hoe het met je is en wat je nodig hebt. Wat je hebt, hoef je niet te vertellen. Liever iemand anders? Typ “mens”.',
  'contact-wish.open': 'Over het contact',
  'contact-wish.title': 'Hoe houden we het best contact?',
  'contact-wish.text':
    'Kies wat bij je past; wat je leeg laat, blijft zoals het is. Minder mag. Helemaal stil wordt het niet, want zo blijft de weg terug makkelijker. Wat jullie samen afspreken, gaat voor.',
  'contact-wish.pace': 'Hoe vaak?',
  'contact-wish.pace.less': 'minder vaak',
  'contact-wish.pace.asPlanned': 'zoals gepland',
  'contact-wish.pace.more': 'vaker',
  'contact-wish.by': 'Hoe het liefst?',
  'contact-wish.by.phone': 'telefoon',
  'contact-wish.by.video': 'videogesprek',
  'contact-wish.by.message': 'bericht',
  'contact-wish.by.inPerson': 'elkaar zien',
  'contact-wish.time': 'Wanneer op de dag?',
  'contact-wish.time.morning': 'ochtend',
  'contact-wish.time.midday': 'rond de middag',
  'contact-wish.time.afternoon': 'namiddag',
  'contact-wish.save': 'Zo wil ik het',
  'contact-wish-noted.title': 'Genoteerd, zo doen we het',
  'contact-wish-noted.text':
    '{{manager}} leest dit vóór het volgende gesprek. Bedenk je je, dan pas je het gewoon aan.',
  'contact-wish.fact': 'Wens over het contact',
} as const;
