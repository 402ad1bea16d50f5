/** Files for people: who makes them of what the flows wrote, and under which address one can be had. */
import type { FileKind } from '../cards/enclosure.ts';
import type { FileContent } from '../cards/paper.ts';
import type { PictureKind } from '../cards/picture.ts';
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

/** What a link stands for: this file of this case, for this reader. */
export interface Pass {
  readonly file: FileKind | PictureKind;
  readonly case: CaseId;
  readonly reader: PersonId;
  readonly language: Language;
}

export interface Links {
  /** An address that opens that file for a while, or nothing when people of that channel cannot reach us. */
  to(channel: ChannelName, pass: Pass): string | undefined;
}
