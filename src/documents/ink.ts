/** What all our pictures have in common: as wide as a phone, one hue dark for what was and light for what comes. */
export const pictureWidth = 720;
export const margin = 36;

export const ink = {
  text: '#1c2b33',
  quiet: '#4c5d66',
  line: '#1f6f78',
  soft: '#d6e8ea',
  paper: '#ffffff',
} as const;
