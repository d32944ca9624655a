/** A word or phrase as a pattern: whole words, any case, any white space. */
export function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word.trim()).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`, "giu");
}

/**
 * A pattern for every way to write a name, the right one too: other capitals, its parts apart or with a hyphen. Null for a
 * name of one plain word, which may be a word like any other ("Linear").
 * @example misspelled("QuantumLayer") // matches "Quantum Layer", "quantumlayer", "Quantum-Layer"
 */
export function misspelled(name: string): RegExp | null {
  const parts = name.trim().match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\s\p{L}\p{N}-]+/gu) ?? [];
  if (parts.length < 2 || parts.join("").length < 4) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.map(escaped).join("[\\s-]?")}(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
