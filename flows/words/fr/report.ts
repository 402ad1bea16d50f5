/** Reporting ill, in French. */
export const report = {
  'report-form.title': 'Prenez soin de vous, {{name}}',
  'report-form.text': 'Voici ce que j’ai compris : votre absence commence le {{firstDay}}.',
  'report-form.back': 'Vous pensez revenir le {{backOn}}.',
  'report-form.ask':
    'C’est bien cela ? Remplissez seulement ce que vous savez déjà. Ce que vous avez, vous n’avez pas à le dire.',
  'report-form.firstDay': 'Premier jour d’absence',
  'report-form.backOn': 'Retour le (si vous le savez déjà)',
  'report-form.reachableAt': 'Où peut-on vous joindre ?',
  'report-form.reachableAt.hint': 'Par exemple un numéro de téléphone et un bon moment',
  'report-form.urgent': 'Au travail, qu’est-ce qui ne peut pas attendre ?',
  'report-form.urgent.hint': 'Seulement sur le travail, sans donnée médicale',
  'report-form.safetyNet':
    'Relevez-vous d’un régime « vangnet » de l’UWV ? Lequel, nous ne le demandons pas. Seuls les RH voient la réponse.',
  'report-form.workAccident': 'Est-ce un accident du travail ?',
  'report-form.trafficAccident':
    'Est-ce un accident de la route dont quelqu’un d’autre est peut-être responsable ?',
  'report-form.certificate': 'Y aura-t-il un certificat ?',
  'answer.yes': 'Oui',
  'answer.no': 'Non',
  'answer.unsaid': 'Je préfère ne pas le dire',
  'report.confirm': 'C’est cela, transmettez',
  'report.cancel': 'Finalement non',
  'report-cancelled.title': 'D’accord, rien n’est transmis',
  'report-cancelled.text': 'Vous en avez besoin quand même ? Un mot suffit.',
  'report-received.title': 'C’est noté : votre absence est signalée',
  'note.passed-on':
    'Vous n’aviez pas encore confirmé : j’ai déjà transmis votre message, pour que vous n’ayez plus à y penser. Une erreur ? Dites-le-moi.',
  'report-received.next':
    '{{manager}} est au courant et prend contact avec vous dans les deux jours ouvrables, pour savoir de quoi vous avez besoin et ce qu’il faut prévoir au travail.',
  'report-received.nextHr':
    'Les RH sont au courant et prennent contact avec vous dans les deux jours ouvrables.',
  'report-received.nobody':
    'Je ne connais ici personne que je puisse prévenir. Appelez vous-même quelqu’un qui peut prendre le relais.',
  'report-added-notice.title': '{{name}} a complété l’avis d’absence',
  'report-received.rest': 'Bon rétablissement. Vous n’avez rien d’autre à faire.',
  'report-received.ai':
    'Je suis un assistant numérique (IA). Vous préférez parler à une personne ? Écrivez « humain ».',
  'report-received.be': 'Ce contact sert à faciliter votre retour. Ce n’est pas un contrôle.',
  'reported-for-you.title': '{{by}} a signalé que vous êtes malade',
  'reported-for-you.text':
    'Vous avez téléphoné, et {{by}} l’a transmis ici. Quelque chose ne va pas ? Dites-le-moi.',
  'fact.firstDay': 'Premier jour d’absence',
  'fact.backOn': 'Retour prévu',
  'fact.backOn.unknown': 'pas encore connu',
  'fact.reachableAt': 'Joignable',
  'fact.urgent': 'Ne peut pas attendre',
  'fact.workAccident': 'Accident du travail',
  'fact.trafficAccident': 'Accident de la route avec un tiers',
  'fact.safetyNet': 'Régime « vangnet »',
  'fact.certificate': 'Certificat',
  'fact.percent': 'Part des heures',
  'fact.percent.value': '{{percent}} %',
  'fact.partlyFrom': 'Reprise partielle dès le',
  'fact.lastDay': 'Dernier jour d’absence',
  'note.contact-later':
    'Quand et comment rester en contact : vous le choisirez dès que vous aurez confirmé ceci.',
  'note.reason-dropped':
    'Ce que vous avez écrit sur votre santé reste à vous : je ne l’ai pas gardé et je ne le transmets pas.',
  'note.redacted': 'J’ai enlevé ce qui touchait à la santé ; je ne le garde pas.',
  'absence.extend': 'Cela dure plus longtemps',
  'absence.recover': 'Je suis de retour',
  'absence.recoverPartly': 'Je reprends avec moins d’heures',
  'absence.withdraw': 'Je retire mon avis d’absence',
  'report-for-form.title': 'Signaler l’absence de quelqu’un d’autre',
  'report-for-form.text':
    'Quelqu’un de votre équipe a téléphoné ? Transmettez-le ici. La raison n’a pas à y figurer.',
  'report-for-form.person': 'Qui ?',
  'report-for-form.firstDay': 'Premier jour d’absence',
  'report-for-form.backOn': 'Retour le (si la date est connue)',
  'report-for.confirm': 'Signaler',
  'report-for-done.title': 'C’est signalé pour {{name}}',
  'report-for-done.text': 'Je préviens {{name}}. Vous aurez de mes nouvelles au bon moment.',
} as const;
