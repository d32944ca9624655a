/** Sentences of a plan that says how a case would be measured. It reports nothing, since nothing was measured. Slots: {label}, {name}. */

export const caseSubtitles: readonly string[] = [
  "No results yet: this is the plan, written down before anybody can be proud or disappointed",
  "What we would look at, for how long, and what would count as a no",
  "A trial on {label}, described so that others can repeat it or take it apart",
  "How to find out whether it helps, before anyone says that it does",
  "The questions, the measures and the limits of a small, honest trial",
  "Written before the start, so that the outcome cannot rewrite the question",
  "A case study that begins where most of them end: with what will be counted",
  "A design for a fair trial, open to objections",
  "What to record before, during and after the change",
  "Everything but the results, which have to be earned first",
  "A modest experiment on {label}, with its doubts included",
];

export const planNotes: readonly string[] = [
  "This text reports no results. It describes how they would be found, so that anybody can check the way before the outcome is known.",
  "There are no figures here, because nothing has been measured. What follows is the plan, open to criticism while criticism is still cheap.",
  "Please read this as a plan. It says what would be done and what would be counted, and it promises nothing about the outcome.",
  "A case study needs results, and there are none to show yet. So this is the part that should come first anyway: the plan.",
  "Nothing below has happened. It is written as a proposal, in the hope that somebody finds the weak point before the start.",
  "Think of this as a case study with the last chapter missing. The chapters before it decide whether the last one can be believed.",
  "The plan comes first and in public, since a plan that is written afterwards tends to agree with the results.",
];

export const challengeLeads: readonly string[] = [
  "The situation is a common one, and it is worth describing without drama.",
  "Before a measure comes the question it should answer.",
  "It starts with something that most people have got used to.",
  "The trouble has no single cause, which is why it lasts.",
  "A fair description of the problem is half of the plan.",
  "Suppose a group in which this is an everyday matter.",
  "The starting point is ordinary, and that is the point.",
];

export const approachLeads: readonly string[] = [
  "The plan changes few things, so that the effect can be traced.",
  "One group, one period, and a handful of changes that are written down beforehand.",
  "The approach is deliberately small: whatever helps on a small scale can grow later.",
  "Each change has a reason, and the reasons are part of the plan.",
  "The order matters less than the discipline to keep everything else the same.",
  "Nothing in it is new; what is new is doing it on purpose and keeping notes.",
  "The trial should be dull to carry out, or it will not be carried out.",
];

/** How to measure, right for any subject. */
export const measuringRules: readonly string[] = [
  "Record the state before the change for long enough to know what an ordinary week looks like.",
  "Write down beforehand which outcome would count as a yes, which as a no, and which as undecided.",
  "Keep a group or a part of the work as it is, so that there is something to compare with.",
  "Count the same thing in the same way before and after, even if a better way turns up on the road.",
  "Let somebody do the counting who has nothing to gain from the result.",
  "Ask the people concerned as well, with the same few questions each time.",
  "Note whatever else changed in the period, from holidays to new colleagues.",
  "Set the end of the trial at the start, so that it does not stop on the first good day.",
  "Look at the middle of the range, since a single extreme week can carry an average away.",
  "Report what did not change, too.",
  "Count the effort of the trial itself, or the comparison flatters the new way.",
  "Keep the raw notes, so that somebody else can come to another conclusion.",
  "Separate what was counted from what was felt, and report both.",
  "Name the measure that could look good while things get worse, and watch it.",
  "Prefer few measures that are kept to many that are forgotten after a week.",
  "Wait until the novelty has worn off before drawing a conclusion.",
  "Agree on who reads the notes, and how often.",
];

export const testedLeads: readonly string[] = [
  "In this plan {name} is the thing under test, not the judge.",
  "{name} takes part as a candidate, and the measures below apply to it like to anything else.",
  "The plan is written around {name}, and it would work with another choice.",
  "One part of the trial concerns {name}.",
  "{name} comes in as one of the changes, and it can be taken out again.",
  "The product under test is our own, {name}, which is a reason to be strict.",
  "We make {name}, so the plan has to be stricter with it than others would be.",
];

export const takeawayLeads: readonly string[] = [
  "Even without results, some of it can be used elsewhere.",
  "Whoever wants to repeat it can take the following along.",
  "The plan is free to copy, in whole or in part.",
  "Some points hold for any trial of this kind.",
  "What others can use right away is the way of asking.",
  "A different group would get different results, and the same questions would still be worth asking.",
  "Take what fits and leave a note about what did not.",
];

export const takeaways: readonly string[] = [
  "Begin with one group and one question, and let the second question wait.",
  "A trial that may fail in public teaches more than a success that nobody checks.",
  "Write the plan so that a stranger could carry it out.",
  "If the measure is unpleasant to look at, it is probably the right one.",
  "Share the plan with the person who doubts it most, and let that person add a measure.",
  "Do not ask for more precision than the decision needs.",
  "A clear no is a good result; it saves everybody else the trouble.",
  "Ask for permission to stop before you ask for permission to start.",
  "Whatever the outcome, publish it together with the plan.",
  "The first trial shows how to do the second.",
  "Keep the trial short enough that people remember how it began.",
];
