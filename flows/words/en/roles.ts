/** Who is who: the fixed contact person, who does what, and who else can be brought in, in English. */
export const roles = {
  'fact.caseManager': 'Point of contact',
  'who.open': 'Who does what?',
  'who.title': 'Who does what for {{name}}',
  'who.titleOwn': 'Who does what for you',
  'who.people': 'The people',
  'who.caseManager': '{{who}} is the point of contact and keeps the overview',
  'who.manager': '{{who}}, manager: keeps in touch and looks for work that fits',
  'who.hr': '{{who}}, HR: knows the rules and helps with the plan',
  'who.employee': '{{who}}: says what is feasible and has a say',
  'who.employeeOwn': 'You: say what is feasible and have a say',
  'who.you': 'You',
  'who.next': 'What comes now',
  'who.next.line': '{{who}}: {{what}}, by {{by}}',
  'who.next.none': 'Nothing is open at the moment.',
  'who.others': 'Who else can be brought in',
  'who.together': 'You are on the same side. If you don’t know whom to ask, start with the point of contact.',
  'who.nl.physician':
    'Occupational physician: advises on hours and tasks. Asking for an appointment yourself is fine too.',
  'who.nl.expert': 'Occupational expert: sees which work fits and what can change about the workplace.',
  'who.nl.uwv': 'UWV: gives an independent opinion on request, if you can’t agree between you.',
  'who.mediator': 'Mediator: helps when things get stuck between people.',
  'who.adviser': 'Confidential adviser: listens in confidence, and passes nothing on.',
  'who.coach': 'Coach: thinks along when work keeps getting stuck, and only with someone who wants that.',
  'who.union': 'Trade union: stands by the employee who asks for it.',
  'who.be.physician':
    'Occupational physician: sees which work fits. Asking for an appointment yourself is fine too.',
  'who.be.treating': 'GP or specialist: writes the certificate. Whatever else is said there, stays there.',
  'who.be.advising': 'Health fund’s doctor: says whether part-time work is possible with a benefit.',
  'who.be.coordinator': 'Return-to-work coordinator of the health fund: looks with you for a way back.',
  'who.be.psychosocial': 'Prevention adviser for psychosocial aspects: for tension or a conflict at work.',
  'who.be.ergonomist': 'Ergonomist: adapts the workplace.',
  'case-manager-form.title': 'Point of contact for {{name}}',
  'case-manager-form.text':
    'One person throughout, so that nobody has to start all over each time. I’ll tell {{name}}, and whoever it was until now.',
  'case-manager-form.who': 'Who will it be?',
  'caseManager.open': 'Another point of contact',
  'caseManager.save': 'Save this choice',
  'case-manager-named.title': 'You are the point of contact for {{name}}',
  'case-manager-named.text':
    '{{manager}} keeps in touch. You keep the overview and know who does what, so that nobody has to start all over each time.',
  'case-manager-named.textAlone':
    'You keep in touch and keep the overview, and know who does what, so that nobody has to start all over each time.',
  'case-manager-changed.title': 'The point of contact for {{name}} is now {{who}}',
  'case-manager-changed.titleOwn': 'Your point of contact is now {{who}}',
  'case-manager-changed.text':
    'What was agreed still stands. Questions about who does what go to {{who}} from now on.',
  'case-manager-changed.textOwn':
    'What you agreed still stands. You can turn to {{who}} with questions; there’s nothing you have to tell again.',
  'help.who': '/absence who: who does what, and what comes now',
} as const;
