/** Documents and invitations, in Dutch. */
export const documents = {
  'invitation.summary': 'Gesprek met {{who}}',
  'invitation.text': 'Zo spraken jullie het af in Nabij. Komt het niet uit, kies dan samen een andere dag.',
} as const;
