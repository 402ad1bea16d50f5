/** The guide for each talk, in English: what a thoughtful colleague would say, and what to leave alone. */
export const guide = {
  'guide.open': 'How to begin',
  'guide.ask': 'Feel free to ask',
  'guide.offer': 'Offer it, without probing',
  'guide.signs': 'Look out for, in the work',
  'guide.leave': 'Best left alone',
  'guide.steer': 'If it gets heavy',
  'guide.first-contact.open.1': '“How are you? I’d like to hear what you need from us.”',
  'guide.first-contact.open.2': '“You don’t have to tell me what’s wrong.”',
  'guide.first-contact.ask.1': 'Do you have an idea how long it will take?',
  'guide.first-contact.ask.2': 'Which work needs handing over, and to whom?',
  'guide.first-contact.ask.3': 'When and how shall we talk again?',
  'guide.first-contact.leave.1':
    'What someone has, how it came about, and whether they saw a doctor. That’s for the occupational physician.',
  'guide.first-contact.steer.1':
    '“Thank you for telling me. Shall we only look at what has to be arranged for work now?”',
  'guide.next-contact.open.1': '“Good to talk to you. How are you?”',
  'guide.next-contact.ask.1': 'How is what we agreed last time going?',
  'guide.next-contact.ask.2': 'What do you need from me or from the team?',
  'guide.next-contact.ask.3':
    'Is there anything at work that could make coming back hard, such as workload, rota or atmosphere?',
  'guide.next-contact.ask.be':
    'Which tasks can you already see yourself doing, and what would you need for them?',
  'guide.next-contact.ask.nl': 'Is there any advice yet from the occupational physician on hours and tasks?',
  'guide.next-contact.offer.1':
    '“If it helps, we can also talk about workload, rota, working together, or what you need to arrange at home. Only if you want to.”',
  'guide.next-contact.offer.2':
    '“It isn’t always easy to say things. You decide what you tell, and whom: me, HR or someone else.”',
  'guide.next-contact.leave.1':
    'Symptoms, treatment, results and guesses. If it comes up anyway, listen, and don’t write it down.',
  'guide.next-contact.steer.1': '“I hear that it isn’t easy. What would be a feasible next step?”',
  'guide.next-contact.steer.2':
    '“Good that you say so. Let’s write down what we do, who does it and when we talk again.”',
  'guide.before-return.open.1': '“Good that we can look ahead. How would you like to start again?”',
  'guide.before-return.ask.1': 'What does a good first day look like, and who do you start with?',
  'guide.before-return.ask.2': 'Which work do you take up right away, and what stays with others for now?',
  'guide.before-return.ask.3': 'What has to be ready: a place, access, a rota?',
  'guide.before-return.ask.4': 'What may the team know, and in which words?',
  'guide.before-return.offer.1':
    '“Is there something you’re not looking forward to, such as colleagues’ questions or a busy first week? Then we’ll think of something together.”',
  'guide.before-return.leave.1': 'Whether it is “all over”. What matters is what the work needs.',
  'guide.before-return.steer.1':
    '“It doesn’t have to be as before right away. What would be a feasible first week?”',
  'guide.welcome.open.1': '“Good to have you back.”',
  'guide.welcome.ask.1': 'What do you start with today, and what can still wait?',
  'guide.welcome.ask.2': 'What may the team know, and in which words?',
  'guide.welcome.leave.1': 'Why someone was away. The team only hears what {{name}} is happy with.',
  'guide.welcome.steer.1': '“Not everything has to come back in one day. What would make today a good day?”',
  'guide.check-in.open.1': '“How is it, being back at work?”',
  'guide.check-in.ask.1': 'Is the amount of work right?',
  'guide.check-in.ask.2': 'What is going well, and what would you like to change?',
  'guide.check-in.offer.1':
    '“Is there anything you want to say about workload, working together or the balance with home? You may, and you needn’t.”',
  'guide.check-in.signs.1': 'Hours that grow, or breaks that disappear',
  'guide.check-in.signs.2': 'Work that is left or keeps getting later',
  'guide.check-in.signs.3': 'Meetings or appointments that fall through',
  'guide.check-in.leave.1': 'Whether it is “all over”. What matters now is the work.',
  'guide.check-in.leave.2':
    'How someone looks or sounds. If you see something in the work, ask what should change there.',
  'guide.check-in.steer.1': '“Then let’s change something. What can go, get shorter or wait this week?”',
  'guide.frequent-absence.open.1':
    '“Thank you for making time. I’d like to hear how work is for you, and what I can do.”',
  'guide.frequent-absence.open.2':
    '“You’ve been away a few times. There’s no need to say why: that isn’t what this is about.”',
  'guide.frequent-absence.ask.1': 'What goes well in your work, and what takes a lot of effort?',
  'guide.frequent-absence.ask.2': 'What would help: other hours, other tasks, another rota, more support?',
  'guide.frequent-absence.ask.be':
    'Is there anything at work that should change, such as the amount, the atmosphere or the planning?',
  'guide.frequent-absence.offer.1':
    '“A lot can land on your plate at once: workload, someone to look after, childcare, money. If you’d like help with that, we’ll look for it. You needn’t explain.”',
  'guide.frequent-absence.offer.2':
    '“Would you rather talk to someone else? HR or the confidential adviser is there too.”',
  'guide.frequent-absence.leave.1':
    'Why someone was away, and any guess about it. Not even carefully, and not as a joke.',
  'guide.frequent-absence.leave.2': 'Counting, comparing and warning. This talk is an offer, not a verdict.',
  'guide.frequent-absence.steer.1':
    '“Thank you for sharing that. What do we agree, and when do we see whether it helps?”',
  'guide.talk.open.1': '“Good that you asked. What can I help you with?”',
  'guide.talk.ask.1': 'What goes well at work, and what doesn’t?',
  'guide.talk.ask.2': 'What have you already thought of, and who may help with it?',
  'guide.talk.offer.1':
    '“It can be about anything: workload, working together, worries, or something at home. You choose where we start, and what you keep to yourself.”',
  'guide.talk.offer.2': '“Perhaps it isn’t easy to say. It stays between us, until you want otherwise.”',
  'guide.talk.leave.1':
    'Questions about health, and passing on what you hear. If the other brings it up, listen, and don’t write it down.',
  'guide.talk.steer.1':
    '“Let’s choose one thing to start with. What would that be, and when do we talk again?”',
  'guide.attention.open.1': '“How is work going this week, honestly?”',
  'guide.attention.ask.1': 'Is the amount of work right, and does the rota fit?',
  'guide.attention.ask.2': 'Which work can I take away, or arrange in a better way?',
  'guide.attention.offer.1':
    '“If there’s something you want to talk about, I’ll make time, and it may also be with someone else.”',
  'guide.attention.leave.1':
    'How someone looks or sounds, and anything about health. Say what you see in the work, and don’t guess why.',
} as const;
