/** French wordings: what to ask instead, and why. */
import type { Wording } from '../wording.ts';

export const fr: Wording = {
  instead: {
    diagnosis: {
      familiar: 'Merci pour ton message. De quoi as-tu besoin de notre part, et quand nous reparlons-nous ?',
      polite:
        'Merci pour votre message. De quoi avez-vous besoin de notre part, et quand nous reparlons-nous ?',
      about:
        'De quoi avons-nous besoin au travail pendant cette absence, et quand a lieu le prochain contact ?',
    },
    symptoms: {
      familiar: 'Comment vas-tu ? Et quelles tâches sont possibles en ce moment ?',
      polite: 'Comment allez-vous ? Et quelles tâches sont possibles en ce moment ?',
      about: 'Quelles tâches sont possibles en ce moment, et que faut-il prévoir pour cela ?',
    },
    cause: {
      familiar: 'Y a-t-il au travail quelque chose que nous pouvons organiser ou faciliter pour toi ?',
      polite: 'Y a-t-il au travail quelque chose que nous pouvons organiser ou faciliter pour vous ?',
      about: 'Y a-t-il au travail quelque chose que nous pouvons organiser ou faciliter ?',
    },
    treatment: {
      familiar: 'Y a-t-il des moments où tu n’es pas joignable, ou dont nous tenons compte dans l’horaire ?',
      polite:
        'Y a-t-il des moments où vous n’êtes pas joignable, ou dont nous tenons compte dans l’horaire ?',
      about: 'De quels jours ou de quelles heures tenons-nous compte dans l’horaire ?',
    },
    care: {
      familiar: 'Ton rendez-vous avec le médecin du travail est-il fixé, et puis-je t’aider à l’organiser ?',
      polite:
        'Votre rendez-vous avec le médecin du travail est-il fixé, et puis-je vous aider à l’organiser ?',
      about: 'Le rendez-vous avec le médecin du travail est-il fixé ?',
    },
    mental: {
      familiar:
        'Je pense à toi. La charge de travail est-elle tenable, et que pouvons-nous organiser autrement ?',
      polite:
        'Je pense à vous. La charge de travail est-elle tenable, et que pouvons-nous organiser autrement ?',
      about: 'La charge de travail de l’équipe est-elle tenable, et que pouvons-nous organiser autrement ?',
    },
    reproductive: {
      familiar: 'Y a-t-il quelque chose dont nous pouvons tenir compte dans ton horaire ou tes tâches ?',
      polite: 'Y a-t-il quelque chose dont nous pouvons tenir compte dans votre horaire ou vos tâches ?',
      about: 'Y a-t-il quelque chose dont nous tenons compte dans l’horaire ou les tâches ?',
    },
    history: {
      familiar: 'Que pouvons-nous organiser au travail pour que ce soit tenable pour toi ?',
      polite: 'Que pouvons-nous organiser au travail pour que ce soit tenable pour vous ?',
      about: 'Que pouvons-nous organiser au travail pour que ce soit tenable ?',
    },
    documents: {
      familiar: 'Peux-tu me dire si ton certificat est envoyé et jusqu’à quelle date il court ?',
      polite: 'Pouvez-vous me dire si votre certificat est envoyé et jusqu’à quelle date il court ?',
      about: 'Le certificat est-il arrivé, et jusqu’à quelle date court-il ?',
    },
    prognosis: {
      familiar:
        'As-tu une idée de la date à laquelle tu penses reprendre ? Si tu ne sais pas encore, ce n’est pas grave.',
      polite:
        'Avez-vous une idée de la date à laquelle vous pensez reprendre ? Si vous ne savez pas encore, ce n’est pas grave.',
      about: 'A-t-on déjà une idée de la date de reprise du travail ?',
    },
    open: {
      familiar: 'Comment vas-tu ? Et en quoi puis-je t’aider pour le travail ?',
      polite: 'Comment allez-vous ? Et en quoi puis-je vous aider pour le travail ?',
      about: 'Comment va notre collègue, et que faut-il prévoir au travail ?',
    },
    wish: {
      familiar: 'Bon rétablissement, je pense à toi. Dis-moi quand je peux t’appeler.',
      polite: 'Bon rétablissement, je pense à vous. Dites-moi quand je peux vous appeler.',
      about: 'Transmettez à notre collègue un bon rétablissement de notre part.',
    },
    physician: {
      familiar: 'Que conseille le médecin du travail pour tes heures et tes tâches ?',
      polite: 'Que conseille le médecin du travail pour vos heures et vos tâches ?',
      about: 'Que conseille le médecin du travail pour les heures et les tâches ?',
    },
    'work-cause': {
      familiar: 'Y a-t-il au travail quelque chose que nous pouvons organiser autrement pour ton retour ?',
      polite: 'Y a-t-il au travail quelque chose que nous pouvons organiser autrement pour votre retour ?',
      about: 'Y a-t-il au travail quelque chose que nous pouvons organiser autrement ?',
    },
    ability: {
      familiar: 'De quoi as-tu besoin maintenant, et quand nous reparlons-nous ?',
      polite: 'De quoi avez-vous besoin maintenant, et quand nous reparlons-nous ?',
      about: 'De quoi avons-nous besoin maintenant, et quand a lieu le prochain contact ?',
    },
  },
  because: {
    diagnosis:
      'La nature d’une absence reste entre la personne et le médecin ; c’est ce qui permet de parler du travail en confiance.',
    symptoms: 'Le corps est l’affaire du médecin ; ensemble, vous regardez ce qui est possible au travail.',
    cause: 'Une absence n’a pas à être expliquée au travail ; ce qui aide au travail, volontiers.',
    treatment:
      'Ce que fait ou prescrit un médecin est privé ; pour le planning, un jour ou une heure suffit.',
    care: 'Chercher de l’aide est privé ; le médecin du travail traduit en termes de travail.',
    mental:
      'Ce que chacun ressent peut rester privé ; la charge de travail et l’ambiance peuvent se discuter.',
    reproductive: 'Cela relève de la vie privée ; la personne choisit elle-même si et quand elle en parle.',
    history:
      'Le passé et la famille sont privés ; au travail compte ce qui est possible et utile aujourd’hui.',
    documents:
      'Le contenu de ces papiers est pour le médecin ; savoir que le certificat est là, et jusqu’à quand, suffit.',
    prognosis:
      'Les perspectives sont pour le médecin ; une date de reprise probable peut toujours se demander.',
    open: 'Une question très ouverte peut donner l’impression qu’il faut se justifier ; une question sur le travail rassure.',
    wish: 'Un mot chaleureux fait du bien, mais mieux vaut ne pas nommer ce qui se passe : ainsi rien ne reste écrit.',
    physician: 'Le médecin conseille sur le travail ; demandez cela, et personne ne doit en dire plus.',
    'work-cause':
      'L’origine, c’est le médecin qui l’apprécie ; ce qui peut mieux se passer au travail se discute librement.',
    ability:
      'Aux Pays-Bas, on parle des possibilités après l’avis du médecin du travail ; d’ici là, c’est le contact qui compte.',
  },
};
