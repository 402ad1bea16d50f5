/** A sample of what runs outside any absence, in which each of its cards can be written. */
import {
  type PersonalCardName,
  personalCardNames,
  personalCatalogue,
} from '../../../flows/before/catalogue.ts';
import type { PersonalScene } from '../../../flows/before/scene.ts';
import type { Returned } from '../../../flows/scene.ts';
import type { Card } from '../../cards/card.ts';
import { at, toLocalDate } from '../../domain/local-date.ts';
import { zoneOf } from '../../domain/locale.ts';
import type { Person } from '../../domain/person.ts';

const today = toLocalDate('2026-06-15');

/** The cards that the chosen one reads; the others are the owner's. */
const forTheChosen: readonly PersonalCardName[] = [
  'talk-asked',
  'talk-asked-again',
  'talk-taken',
  'talk-cannot-noted',
  'talk-withdrawn-notice',
];

/** Every card, between these two, once for each way in which it can look. */
export function personalCards(
  owner: Person,
  chosen: Person,
  others: readonly Person[],
  returned: Returned | null = null,
): readonly { readonly name: PersonalCardName; readonly card: Card }[] {
  const moment = (time: string) => at(today, time, zoneOf(owner.country));
  return personalCardNames.flatMap((name) => {
    const isTalk = name.startsWith('talk');
    const contexts = isTalk
      ? [
          { by: null, on: null, passed: 'silent', askAt: moment('09:00') },
          { by: 'inPerson', on: today, passed: 'cannot', askAt: moment('17:00') },
        ]
      : [{}, { every: '14', nextAt: moment('09:00') }];
    return contexts.map((context) => {
      const scene: PersonalScene = {
        owner,
        chosen: isTalk ? chosen : null,
        reader: forTheChosen.includes(name) ? chosen : owner,
        now: moment('09:00'),
        today,
        machine: { key: isTalk ? 'talk' : 'attention', context: { chosen: chosen.id, ...context } },
        choices: [chosen, ...others],
        team: others,
        returned,
      };
      return { name, card: personalCatalogue[name](scene) };
    });
  });
}
