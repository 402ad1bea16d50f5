/** Activities in the shapes that Teams documents, and what we make of them. */
import { describe, expect, it } from 'vitest';
import { activity as shape } from '../../../../src/channels/teams/activity.ts';
import { installationIn, parse, unknownIn } from '../../../../src/channels/teams/parse.ts';
import type { Instant } from '../../../../src/domain/local-date.ts';
import { koen, sarah } from '../../../support/teams-connector.ts';
import { teamsActivity } from '../../../support/teams-harness.ts';

const now = '2026-03-02T07:40:05.000Z' as Instant;
const roster = new Map([[sarah.id, sarah.aadObjectId]]);

/** That fixture, with these fields otherwise. */
const given = (name: string, changed: object = {}) => shape.parse({ ...teamsActivity(name), ...changed });
const contentOf = (name: string, changed: object = {}) => parse(given(name, changed), now, roster)?.content;

describe('a message', () => {
  it('is from the person whom Entra knows, at the moment it was sent', () => {
    expect(parse(given('message-personal'), now)).toEqual({
      channel: 'teams',
      from: koen.aadObjectId,
      eventId: expect.stringMatching(/^message-[\w-]{22}$/),
      at: '2026-03-02T07:40:00.123Z',
      locale: 'nl-BE',
      content: { kind: 'words', text: 'ik ben ziek' },
    });
  });

  it.each([
    ['as the activity says', { locale: 'fr-FR' }, 'fr-FR'],
    ['as the client says', { locale: undefined }, 'nl-BE'],
    ['unknown when neither does', { locale: undefined, entities: undefined }, undefined],
    [
      'unknown when the client is odd',
      { locale: undefined, entities: [{ type: 'clientInfo', locale: 3 }] },
      undefined,
    ],
  ])('is in a Teams whose language is %s', (_, changed, locale) => {
    expect(parse(given('message-personal', changed), now)?.locale).toBe(locale);
  });

  it('is from a guest by the only id that a guest has', () => {
    const from = { id: '29:guest', name: 'Gast' };
    expect(parse(given('message-personal', { from }), now)?.from).toBe('29:guest');
  });

  it('keeps its id on a redelivery, and shares it with no other conversation', () => {
    const idOf = (changed: object) => parse(given('message-personal', changed), now)?.eventId;
    expect(idOf({ timestamp: '2026-03-02T09:00:00Z' })).toBe(idOf({}));
    expect(idOf({ conversation: { id: 'a:other', conversationType: 'personal' } })).not.toBe(idOf({}));
    expect(idOf({ id: '1772437200124' })).not.toBe(idOf({}));
  });

  it.each([
    ['with a break as Windows writes it', 'eerste\r\ntweede', 'eerste\ntweede'],
    ['with spaces that do not break', 'ben\u00a0ziek ', 'ben ziek'],
    ['with what looks like markup', 'a < b & <c>', 'a < b & <c>'],
  ])('%s is read as it was typed', (_, text, read) => {
    expect(contentOf('message-personal', { text })).toEqual({ kind: 'words', text: read });
  });

  it('in a group loses the name of the bot, and names people by their Entra id', () => {
    expect(contentOf('message-group')).toEqual({
      kind: 'words',
      text: `verzuim status @${sarah.aadObjectId}`,
    });
    expect(unknownIn(given('message-group'))).toEqual([sarah.id]);
  });

  it('names a person as typed when nobody knows who that is', () => {
    expect(parse(given('message-group'), now)?.content).toHaveProperty('text', 'verzuim status @Sarah Maes');
  });

  it('finds a mention whose text Teams left out because of an ampersand in the name', () => {
    const entities = [{ type: 'mention', mentioned: { id: sarah.id, name: 'Sarah & Co $&' } }];
    const text = 'verzuim status <at>Sarah & Co $&</at>';
    expect(contentOf('message-personal', { text, entities })).toHaveProperty(
      'text',
      `verzuim status @${sarah.aadObjectId}`,
    );
  });

  it.each([
    ['/verzuim status koen', 'verzuim', 'status koen'],
    ['/Verzuim', 'verzuim', ''],
    [
      '/verzuim bericht @koen  twee  spaties\nen een regel',
      'verzuim',
      'bericht @koen  twee  spaties\nen een regel',
    ],
    ['/ziek tot vrijdag', 'ziek', 'tot vrijdag'],
  ])('with a slash is a command: %s', (text, name, rest) => {
    expect(contentOf('message-personal', { text })).toEqual({ kind: 'command', name, text: rest });
  });

  it.each(['verzuim status', '1/2 dag', '/ 5', '/2', 'ik ben /weg'])(
    'without one stays words: %s',
    (text) => {
      expect(contentOf('message-personal', { text })).toEqual({ kind: 'words', text });
    },
  );

  it.each([
    ['a message that was put back', 'message-edited', { channelData: { eventType: 'undeleteMessage' } }],
    ['a change in a group', 'message-edited', { conversation: { id: 'g', conversationType: 'groupChat' } }],
    ['a reaction', 'message-reaction', {}],
    ['a message of a bot', 'message-bot', { text: 'ik ben ziek' }],
    ['a picture without words', 'message-personal', { text: ' ' }],
    ['nothing but the name of the bot', 'message-channel', { text: '<at>Nabij</at>\n' }],
    ['a message without an id', 'message-personal', { id: undefined }],
    ['an invoke that is no press', 'invoke-unknown', {}],
  ])('is nothing to us when it is %s', (_, name, changed) => {
    expect(parse(given(name, changed), now)).toBeUndefined();
  });
});

describe('a picture without words', () => {
  const attachments = [{ contentType: 'image/png', contentUrl: 'https://smba.example.com/1' }];
  it('comes in as a file, whose address goes no further', () => {
    expect(contentOf('message-personal', { text: ' ', attachments })).toEqual({ kind: 'file' });
  });

  it('is its words when it has some, and nothing to us in a group', () => {
    expect(contentOf('message-personal', { attachments })).toMatchObject({ kind: 'words' });
    const conversation = { id: 'g', conversationType: 'groupChat' };
    const inGroup = given('message-personal', { text: ' ', attachments, conversation });
    expect(parse(inGroup, now)).toBeUndefined();
  });
});

describe('a message that was changed', () => {
  it('comes in as a change, without the words, and as one event however often', () => {
    const [first, again] = ['ik ben ziek', 'nog anders'].map((text) =>
      parse(given('message-edited', { text }), now),
    );
    expect(first).toMatchObject({ from: expect.any(String), content: { kind: 'edited' } });
    expect(JSON.stringify(first)).not.toContain('ziek');
    expect(again?.eventId).toBe(first?.eventId);
    expect(first?.eventId).not.toBe(parse(given('message-personal'), now)?.eventId);
  });
});

describe('a press', () => {
  const pressed = {
    kind: 'press',
    action: 'form.save',
    data: { contact: 'c-7' },
    cardKey: 'the-key',
    values: { what: 'halve dagen', on: '2026-03-02', percent: '40', certificate: 'no' },
  };

  it('with Action.Execute brings its data and what was filled in', () => {
    expect(contentOf('invoke-execute')).toEqual(pressed);
  });

  it('with Action.Submit, in a client that knows no better, brings the same', () => {
    expect(contentOf('message-submit')).toEqual(pressed);
  });

  it('leaves out what is no answer', () => {
    const value = { action: 'a', data: {}, number: 40, empty: '', object: { x: 1 }, none: null };
    expect(contentOf('message-submit', { value })).toEqual({
      kind: 'press',
      action: 'a',
      data: {},
      values: { number: '40' },
    });
  });

  it.each([
    ['another app’s', { action: { type: 'Action.Execute', verb: 'x', data: { foo: 'bar' } } }],
    ['no data', { action: { type: 'Action.Execute', verb: 'x' } }],
    ['nothing', undefined],
    ['data that are no texts', { action: { data: { action: 'a', data: { contact: 7 } } } }],
  ])('with %s is nothing to us', (_, value) => {
    expect(contentOf('invoke-execute', { value })).toBeUndefined();
  });
});

describe('the message extension', () => {
  it('brings the command that it stands for, with what was filled in', () => {
    expect(contentOf('extension-submit')).toEqual({
      kind: 'command',
      name: 'verzuim',
      text: 'check Heb je nog koorts?',
    });
  });

  it.each([
    ['without a command', { data: { text: 'x' } }],
    ['without a text', { commandId: 'verzuim check', data: {} }],
    ['with an empty command', { commandId: '', data: { text: 'x' } }],
  ])('%s is nothing to us', (_, value) => {
    expect(contentOf('extension-submit', { value })).toBeUndefined();
  });
});

describe('an installation', () => {
  it.each([
    ['installation-add', 'installed'],
    ['installation-remove', 'removed'],
    ['conversation-added', 'present'],
    ['conversation-removed', 'removed'],
    ['installation-upgrade', undefined],
    ['message-personal', undefined],
  ])('in %s says %s', (name, said) => {
    expect(installationIn(given(name))).toBe(said);
  });

  it('of someone else, or in a group, says nothing about a person', () => {
    const membersRemoved = [{ id: sarah.id }];
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat' };
    expect(installationIn(given('conversation-removed', { membersRemoved }))).toBeUndefined();
    expect(installationIn(given('installation-remove', { conversation }))).toBeUndefined();
  });
});
