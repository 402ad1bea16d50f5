/** Documents and invitations, in English. */
export const documents = {
  'invitation.summary': 'Talk with {{who}}',
  'invitation.text': 'That is what you agreed in Nabij. If it doesn’t suit, choose another day together.',
} as const;
