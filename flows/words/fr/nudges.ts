/** Prompts to managers and HR, with the talk guide, in French. */
export const nudges = {
  'first-contact.title': '{{name}} a signalé une absence : passez un petit coup de fil',
  'first-contact.titleOther': '{{name}} a signalé une absence : prenez de ses nouvelles',
  'first-contact.text':
    'Cinq minutes suffisent, au plus tard le {{by}}. Un appel rapide et chaleureux facilite le retour. Ce n’est pas un contrôle.',
  'first-contact.textOther':
    'Cinq minutes suffisent, au plus tard le {{by}}, de préférence {{way}}. Un contact rapide et chaleureux facilite le retour. Ce n’est pas un contrôle.',
  'next-contact.title': 'C’est le moment de parler avec {{name}}',
  'next-contact.text': 'C’est ce que vous aviez convenu. Voyez ensemble où en est votre accord.',
  'next-contact.textNone': 'C’est le moment de reprendre contact : comment cela va, et que faut-il prévoir ?',
  'missing-agreement.title': 'Encore à noter : votre accord avec {{name}}',
  'missing-agreement.text':
    'Vous vous êtes parlé. Ce qui est convenu, quand vous vous reparlez et qui fait quoi : trois lignes suffisent, et chacun s’en souviendra.',
  'welcome.title': '{{name}} reprend : souhaitez la bienvenue',
  'welcome.titleFull': '{{name}} est de retour à plein horaire : un mot chaleureux fait du bien',
  'welcome.textExpected':
    'Si tout va comme prévu, {{name}} est de retour. Dites que cela vous fait plaisir, et prenez un moment en début de journée.',
  'welcome.text':
    'Dites que ce retour vous fait plaisir, et prenez un moment avec {{name}} en début de journée. Pas tout à la fois.',
  'check-in.title': 'Comment cela se passe-t-il au travail pour {{name}} ?',
  'check-in.text':
    '{{name}} est de retour depuis le {{since}}. Un court moment ensemble : le travail convient-il encore, ou faut-il changer quelque chose ?',
  'bundle.title': '{{count}} choses vous attendent',
  'bundle.text':
    'Je vous les envoie ensemble plutôt qu’une à une. Regardez-les aujourd’hui, à un moment calme.',
  'bundle.open': 'Les montrer',
  'nudge.reminder': 'Un petit rappel, car ceci est encore ouvert.',
  'nudge.late': 'Ceci aurait dû arriver plus tôt : j’étais hors ligne un moment, excusez-moi.',
  'contact.done': 'Nous avons été en contact',
  'contact.later': 'Plus tard',
  'contact.handOver': 'Passer le relais',
  'nudge.handOver.to': 'Quelqu’un d’autre peut le faire ? Choisissez la personne, puis « Passer le relais »',
  'contact.handOver.missing': 'Choisissez d’abord à qui passer le relais.',
  'relay.write': 'Envoyer un message',
  'welcome.done': 'L’accueil est fait',
  'welcome.notYet': 'Pas encore de retour',
  'checkIn.fine': 'Cela se passe bien',
  'checkIn.agree': 'Noter un accord',
  'agreement.write': 'Noter l’accord',
  'nudge-snoozed.title': 'D’accord, je reviens plus tard pour {{name}}',
  'nudge-snoozed.text': 'Vous aurez de mes nouvelles le {{when}}.',
  'nudge-handed-over.title': 'Le relais est passé pour {{name}}',
  'nudge-handed-over.titleOther': 'Le relais est passé : {{name}}',
  'nudge-handed-over.textOther': '{{to}} prend la suite.',
  'nudge-handed-over.text': '{{to}} prend la suite et reçoit le guide pour l’entretien.',
  'welcome-noted.title': 'Merci d’avoir accueilli {{name}}',
  'welcome-noted.text':
    'Ces prochaines semaines, je vous proposerai de temps en temps un court moment ensemble.',
  'not-yet-noted.title': 'C’est noté : {{name}} n’est pas encore là',
  'not-yet-noted.text': 'Prenez contact pour voir la suite. Je vous envoie un guide.',
  'check-in-noted.title': 'Tant mieux si cela se passe bien',
  'check-in-noted.text': 'Merci pour ce moment avec {{name}}.',
  'nudge-escalated.title': 'Encore ouvert pour {{name}} ({{what}})',
  'nudge-escalated.textOwn':
    'C’est entre vos mains et encore ouvert. Si le temps manque, confiez-le à quelqu’un de l’équipe RH.',
  'nudge-escalated.text':
    'J’ai prévenu, puis relancé {{responsible}}. Peut-être pouvez-vous aider, ou prendre le relais.',
  'prompt-settled.title': 'Réglé pour {{name}} : {{what}}',
  'prompt-settled.done': 'C’est fait depuis le {{on}}, par {{by}}. Il ne vous reste rien à faire.',
  'prompt-settled.own': 'Vous l’avez fait le {{on}}.',
  'prompt-settled.dropped': 'Ce n’est plus nécessaire. Vous n’avez rien à faire.',
  'what.flags': 'ce qui était resté en attente',
  'what.first-contact': 'premier contact',
  'what.next-contact': 'le prochain contact',
  'what.missing-agreement': 'noter l’accord',
  'what.welcome': 'souhaiter la bienvenue',
  'what.check-in': 'court entretien après le retour',
} as const;
