/** Who is who: the people file, as the rest of the house asks it. */
import type { ChannelName, Person, PersonId, Role, TenantId } from '../domain/person.ts';

export interface Directory {
  readonly tenant: TenantId;
  find(id: PersonId): Person | undefined;
  /** The person whom that channel knows by that id. */
  byChannel(channel: ChannelName, userId: string): Person | undefined;
  /** Everyone who reports to that manager, in the order of the file. */
  teamOf(manager: PersonId): readonly Person[];
  /** Everyone who is called exactly that, whatever the case: an id, an account, a whole name. */
  called(name: string): readonly Person[];
  /** Everyone whose name has that word in it, whatever the case. */
  calledPartly(word: string): readonly Person[];
  withRole(role: Role): readonly Person[];
  /** Every manager and everyone of HR, in the order of the file. */
  actingForEmployer(): readonly Person[];
  all(): readonly Person[];
}
