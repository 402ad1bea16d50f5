/** The printer: papers as PDF, invitations as they are. */
import type { Print } from '../ports/files.ts';
import { writePdf } from './pdf.ts';

export const print: Print = async (content) => {
  switch (content.kind) {
    case 'paper':
      return { mime: 'application/pdf', bytes: await writePdf(content.paper) };
    case 'calendar':
      return { mime: 'text/calendar; charset=utf-8; method=PUBLISH', bytes: Buffer.from(content.calendar) };
  }
};
