/** Who is who: the fixed contact person, who does what, and who else can be brought in, in French. */
export const roles = {
  'fact.caseManager': 'Personne de référence',
  'who.open': 'Qui fait quoi ?',
  'who.title': 'Qui fait quoi pour {{name}}',
  'who.titleOwn': 'Qui fait quoi pour vous',
  'who.people': 'Les personnes',
  'who.caseManager': '{{who}} est la personne de référence et garde la vue d’ensemble',
  'who.manager': '{{who}}, responsable : garde le contact et cherche du travail qui convient',
  'who.hr': '{{who}}, RH : connaît les règles et aide pour le plan',
  'who.employee': '{{who}} : dit ce qui est faisable et participe à la décision',
  'who.employeeOwn': 'Vous : dites ce qui est faisable et participez à la décision',
  'who.you': 'Vous',
  'who.next': 'Ce qui vient maintenant',
  'who.next.line': '{{who}} : {{what}}, au plus tard le {{by}}',
  'who.next.none': 'Il n’y a rien en attente.',
  'who.others': 'Qui peut encore aider',
  'who.together':
    'Vous êtes du même côté. Si vous ne savez pas à qui vous adresser, commencez par la personne de référence.',
  'who.nl.physician':
    'Médecin du travail : conseille sur les heures et les tâches. On peut aussi demander soi-même un rendez-vous.',
  'who.nl.expert': 'Expert du travail : regarde quel travail convient et ce qui peut changer au poste.',
  'who.nl.uwv': 'UWV : donne sur demande un avis indépendant si vous ne trouvez pas d’accord.',
  'who.mediator': 'Médiation : aide quand cela bloque entre des personnes.',
  'who.adviser': 'Personne de confiance : écoute en confiance, et ne répète rien.',
  'who.coach': 'Coach : réfléchit avec vous si le travail reste bloqué, et seulement avec qui le veut.',
  'who.union': 'Syndicat : accompagne la personne qui le demande.',
  'who.be.physician':
    'Médecin du travail : regarde quel travail convient. On peut aussi demander soi-même un rendez-vous.',
  'who.be.treating': 'Médecin traitant : établit le certificat. Ce qui s’y dit d’autre reste là.',
  'who.be.advising':
    'Médecin-conseil de la mutualité : dit si une reprise partielle est possible avec une indemnité.',
  'who.be.coordinator':
    'Coordinateur Retour au travail de la mutualité : cherche avec vous un chemin de retour.',
  'who.be.psychosocial':
    'Conseiller en prévention aspects psychosociaux : pour des tensions ou un conflit au travail.',
  'who.be.ergonomist': 'Ergonome : adapte le poste de travail.',
  'case-manager-form.title': 'Personne de référence pour {{name}}',
  'case-manager-form.text':
    'Une seule personne, pour ne pas devoir tout recommencer chaque fois. Je préviens {{name}}, ainsi que la personne de référence précédente.',
  'case-manager-form.who': 'Qui choisissez-vous ?',
  'caseManager.open': 'Autre personne de référence',
  'caseManager.save': 'Enregistrer',
  'case-manager-named.title': 'Vous êtes la personne de référence pour {{name}}',
  'case-manager-named.text':
    '{{manager}} garde le contact. Vous gardez la vue d’ensemble et savez qui fait quoi, pour ne pas devoir tout recommencer chaque fois.',
  'case-manager-named.textAlone':
    'Vous gardez le contact et la vue d’ensemble, et savez qui fait quoi, pour ne pas devoir tout recommencer chaque fois.',
  'case-manager-changed.title': 'La personne de référence pour {{name}} est maintenant {{who}}',
  'case-manager-changed.titleOwn': 'Votre personne de référence est maintenant {{who}}',
  'case-manager-changed.text':
    'Ce qui est convenu reste valable. Pour savoir qui fait quoi, adressez-vous désormais à {{who}}.',
  'case-manager-changed.textOwn':
    'Ce que vous avez convenu reste valable. Pour vos questions, adressez-vous à {{who}} ; vous n’avez rien à raconter une seconde fois.',
  'help.who': '/absence qui : qui fait quoi, et ce qui vient maintenant',
} as const;
