/** How the card library sets a card: once for the page's own look, once close to what Teams itself uses. */
import type * as Library from 'adaptivecards';

export type Host = ConstructorParameters<typeof Library.HostConfig>[0];

/** The colours are those of whatever the card stands in, by day and by night. */
const colours = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  light: { default: 'var(--surface)', subtle: 'var(--surface)' },
  accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
  attention: { default: 'var(--attention)', subtle: 'var(--attention)' },
  good: { default: 'var(--accent)', subtle: 'var(--accent)' },
  warning: { default: 'var(--attention)', subtle: 'var(--attention)' },
};

const shared = {
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors: colours },
    emphasis: { backgroundColor: 'var(--quote)', foregroundColors: colours },
  },
  adaptiveCard: { allowCustomStyle: false },
};

function fonts(small: number, usual: number, medium: number, large: number, bolder: number) {
  const font = {
    fontFamily: 'inherit',
    fontSizes: { small, default: usual, medium, large, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder },
  };
  return { default: font, monospace: font };
}

function inputs(weight: 'default' | 'bolder') {
  return {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight, suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight },
    },
    errorMessage: { color: 'attention', weight },
  };
}

export const nabijHost: Host = {
  ...shared,
  spacing: { small: 4, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 14 },
  fontTypes: fonts(13, 15, 17, 20, 650),
  inputs: inputs('bolder'),
  actions: { maxActions: 6, spacing: 'medium', buttonSpacing: 0, actionsOrientation: 'horizontal' },
  factSet: {
    title: { weight: 'default', isSubtle: true, maxWidth: 150, wrap: true },
    value: { weight: 'bolder', wrap: true },
    spacing: 14,
  },
  textStyles: { heading: { size: 'medium', weight: 'bolder' } },
};

export const teamsHost: Host = {
  ...shared,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontTypes: fonts(12, 14, 16, 18, 600),
  inputs: inputs('default'),
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 0, actionsOrientation: 'horizontal' },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { weight: 'default', wrap: true },
    spacing: 10,
  },
  textStyles: { heading: { size: 'medium', weight: 'bolder' } },
};
