/**
 * Sentences of a welcome series, by the job of the mail. Slots: {label}, {name}, {count}, the number of mails in words. A mail
 * speaks of "this" only behind the sentence that says what it is.
 */

export type WelcomeJob = "welcome" | "problem" | "how" | "objection" | "proof" | "request";

/** Subjects of 30 to 50 characters; each job has a shape of its own. */
export const welcomeSubjects: Record<WelcomeJob, readonly string[]> = {
  welcome: [
    "Welcome: one small thing to do first",
    "Welcome, and a first step for today",
    "Welcome: a first step with {label}",
    "Welcome: begin {label} with one try",
    "Welcome, with something to try today",
    "Welcome: start small with {label}",
    "Welcome: where to begin, in one step",
  ],
  problem: [
    "What goes wrong with {label}, and why",
    "The trouble with {label}, in plain words",
    "What is the real trouble with {label}?",
    "The problem behind the problem",
    "What does it cost to leave it as it is?",
    "Where the trouble with {label} starts",
    "Does this sound like your week?",
  ],
  how: [
    "How to go about {label}: an example",
    "How it works, with an example",
    "How to begin with {label}, step by step",
    "How it goes, from start to end",
    "How to do it: one case, worked through",
    "How one case of {label} could go",
    "How to get from a problem to a result",
  ],
  objection: [
    "The best objection, and a fair answer",
    "A fair doubt about {label}",
    "When not to follow this advice",
    "The case against it, fairly put",
    "Where advice on {label} stops helping",
    "But what if it does not work for you?",
    "One good reason to say no",
  ],
  proof: [
    "One fact that you can check yourself",
    "For the record: a fact about {name}",
    "A fact, and what it does not show",
    "Something to check about {name}",
    "What can be shown, and how to test it",
    "A fact to hold against your own case",
    "Proof first, and then your own test",
  ],
  request: [
    "Your turn: one thing to do next",
    "Your turn with {label}",
    "Your next step, if you want one",
    "Ready for a first try?",
    "Now it is your turn: start with one case",
    "Enough reading: one thing to do",
    "Your move, and a small one",
  ],
};

/** What goes on from the subject where no sentence of the mail has the right length. */
export const welcomePreheaders: Record<WelcomeJob, readonly string[]> = {
  welcome: ["It takes little time, and you can see whether it worked."],
  problem: ["Where it starts, what it costs, and what people try first."],
  how: ["The situation, the steps and the check at the end of them."],
  objection: ["Who should leave it alone, and how to find out in your own case."],
  proof: ["With a test of your own, since your case may be another one."],
  request: ["The series in one line, and one thing to do with it."],
};

export const welcomeOpenings: readonly string[] = [
  "Welcome, and thank you for your interest in {name}.",
  "Welcome to the mails from {name}.",
  "Thank you for giving {name} a place in your inbox.",
  "Before we say anything about {name}, here is something that you can use today.",
  "You asked for news from {name}, so here is a first step in place of a long introduction.",
  "Good to have you here, and thank you for reading along with {name}.",
  "Your first mail from {name} should be of use, so it holds one thing to do.",
];

export const plainWelcomeOpenings: readonly string[] = [
  "Welcome, and thank you for signing up.",
  "Good to have you here.",
  "Welcome: here is something that you can use today, before anything else.",
  "Thank you for a place in your inbox; this mail should earn it.",
  "You signed up, so here is a first step in place of a long introduction.",
  "A first mail should be of use, so this one holds one thing to do.",
  "Thank you for reading along from the start.",
];

/** How the series goes on. */
export const welcomePromises: readonly string[] = [
  "This is the first of {count} mails, and each holds one idea.",
  "There are {count} mails in all: a first step, the problem, a way to deal with it, the best objection and a request.",
  "Each of the {count} mails does one job and can be read alone.",
  "The series has {count} mails, and you can leave it with any of them.",
  "In {count} mails you will see the problem, a way to deal with it and the best argument against it.",
  "None of the {count} mails needs the others, so read what you have time for.",
  "The {count} mails go from a first step to a decision, one idea at a time.",
];

/** Before the step of the first mail. */
export const firstSteps: readonly string[] = [
  "A first small success with {label}:",
  "Something to do today:",
  "Start here:",
  "One thing to try first:",
  "A first step with {label}:",
  "To begin with:",
  "Here is a small one to start with:",
];

/** Before what one sees when a step has worked. */
export const checkLabels: readonly string[] = [
  "How to see that it worked:",
  "You will know that it worked by this:",
  "What to look for afterward:",
  "The check at the end:",
  "It has worked when you see this:",
  "How you can tell:",
  "What you should see then:",
];

/** Openings of the mail that shows how it works. */
export const howOpenings: readonly string[] = [
  "Here is how it can go, from start to end, in one example.",
  "An example says more than a principle, so here is one.",
  "Advice on {label} stays vague until somebody works through a case.",
  "What would you do first, if you had to begin with {label} today?",
  "Take one case and follow it to the end.",
  "How does one get from the trouble with {label} to a result that others can see?",
  "A worked example needs no theory beforehand.",
];

/** Between a supposed situation and the steps. */
export const howBridges: readonly string[] = [
  "What to do, in {count} steps:",
  "One way to go about it, in {count} steps:",
  "A start in {count} steps:",
  "{count} steps, each with its reason:",
  "From there, {count} steps:",
  "One thing after the other, in {count} steps:",
  "What helps, in {count} steps:",
];

/** Openings of the mail with the objection. */
export const objectionOpenings: readonly string[] = [
  "There is a good objection to advice on {label}, and it deserves an answer.",
  "Before you go on, here is the best argument against it.",
  "Not everybody should follow advice on {label}.",
  "A fair doubt is worth more than quick agreement.",
  "Here is the case against it, as fairly as it can be put.",
  "Where does advice on {label} stop being good advice?",
  "Perhaps you have thought of this objection already.",
];

/** Before the limit that is the objection; a whole sentence follows. */
export const objectionLabels: readonly string[] = [
  "The objection:",
  "It goes like this:",
  "What speaks against it:",
  "The argument:",
  "In one sentence:",
  "The doubt:",
  "The other side:",
];

/** Before the thought that answers it; a whole sentence follows. */
export const answerLabels: readonly string[] = [
  "What speaks for a try all the same:",
  "The answer:",
  "And yet:",
  "What can be said to that:",
  "The reply to it:",
  "A fair answer:",
  "What is true as well:",
];

/** Before the step with which the reader can find out. */
export const ownTests: readonly string[] = [
  "How to find out in your own case:",
  "A small test settles it for your case:",
  "You need not decide by argument; try this:",
  "Find out where a failure costs little:",
  "A test that is quick to undo:",
  "Let your own case decide:",
  "A way to check it for yourself:",
];

/** Behind a supplied fact: what it shows and what it does not. */
export const proofLimits: readonly string[] = [
  "A fact like that shows what is possible; whether it holds for you, your own test will show.",
  "Your case may be another one, so take the fact as a reason to look and no more.",
  "That is what can be shown so far; the rest is for you to judge.",
  "It is one fact about one product, and your own test is worth more to you.",
  "Hold it against what you know, and ask where you doubt it.",
  "A fact is a good start for a question, and a poor end for one.",
  "Doubt is welcome: ask how it was found before you rely on it.",
];

/** Openings of the last mail. */
export const requestOpenings: readonly string[] = [
  "This is the last mail of the series, and it asks for one thing.",
  "You have had the problem, a way to deal with it and the best objection; now it is your turn.",
  "What you do next with {label} matters more than what you have read.",
  "The series ends here, with a request in place of more advice.",
  "Is there one case of your own that you could start with this week?",
  "Enough has been said about {label}; a first try will tell you more.",
  "A series like this is worth as much as the first thing you do with it.",
];

/** Before the last step. */
export const lastSteps: readonly string[] = [
  "If you do one thing about {label}, do this:",
  "The shortest way to a result:",
  "Begin with this:",
  "One thing to do before the week is over:",
  "A start that needs nobody's permission:",
  "The smallest useful step:",
  "Whatever you decide, this is worth doing:",
];

/** What the next mail is about, by its job. */
export const nextMails: Record<Exclude<WelcomeJob, "welcome">, readonly string[]> = {
  problem: [
    "The next mail looks at the problem behind it.",
    "Next time: what goes wrong, and where it starts.",
    "Coming next: the problem, in plain words.",
    "The next one is about the trouble itself.",
    "Next in the series: what it costs to wait.",
  ],
  how: [
    "The next mail shows how it works, with an example.",
    "Next time: one example, from start to end.",
    "Coming next: a case, worked through.",
    "The next one goes from the problem to the steps.",
    "Next in the series: how it can be done.",
  ],
  objection: [
    "The next mail takes up the best objection.",
    "Next time: the strongest argument against all of it.",
    "Coming next: when not to do it.",
    "The next one is for the skeptics.",
    "Next in the series: a fair doubt, and an answer.",
  ],
  proof: [
    "The next mail brings a fact that you can check.",
    "Next time: what can be shown.",
    "Coming next: a fact, and what it does not prove.",
    "The next one is about proof.",
    "Next in the series: something to check.",
  ],
  request: [
    "The next mail is the last one, and it asks for one thing.",
    "Next time: your turn.",
    "Coming next: the end of the series, and one request.",
    "The next one asks you for something small.",
    "Next in the series: what to do with all of it.",
  ],
};
