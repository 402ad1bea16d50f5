/** Files for people: who makes them of what the flows wrote, and under which address one can be had. */
import type { FileKind } from '../cards/enclosure.ts';
import type { FileContent } from '../cards/paper.ts';
import type { Depicted } from '../cards/picture.ts';
import type { CaseId } from '../domain/absence.ts';
import type { Language } from '../domain/locale.ts';
import type { ChannelName, PersonId } from '../domain/person.ts';

/** The bytes of a file, and what they are. */
export interface PrintedFile {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Makes a file; rejects when it cannot be made. */
export type Print = (content: FileContent) => Promise<PrintedFile>;

/** A file of a case, or a picture. */
export type Linked = { readonly file: FileKind; readonly case: CaseId } | Depicted;

/** What a link stands for: that, for this reader. */
export type Pass = Linked & { readonly reader: PersonId; readonly language: Language };

export interface Links {
  /** An address that opens that file for a while, or nothing when people of that channel cannot reach us. */
  to(channel: ChannelName, pass: Pass): string | undefined;
}
