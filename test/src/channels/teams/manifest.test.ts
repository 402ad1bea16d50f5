/** The manifest, held against the shape that Microsoft publishes (Teams manifest schema 1.30) and against our own code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandIn } from '../../../../src/app/command-words.ts';
import { understand } from '../../../../src/understand/understand.ts';

const folder = new URL('../../../../manifests/teams/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const text = (max: number) => z.string().min(1).max(max);
const url = z
  .string()
  .regex(/^https:\/\//)
  .max(2_048);
const guid = z.guid();
const scope = z.enum(['personal', 'team', 'groupChat', 'copilot']);
const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.30/';

/** The parts of the schema that we use, every object closed as there. */
const manifestShape = z.strictObject({
  $schema: z.literal(`${schemas}MicrosoftTeams.schema.json`),
  manifestVersion: z.literal('1.30'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({ name: text(32), websiteUrl: url, privacyUrl: url, termsOfUseUrl: url }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4_000) }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  defaultInstallScope: scope,
  defaultGroupCapability: z.strictObject({ team: z.literal('bot'), groupchat: z.literal('bot') }),
  bots: z
    .array(
      z.strictObject({
        botId: guid,
        scopes: z.array(scope).max(4),
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(scope),
              commands: z.array(z.strictObject({ title: text(128), description: text(4_000) })).max(12),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.strictObject({
        botId: guid,
        commands: z
          .array(
            z.strictObject({
              id: text(64),
              type: z.enum(['action', 'query']),
              context: z.array(z.enum(['compose', 'commandBox', 'message'])),
              title: text(32),
              description: text(128),
              fetchTask: z.literal(false).optional(),
              initialRun: z.literal(true).optional(),
              parameters: z
                .array(
                  z.strictObject({
                    name: z.enum(['text', 'name']),
                    title: text(32),
                    description: text(128),
                    inputType: z.enum(['text', 'textarea']),
                    isRequired: z.literal(true).optional(),
                  }),
                )
                .length(1),
            }),
          )
          .max(10),
      }),
    )
    .length(1),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.strictObject({ id: guid, resource: text(2_048) }),
});

const manifest = manifestShape.parse(read('manifest.json'));
const lists = manifest.bots[0]?.commandLists ?? [];
const extensions = manifest.composeExtensions[0]?.commands ?? [];

/** Every text of the manifest that people read, under the key by which a language file replaces it. */
const texts: Readonly<Record<string, string>> = {
  'name.short': manifest.name.short,
  'name.full': manifest.name.full,
  'description.short': manifest.description.short,
  'description.full': manifest.description.full,
  ...Object.fromEntries(
    extensions.flatMap(({ title, description, parameters }, index) => {
      const command = `composeExtensions[0].commands[${index}]`;
      return [
        [`${command}.title`, title],
        [`${command}.description`, description],
        ...parameters.flatMap((parameter, at) => [
          [`${command}.parameters[${at}].title`, parameter.title],
          [`${command}.parameters[${at}].description`, parameter.description],
        ]),
      ];
    }),
  ),
  ...Object.fromEntries(
    lists.flatMap(({ commands }, list) =>
      commands.flatMap(({ title, description }, index) => [
        [`bots[0].commandLists[${list}].commands[${index}].title`, title],
        [`bots[0].commandLists[${list}].commands[${index}].description`, description],
      ]),
    ),
  ),
};

/** What someone gets who chooses that command: it is put into the message, and sent as it stands. */
function answerTo(title: string): string {
  const command = commandIn(title);
  if (command) return 'command';
  return understand(title, {
    now: '2026-03-02T08:00+01:00',
    open: /back|beter|retour/.test(title),
    country: 'BE',
  }).intent;
}

describe('the Teams manifest', () => {
  it('is one app for one bot, in a person’s own chat, in groups and in teams', () => {
    expect(manifest.bots[0]).toMatchObject({ botId: manifest.id, scopes: ['personal', 'team', 'groupChat'] });
    expect(manifest.webApplicationInfo.id).toBe(manifest.id);
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team', 'groupChat']);
  });

  it('lets people check a question, which stands for a command that is understood, and find a case', () => {
    expect(manifest.composeExtensions[0]?.botId).toBe(manifest.id);
    const actions = extensions.filter(({ type }) => type === 'action');
    expect(actions.map(({ id }) => answerTo(id))).toEqual(['command']);
    const searches = extensions.filter(({ type }) => type === 'query');
    expect(searches.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([['name']]);
  });

  it('asks for no permission and no domain', () => {
    expect(manifest.validDomains).toEqual([]);
    expect(manifest).not.toHaveProperty('permissions');
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('offers nothing in a group that shows how someone is', () => {
    expect(lists[1]?.commands.map(({ title }) => title)).toEqual([
      'absence status',
      'absence overdue',
      'absence help',
    ]);
  });

  const languages = manifest.localizationInfo.additionalLanguages;
  it('speaks Dutch and French beside English', () => {
    expect(languages.map(({ languageTag }) => languageTag)).toEqual(['nl', 'fr']);
  });

  describe.each(languages)('in $languageTag', ({ file }) => {
    const { $schema, ...said }: Record<string, string> = read(file);

    it('says everything, and nothing else', () => {
      expect($schema).toBe(`${schemas}MicrosoftTeams.Localization.schema.json`);
      expect(Object.keys(said).toSorted()).toEqual(Object.keys(texts).toSorted());
    });

    it('keeps to the lengths that Teams shows', () => {
      const { 'name.short': name = '', 'name.full': full = '', 'description.short': short = '' } = said;
      expect([name.length <= 30, full.length <= 100, short.length <= 80]).toEqual([true, true, true]);
      const long = Object.entries(said).filter(
        ([key, words]) => key.startsWith('compose') && words.length > (key.endsWith('title') ? 32 : 128),
      );
      expect(long).toEqual([]);
    });

    it.each(Object.keys(texts).filter((key) => /^bots.*\.title$/.test(key)))(
      'offers what is understood: %s',
      (key) => {
        expect(answerTo(said[key] ?? '')).toBe(answerTo(texts[key] ?? ''));
      },
    );
  });

  it.each(lists.flatMap(({ commands }) => commands.map(({ title }) => title)))(
    'offers what is understood: %s',
    (title) => {
      expect(['command', 'report', 'recover']).toContain(answerTo(title));
    },
  );

  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has its %s icon in the size that Teams asks for', (icon, size) => {
    const png = readFileSync(new URL(manifest.icons[icon], folder));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    // Only the outline is see-through: colour type 6 has an alpha channel.
    expect(png[25]).toBe(icon === 'outline' ? 6 : 2);
  });
});
