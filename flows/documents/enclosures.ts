/** Which files go with a card, and what stands in each: nothing of why someone is away, not in a file's name either. */
import type { Card } from '../../src/cards/card.ts';
import type { Enclosure, FileKind } from '../../src/cards/enclosure.ts';
import type { FileContent } from '../../src/cards/paper.ts';
import type { Language } from '../../src/domain/locale.ts';
import { firstNameOf } from '../../src/domain/person.ts';
import { card, type Scene, text, voiceFor } from '../scene.ts';
import { speak, type WordKey } from '../words/speak.ts';
import { caseDocument } from './case-document.ts';
import { nextContactInvitation } from './invitation.ts';
import { planDocument } from './plan-document.ts';
import { timelinePicture } from './timeline-picture.ts';

type Enclosing = Pick<Card, 'encloses'>;

/** What a case has to be opened: its files, and its picture. */
export type CaseFile = FileKind | 'timeline';

/** The next contact for the reader's own calendar, when one lies ahead. */
export const withInvitation = (scene: Scene): Enclosing => enclosing(scene, ['invitation']);
/** The plan that holds, on paper. */
export const withPlan = (scene: Scene): Enclosing => enclosing(scene, ['plan']);
/** The whole case on paper. */
export const withCase = (scene: Scene): Enclosing => enclosing(scene, ['case']);

/** Every file there is of a case now, for whoever asked. */
export function filesOfCase(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const own = scene.reader.id === scene.employee.id;
  const title = say(own ? 'document-card.titleOwn' : 'document-card.title');
  return {
    ...card(scene, 'document', 'report', title, [text(say('document-card.text'))]),
    ...enclosing(scene, ['case', 'plan', 'invitation'], { isAsked: true }),
  };
}

function enclosing(
  scene: Scene,
  files: readonly FileKind[],
  more: Pick<Enclosure, 'isAsked'> = {},
): Enclosing {
  const there = files.filter((file) => contentOf(file, scene));
  return there.length > 0 ? { encloses: there.map((file) => ({ file, case: scene.case.id, ...more })) } : {};
}

export interface WrittenFile {
  /** `opbouwplan-koen.pdf` */
  readonly name: string;
  readonly content: FileContent;
}

/** That file as it is now for this reader, or nothing when there is none any more. */
export function fileFor(scene: Scene, file: CaseFile): WrittenFile | undefined {
  const content = contentOf(file, scene);
  const of = firstNameOf(scene.employee);
  return content && { name: fileName(scene.reader.language, file, of, content.kind), content };
}

const endings = { calendar: 'ics', paper: 'pdf', timeline: 'png', month: 'png' } as const;

/** The words of the button that opens it. */
export const openWords: Readonly<Record<FileKind, WordKey>> = {
  invitation: 'document.open.invitation',
  plan: 'document.open.plan',
  case: 'document.open.case',
};

function contentOf(file: CaseFile, scene: Scene): FileContent | undefined {
  switch (file) {
    case 'invitation': {
      const calendar = nextContactInvitation(scene);
      return calendar === undefined ? undefined : { kind: 'calendar', calendar };
    }
    case 'plan': {
      const paper = planDocument(scene);
      return paper && { kind: 'paper', paper };
    }
    case 'timeline': {
      const timeline = timelinePicture(scene);
      return timeline && { kind: 'timeline', timeline };
    }
    case 'case':
      return { kind: 'paper', paper: caseDocument(scene) };
  }
}

/** `opbouwplan-koen.pdf`: plain letters, as every computer takes them. */
export function fileName(
  language: Language,
  file: CaseFile | 'month',
  of: string,
  kind: FileContent['kind'],
): string {
  const plain = `${speak(language).say(`document.file.${file}`)}-${of}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain}.${endings[kind]}`;
}
