/** The guide for each talk, in French: what a thoughtful colleague would say, and what to leave alone. */
export const guide = {
  'guide.open': 'Pour commencer',
  'guide.ask': 'Vous pouvez demander',
  'guide.offer': 'À proposer, sans insister',
  'guide.signs': 'Dans le travail, faites attention',
  'guide.leave': 'À laisser de côté',
  'guide.steer': 'Si cela devient lourd',
  'guide.first-contact.open.1':
    '« Comment allez-vous ? J’aimerais savoir ce dont vous avez besoin de notre part. »',
  'guide.first-contact.open.2': '« Vous n’avez pas à me dire ce que vous avez. »',
  'guide.first-contact.ask.1': 'Avez-vous une idée de la durée ?',
  'guide.first-contact.ask.2': 'Quel travail faut-il confier, et à qui ?',
  'guide.first-contact.ask.3': 'Quand et comment nous reparlons-nous ?',
  'guide.first-contact.leave.1':
    'Ce que la personne a, d’où cela vient, et si elle a vu un médecin. C’est l’affaire du médecin du travail.',
  'guide.first-contact.steer.1':
    '« Merci de le dire. Si nous regardions seulement ce qu’il faut régler maintenant pour le travail ? »',
  'guide.next-contact.open.1': '« Cela me fait plaisir de vous parler. Comment allez-vous ? »',
  'guide.next-contact.ask.1': 'Où en est ce que nous avions convenu la dernière fois ?',
  'guide.next-contact.ask.2': 'De quoi avez-vous besoin, de ma part ou de l’équipe ?',
  'guide.next-contact.ask.3':
    'Y a-t-il au travail quelque chose qui rendra le retour difficile, comme la charge, l’horaire ou l’ambiance ?',
  'guide.next-contact.ask.be': 'Quelles tâches vous voyez-vous déjà faire, et à quelles conditions ?',
  'guide.next-contact.ask.nl': 'Y a-t-il déjà un avis du médecin du travail sur les heures et les tâches ?',
  'guide.next-contact.offer.1':
    '« Si cela vous aide, nous pouvons aussi parler de la charge, de l’horaire, de la collaboration ou de ce que vous avez à régler chez vous. Seulement si vous le souhaitez. »',
  'guide.next-contact.offer.2':
    '« Il n’est pas toujours facile de dire les choses. C’est vous qui choisissez quoi, et à qui : moi, les RH ou quelqu’un d’autre. »',
  'guide.next-contact.leave.1':
    'Les symptômes, le traitement, les résultats et les suppositions. Si le sujet vient quand même, écoutez, et n’en écrivez rien.',
  'guide.next-contact.steer.1':
    '« J’entends que ce n’est pas facile. Quelle serait la prochaine étape faisable ? »',
  'guide.next-contact.steer.2':
    '« Merci de le dire. Notons ce que nous faisons, qui le fait et quand nous nous reparlons. »',
  'guide.before-return.open.1':
    '« C’est bien de pouvoir regarder devant. Comment voulez-vous recommencer ? »',
  'guide.before-return.ask.1': 'À quoi ressemble un bon premier jour, et avec qui commencez-vous ?',
  'guide.before-return.ask.2':
    'Quel travail reprenez-vous tout de suite, et qu’est-ce qui reste encore ailleurs ?',
  'guide.before-return.ask.3': 'Que faut-il préparer : une place, des accès, un horaire ?',
  'guide.before-return.ask.4': 'Que peut savoir l’équipe, et avec quels mots ?',
  'guide.before-return.offer.1':
    '« Y a-t-il quelque chose que vous redoutez, comme les questions des collègues ou le rythme de la première semaine ? Trouvons une solution ensemble. »',
  'guide.before-return.leave.1': 'Si c’est « tout à fait fini ». Il s’agit de ce qu’il faut dans le travail.',
  'guide.before-return.steer.1':
    '« Rien ne presse : nous reprenons pas à pas. Quelle serait une première semaine faisable ? »',
  'guide.welcome.open.1': '« Cela fait plaisir de vous revoir. »',
  'guide.welcome.ask.1': 'Quel travail prenez-vous aujourd’hui, et lequel peut encore attendre ?',
  'guide.welcome.ask.2': 'Que peut savoir l’équipe, et avec quels mots ?',
  'guide.welcome.leave.1': 'La raison de l’absence. L’équipe apprend seulement ce qui convient à {{name}}.',
  'guide.welcome.steer.1':
    '« Tout ne revient pas en un jour. Que faut-il pour qu’aujourd’hui soit une bonne journée ? »',
  'guide.check-in.open.1': '« Comment se passe la reprise ? »',
  'guide.check-in.ask.1': 'La quantité de travail convient-elle ?',
  'guide.check-in.ask.2': 'Qu’est-ce qui va bien, et que voudriez-vous changer ?',
  'guide.check-in.offer.1':
    '« Voulez-vous parler de la charge, de la collaboration ou de l’équilibre avec la maison ? Si vous voulez ; rien ne vous y oblige. »',
  'guide.check-in.signs.1': 'Aux heures qui s’allongent, ou aux pauses qui disparaissent',
  'guide.check-in.signs.2': 'Au travail qui reste, ou qui prend du retard',
  'guide.check-in.signs.3': 'Aux réunions ou rendez-vous qui tombent',
  'guide.check-in.leave.1': 'Si c’est « tout à fait fini ». Il s’agit du travail, maintenant.',
  'guide.check-in.leave.2':
    'La mine ou la voix de quelqu’un. Si vous voyez quelque chose dans le travail, demandez ce qu’il faut y changer.',
  'guide.check-in.steer.1':
    '« Alors changeons quelque chose. Que peut-on enlever, raccourcir ou reporter cette semaine ? »',
  'guide.frequent-absence.open.1':
    '« Merci de prendre ce moment. J’aimerais savoir comment se passe votre travail, et ce que je peux faire. »',
  'guide.frequent-absence.open.2':
    '« Il y a eu quelques absences. Inutile de dire pourquoi : ce n’est pas le sujet. »',
  'guide.frequent-absence.ask.1':
    'Qu’est-ce qui va bien dans votre travail, et qu’est-ce qui demande beaucoup d’efforts ?',
  'guide.frequent-absence.ask.2':
    'Qu’est-ce qui aiderait : d’autres heures, d’autres tâches, un autre horaire, plus d’appui ?',
  'guide.frequent-absence.ask.be':
    'Y a-t-il dans le travail quelque chose à changer, comme la quantité, l’ambiance ou le planning ?',
  'guide.frequent-absence.offer.1':
    '« Beaucoup de choses peuvent peser en même temps : la charge, un proche à aider, la garde des enfants, l’argent. Si vous voulez un appui, nous le cherchons. Rien ne vous oblige à raconter. »',
  'guide.frequent-absence.offer.2':
    '« Vous préférez parler à quelqu’un d’autre ? Les RH ou la personne de confiance le peuvent aussi. »',
  'guide.frequent-absence.leave.1':
    'La raison des absences, et toute supposition à ce sujet. Même avec précaution, même pour rire.',
  'guide.frequent-absence.leave.2':
    'Compter, comparer, avertir. Cet entretien est une offre, pas un jugement.',
  'guide.frequent-absence.steer.1':
    '« Merci de partager cela. Que convenons-nous, et quand regardons-nous si cela aide ? »',
  'guide.talk.open.1': '« Merci de me l’avoir demandé. En quoi puis-je vous aider ? »',
  'guide.talk.ask.1': 'Qu’est-ce qui va bien au travail, et qu’est-ce qui va moins bien ?',
  'guide.talk.ask.2': 'À quoi avez-vous déjà pensé, et qui peut y aider ?',
  'guide.talk.offer.1':
    '« Nous pouvons parler de tout : la charge, la collaboration, les soucis, ou quelque chose à la maison. Vous choisissez par où commencer, et ce que vous gardez pour vous. »',
  'guide.talk.offer.2':
    '« Ce n’est peut-être pas facile à dire. Cela reste entre nous, tant que vous ne voulez pas autre chose. »',
  'guide.talk.leave.1':
    'Les questions sur la santé, et répéter ce que vous entendez. Si l’autre en parle, écoutez, et n’en écrivez rien.',
  'guide.talk.steer.1':
    '« Choisissons une seule chose pour commencer. Laquelle, et quand nous reparlons-nous ? »',
  'guide.attention.open.1': '« Comment va le travail cette semaine, franchement ? »',
  'guide.attention.ask.1': 'La quantité de travail convient-elle, et l’horaire aussi ?',
  'guide.attention.ask.2': 'Quel travail puis-je enlever, ou régler autrement ?',
  'guide.attention.offer.1':
    '« S’il y a quelque chose dont vous voulez parler, je prends le temps, et cela peut aussi être avec quelqu’un d’autre. »',
  'guide.attention.leave.1':
    'La mine ou la voix de quelqu’un, et tout ce qui touche à la santé. Dites ce que vous voyez dans le travail, sans deviner pourquoi.',
} as const;
