/** The pace of contact, and the wish of the employee about it, in French. */
export const contact = {
  'next-contact.textStill':
    'Vous ne vous êtes pas encore parlé. Il est toujours temps : cinq minutes suffisent.',
  'contact-passed-on.title': '{{to}} prendra contact avec vous',
  'contact-passed-on.text':
    'Votre entretien change de mains : {{to}} vous contactera dans les prochains jours. Vous n’avez rien à faire.',
  'contact-passed-on.rest':
    'Il s’agit de savoir comment vous allez et de quoi vous avez besoin. Vous n’avez pas à dire ce que vous avez. Vous préférez quelqu’un d’autre ? Écrivez « humain ».',
  'contact-wish.open': 'À propos du contact',
  'contact-wish.title': 'Comment garder le contact au mieux ?',
  'contact-wish.text':
    'Choisissez ce qui vous convient ; ce que vous laissez vide ne change pas. Moins souvent, c’est permis. Un silence complet, non : en gardant un lien, le retour est plus facile. Ce que vous convenez ensemble passe avant.',
  'contact-wish.pace': 'À quelle fréquence ?',
  'contact-wish.pace.less': 'moins souvent',
  'contact-wish.pace.asPlanned': 'comme prévu',
  'contact-wish.pace.more': 'plus souvent',
  'contact-wish.by': 'De quelle façon ?',
  'contact-wish.by.phone': 'par téléphone',
  'contact-wish.by.video': 'en vidéo',
  'contact-wish.by.message': 'par message',
  'contact-wish.by.inPerson': 'en se voyant',
  'contact-wish.time': 'À quel moment de la journée ?',
  'contact-wish.time.morning': 'le matin',
  'contact-wish.time.midday': 'vers midi',
  'contact-wish.time.afternoon': 'l’après-midi',
  'contact-wish.save': 'C’est mon souhait',
  'contact-wish-noted.title': 'C’est noté, nous ferons ainsi',
  'contact-wish-noted.text':
    '{{manager}} le lira avant le prochain entretien. Vous pouvez changer d’avis à tout moment.',
  'contact-wish.fact': 'Souhait pour le contact',
} as const;
