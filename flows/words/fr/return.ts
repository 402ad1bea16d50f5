/** The way back: the talk before, what the team hears, and the end of aftercare, in French. */
export const returning = {
  'before-return.title': '{{name}} reprend le {{backOn}} : préparez ce retour ensemble',
  'before-return.titleFull': '{{name}} revient à plein horaire le {{backOn}} : préparez cette étape ensemble',
  'before-return.text':
    'Un entretien avant rend le premier jour plus calme. Pas tout à la fois : commencez par ce qui ira sûrement.',
  'what.before-return': 'l’entretien avant le retour',
  'consent.ask': 'Demander ce que l’équipe peut savoir',
  'consent.begin': 'Que peut savoir l’équipe ?',
  'consent-form.title': 'Que peut savoir l’équipe ?',
  'consent-form.text':
    'C’est vous qui décidez, y compris de ne rien dire. {{manager}} reçoit vos mots exacts, rien de plus. Voici des phrases au choix :',
  'consent-form.ready': 'Choisissez une phrase',
  'consent-form.ready.back': 'La première : courte',
  'consent-form.ready.gently': 'La deuxième : je reprends petit à petit',
  'consent-form.own': 'Ou écrivez la vôtre',
  'consent-form.own.hint': 'Elle passe avant une phrase choisie. Laissez de côté la raison de votre absence',
  'consent.ready.back': '{{name}} reprend. Quel plaisir de se revoir.',
  'consent.ready.gently':
    '{{name}} reprend, petit à petit. Ce qui a été confié à d’autres le reste encore un moment. Parlez librement du travail.',
  'consent.allow': 'L’équipe peut savoir ceci',
  'consent.refuse': 'Ne rien dire',
  'consent.change': 'Je voudrais changer cela',
  'consent.fact': 'Ce que l’équipe peut savoir',
  'field.redacted': 'J’ai enlevé ce qui touchait à la santé. Relisez ce qui reste, puis décidez.',
  'consent-given.title': '{{manager}} reçoit exactement ces mots',
  'consent-given.text': 'Vous pouvez toujours les changer. Ce qui est déjà dit, je ne peux pas le reprendre.',
  'consent-refused.title': 'D’accord, rien ne sera raconté',
  'consent-refused.text': '{{manager}} dira seulement que vous êtes de retour.',
  'consent-asked.title': 'Je demande ce que l’équipe peut savoir sur {{name}}',
  'consent-asked.text': 'Tant qu’il n’y a pas de réponse, ne dites encore rien à l’équipe.',
  'consent-words.title': 'Voici ce que l’équipe peut savoir sur {{name}}',
  'consent-words.text':
    'Exactement ces mots, rien de plus. Si quelqu’un insiste, dites que c’est à {{name}} de choisir ce qui se partage.',
  'consent-nothing.title': '{{name}} préfère ne rien dire à l’équipe',
  'consent-nothing.text':
    '{{name}} est de retour : ne dites rien de plus, et demandez à l’équipe de ne pas poser de questions à ce sujet.',
  'aftercare-closed.title': 'Les semaines après votre retour sont passées',
  'aftercare-closed.text':
    'C’était mon dernier message à ce sujet. Si le travail devient trop lourd, dites-le tôt : à {{manager}}, aux RH, ou ici avec « entretien ».',
  'aftercare-closed.kept': 'Écrivez « mes données » pour voir ce que je garde.',
  'aftercare-closed.keptUntil':
    'Je garde ceci jusqu’au {{on}}, puis je l’efface. Écrivez « mes données » pour voir de quoi il s’agit.',
  'retention-ended.title': 'D’anciennes absences ont été effacées',
  'retention-ended.text':
    'Tout ce qui concernait des absences clôturées depuis assez longtemps a été effacé aujourd’hui : dates, accords, plans et documents. Vous n’avez rien à faire.',
  'retention-ended.hold':
    'Un litige ou une demande est encore en cours pour quelqu’un ? L’administrateur peut indiquer dans les réglages quelles données restent.',
  'fact.keptUntil': 'Gardé jusqu’au',
  'aftercare-closed-notice.title': 'Le suivi est terminé pour {{name}}',
  'aftercare-closed-notice.text':
    'Merci pour le temps que vous y avez mis. Demandez encore de temps en temps comment va le travail, et parlez du bien-être à l’entretien annuel.',
} as const;
