/** What stands under a subject in the list of mails: 40 to 100 characters with a label of usual length. */
export const preheaders: readonly string[] = [
  "Two things to try this week, and the reason behind each of them.",
  "A thought on {label}, and two steps small enough for a busy day.",
  "A few minutes of reading, and something to try before the week ends.",
  "What it costs to leave it as it is, and where to begin instead.",
  "Short, practical, and about {label} as it is on an ordinary day.",
  "It begins with a small change. Two of them are described below.",
  "One idea on {label}, with advice that you can use without asking anybody.",
  "The reason it keeps coming back, and a first step out of it.",
  "No theory about {label}: what helps, and why it does.",
  "Inside: one thought to turn over, and advice to act on.",
  "A look from the other side, with two steps to follow.",
  "A closer look, and what you can do about it in the coming days.",
  "Advice on {label} that still works when the week is full.",
  "For your next quiet moment: a thought, two steps and a way to check them.",
  "Where to start, without a new process or a long meeting.",
  "It may take less than you think. Here is where to begin.",
  "Two steps on {label} for people who have no time for more.",
  "Read it with one real case of your own in mind.",
  "Some plain advice on {label}, short enough for the way to work.",
  "What you could change about {label} before the end of the week.",
  "One point to think about and two to act on.",
  "A short note on {label}: the problem, the turn and a first step.",
  "Worth two minutes if you have been thinking about {label}.",
];

/** Who sends the mail and why one gets it. It makes no claim about how the address came in beyond consent. */
export const footers: readonly string[] = [
  "Sent by {name}. You get this mail because you agreed to hear from {name}.",
  "This mail is from {name}. It comes to you because you said yes to mails like it.",
  "{name} sends you this because you gave your consent to it.",
  "You are reading a mail from {name}, sent to people who agreed to receive it.",
  "From {name}, with your consent. If that has changed, the link below ends it at once.",
];
