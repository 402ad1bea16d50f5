/** The directory over a list of people that was read and found right. */
import {
  actsForEmployer,
  type ChannelName,
  type Person,
  type PersonId,
  type Role,
  type TenantId,
} from '../domain/person.ts';
import type { Directory } from '../ports/directory.ts';

export function createDirectory(tenant: TenantId, people: readonly Person[]): Directory {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byAccount = new Map(
    people.flatMap((person) =>
      Object.entries(person.channels).map(([channel, id]) => [account(channel as ChannelName, id), person]),
    ),
  );
  // A house of thousands is asked these at every event.
  const teams = Map.groupBy(people, ({ manager }) => manager);
  const byRole = index(people, ({ roles }) => roles);
  const leading = people.filter(actsForEmployer);
  const byName = index(people, ({ id, name, channels }) => [id, name, ...Object.values(channels)]);
  const byPartOfName = index(people, ({ name }) => name.split(' '));
  return {
    tenant,
    find: (id) => byId.get(id),
    byChannel: (channel, userId) => byAccount.get(account(channel, userId)),
    teamOf: (manager: PersonId) => teams.get(manager) ?? [],
    called: (name) => byName.get(lower(name)) ?? [],
    calledPartly: (word) => byPartOfName.get(lower(word)) ?? [],
    withRole: (role: Role) => byRole.get(role) ?? [],
    actingForEmployer: () => leading,
    all: () => people,
  };
}

// Slack's ids are upper case, Microsoft's come in either: one account must not become two people.
const account = (channel: ChannelName, id: string): string => `${channel}:${id.toLowerCase()}`;

const lower = (text: string): string => text.toLocaleLowerCase();

/** The people by each of those names. */
function index(
  people: readonly Person[],
  namesOf: (person: Person) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const name of new Set(namesOf(person).map(lower))) {
      const same = found.get(name);
      if (same) same.push(person);
      else found.set(name, [person]);
    }
  }
  return found;
}
