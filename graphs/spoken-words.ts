/** What is said to a change that comes too early. */
export const stillMade = 'The campaign is still being made. Say "go on" to finish it first.';

/** What can be said about a campaign. */
export const help = [
  "I did not understand that. You can say:",
  '- "make the LinkedIn posts more casual" or "make week 2 more technical"',
  '- "add two tweets about code quality"',
  '- "what is planned for week 2?" or "what goes out on LinkedIn?"',
  '- "which tests do we run?", "show the strategy", "what did the quality gate find?", "what is the status?"',
  '- "show tweet-01", "show the texts of week 2" or "show the LinkedIn texts"',
  'Approving and rejecting is done in the card of the question, or with: qlp-marketing approve CAMPAIGN. Say "approve", and I tell you how.',
  "I cannot remove, move, shorten or undo pieces. For another campaign use a new thread.",
].join("\n");

/** What can be said on a thread without a campaign. */
export const beginning = [
  "There is no campaign on this thread yet. You can send:",
  '- a brief in plain words: "launch our SDK to developers on X and LinkedIn for two weeks"',
  '- more of it, as far as you like: "Launch Acme Deploy, a tool that ships containers, to CTOs via LinkedIn and email for 30 days, starting tomorrow, in a casual tone"',
  '- a question about a campaign that is there, with its id: "what is the status of campaign-0123456789ab?"',
].join("\n");
