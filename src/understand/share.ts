/** How the weights of a message's features become likelihoods: the same in training and in use. */

/**
 * The share of each feature in the score. A long message has more features than a short one; without this it would
 * be more certain for its length alone.
 */
export function shareOf(features: readonly number[]): number {
  return 6 / Math.sqrt(Math.max(1, features.length));
}

/** Scores as likelihoods, together 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
