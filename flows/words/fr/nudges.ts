/** Prompts to managers and HR, with the talk guide, in French. */
export const nudges = {
  'first-contact.title': '{{name}} est en maladie : passez un petit coup de fil',
  'first-contact.text':
    'Cinq minutes suffisent, au plus tard le {{by}}. Un appel rapide et chaleureux facilite le retour. Ce n’est pas un contrôle.',
  'next-contact.title': 'C’est le moment de parler avec {{name}}',
  'next-contact.text': 'C’est ce que vous aviez convenu. Voyez ensemble où en est votre accord.',
  'next-contact.textNone': 'Un petit appel ferait du bien : comment cela va, et que faut-il prévoir ?',
  'missing-agreement.title': 'Encore à noter : votre accord avec {{name}}',
  'missing-agreement.text':
    'Vous vous êtes parlé. Ce qui est convenu, quand vous vous reparlez et qui fait quoi : trois lignes suffisent, et chacun s’en souviendra.',
  'welcome.title': '{{name}} reprend : souhaitez la bienvenue',
  'welcome.textExpected':
    'Si tout va comme prévu, {{name}} est de retour. Dites que cela vous fait plaisir, et prenez un moment en début de journée.',
  'welcome.text':
    'Dites que ce retour vous fait plaisir, et prenez un moment avec {{name}} en début de journée. Pas tout à la fois.',
  'check-in.title': 'Comment cela se passe-t-il au travail pour {{name}} ?',
  'check-in.text':
    '{{name}} est de retour depuis le {{since}}. Un court moment ensemble : le travail convient-il encore, ou faut-il changer quelque chose ?',
  'nudge.reminder': 'Un petit rappel, car ceci est encore ouvert.',
  'nudge.late': 'Ceci aurait dû arriver plus tôt : j’étais hors ligne un moment, excusez-moi.',
  'guide.open': 'Pour commencer',
  'guide.ask': 'Vous pouvez demander',
  'guide.leave': 'À laisser de côté',
  'guide.steer': 'Si cela devient lourd',
  'guide.first-contact.open.1':
    '« Comment allez-vous ? J’appelle pour savoir ce dont vous avez besoin de notre part. »',
  'guide.first-contact.open.2': '« Vous n’avez pas à me dire ce que vous avez. »',
  'guide.first-contact.ask.1': 'Avez-vous une idée de la durée ?',
  'guide.first-contact.ask.2': 'Quel travail faut-il confier, et à qui ?',
  'guide.first-contact.ask.3': 'Quand et comment nous reparlons-nous ?',
  'guide.first-contact.leave.1':
    'Ce que la personne a, d’où cela vient, et si elle a vu un médecin. C’est l’affaire du médecin du travail.',
  'guide.first-contact.steer.1':
    '« Je comprends que c’est lourd. Si nous regardions seulement ce qu’il faut régler maintenant pour le travail ? »',
  'guide.next-contact.open.1': '« Cela me fait plaisir de vous parler. Comment allez-vous ? »',
  'guide.next-contact.ask.1': 'Où en est ce que nous avions convenu la dernière fois ?',
  'guide.next-contact.ask.2': 'De quoi avez-vous besoin, de ma part ou de l’équipe ?',
  'guide.next-contact.ask.3':
    'Y a-t-il au travail quelque chose qui rendra le retour difficile, comme la charge, l’horaire ou l’ambiance ?',
  'guide.next-contact.ask.be': 'Quelles tâches vous voyez-vous déjà faire, et à quelles conditions ?',
  'guide.next-contact.ask.nl': 'Y a-t-il déjà un avis du médecin du travail sur les heures et les tâches ?',
  'guide.next-contact.leave.1':
    'Les symptômes, le traitement, les résultats et les suppositions. Si le sujet vient quand même, écoutez, et n’en écrivez rien.',
  'guide.next-contact.steer.1':
    '« J’entends que ce n’est pas facile. Quelle serait la prochaine étape faisable ? »',
  'guide.welcome.open.1': '« Cela fait plaisir de vous revoir. »',
  'guide.welcome.ask.1': 'Par quoi commencez-vous aujourd’hui, et qu’est-ce qui peut encore attendre ?',
  'guide.welcome.ask.2': 'Que peut savoir l’équipe, et avec quels mots ?',
  'guide.welcome.leave.1': 'La raison de l’absence. L’équipe apprend seulement ce qui convient à {{name}}.',
  'guide.check-in.open.1': '« Comment se passe la reprise ? »',
  'guide.check-in.ask.1': 'La quantité de travail convient-elle ?',
  'guide.check-in.ask.2': 'Qu’est-ce qui va bien, et que voudriez-vous changer ?',
  'guide.check-in.leave.1': 'Si c’est « tout à fait fini ». Il s’agit du travail, maintenant.',
  'contact.done': 'Nous nous sommes parlé',
  'contact.later': 'Plus tard',
  'contact.handOver': 'Passer le relais',
  'contact.handOver.to': 'Quelqu’un d’autre peut appeler ? Choisissez la personne, puis « Passer le relais »',
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
  'nudge-handed-over.text': '{{to}} prend la suite et reçoit le guide pour l’entretien.',
  'welcome-noted.title': 'Merci d’avoir accueilli {{name}}',
  'welcome-noted.text':
    'Ces prochaines semaines, je vous proposerai de temps en temps un court moment ensemble.',
  'not-yet-noted.title': 'C’est noté : {{name}} n’est pas encore là',
  'not-yet-noted.text': 'Passez un coup de fil pour voir la suite. Je vous envoie un guide.',
  'check-in-noted.title': 'Tant mieux si cela se passe bien',
  'check-in-noted.text': 'Merci pour ce moment avec {{name}}.',
  'nudge-escalated.title': 'Encore ouvert pour {{name}} ({{what}})',
  'nudge-escalated.textOwn':
    'C’est entre vos mains et encore ouvert. Si le temps manque, confiez-le à quelqu’un de l’équipe RH.',
  'nudge-escalated.text':
    'J’ai prévenu, puis relancé {{responsible}}. Peut-être pouvez-vous aider, ou prendre le relais.',
  'what.first-contact': 'premier contact',
  'what.next-contact': 'le prochain contact',
  'what.missing-agreement': 'noter l’accord',
  'what.welcome': 'souhaiter la bienvenue',
  'what.check-in': 'court entretien après le retour',
} as const;
