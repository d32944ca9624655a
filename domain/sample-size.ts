import { MarketingError } from "./errors.ts";
import { normalQuantile } from "./normal.ts";

/** What a test shall be able to see, and how surely. */
export interface TestStrength {
  /** relative change worth noticing, 0.1 = 10 % more than today */
  minimumEffect: number;
  /** 1 - risk of naming a winner where there is none, two-sided, 0.95 */
  confidenceLevel: number;
  /** chance to see the change when it is there, 0.8 */
  power: number;
}

/**
 * Sample size per variant to detect `minimumEffect` on a rate: people, whole number.
 *
 * n = (z(1-α/2) √(2 p̄ q̄) + z(power) √(p₁q₁ + p₂q₂))² / (p₂ - p₁)², with p₂ = p₁ (1 + minimumEffect) and p̄ their mean.
 * @param baseRate share of successes today, 0 < baseRate < 1
 * @throws MarketingError "invalid-statistics" when a share leaves (0, 1) or there is no change to detect
 * @source two-sided two-proportion z-test, pooled variance under the null; checked against R power.prop.test
 * @example sampleSize({ baseRate: 0.02, minimumEffect: 0.1, confidenceLevel: 0.95, power: 0.8 }) // 80682
 */
export function sampleSize({ baseRate, ...strength }: TestStrength & { baseRate: number }): number {
  const { significance, sensitivity } = quantilesOf(strength);
  const changed = baseRate * (1 + strength.minimumEffect);
  requireShare("base rate", baseRate);
  requireShare("changed rate", changed);
  const mean = (baseRate + changed) / 2;
  const underNull = Math.sqrt(2 * mean * (1 - mean));
  const underChange = Math.sqrt(baseRate * (1 - baseRate) + changed * (1 - changed));
  return Math.ceil(((significance * underNull + sensitivity * underChange) / (changed - baseRate)) ** 2);
}

/**
 * Posts per variant to detect `minimumEffect` when the post is the unit: everybody who sees a post shares its luck, so
 * counting impressions would name winners where there are none. Posts are compared in pairs, on the logarithm of the rate.
 *
 * n = 2 (spread (z(1-α/2) + z(power)) / ln(1 + minimumEffect))²
 * @param spread standard deviation of a post's log rate around its true rate, > 0
 * @throws MarketingError "invalid-statistics"
 * @source paired comparison of means, normal approximation
 * @example postsPerVariant({ spread: 0.3, minimumEffect: 0.1, confidenceLevel: 0.95, power: 0.8 }) // 156
 */
export function postsPerVariant({ spread, ...strength }: TestStrength & { spread: number }): number {
  const { significance, sensitivity } = quantilesOf(strength);
  if (!(spread > 0 && strength.minimumEffect > -1)) {
    throw invalid(`a spread of ${spread} or an effect of ${strength.minimumEffect} cannot be planned with`);
  }
  return Math.ceil(2 * ((spread * (significance + sensitivity)) / Math.log1p(strength.minimumEffect)) ** 2);
}

function quantilesOf({ minimumEffect, confidenceLevel, power }: TestStrength): {
  significance: number;
  sensitivity: number;
} {
  requireShare("confidence level", confidenceLevel);
  requireShare("power", power);
  if (!Number.isFinite(minimumEffect) || minimumEffect === 0) throw invalid("there is no change to detect");
  return { significance: -normalQuantile((1 - confidenceLevel) / 2), sensitivity: normalQuantile(power) };
}

function requireShare(name: string, share: number): void {
  if (!(share > 0 && share < 1)) throw invalid(`a ${name} of ${share} is no share between 0 and 1`);
}

function invalid(message: string): MarketingError {
  return new MarketingError("invalid-statistics", message, {
    why: "a sample size needs shares between 0 and 1 and a change other than 0",
    hint: "write shares as 0.95, not 95, and the change as 0.1 for 10 %",
  });
}
