import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Block, Card, Field } from '../../../../src/cards/card.ts';
import { limits, type SlackBlock, slackBlocks } from '../../../../src/channels/slack/limits.ts';
import { render } from '../../../../src/channels/slack/render.ts';
import type { OwnWords } from '../../../../src/domain/checked-text.ts';
import { own, plain, withEverything, withForm } from '../../../contracts/channel-cards.ts';

function inputsOf(card: Card, key = 'key') {
  return render(card, key).blocks.filter((block) => block.type === 'input');
}

function buttonsOf(card: Card, key = 'key') {
  return render(card, key).blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
}

const formWith = (...fields: Field[]): Card => ({ ...plain, form: { id: 'f', fields } });

describe('a card as a Slack message', () => {
  it('has a header, its body, its form and its buttons, in that order', () => {
    expect(render(withEverything, 'key').blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'context',
      'rich_text',
      'rich_text',
      'rich_text',
      'input',
      'context',
      'input',
      'input',
      'input',
      'input',
      'actions',
    ]);
  });

  it('reads aloud as its plain text, where nothing is a mention or a link', () => {
    const card: Card = { ...plain, body: [{ type: 'text', text: own('<!channel> & <@U1>') }] };

    expect(render(card, 'key').text).toBe('Goed dat je het laat weten\n&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('gives no word to mrkdwn, where it could become formatting or a mention', () => {
    expect(JSON.stringify(render(withEverything, 'key').blocks)).not.toContain('mrkdwn');
  });

  it('shows a title that is too long for a header in bold, whole', () => {
    const title = 'Een lange titel. '.repeat(10).trim();

    expect(render({ ...plain, title: own(title) }, 'key').blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: title, style: { bold: true } }] },
      ],
    });
  });

  it('opens the text of a rule from its name', () => {
    const fact = { label: own('Bron'), value: own('Ziektewet art. 38a'), url: 'https://example.org/wet' };
    const { blocks } = render({ ...plain, body: [{ type: 'facts', facts: [fact] }] }, 'k');
    expect(JSON.stringify(blocks)).toContain(
      '{"type":"link","url":"https://example.org/wet","text":"Ziektewet art. 38a"}',
    );
  });

  it('marks what was wrong with a field by a sign and words, right below it', () => {
    const blocks = render(withEverything, 'key').blocks;
    const index = blocks.findIndex((block) => block.type === 'input');

    expect(blocks[index + 1]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: '⚠ Vul dit nog in.' }],
    });
  });

  it('starts a new delivery of a form with its own values', () => {
    const [first] = inputsOf(withForm, 'key-1');
    const [second] = inputsOf(withForm, 'key-2');

    expect(first?.block_id).toMatch(/\.what$/);
    expect(first?.block_id).not.toBe(second?.block_id);
    expect(first?.element.action_id).toBe('what');
  });

  it('lets a field be left open unless it is required', () => {
    expect(inputsOf(withForm).map(({ optional }) => optional)).toEqual([false, true, true, true, true]);
  });

  it('shows a few choices at once and folds many into a menu', () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: own(`Keuze ${index}`) }));
    const [few, many] = inputsOf(
      formWith(
        { id: 'few', type: 'choice', label: own('Wat?'), choices: choices(5), value: 'v2' },
        { id: 'many', type: 'choice', label: own('Wie?'), choices: choices(6) },
      ),
    );

    expect(few?.element).toMatchObject({ type: 'radio_buttons', initial_option: { value: 'v2' } });
    expect(many?.element).toMatchObject({ type: 'static_select' });
    expect(many?.element).not.toHaveProperty('initial_option');
  });

  it('asks for a number in a text field, since Slack has number fields in dialogs only', () => {
    const [input] = inputsOf(
      formWith({ id: 'n', type: 'number', label: own('%'), min: 1, max: 100, value: 50 }),
    );

    expect(input?.element).toEqual({
      type: 'plain_text_input',
      action_id: 'n',
      max_length: 3,
      initial_value: '50',
    });
  });

  it('puts the data, the key and whether the form goes along in a button', () => {
    expect(
      buttonsOf(withForm, 'the-key').map((button) => JSON.parse('value' in button ? button.value : '')),
    ).toEqual([
      { data: {}, key: 'the-key', submits: true },
      { data: { contact: 'c-7' }, key: 'the-key' },
    ]);
  });

  it('offers a file as a button that opens its address, beside the others', () => {
    const card: Card = {
      ...withForm,
      downloads: [{ label: own('Plan (PDF)'), url: 'https://nabij.test/files/x' }],
    };
    const { blocks } = render(card, 'the-key');

    expect(buttonsOf(card).at(-1)).toEqual({
      type: 'button',
      action_id: 'file.0',
      text: { type: 'plain_text', text: 'Plan (PDF)' },
      url: 'https://nabij.test/files/x',
    });
    expect(slackBlocks.safeParse(blocks).error).toBeUndefined();
  });

  it('ends in an ellipsis when it has more parts than a message, and keeps its form and its buttons', () => {
    const body = Array.from(
      { length: 80 },
      (_, index): Block => ({ type: 'text', text: own(`Zin ${index}`) }),
    );
    const { blocks } = render({ ...withForm, body }, 'key');

    expect(blocks).toHaveLength(50);
    expect(blocks[43]).toEqual({ type: 'context', elements: [{ type: 'plain_text', text: '…' }] });
    expect(blocks.slice(44).map(({ type }) => type)).toEqual([...Array(5).fill('input'), 'actions']);
  });

  it('is refused, not cut, when the data of an action cannot fit', () => {
    const card: Card = { ...plain, actions: [{ id: 'a', label: own('A'), data: { x: 'x'.repeat(2_000) } }] };

    expect(() => render(card, 'key')).toThrow(
      expect.objectContaining({
        code: 'slack.card-too-large',
        retry: 'never',
        details: { card: 'plain', action: 'a' },
      }),
    );
  });

  it('stays within every limit, whatever the card', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const message = render(card, 'key');
        expect(slackBlocks.safeParse(message.blocks).error?.issues).toBeUndefined();
        expect(message.text.length).toBeLessThanOrEqual(limits.fallback);
      }),
      // These cards are huge: making a failing one smaller would take minutes.
      { numRuns: 100, endOnFailure: true },
    );
  });
});

describe('Slack’s limits', () => {
  const header: SlackBlock = { type: 'header', text: { type: 'plain_text', text: 'Titel' } };
  const context = (text: string): SlackBlock => ({
    type: 'context',
    elements: [{ type: 'plain_text', text }],
  });
  const input = (block_id: string, action_id: string): SlackBlock => ({
    type: 'input',
    block_id,
    label: { type: 'plain_text', text: 'Wat?' },
    optional: true,
    element: { type: 'plain_text_input', action_id },
  });

  it.each<[string, unknown[]]>([
    ['no blocks', []],
    ['51 blocks', Array(51).fill(header)],
    ['an empty text', [context('')]],
    ['a header of 151 characters', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]],
    ['more than 12,000 characters together', Array(5).fill(context('x'.repeat(2_500)))],
    ['a block id twice', [input('a', 'x'), input('a', 'y')]],
    ['an action id twice', [input('a', 'x'), input('b', 'x')]],
    ['mrkdwn', [{ type: 'section', text: { type: 'mrkdwn', text: '*x*' } }]],
    ['a number field', [{ ...input('a', 'x'), element: { type: 'number_input', action_id: 'x' } }]],
  ])('refuse %s', (_, blocks) => {
    expect(slackBlocks.safeParse(blocks).success).toBe(false);
  });

  it('let a message at the limit through', () => {
    expect(slackBlocks.safeParse([...Array(49).fill(header), context('x'.repeat(3_000))]).success).toBe(true);
  });
});

/** Cards of any make: short and absurdly long texts, any script, forms and actions up to what a card may have. */
const words: fc.Arbitrary<OwnWords> = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom(1, 1, 1, 5, 60, 900))
  .map(([text, times]) => own(text.repeat(times)));
const maybeWords = fc.option(words, { nil: undefined });

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({
    type: fc.constant('text' as const),
    text: words,
    tone: fc.constantFrom('subtle' as const, 'strong' as const),
  }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 12 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    heading: words,
    items: fc.array(words, { maxLength: 30 }),
  }),
  fc.record({ type: fc.constant('quote' as const), text: words, by: words }),
);

const fields: fc.Arbitrary<Field> = fc.oneof(
  fc
    .record({ label: words, value: words, error: words, maxLength: fc.integer({ min: 1, max: 5_000 }) })
    .map((field) => ({ ...field, id: '', type: 'text' as const })),
  fc
    .record({ label: words, choices: fc.array(words, { minLength: 1, maxLength: 10 }) })
    .map(({ label, choices }) => ({
      id: '',
      type: 'choice' as const,
      label,
      choices: choices.map((choice, index) => ({ value: `v${index}`, label: choice })),
    })),
);

const cards: fc.Arbitrary<Card> = fc
  .record({
    title: words,
    body: fc.array(blocks, { maxLength: 60, size: 'max' }),
    fields: fc.option(fc.array(fields, { minLength: 1, maxLength: 6 }), { nil: undefined }),
    actions: fc.array(fc.record({ label: words, hint: maybeWords }), { maxLength: 6 }),
  })
  .map(({ title, body, fields: some, actions }) => ({
    ...plain,
    title,
    body,
    ...(some
      ? { form: { id: 'f', fields: some.map((field, index) => ({ ...field, id: `field-${index}` })) } }
      : {}),
    actions: actions.map(({ label }, index): Action => ({ id: `action-${index}`, label, data: {} })),
  }));
