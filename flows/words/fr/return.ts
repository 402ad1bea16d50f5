/** The way back: the talk before, what the team hears, and the end of aftercare, in French. */
export const returning = {
  'before-return.title': '{{name}} reprend le {{backOn}} : préparez ce retour ensemble',
  'before-return.text':
    'Un entretien avant rend le premier jour plus calme. Pas tout à la fois : commencez par ce qui ira sûrement.',
  'guide.before-return.open.1':
    '« C’est bien de pouvoir regarder devant. Comment voulez-vous recommencer ? »',
  'guide.before-return.ask.1': 'À quoi ressemble un bon premier jour, et avec qui commencez-vous ?',
  'guide.before-return.ask.2':
    'Quel travail reprenez-vous tout de suite, et qu’est-ce qui reste encore ailleurs ?',
  'guide.before-return.ask.3': 'Que faut-il préparer : une place, des accès, un horaire ?',
  'guide.before-return.ask.4': 'Que peut savoir l’équipe, et avec quels mots ?',
  'guide.before-return.leave.1': 'Si c’est « tout à fait fini ». Il s’agit de ce qu’il faut dans le travail.',
  'guide.before-return.steer.1':
    '« Cela n’a pas à être tout de suite comme avant. Quelle serait une première semaine faisable ? »',
  'what.before-return': 'l’entretien avant le retour',
  'consent.ask': 'Demander ce que l’équipe peut savoir',
  'consent.begin': 'Que peut savoir l’équipe ?',
  'consent-form.title': 'Que peut savoir l’équipe ?',
  'consent-form.text':
    'C’est vous qui décidez, et aussi si l’on dit quelque chose. {{manager}} reçoit vos mots exacts, rien de plus. Voici des phrases au choix :',
  'consent-form.ready': 'Choisissez une phrase',
  'consent-form.ready.back': 'La première : courte',
  'consent-form.ready.gently': 'La deuxième : je reprends petit à petit',
  'consent-form.own': 'Ou écrivez la vôtre',
  'consent-form.own.hint': 'Elle passe avant une phrase choisie. Laissez de côté la raison de votre absence',
  'consent.ready.back': '{{name}} reprend. Quel plaisir de se revoir.',
  'consent.ready.gently':
    '{{name}} reprend, petit à petit. Ce qu’une autre personne fait maintenant reste encore là un moment. Parlez librement du travail.',
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
  'guide.signs': 'Dans le travail, faites attention',
  'guide.check-in.signs.1': 'Aux heures qui s’allongent, ou aux pauses qui disparaissent',
  'guide.check-in.signs.2': 'Au travail qui reste, ou qui prend du retard',
  'guide.check-in.signs.3': 'Aux réunions ou rendez-vous qui tombent',
  'guide.check-in.leave.2':
    'La mine ou la voix de quelqu’un. Si vous voyez quelque chose dans le travail, demandez ce qu’il faut y changer.',
  'aftercare-closed.title': 'Les semaines après votre retour sont passées',
  'aftercare-closed.text':
    'C’était mon dernier message à ce sujet. Si le travail devient trop lourd, dites-le tôt : à {{manager}}, aux RH, ou ici avec « entretien ».',
  'aftercare-closed.kept': 'Écrivez « mes données » pour voir ce que je garde.',
  'aftercare-closed-notice.title': 'Le suivi est terminé pour {{name}}',
  'aftercare-closed-notice.text':
    'Merci pour le temps que vous y avez mis. Demandez encore de temps en temps comment va le travail, et parlez du bien-être à l’entretien annuel.',
} as const;
