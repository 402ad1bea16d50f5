/** Block Kit as the page draws it: the kinds of blocks that our Slack messages are made of, and no others. */

export interface SlackMessage {
  readonly blocks: readonly SlackBlock[];
}

interface PlainText {
  readonly text: string;
}

export type SlackBlock =
  | { readonly type: 'divider' }
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | { readonly type: 'rich_text'; readonly elements: readonly RichElement[] }
  | { readonly type: 'context'; readonly elements: readonly PlainText[] }
  | SlackInput
  | { readonly type: 'actions'; readonly elements: readonly (SlackButton | SlackLink)[] };

export type RichElement =
  | { readonly type: 'rich_text_section' | 'rich_text_quote'; readonly elements: readonly RichText[] }
  | { readonly type: 'rich_text_list'; readonly elements: readonly { elements: readonly RichText[] }[] };

export interface RichText extends PlainText {
  /** Of words that open an address. */
  readonly url?: string | undefined;
  readonly style?: { readonly bold: true } | undefined;
}

export interface SlackInput {
  readonly type: 'input';
  readonly label: PlainText;
  readonly hint?: PlainText | undefined;
  readonly optional: boolean;
  readonly element: SlackElement;
}

interface Option {
  readonly text: PlainText;
  readonly value: string;
}

export type SlackElement = { readonly action_id: string } & (
  | {
      readonly type: 'plain_text_input';
      readonly multiline?: boolean | undefined;
      readonly max_length?: number | undefined;
      readonly initial_value?: string | undefined;
    }
  | { readonly type: 'datepicker'; readonly initial_date?: string | undefined }
  | { readonly type: 'timepicker'; readonly initial_time?: string | undefined }
  | {
      readonly type: 'radio_buttons' | 'static_select';
      readonly options: readonly Option[];
      readonly initial_option?: Option | undefined;
    }
);

/** A button that opens an address. */
export interface SlackLink {
  readonly type: 'button';
  readonly text: PlainText;
  readonly url: string;
}

export interface SlackButton {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly style?: 'primary' | 'danger' | undefined;
  /** What our renderer put there to come back with a press: JSON. */
  readonly value: string;
}
