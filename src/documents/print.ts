/** The printer: papers as PDF, pictures as PNG, invitations as they are. */
import type { Print } from '../ports/files.ts';

export const print: Print = async (content) => {
  switch (content.kind) {
    case 'paper': {
      // Fonts and all, it is a large part of a start and of no first answer.
      const { writePdf } = await import('./pdf.ts');
      return { mime: 'application/pdf', bytes: await writePdf(content.paper) };
    }
    case 'timeline': {
      const [{ timelineSvg }, { writePng }] = await Promise.all([
        import('./timeline-svg.ts'),
        import('./png.ts'),
      ]);
      return { mime: 'image/png', bytes: await writePng(timelineSvg(content.timeline)) };
    }
    case 'month': {
      const [{ monthSvg }, { writePng }] = await Promise.all([import('./month-svg.ts'), import('./png.ts')]);
      return { mime: 'image/png', bytes: await writePng(monthSvg(content.month)) };
    }
    case 'calendar':
      return { mime: 'text/calendar; charset=utf-8; method=PUBLISH', bytes: Buffer.from(content.calendar) };
  }
};
