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
} as const;
