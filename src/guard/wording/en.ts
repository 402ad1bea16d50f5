/** English wordings: what to ask instead, and why. English makes no difference between a familiar and a polite you. */
import type { Rewording, Wording } from '../wording.ts';

function you(text: string, about: string): Rewording {
  return { familiar: text, polite: text, about };
}

export const en: Wording = {
  instead: {
    diagnosis: you(
      'Thanks for letting me know. What do you need from us now, and when shall we talk again?',
      'What does work need while our colleague is away, and when is the next contact?',
    ),
    symptoms: you(
      'How are you? And which tasks are possible at the moment?',
      'Which tasks are possible at the moment, and what is needed for them?',
    ),
    cause: you(
      'Is there anything at work that we can arrange or make easier for you?',
      'Is there anything at work that we can arrange or make easier?',
    ),
    treatment: you(
      'Are there times when you cannot be reached, or that we should allow for in the roster?',
      'Which days or hours should we allow for in the roster?',
    ),
    care: you(
      'Has your appointment with the occupational physician been planned, and can I help to arrange it?',
      'Has the appointment with the occupational physician been planned?',
    ),
    mental: you(
      'I am thinking of you. Is the workload manageable, and what could we arrange differently?',
      'Is the workload in the team manageable, and what could we arrange differently?',
    ),
    reproductive: you(
      'Is there anything that we should allow for in your roster or your tasks?',
      'Is there anything that we should allow for in the roster or the tasks?',
    ),
    history: you(
      'What can we arrange at work to keep it manageable for you?',
      'What can we arrange at work to keep it manageable?',
    ),
    documents: you(
      'Could you let me know whether your certificate has been sent, and until which date it runs?',
      'Has the certificate arrived, and until which date does it run?',
    ),
    prognosis: you(
      'Do you have an idea when you expect to be back at work? If you do not know yet, that is fine.',
      'Is there an idea yet when our colleague expects to be back at work?',
    ),
    open: you(
      'How are you? And what can I do to help with work?',
      'How is our colleague doing, and what is needed at work?',
    ),
    wish: you(
      'Get well soon, I am thinking of you. Let me know when I can call.',
      'Please give our colleague our best wishes.',
    ),
    physician: you(
      'What does the occupational physician advise about your hours and your tasks?',
      'What does the occupational physician advise about the hours and the tasks?',
    ),
    'work-cause': you(
      'Is there anything at work that we could arrange differently for when you are back?',
      'Is there anything at work that we could arrange differently?',
    ),
    ability: you(
      'What do you need now, and when shall we talk again?',
      'What is needed now, and when is the next contact?',
    ),
  },
  because: {
    diagnosis:
      'What someone has stays between them and the doctor; that gives the trust to talk openly about work.',
    symptoms: 'The body is for the doctor; together you look at what is possible at work.',
    cause: 'Nobody has to explain at work why they are away; what helps at work is welcome.',
    treatment: 'What a doctor does or prescribes is private; a day or an hour is enough for the planning.',
    care: 'Where someone looks for help is private; the occupational physician translates it into work.',
    mental: 'How someone feels inside may stay private; workload and atmosphere may be talked about.',
    reproductive: 'This belongs to private life; whoever wants to tell picks the moment.',
    history: 'The past and the family are private; at work, what counts is what is possible and needed now.',
    documents:
      'What such papers say is for the doctor; it is enough to know that the certificate is there, and until when.',
    prognosis: 'The outlook is for the doctor; you may always ask for an expected date.',
    open: 'A very open question can feel like having to explain; a question about work gives peace of mind.',
    wish: 'A warm wish is welcome, but rather do not name what is going on: then it is written down nowhere.',
    physician: 'The occupational physician advises about work; ask for that, and nobody has to tell more.',
    'work-cause':
      'Where it comes from is for the doctor to judge; what could be better at work can be talked about freely.',
    ability:
      'In the Netherlands, possibilities are asked after the occupational physician has advised; until then, contact counts.',
  },
};
