import { MarketingError } from "./errors.ts";

/** The standard normal distribution. */

/** Where the series gives way to the continued fraction: both are exact to the last digits here. */
const tailStart = 3;

/** Enough terms for full precision from `tailStart` on. */
const tailTerms = 120;

/**
 * Probability of a value of at most `z`, right in the far lower tail as well (relative error below 1e-12 down to -37).
 * @source series of Abramowitz and Stegun 26.2.11; continued fraction 26.2.14 in the tails
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) < tailStart) return 0.5 + density(z) * centralSeries(z);
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/**
 * The value below which a share `probability` lies.
 * @throws MarketingError "invalid-statistics" when the share leaves (0, 1)
 * @source start from Abramowitz and Stegun 26.2.22 (error below 0.003), then Halley steps on the distribution function
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new MarketingError("invalid-statistics", `a share of ${probability} has no quantile`, {
      why: "a quantile exists for shares between 0 and 1, both excluded",
      hint: "give a share such as 0.95",
    });
  }
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const t = Math.sqrt(-2 * Math.log(probability));
  let z = (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t) - t;
  for (let step = 0; step < 4; step += 1) {
    const error = (normalCdf(z) - probability) / density(z);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z^3/3 + z^5/(3*5) + … */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Probability of more than `z`, for `z` of 3 and more: density / (z + 1/(z + 2/(z + 3/(z + …)))). */
function upperTail(z: number): number {
  let fraction = z;
  for (let term = tailTerms; term >= 1; term -= 1) fraction = z + term / fraction;
  return density(z) / fraction;
}
