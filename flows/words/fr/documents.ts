/** Documents and invitations, in French. */
export const documents = {
  'invitation.summary': 'Entretien avec {{who}}',
  'invitation.text':
    'C’est ce que vous avez convenu dans Nabij. Si cela ne convient pas, choisissez ensemble un autre jour.',
  'document.title': 'Absence ({{name}}) : accords et calendrier',
  'document.agreement': 'Accord, jusqu’à l’entretien du {{on}}',
  'document.status': 'État',
  'document.correction': 'Correction',
  'document.timeline': 'Étapes datées',
  'document.step.done': '{{due}} : {{step}}. Fait le {{on}}.',
  'document.step.notNeeded': '{{due}} : {{step}}. Ce n’était pas nécessaire.',
  'document.step.open': '{{due}} : {{step}}',
  'document.step.check': '{{due}} : {{step}} (à vérifier avec les RH)',
  'document.footer':
    'Établi le {{on}}. Ceci n’est pas un avis juridique. Règles telles que connues le {{asOf}}.',
  'document.plan': 'Plan de reprise ({{name}})',
  'document.employee': 'Personne concernée',
  'document.manager': 'Responsable',
  'document.agreedOn': 'Convenu le',
  'document.plan.note':
    'Ce plan peut toujours être adapté ensemble. L’absence continue jusqu’au retour à plein horaire.',
  'document.plan.footer': 'Établi le {{on}}.',
  'document.file.invitation': 'entretien',
  'document.file.plan': 'plan-de-reprise',
  'document.file.case': 'absence',
  'document-card.title': 'Absence sur papier ({{name}})',
  'document-card.titleOwn': 'Votre absence sur papier',
  'document-card.text': 'Tout ce que je peux en montrer maintenant, à garder ou à imprimer.',
  'document.noFile': 'Je ne peux pas donner le fichier ici. Demandez-le aux RH.',
  'document.open.invitation': 'Dans votre agenda (.ics)',
  'document.open.plan': 'Plan de reprise (PDF)',
  'document.open.case': 'Tout sur papier (PDF)',
  'document.over':
    'Ce lien était valable trois jours et a expiré. Redemandez le fichier dans le chat, avec /absence document.',
  'document.gone': 'Ce fichier n’existe pas ou plus. Demandez-le dans le chat, avec /absence document.',
  'document.failed': 'Cela n’a pas marché. Réessayez dans un instant.',
  'help.document': '/absence document : tout sur papier',
} as const;
