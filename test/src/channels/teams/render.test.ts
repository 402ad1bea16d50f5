/** Cards as Teams gets them, judged by Microsoft's own parser and by Teams' limits. */
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/cards/card.ts';
import { largestCard, render } from '../../../../src/channels/teams/render.ts';
import { own, plain, tooLong, withEverything, withForm } from '../../../contracts/channel-cards.ts';
import { complaintsAbout } from '../../../support/teams-rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON, judged field by field
const contentOf = (card: Card): any => render(card, 'the-key').attachments[0]?.content;

describe('a card in Teams', () => {
  it.each([
    ['plain', plain],
    ['a form', withForm],
    ['one with everything', withEverything],
    ['one that is far too long', { ...withEverything, ...tooLong }],
  ])('is sound and small enough: %s', (_, card) => {
    expect(complaintsAbout(contentOf(card))).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(contentOf(card)))).toBeLessThanOrEqual(largestCard);
  });

  it('that is sound would be told from one that is not', () => {
    const card = contentOf(withForm);
    expect(complaintsAbout({ ...card, body: [{ type: 'Zork' }] })).not.toEqual([]);
    expect(complaintsAbout({ ...card, body: [{ type: 'Input.Text', id: 'x' }] })).toEqual(['x has no label']);
  });

  it('says in the notification what it is about', () => {
    expect(render(withForm, 'the-key').summary).toBe('Afspraak');
  });

  it('works in clients that do not know Action.Execute', () => {
    expect(contentOf(withForm).actions[0]).toMatchObject({
      type: 'Action.Execute',
      associatedInputs: 'auto',
      data: { action: 'form.save', cardKey: 'the-key' },
      fallback: { type: 'Action.Submit', data: { action: 'form.save', cardKey: 'the-key' } },
    });
  });

  it.each([
    ['&lt;b&gt; &#60; &amp;', '\\&lt;b\\&gt; \\&#60; \\&amp;'],
    ['Koen & An, R&D; en verder', 'Koen & An, R\\&D; en verder'],
  ])('shows an entity as it was written: %s', (written, sent) => {
    const body: Card['body'] = [
      { type: 'text', text: own(written) },
      { type: 'facts', facts: [{ label: own(written), value: own(written) }] },
      { type: 'list', items: [own(written)] },
      { type: 'quote', text: own(written) },
    ];
    const content = contentOf({ ...plain, title: own(written), body });

    expect(content.body).toMatchObject([
      { text: sent },
      { text: sent },
      { facts: [{ title: sent, value: sent }] },
      { text: `• ${sent}` },
      { items: [{ text: sent }] },
    ]);
  });

  it('leaves what is not markdown alone', () => {
    const label = own('R&amp;D');
    const card: Card = {
      ...plain,
      form: { id: 'f', fields: [{ id: 'x', type: 'choice', label, choices: [{ value: 'a&b;', label }] }] },
    };
    expect(contentOf(card).body.at(-1)).toMatchObject({ label, choices: [{ title: label, value: 'a&b;' }] });
  });
});
