/** What is kept outside any absence, for the eyes of the one whose it is. */
import type { OwnWords } from '../../src/domain/checked-text.ts';
import type { Person, PersonId } from '../../src/domain/person.ts';
import type { PersonalState } from '../../src/domain/personal.ts';
import { contextOf } from '../machines.ts';
import { speak } from '../words/speak.ts';
import { type AttentionContext, attentionKey } from './attention.machine.ts';
import { type TalkContext, talkKey } from './talk.machine.ts';

/** One sentence for each thing that runs. */
export function keptOutside(
  reader: Pick<Person, 'language'>,
  { machines }: PersonalState,
  nameOf: (id: PersonId) => string,
): readonly OwnWords[] {
  const { say } = speak(reader.language);
  const [talk, attention] = [machines[talkKey], machines[attentionKey]];
  const { chosen } = (talk ? contextOf(talk) : {}) as Partial<TalkContext>;
  const { every } = (attention ? contextOf(attention) : {}) as Partial<AttentionContext>;
  return [
    ...(chosen ? [say('my-file.talk', { who: nameOf(chosen) })] : []),
    ...(every ? [say('my-file.attention', { every: say(`attention.every.${every}`) })] : []),
  ];
}
