/** Before any absence: a talk that someone asks for in private, and a manager’s rhythm of attention, in French. */
export const before = {
  'talk.open': 'Parler avec quelqu’un',
  'talk-form.title': 'Avec qui voulez-vous parler ?',
  'talk-form.text':
    'Seule la personne choisie apprend que vous le demandez. Vous n’avez pas à dire de quoi il s’agit.',
  'talk-form.kept':
    'Rien de tout cela n’entre dans un dossier. Dès qu’un moment est convenu, je n’en garde plus rien.',
  'talk-form.with': 'Avec qui ?',
  'talk-form.with.manager': '{{who}}, responsable de votre équipe',
  'talk-form.with.adviser': '{{who}}, personne de confiance',
  'talk-form.with.hr': '{{who}}, RH',
  'talk-form.with.other': '{{who}}, responsable d’une autre équipe',
  'talk.send': 'Demander cet entretien',
  'talk.drop': 'Finalement non',
  'talk-dropped.title': 'D’accord, je ne demande rien',
  'talk-dropped.text': 'Personne n’en saura rien. Vous pourrez toujours le faire plus tard.',
  'talk-requested.title': '{{who}} recevra votre demande, et personne d’autre',
  'talk-requested.text':
    'Je vous dirai quand vous vous parlerez. Si vous changez d’avis, retirez simplement la demande.',
  'talk-requested.textLater':
    'Votre demande arrive le {{when}} chez {{who}}, au début de sa journée de travail. Si vous changez d’avis, retirez-la simplement.',
  'talk.withdraw': 'Retirer la demande',
  'talk-asked.title': '{{name}} aimerait vous parler',
  'talk-asked.text':
    '{{name}} s’adresse à vous en confiance, et personne d’autre ne le sait. Le sujet, vous l’apprendrez pendant l’entretien. Un moment court et calme suffit pour commencer.',
  'talk-asked.by': 'De préférence',
  'talk-asked.on': 'Quand prenez-vous contact ?',
  'talk.take': 'Je prends contact',
  'talk.cannot': 'Je ne peux pas maintenant',
  'talk-taken.title': '{{name}} sait que vous prenez contact',
  'talk-taken.text': 'Le {{on}}, et {{name}} y compte. Je n’en garde rien et je n’y reviens pas.',
  'talk-taken-notice.title': '{{who}} va vous contacter',
  'talk-taken-notice.text': 'Le {{on}}. Vous choisissez ce que vous racontez. Je n’en garde rien.',
  'talk-cannot-noted.title': 'Merci de le dire',
  'talk-cannot-noted.text': '{{name}} peut maintenant choisir quelqu’un d’autre. Gardez cela pour vous.',
  'talk-passed.cannot': '{{who}} ne peut pas se libérer maintenant',
  'talk-passed.silent': '{{who}} n’a pas encore répondu',
  'talk-passed.text':
    'Cela ne tient pas à vous. Choisissez quelqu’un d’autre, ou laissez passer un peu de temps.',
  'talk-waiting.title': 'Vous avez demandé un entretien avec {{who}}',
  'talk-waiting.text':
    'Il n’y a pas encore de réponse. Pour choisir quelqu’un d’autre, retirez d’abord cette demande.',
  'talk-withdrawn.title': 'D’accord, la demande est retirée',
  'talk-withdrawn.text': 'Je n’en garde rien. Vous pouvez toujours recommencer.',
  'talk-withdrawn-notice.title': '{{name}} a retiré sa demande',
  'talk-withdrawn-notice.text':
    'Vous n’avez rien à faire. Ne posez pas de question à ce sujet, et gardez cela pour vous.',
  'talk-nobody.title': 'Il n’y a personne à choisir',
  'talk-nobody.text':
    'La liste des personnes n’indique personne d’autre pour cet entretien. Parlez directement à quelqu’un en qui vous avez confiance.',
  'my-file.talk': 'Vous avez demandé un entretien avec {{who}}. Vous deux seulement le savez.',
  'my-file.attention':
    'Vous avez choisi un moment régulier pour votre équipe : {{every}}. Personne d’autre ne le voit.',
  'attention-none.title': 'Ceci s’adresse aux personnes qui dirigent une équipe',
  'attention-none.text':
    'La liste des personnes ne vous indique aucune équipe. Si ce n’est pas juste, dites-le aux RH.',
  'attention.open': 'Un moment régulier pour l’équipe',
  'attention-form.title': 'Un moment régulier pour votre équipe',
  'attention-form.text':
    'Je vous fais signe, et vous demandez comment va le travail. Personne ne regarde, et je ne garde pas avec qui vous parlez.',
  'attention-form.every': 'À quel rythme ?',
  'attention.every.7': 'chaque semaine',
  'attention.every.14': 'toutes les deux semaines',
  'attention.every.28': 'toutes les quatre semaines',
  'attention.save': 'Faisons ainsi',
  'attention.change': 'Autre rythme',
  'attention.stop': 'Arrêter',
  'attention-noted.title': 'C’est convenu : un petit moment {{every}}',
  'attention-noted.text': 'La prochaine fois, c’est le {{on}}. Vous pouvez toujours changer ou arrêter.',
  'attention-prompt.title': 'Un peu de temps pour votre équipe',
  'attention-prompt.text':
    'Choisissez une ou deux personnes et prenez cinq minutes. L’attention aide surtout quand tout va bien.',
  'attention-prompt.team': 'Votre équipe',
  'attention-prompt.support':
    'Il en faut plus ? Indiquez ce qui existe déjà : les RH, une personne de confiance, ou ce que l’organisation propose.',
  'attention-prompt.work':
    'On vous parle souvent de charge ou d’horaires ? Cela a sa place dans l’analyse des risques, sans noms.',
  'attention.done': 'C’est fait',
  'attention-done.title': 'Merci d’avoir pris ce temps',
  'attention-done.text': 'Je ne garde pas avec qui vous avez parlé. À bientôt, le {{on}}.',
  'attention-stopped.title': 'D’accord, j’arrête',
  'attention-stopped.text': 'Pour recommencer plus tard, écrivez « /absence attention ».',
  'help.talk': '« entretien » : demander un entretien en confiance, et choisir avec qui',
  'help.attention': '/absence attention : un petit moment régulier pour votre équipe',
} as const;
