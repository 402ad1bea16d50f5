import { expect, it } from 'vitest';
import { commandIn, commandNamed, subcommandIn } from '../../../src/app/command-words.ts';

it.each([
  ['verzuim status', { name: 'verzuim', text: 'status' }],
  ['/verzuim status @koen', { name: 'verzuim', text: 'status @koen' }],
  ['  /Verzuim   te-laat ', { name: 'verzuim', text: 'te-laat' }],
  ['/ziek', { name: 'ziek', text: '' }],
  ['/malade jusqu’à vendredi', { name: 'malade', text: 'jusqu’à vendredi' }],
  ['absence overdue', { name: 'absence', text: 'overdue' }],
  // Somebody speaking, not a command.
  ['ziek, kom vandaag niet', undefined],
  ['sick today', undefined],
  ['beter morgen', undefined],
  ['verzuim is vervelend', undefined],
  ['/onbekend iets', undefined],
  // Names that every object has.
  ['/constructor', undefined],
  ['verzuim constructor', undefined],
])('a command typed as "%s" is understood', (text, command) => {
  expect(commandIn(text)).toEqual(command);
});

it('a command goes by its name in every language, whatever the case', () => {
  expect(['ziek', 'Malade', 'SICK'].map(commandNamed)).toEqual(['report', 'report', 'report']);
  expect(commandNamed('onbekend')).toBeUndefined();
});

it('what is asked of a command is its first word, and nothing asks for help', () => {
  expect(subcommandIn(' Mes-données  nu ')).toEqual({ asked: 'mine', rest: 'nu' });
  expect(subcommandIn('')).toEqual({ asked: 'help', rest: '' });
  expect(subcommandIn('toString')).toEqual({ asked: undefined, rest: '' });
});
