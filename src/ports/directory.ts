/** Who is who: the people file, as the rest of the house asks it. */
import type { ChannelName, Person, PersonId, Role, TenantId } from '../domain/person.ts';

export interface Directory {
  readonly tenant: TenantId;
  find(id: PersonId): Person | undefined;
  /** The person whom that channel knows by that id. */
  byChannel(channel: ChannelName, userId: string): Person | undefined;
  /** Everyone who reports to that manager, in the order of the file. */
  teamOf(manager: PersonId): readonly Person[];
  withRole(role: Role): readonly Person[];
  all(): readonly Person[];
}
