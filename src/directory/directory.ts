/** The directory over a list of people that was read and found right. */
import type { ChannelName, Person, PersonId, Role, TenantId } from '../domain/person.ts';
import type { Directory } from '../ports/directory.ts';

export function createDirectory(tenant: TenantId, people: readonly Person[]): Directory {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byAccount = new Map(
    people.flatMap((person) =>
      Object.entries(person.channels).map(([channel, id]) => [account(channel as ChannelName, id), person]),
    ),
  );
  // A house of thousands is asked this at every event.
  const teams = Map.groupBy(people, ({ manager }) => manager);
  return {
    tenant,
    find: (id) => byId.get(id),
    byChannel: (channel, userId) => byAccount.get(account(channel, userId)),
    teamOf: (manager: PersonId) => teams.get(manager) ?? [],
    withRole: (role: Role) => people.filter((person) => person.roles.includes(role)),
    all: () => people,
  };
}

// Slack's ids are upper case, Microsoft's come in either: one account must not become two people.
const account = (channel: ChannelName, id: string): string => `${channel}:${id.toLowerCase()}`;
