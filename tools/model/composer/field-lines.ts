/**
 * What brings a general thought home to the reader's own field. They stand behind a thought; {trade} is any noun phrase,
 * singular or plural, and so stands behind a preposition. Slot {audience}: the readers in one phrase.
 */
export const fieldLines: readonly string[] = [
  "That goes for {trade} as well.",
  "With {trade}, ask for an example before you decide.",
  "Try it with {trade} first, where you know what good looks like.",
  "When it comes to {trade}, ask the person who does it every day.",
  "Good questions about {trade} are short and have a real case behind them.",
  "Look at {trade} with this in mind, and see what strikes you.",
  "Ask three people about {trade}, and compare what they call good.",
  "A small example from {trade} says more than a general rule.",
  "In a talk about {trade}, listen for what comes back twice.",
  "Anybody who has to do with {trade} can name an example; ask for one.",
  "Think of {trade}, and of the last time that somebody took care.",
  "If you are new to {trade}, begin here.",
  "Among {audience}, ask who does this differently.",
  "For {audience}, an ordinary day is the place to begin.",
  "Ask other {audience} how they came to their own way.",
  "What you have learned from {trade} may help you here.",
  "It is a fair thing to ask about {trade}, too.",
];
