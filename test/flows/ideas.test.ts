/** Ideas of the sources that live in what cards say: each is there in every language, within the limits of the country. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../flows/catalogue.ts';
import { guideFor, phases } from '../../flows/guide/guide.ts';
import { everyNudge } from '../../flows/nudges/catalogue.ts';
import { whoDoesWhat } from '../../flows/roles/cards.ts';
import { speak } from '../../flows/words/speak.ts';
import type { Block } from '../../src/cards/card.ts';
import { plainTextOf } from '../../src/cards/plain-text.ts';
import { countries, languages } from '../../src/domain/locale.ts';
import { sampleScene } from '../../src/tools/simulate/sample-scene.ts';

const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));
const itemsUnder = (blocks: readonly Block[], heading: string) =>
  blocks.flatMap((block) => (block.type === 'list' && block.heading === heading ? block.items : []));

describe.each(everywhere)('in $country, in $language', ({ country, language }) => {
  const scene = sampleScene(country, language, 'manager');
  const { say } = speak(language);

  it('R9: each prompt says in a sentence why it comes now, and offers the next step as a button', () => {
    for (const nudge of everyNudge) {
      const machine = { key: `nudge:${nudge}`, context: { ...scene.machine.context, nudge } };
      const { body, actions } = catalogue.nudge({ ...scene, machine });
      const [why] = body.filter((block) => block.type === 'text');
      expect([nudge, why?.type === 'text' && why.text.length > 20]).toEqual([nudge, true]);
      expect([nudge, actions.length > 0]).toEqual([nudge, true]);
    }
  });

  it('R41, R42, R44: what lies under the waterline is offered, never asked as a list of questions', () => {
    const open = { ability: true, workCauses: true };
    const offers = phases.map((phase) =>
      itemsUnder(guideFor(phase, speak(language), open), say('guide.offer')),
    );
    expect(offers.flat().length).toBeGreaterThan(2);
    expect(offers.flat().filter((line) => line.trim().endsWith('?'))).toEqual([]);
  });

  it('R66, R67: a step of the build-up has hours, tasks and a place, at home and elsewhere too', () => {
    const noPlans = { ...scene, case: { ...scene.case, plans: [] } };
    const machine = { key: 'build-up', context: { ...scene.machine.context, plan: 'none' } };
    const fields = catalogue['build-up-form']({ ...noPlans, machine }).form?.fields ?? [];
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['from', 'hours', 'tasks', 'place']));
    const places = fields.flatMap((field) => (field.type === 'choice' ? field.choices : []));
    expect(places.map(({ value }) => value)).toEqual(expect.arrayContaining(['usual', 'home', 'elsewhere']));
  });

  it('R74: the last word of an absence brings well-being to the yearly talk', () => {
    const said = plainTextOf(catalogue['aftercare-closed-notice'](scene));
    expect(said).toMatch(/jaargesprek|entretien annuel|yearly review/);
  });

  it('R90, R91, R96: everyone reads who the manager and HR are, and that they do it together', () => {
    for (const reader of ['employee', 'manager', 'hr'] as const) {
      const said = plainTextOf(whoDoesWhat(sampleScene(country, language, reader)));
      expect(said).toContain('An Peeters');
      expect(said).toMatch(/HR|RH/);
      expect(said).toContain(say('who.together'));
    }
  });

  it('R84, R88: attention for the team leads to the risk assessment and to what is offered already', () => {
    expect(say('attention-prompt.work')).toMatch(/risico-inventarisatie|analyse des risques|risk assessment/);
    expect(say('attention-prompt.support')).toMatch(/HR|RH/);
  });
});
