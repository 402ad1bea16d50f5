import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/channels/slack/parse.ts';
import { toInstant } from '../../../../src/domain/local-date.ts';
import { slackPayload } from '../../../support/slack-driver.ts';

const now = toInstant('2026-03-02T08:00:00Z');

/** The fixture with some of its event changed. */
function eventWith(changes: object, name = 'message-im') {
  const payload = slackPayload(name);
  Object.assign(payload.event, changes);
  return payload;
}

function textOf(typed: string): string | undefined {
  const content = parse(eventWith({ text: typed }), now)?.content;
  return content?.kind === 'words' ? content.text : undefined;
}

describe('in another workspace', () => {
  const idOf = (user: string) => `T2:${user}`;

  it('people are called by it, whoever speaks and whoever is meant', () => {
    expect(parse(eventWith({ text: 'status <@U2>' }), now, { idOf })).toMatchObject({
      from: 'T2:U061F7AUR',
      content: { text: 'status @T2:U2' },
    });
    expect(parse(slackPayload('slash-command'), now, { idOf })?.from).toMatch(/^T2:U/);
    expect(parse(slackPayload('block-actions'), now, { idOf })?.from).toBe('T2:U061F7AUR');
    expect(parse(slackPayload('app-home-opened'), now, { idOf })?.from).toBe('T2:U061F7AUR');
  });

  it('our own message is known before anyone is called anything', () => {
    const own = eventWith({ user: 'U0BOT12345' });

    expect(parse(own, now, { idOf, self: 'U0BOT12345' })).toBeUndefined();
  });
});

describe('the Home tab', () => {
  it('comes in as the person looking at their own page', () => {
    expect(parse(slackPayload('app-home-opened'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: 'Ev0HOME123',
      at: now,
      content: { kind: 'home' },
    });
  });

  it('is not meant when another tab is opened', () => {
    expect(parse(eventWith({ tab: 'messages' }, 'app-home-opened'), now)).toBeUndefined();
  });

  it('has buttons that belong to no card that was sent', () => {
    expect(parse(slackPayload('block-actions-home'), now)?.content).toEqual({
      kind: 'press',
      action: 'absence.extend',
      data: { case: 'koen~1', machine: 'change' },
      values: {},
    });
  });
});

describe('words to the bot', () => {
  it('come in with the platform’s own id and time', () => {
    expect(parse(slackPayload('message-im'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: 'Ev123ABC456',
      at: '2026-03-02T06:40:00.000Z',
      content: { kind: 'words', text: 'ik ben ziek' },
    });
  });

  it.each([
    ['status <@U2147483697>', 'status @U2147483697'],
    ['status <@U2147483697|sarah>', 'status @U2147483697'],
    ['in <#C024BE7LR|algemeen>', 'in #algemeen'],
    ['<!here> <!subteam^S1|@hr>', '@here @hr'],
    ['bel <tel:+31612345678|06 12345678>', 'bel 06 12345678'],
    ['mail <mailto:koen@example.com|koen@example.com>', 'mail koen@example.com'],
    ['zie <https://example.com/a?b=1&amp;c=2>', 'zie https://example.com/a?b=1&c=2'],
    ['zie <https://example.com|example.com>', 'zie example.com'],
    ['3 &lt; 5 &amp;&amp; 5 &gt; 3', '3 < 5 && 5 > 3'],
    ['letterlijk &amp;lt;b&amp;gt;', 'letterlijk &lt;b&gt;'],
    ['  ik ben ziek \n', 'ik ben ziek'],
  ])('reads %j as it was typed', (markup, typed) => {
    expect(textOf(markup)).toBe(typed);
  });

  it.each([
    ['our own message', slackPayload('message-bot')],
    ['our own message without a bot id', eventWith({ user: 'U0BOT12345' })],
    ['the message of another app', eventWith({ user: 'U0OTHER123' }, 'message-bot')],
    ['the message of another bot', eventWith({ subtype: 'bot_message', bot_id: 'B1' })],
    ['an answer in a thread', eventWith({ thread_ts: '1772433000.000100' })],
    ['a message in a channel', eventWith({ channel_type: 'channel' })],
    ['a message in a group', eventWith({ channel_type: 'mpim' })],
    ['a message without words', eventWith({ text: ' ' })],
    ['another event', eventWith({ type: 'reaction_added' })],
    ['nothing', null],
    ['something else', { type: 'view_closed' }],
  ])('does not take %s for words', (_, payload) => {
    expect(parse(payload, now, { self: 'U0BOT12345' })).toBeUndefined();
  });
});

describe('our name in a channel', () => {
  const self = 'U0BOT12345';
  const calledWith = (changed: object) => {
    const payload = slackPayload('app-mention');
    Object.assign(payload.event, changed);
    return parse(payload, now, { self })?.content;
  };
  const help = { kind: 'command', name: 'verzuim', text: 'help' };

  it('asks for help, which comes where the person can answer', () => {
    const came = parse(slackPayload('app-mention'), now, { self });
    expect(came).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: 'Ev123ABC457',
      at: '2026-03-02T06:40:00.000Z',
      content: help,
    });
    expect(parse(slackPayload('app-mention'), now)?.content).toEqual(help);
    expect(calledWith({ text: `<@${self}|nabij> `, thread_ts: '1772433000.000100' })).toEqual(help);
  });

  it('goes before what is said to us', () => {
    expect(calledWith({ text: `<@${self}> status <@U2147483697>` })).toEqual({
      kind: 'words',
      text: 'status @U2147483697',
    });
  });

  it.each([{ user: self }, { bot_id: 'B1' }, { user: undefined }])(
    'is nothing to us from a bot: %j',
    (changed) => {
      expect(calledWith(changed)).toBeUndefined();
    },
  );
});

describe('a file', () => {
  it('comes in as its words, when it has some, and else as a file that nobody looks at', () => {
    const files = [{ id: 'F1', url_private: 'https://files.slack.com/f1', name: 'attest.jpg' }];
    const said = parse(eventWith({ subtype: 'file_share', files }), now);
    expect(said?.content).toEqual({ kind: 'words', text: 'ik ben ziek' });
    const silent = parse(eventWith({ subtype: 'file_share', files, text: '' }), now);
    expect(silent?.content).toEqual({ kind: 'file' });
  });
});

describe('words that were changed afterwards', () => {
  const changed = (message: object, more: object = {}) => {
    const payload = slackPayload('message-changed');
    Object.assign(payload.event.message, message);
    Object.assign(payload.event, more);
    return payload;
  };

  it('come in as a change, without the words', () => {
    expect(parse(slackPayload('message-changed'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: expect.stringMatching(/^edit-[\w-]{22}$/),
      at: '2026-03-02T06:41:00.000Z',
      content: { kind: 'edited' },
    });
  });

  it('are one event, however often the message is changed', () => {
    const ids = [changed({}), changed({ text: 'weer anders' }), changed({ ts: '1772433700.000100' })].map(
      (payload) => parse(payload, now)?.eventId,
    );
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['a link that Slack unfolded', changed({ text: 'ik ben ziek' })],
    ['a change that no person made', changed({ edited: undefined })],
    ['a card of ours that we changed', changed({ bot_id: 'B0BOT12345' })],
    [
      'a message of our own without a bot id',
      changed({ user: 'U0BOT12345', edited: { user: 'U0BOT12345' } }),
    ],
    ['an answer in a thread', changed({ thread_ts: '1772433000.000100' })],
    ['a message in a channel', changed({}, { channel_type: 'channel' })],
    ['a message that was deleted', changed({}, { subtype: 'message_deleted' })],
  ])('are not %s', (_, payload) => {
    expect(parse(payload, now, { self: 'U0BOT12345' })).toBeUndefined();
  });
});

describe('commands', () => {
  it('come in with their name, their text and the ids of the people in it', () => {
    expect(parse(slackPayload('slash-command'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: expect.stringMatching(/^command-[\w-]{22}$/),
      at: now,
      replyTo: 'https://hooks.slack.com/commands/T123ABC456/5678/abcdef',
      content: { kind: 'command', name: 'verzuim', text: 'status @U2147483697' },
    });
  });

  it('are answered in the conversation when they are typed in a direct message', () => {
    const payload = { ...slackPayload('slash-command'), channel_name: 'directmessage' };

    expect(parse(payload, now)).not.toHaveProperty('replyTo');
  });

  it('may have no text', () => {
    const { text: _, ...payload } = slackPayload('slash-command');

    expect(parse(payload, now)?.content).toEqual({ kind: 'command', name: 'verzuim', text: '' });
  });

  it('have another id with another trigger, and the same one with the same', () => {
    const payload = slackPayload('slash-command');
    const again = { ...payload, response_url: 'https://hooks.slack.com/commands/T123ABC456/5679/x' };

    expect(parse(again, now)?.eventId).toBe(parse(payload, now)?.eventId);
    expect(parse({ ...payload, trigger_id: '1.2.3' }, now)?.eventId).not.toBe(parse(payload, now)?.eventId);
  });
});

describe('presses', () => {
  it('come in with what the button carries and what the form holds', () => {
    expect(parse(slackPayload('block-actions'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: expect.stringMatching(/^press-[\w-]{22}$/),
      at: '2026-03-02T06:41:40.123Z',
      content: {
        kind: 'press',
        action: 'form.save',
        data: { contact: 'c-7' },
        values: { what: 'halve dagen', on: '2026-03-02', certificate: 'no' },
        cardKey: 'the-key',
      },
    });
  });

  it('are answered where they were made when the message is for that person’s eyes only', () => {
    const payload = slackPayload('block-actions');
    payload.container.is_ephemeral = true;

    expect(parse(payload, now)?.replyTo).toBe(payload.response_url);
  });

  it.each([
    ['a value that is no JSON', 'x'],
    ['a value of someone else’s', '{"a":1}'],
    ['data that are no strings', '{"data":{"a":1},"key":"k"}'],
  ])('are nothing with %s', (_, value) => {
    const payload = slackPayload('block-actions');
    payload.actions[0].value = value;

    expect(parse(payload, now)).toBeUndefined();
  });

  it('are nothing when something else than a button was used', () => {
    const payload = slackPayload('block-actions');
    payload.actions[0].type = 'static_select';

    expect(parse(payload, now)).toBeUndefined();
  });
});

describe('shortcuts', () => {
  it('report sick like the command', () => {
    expect(parse(slackPayload('global-shortcut'), now)).toEqual({
      channel: 'slack',
      from: 'U061F7AUR',
      eventId: expect.stringMatching(/^shortcut-[\w-]{22}$/),
      at: now,
      content: { kind: 'command', name: 'ziek', text: '' },
    });
  });

  it('have the words of a message checked, answered to the one who asked', () => {
    expect(parse(slackPayload('message-shortcut'), now)).toMatchObject({
      from: 'U2147483697',
      replyTo: 'https://hooks.slack.com/app/T123ABC456/944799105734/abcdef',
      content: { kind: 'command', name: 'verzuim', text: 'check Dag Koen, wat heb je & hoe lang duurt het?' },
    });
  });

  it('are nothing when they are not ours', () => {
    expect(parse({ ...slackPayload('global-shortcut'), callback_id: 'toString' }, now)).toBeUndefined();
  });
});
