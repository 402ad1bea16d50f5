/** Changes to an absence, in English. */
export const change = {
  'change-form.extend.title': 'It’s taking a bit longer',
  'change-form.extend.text':
    'Do you know yet when you’ll be back? If not, leave the day empty. Take the time you need.',
  'change-form.extend.on': 'Back on (if you know)',
  'change-form.recover.title': 'You’re coming back to work',
  'change-form.recover.text': 'From which day are you fully back?',
  'change-form.recover.on': 'First working day',
  'change-form.recover-partly.title': 'You’re starting with part of your hours',
  'change-form.recover-partly.text':
    'From which day, and for what share of your hours? Your absence carries on meanwhile, in steps you agree together.',
  'change-form.recover-partly.on': 'From',
  'change-form.extend.understood': 'Here is what I understood: you’ll be back on {{on}}.',
  'change-form.recover.understood': 'Here is what I understood: you’re back from {{on}}.',
  'change-form.recover-partly.understood': 'Here is what I understood: you’re starting on {{on}}.',
  'change-form.recover-partly.share.understood':
    'Here is what I understood: you’re starting on {{on}}, for {{percent}} per cent of your hours.',
  'change-form.extend.check':
    'Is that right? If not, change the day or leave it empty. Take the time you need.',
  'change-form.recover.check': 'Is that right, and for all of your hours?',
  'change-form.recover-partly.check':
    'For what share of your hours? Your absence carries on meanwhile, in steps you agree together.',
  'change-form.recover-partly.share.check':
    'Is that right? Your absence carries on meanwhile, in steps you agree together.',
  'change-form.percent': 'Share of your hours, in per cent',
  'change-form.withdraw.title': 'You weren’t off sick after all',
  'change-form.withdraw.text': 'Then I’ll withdraw your report. Is that right?',
  'change-form.sameDay.title': 'Good to hear you’re all right again',
  'change-form.sameDay.text': 'Then I’ll withdraw your report, and nothing stays open. Is that right?',
  'change.confirm': 'That’s right',
  'change.drop': 'Never mind',
  'change-dropped.title': 'All right, nothing changes',
  'change-dropped.text': 'Everything stays as it was.',
  'extended.title': 'Noted: it’s taking longer',
  'extended.text': '{{manager}} knows. Take your time.',
  'extended.back': 'I’m going by {{backOn}}. If that changes, just tell me.',
  'partly-recovered.title': 'Noted: back for part of your hours',
  'partly-recovered.text': 'From {{on}}. {{manager}} knows and will go through the tasks with you.',
  'recovered.title': 'Good to have you back',
  'recovered.text':
    'Noted from {{on}}. For the first few weeks, {{manager}} will check in with you now and then about how work is going.',
  'return-announced.title': 'Noted: you’re back on {{on}}',
  'return-announced.text':
    '{{manager}} knows and will prepare it with you. If it turns out differently, let me know.',
  'withdrawn.title': 'Your report has been withdrawn',
  'withdrawn.text': 'Nothing is open any more. {{manager}} knows.',
  'extended-notice.title': '{{name}} isn’t back yet',
  'extended-notice.text':
    'The absence is taking longer. {{name}} doesn’t have to give a reason, and I don’t ask for one.',
  'extended-notice.back': 'Expected back on {{backOn}}.',
  'extended-notice.noBack': 'There’s no new date yet.',
  'partly-recovered-notice.title': '{{name}} is starting with part of the hours',
  'partly-recovered-notice.text': 'From {{on}}. {{name}} says what is feasible; you find the work to match.',
  'partly-recovered-notice.nl':
    'For hours and tasks, go by the occupational physician’s advice. If in doubt, ask HR.',
  'partly-recovered-notice.be':
    'The treating doctor, the occupational physician and the health fund’s doctor may be involved. HR knows how that works.',
  'return-announced-notice.title': '{{name}} is back on {{on}}',
  'return-announced-notice.text':
    'Talk it through together before then: how does the first day begin, what does {{name}} pick up at once and what not yet? You’ll hear from me again on the day.',
  'withdrawn-notice.title': 'The sick report for {{name}} has been withdrawn',
  'withdrawn-notice.text': 'There’s nothing more you need to do.',
  someone: 'HR',
  person: '{{who}}',
} as const;
