/**
 * Who is who, with what their site and platform add: its closing days, and the language in which to speak to someone. That
 * is their own setting in the people file, else the one their platform shows, else that of their site. What a platform
 * showed is kept, so that a nudge tomorrow, sent by another process, is in it too.
 */
import type { TenantSettings } from '../../flows/policies/settings.ts';
import { type Language, languageOfLocale } from '../domain/locale.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Directory } from '../ports/directory.ts';
import type { Store } from '../ports/store.ts';

export interface Languages {
  /** The directory, in which everyone has the language they are spoken to in. */
  readonly directory: Directory;
  /** Notes what a platform shows about someone whose language is open; anything else changes nothing. */
  hear(person: Person, locale: string | undefined): Promise<void>;
  /** Learns what other processes heard meanwhile. */
  refresh(): Promise<void>;
}

export function createLanguages(
  people: Directory,
  store: Pick<Store, 'keepLanguage' | 'languagesKept'>,
  { sites }: Pick<TenantSettings, 'sites'>,
): Languages {
  let heard: ReadonlyMap<PersonId, Language> = new Map();
  const siteOf = new Map(sites.map((site) => [site.id, site]));

  const speaking = <P extends Person | undefined>(person: P): P => {
    const site = siteOf.get(person?.site ?? '');
    if (!person || (!site && !person.languageIsOpen)) return person;
    const open = heard.get(person.id) ?? site?.language ?? person.language;
    return {
      ...person,
      ...(site ? { closedOn: site.closedOn } : {}),
      language: person.languageIsOpen ? open : person.language,
    };
  };
  return {
    directory: {
      tenant: people.tenant,
      find: (id) => speaking(people.find(id)),
      byChannel: (channel, userId) => speaking(people.byChannel(channel, userId)),
      teamOf: (manager) => people.teamOf(manager).map(speaking),
      called: (name) => people.called(name).map(speaking),
      calledPartly: (word) => people.calledPartly(word).map(speaking),
      withRole: (role) => people.withRole(role).map(speaking),
      actingForEmployer: () => people.actingForEmployer().map(speaking),
      all: () => people.all().map(speaking),
    },
    async hear(person, locale) {
      const language = locale === undefined ? undefined : languageOfLocale(locale);
      if (!person.languageIsOpen || !language || heard.get(person.id) === language) return;
      heard = new Map([...heard, [person.id, language]]);
      await store.keepLanguage(person.id, language);
    },
    async refresh() {
      heard = await store.languagesKept();
    },
  };
}
