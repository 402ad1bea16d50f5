/** The pace of contact, and the wish of the employee about it, in English. */
export const contact = {
  'next-contact.textStill': 'You two haven’t talked yet. It is never too late: five minutes is enough.',
  'contact-passed-on.title': '{{to}} will be in touch with you',
  'contact-passed-on.text':
    'Your talk has been passed on: you’ll hear from {{to}} in the next few days. There is nothing you need to do.',
  'contact-passed-on.rest':
    'It is about how you are and what you need. You needn’t say what is wrong. Rather someone else? Type “human”.',
  'contact-wish.open': 'About keeping in touch',
  'contact-wish.title': 'How shall we keep in touch?',
  'contact-wish.text':
    'Choose what suits you; what you leave empty stays as it is. Less is fine. Complete silence is not, because it makes the way back harder. What the two of you agree comes first.',
  'contact-wish.pace': 'How often?',
  'contact-wish.pace.less': 'less often',
  'contact-wish.pace.asPlanned': 'as planned',
  'contact-wish.pace.more': 'more often',
  'contact-wish.by': 'How would you rather talk?',
  'contact-wish.by.phone': 'by phone',
  'contact-wish.by.video': 'by video',
  'contact-wish.by.message': 'by message',
  'contact-wish.by.inPerson': 'face to face',
  'contact-wish.time': 'At what time of day?',
  'contact-wish.time.morning': 'in the morning',
  'contact-wish.time.midday': 'around noon',
  'contact-wish.time.afternoon': 'in the afternoon',
  'contact-wish.save': 'That’s how I’d like it',
  'contact-wish-noted.title': 'Noted, that’s how we’ll do it',
  'contact-wish-noted.text':
    '{{manager}} reads this before your next talk. Changed your mind? Just choose again.',
  'contact-wish.fact': 'Wish about contact',
} as const;
