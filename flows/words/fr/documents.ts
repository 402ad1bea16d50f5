/** Documents and invitations, in French. */
export const documents = {
  'invitation.summary': 'Entretien avec {{who}}',
  'invitation.text':
    'C’est ce que vous avez convenu dans Nabij. Si cela ne convient pas, choisissez ensemble un autre jour.',
} as const;
