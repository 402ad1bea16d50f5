/** Changes to an absence, in French. */
export const change = {
  'change-form.extend.title': 'Cela dure encore un peu',
  'change-form.extend.text':
    'Savez-vous déjà quand vous revenez ? Sinon, laissez la date vide. Prenez le temps qu’il faut.',
  'change-form.extend.on': 'Retour le (si vous le savez)',
  'change-form.recover.title': 'Vous reprenez le travail',
  'change-form.recover.text': 'À partir de quel jour êtes-vous de retour à plein horaire ?',
  'change-form.recover.on': 'Premier jour de travail',
  'change-form.recover-partly.title': 'Vous reprenez une partie de vos heures',
  'change-form.recover-partly.text':
    'À partir de quel jour, et pour quelle part de vos heures ? L’absence continue entre-temps, par étapes convenues ensemble.',
  'change-form.recover-partly.on': 'À partir du',
  'change-form.extend.understood': 'Voici ce que j’ai compris : vous revenez le {{on}}.',
  'change-form.recover.understood': 'Voici ce que j’ai compris : vous êtes de retour à partir du {{on}}.',
  'change-form.recover-partly.understood': 'Voici ce que j’ai compris : vous reprenez le {{on}}.',
  'change-form.recover-partly.share.understood':
    'Voici ce que j’ai compris : vous reprenez le {{on}}, pour {{percent}} pour cent de vos heures.',
  'change-form.extend.check':
    'C’est bien cela ? Sinon, changez la date ou laissez-la vide. Prenez le temps qu’il faut.',
  'change-form.recover.check': 'C’est bien cela, et à plein horaire ?',
  'change-form.recover-partly.check':
    'Pour quelle part de vos heures ? L’absence continue entre-temps, par étapes convenues ensemble.',
  'change-form.recover-partly.share.check':
    'C’est bien cela ? L’absence continue entre-temps, par étapes convenues ensemble.',
  'change-form.percent': 'Part de vos heures, en pour cent',
  'change-form.withdraw.title': 'Votre avis d’absence n’était pas nécessaire',
  'change-form.withdraw.text': 'Je retire alors votre avis d’absence. C’est bien cela ?',
  'change-form.sameDay.title': 'Voilà une bonne nouvelle',
  'change-form.sameDay.text':
    'Je retire alors votre avis d’absence, et plus rien n’est en cours. C’est bien cela ?',
  'change.confirm': 'C’est cela',
  'change.drop': 'Finalement non',
  'change-dropped.title': 'D’accord, rien ne change',
  'change-dropped.text': 'Tout reste comme avant.',
  'extended.title': 'C’est noté : cela dure plus longtemps',
  'extended.text': 'Je préviens {{manager}}. Prenez votre temps.',
  'extended.back': 'Je retiens le {{backOn}}. Si cela change, dites-le-moi.',
  'partly-recovered.title': 'C’est noté : vous reprenez une partie de vos heures',
  'partly-recovered.text': 'À partir du {{on}}. Je préviens {{manager}}, et vous verrez les tâches ensemble.',
  'recovered.title': 'Bon retour au travail',
  'recovered.text':
    'C’est noté à partir du {{on}}. Les premières semaines, vous ferez de temps en temps le point sur le travail avec {{manager}}.',
  'return-announced.title': 'C’est noté : vous revenez le {{on}}',
  'return-announced.text':
    'Je préviens {{manager}}, et vous préparerez ce retour ensemble. Si cela change, dites-le-moi.',
  'withdrawn.title': 'Votre avis d’absence est retiré',
  'withdrawn.text': 'Plus rien n’est en cours. Je préviens {{manager}}.',
  'extended-notice.title': '{{name}} n’est pas encore de retour',
  'extended-notice.text':
    'L’absence dure plus longtemps. {{name}} n’a pas à en donner la raison, et je ne la demande pas.',
  'extended-notice.back': 'Retour prévu le {{backOn}}.',
  'extended-notice.noBack': 'Il n’y a pas encore de nouvelle date.',
  'partly-recovered-notice.title': '{{name}} reprend une partie de ses heures',
  'partly-recovered-notice.text':
    'À partir du {{on}}. {{name}} dit ce qui est faisable, vous l’organisez dans le travail.',
  'partly-recovered-notice.nl':
    'Pour les heures et les tâches, suivez l’avis du médecin du travail. En cas de doute, demandez aux RH.',
  'partly-recovered-notice.be':
    'Le médecin traitant, le médecin du travail et le médecin-conseil peuvent y être associés. Les RH savent comment cela se passe.',
  'return-announced-notice.title': '{{name}} revient le {{on}}',
  'return-announced-notice.text':
    'Parlez-en ensemble avant ce jour : comment commence la première journée, que reprend {{name}} tout de suite, et quoi plus tard ? Le jour même, vous aurez de mes nouvelles.',
  'withdrawn-notice.title': 'L’avis d’absence est retiré pour {{name}}',
  'withdrawn-notice.text': 'Vous n’avez plus rien à faire.',
  someone: 'le service RH',
  person: '{{who}}',
} as const;
