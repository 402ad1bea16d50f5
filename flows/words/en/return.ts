/** The way back: the talk before, what the team hears, and the end of aftercare, in English. */
export const returning = {
  'before-return.title': '{{name}} starts again on {{backOn}}: prepare it together',
  'before-return.titleFull': '{{name}} is fully back on {{backOn}}: prepare it together',
  'before-return.text':
    'A talk beforehand makes the first day calmer. Not everything at once: start with what is sure to work.',
  'what.before-return': 'the talk before the return',
  'consent.ask': 'Ask what the team may know',
  'consent.begin': 'What may the team know?',
  'consent-form.title': 'What may the team know?',
  'consent-form.text':
    'You decide, including whether anything is said at all. {{manager}} gets your exact words and nothing more. You can choose one of these:',
  'consent-form.ready': 'Choose a sentence',
  'consent-form.ready.back': 'The first: short',
  'consent-form.ready.gently': 'The second: step by step',
  'consent-form.own': 'Or write it yourself',
  'consent-form.own.hint': 'This goes before a chosen sentence. Leave out why you were away',
  'consent.ready.back': '{{name}} is starting again. Good to see each other again.',
  'consent.ready.gently':
    '{{name}} is starting again, step by step. What others do now stays with them for a while. Feel free to talk about work.',
  'consent.allow': 'The team may know this',
  'consent.refuse': 'Rather say nothing',
  'consent.change': 'I want to change this',
  'consent.fact': 'What the team may know',
  'field.redacted': 'I left out what was about health. Read what is there now, and then decide.',
  'consent-given.title': '{{manager}} gets exactly these words',
  'consent-given.text': 'You can always change them. What has been said already, I cannot take back.',
  'consent-refused.title': 'All right, nobody will be told anything',
  'consent-refused.text': '{{manager}} will say no more than that you are back.',
  'consent-asked.title': 'I’m asking {{name}} what the team may know',
  'consent-asked.text': 'Until there is an answer, don’t tell the team anything yet.',
  'consent-words.title': 'This is what the team may know about {{name}}',
  'consent-words.text':
    'Exactly these words, no more. If someone asks for more, say that {{name}} chooses what is shared.',
  'consent-nothing.title': '{{name}} would rather share nothing with the team',
  'consent-nothing.text': 'Say no more than that {{name}} is back, and ask the team to leave it at that.',
  'aftercare-closed.title': 'The weeks after your return are over',
  'aftercare-closed.text':
    'This was my last message about it. If the work becomes too much later, say so early: to {{manager}}, to HR, or here with “talk”.',
  'aftercare-closed.kept': 'Type “my data” to see what I keep.',
  'aftercare-closed.keptUntil':
    'I keep this until {{on}}, and erase it then. Type “my data” to see what it is.',
  'retention-ended.title': 'Old absences have been erased',
  'retention-ended.text':
    'Of absences that were closed long enough ago, everything was erased today: dates, agreements, plans and documents. There is nothing for you to do.',
  'retention-ended.hold':
    'Is a dispute or a claim still running for someone? Your administrator can set whose data stay.',
  'fact.keptUntil': 'Kept until',
  'aftercare-closed-notice.title': 'Aftercare for {{name}} is complete',
  'aftercare-closed-notice.text':
    'Thank you for the time you took. Keep asking now and then how the work is going, and bring up well-being in the yearly review.',
} as const;
