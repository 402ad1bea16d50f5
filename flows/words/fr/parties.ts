/** A third party brought in with the employee's consent: proposed, decided, arranged, ended, in French. */
export const parties = {
  'party.expert': 'un expert du travail',
  'party.mediator': 'un médiateur',
  'party.coach': 'un coach',
  'party.coordinator': 'un coordinateur Retour au travail',
  'party.psychosocial': 'un conseiller en prévention aspects psychosociaux',
  'party.ergonomist': 'un ergonome',
  'party.included': 'Qui aide déjà, ou va aider',
  'party.line.engaged': '{{line}} Depuis le {{on}}.',
  'party.line.agreed': '{{line}} Demandé, depuis le {{on}}.',
  'party.line.asking': '{{line}} La question vous a été posée.',
  'party.line.refused': '{{line}} Vous avez préféré ne pas le faire.',
  'party.open': 'Proposer quelqu’un',
  'party.openOwn': 'Demander de l’aide',
  'party.end': 'Arrêter l’aide d’{{party}}',
  'party.endThis': 'Y mettre fin',
  'party.stop': 'Cela ne se fera pas',
  'party-form.title': 'Qui peut aider ?',
  'party-form.text':
    '{{name}} décide. Rien ne s’organise avant un oui, et personne ne doit expliquer un non.',
  'party-form.textOwn':
    'Choisissez qui vous aimeriez. Votre personne de référence s’en occupe, et tous ceux qui participent le voient.',
  'party-form.which': 'Qui ?',
  'party.propose': 'Proposer',
  'party.proposeOwn': 'Demander',
  'party-question.title': 'Souhaitez-vous l’aide d’{{party}} ?',
  'party-question.text':
    '{{who}} propose de demander l’aide d’{{party}}. C’est vous qui décidez : oui convient, non convient aussi. Vous n’avez aucune raison à donner.',
  'party-question.what':
    'Si vous dites oui, seuls votre nom et la manière de vous joindre sont transmis. Vous pouvez arrêter à tout moment.',
  'party.accept': 'Oui, volontiers',
  'party.refuse': 'Non, pas maintenant',
  'party.acceptAfterAll': 'Finalement, oui',
  'party-proposed.title': 'Proposé à {{name}}',
  'party-proposed.text':
    '{{name}} décide si l’aide d’{{party}} est demandée. Vous aurez la réponse. Merci de ne pas demander pourquoi.',
  'party-agreed.title': 'D’accord, l’aide d’{{party}} sera demandée',
  'party-agreed.text':
    'Vous l’apprendrez dès que c’est organisé. Si vous changez d’avis, un bouton suffit pour arrêter.',
  'party-refused.title': 'D’accord, nous en restons là',
  'party-refused.text':
    'Personne ne vous demandera pourquoi, et rien ne change à ce qui est convenu. Plus tard, c’est toujours possible.',
  'party-not-now.title': 'Pour {{name}}, ce n’est pas le moment',
  'party-not-now.text':
    'Personne n’est sollicité pour l’instant. N’insistez pas et ne demandez pas pourquoi : cela appartient à {{name}}.',
  'engage.title': 'Demandez l’aide d’{{party}} pour {{name}}',
  'engage.text':
    '{{name}} a dit oui. Prenez le rendez-vous, et ne transmettez que le nom et la manière de joindre {{name}}.',
  'party.engaged': 'C’est organisé',
  'party-engaged.title': 'L’aide d’{{party}} est organisée',
  'party-engaged.text': '{{name}} le sait. Vous voyez toujours qui fait quoi sous « Qui fait quoi ? ».',
  'party-engaged.textOwn':
    'Vous convenez ensemble d’un moment. Un bouton suffit pour arrêter, à tout moment.',
  'party-ended.title': 'C’est terminé avec {{party}}',
  'party-ended.text': 'C’est clos pour {{name}}. S’il y avait déjà un contact, prévenez-le aussi.',
  'party-ended.textOwn': 'C’est clos. Rien ne change au reste de ce qui est convenu.',
  'what.engage-expert': 'demander un expert du travail',
  'what.engage-mediator': 'demander un médiateur',
  'what.engage-coach': 'demander un coach',
  'what.engage-coordinator': 'demander un coordinateur Retour au travail',
  'what.engage-psychosocial': 'demander un conseiller en prévention',
  'what.engage-ergonomist': 'demander un ergonome',
} as const;
