/** What a prompt says to whom it concerns: in the way that was wished for, and of where someone really stands. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../flows/catalogue.ts';
import { wishKey } from '../../../flows/conversations/wish/wish.machine.ts';
import { begin, step } from '../../../flows/machines.ts';
import type { Scene } from '../../../flows/scene.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { type Language, languages } from '../../../src/domain/locale.ts';
import { sampleScene } from '../../../src/tools/simulate/sample-scene.ts';

const sceneOf = (language: Language, nudge: string): Scene =>
  sampleScene('BE', language, 'manager', { nudge });
const saidOf = (scene: Scene) => plainTextOf(catalogue.nudge(scene));

function wishing(scene: Scene, by: string | null): Scene {
  const saved = step(begin('wish', undefined).stored, { type: 'wish.save', pace: null, by, time: null });
  const machines = { ...scene.case.machines, ...(saved ? { [wishKey]: saved.stored } : {}) };
  return { ...scene, case: { ...scene.case, machines } };
}

describe.each(languages)('the first contact in %s', (language) => {
  const calls = /\bbel|\bcall\b|appel|coup de fil/iu;

  it.each(['message', 'video', 'inPerson'])('asks nobody to call who would rather have it by %s', (by) => {
    expect(saidOf(wishing(sceneOf(language, 'first-contact'), by))).not.toMatch(calls);
  });

  it('has the message as its first step where that is the wish', () => {
    const buttons = (by: string | null) =>
      catalogue.nudge(wishing(sceneOf(language, 'first-contact'), by)).actions;
    const ids = (by: string | null) => buttons(by).map(({ id }) => id);
    expect(buttons('message')[0]).toMatchObject({ id: 'relay.write', style: 'primary' });
    expect(buttons('phone')[0]).toMatchObject({ id: 'contact.done', style: 'primary' });
    expect(ids('message').toSorted()).toEqual(ids('phone').toSorted());
  });

  it.each(['phone', null])('is a call where the wish is %s', (by) => {
    expect(saidOf(wishing(sceneOf(language, 'first-contact'), by))).toMatch(calls);
  });
});

describe('a return', () => {
  const partlyFrom = (scene: Scene, day: string | null): Scene => ({
    ...scene,
    case: { ...scene.case, plans: [], facts: { ...scene.case.facts, partlyFrom: day as never } },
  });

  it.each([
    ['before-return', 'Koen begint weer op', 'Koen is er weer helemaal op'],
    ['welcome', 'Koen begint weer:', 'Koen is er weer helemaal:'],
  ])('is a start only for who was not at work yet: %s', (nudge, away, atWork) => {
    expect(saidOf(partlyFrom(sceneOf('nl', nudge), null))).toContain(away);
    expect(saidOf(partlyFrom(sceneOf('nl', nudge), '2026-07-01'))).toContain(away);
    expect(saidOf(partlyFrom(sceneOf('nl', nudge), '2026-05-04'))).toContain(atWork);
  });
});

describe('what was left with HR', () => {
  const escalated = (responsible: 'hr' | 'manager') => {
    const steps = ['physician-notice-4-weeks'];
    const scene = sampleScene('BE', 'nl', 'hr', { nudge: 'steps-2026-03-27-hr', steps });
    return catalogue['nudge-escalated'](
      responsible === 'hr' ? { ...scene, responsible: scene.reader } : scene,
    );
  };
  const ids = (responsible: 'hr' | 'manager') => escalated(responsible).actions.map(({ id }) => id);

  it('can be done from the card that says so, and what lies with another be given to someone else', () => {
    expect(ids('hr')).toContain('milestone.done');
    expect(plainTextOf(escalated('hr'))).toContain('Dit ligt bij jou en staat nog open');
    expect(ids('manager')).toEqual(['who.open']);
  });
});

describe('what was noted', () => {
  const shown = (name: 'step-noted' | 'happened-noted' | 'flag-closed', changed: Partial<Scene['case']>) => {
    const scene = sampleScene('BE', 'nl', 'hr');
    return plainTextOf(catalogue[name]({ ...scene, case: { ...scene.case, ...changed } }));
  };

  it('is shown: the step, what happened and what was done', () => {
    const scene = sampleScene('BE', 'nl', 'hr');
    const steps = { 'physician-notice-4-weeks': { outcome: 'done', on: scene.today, by: 'hilde' } } as never;
    expect(shown('step-noted', { steps })).toContain(
      'Arbeidsarts inlichten. Gedaan op maandag 15 juni 2026.',
    );

    const told = { happened: { potentialKnownOn: scene.today }, answers: { workPotential: 'no' } } as never;
    const happened = shown('happened-noted', told);
    expect(happened).toContain('Er is nog geen arbeidspotentieel (maandag 15 juni 2026)');
    expect(happened).not.toContain('Er is arbeidspotentieel');

    const open = scene.case.machines['flag:waiting'];
    if (!open) throw new Error('the sample has every flag');
    const closing = { type: 'flag.close', outcome: 'plan-talk', on: scene.today, quietUntil: scene.today };
    const closed = step(open, closing)?.stored ?? open;
    const machines = { ...scene.case.machines, 'flag:waiting': closed };
    expect(shown('flag-closed', { machines })).toContain(
      'Er wordt gewacht met contact: Vandaag een moment prikken om elkaar te spreken',
    );
  });
});
