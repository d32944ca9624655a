/** Sentences of a tutorial that fit every topic. Slot: {label}; {readers} fits after "for". */

export const tutorialSubtitles: readonly string[] = [
  "A walkthrough for {readers}, from an ordinary week to a habit that holds",
  "What to do first, how to see that it worked, and what tends to go wrong",
  "A practical guide for {readers}, with a form to copy",
  "Small steps in a sensible order, each with a reason and a way to check it",
  "For {readers} who want to begin this week and not next quarter",
  "Start with what you have, change one thing at a time, and keep what helps",
  "One afternoon to begin, one page to keep, and a fair way to judge the result",
  "A guide on {label} that you can stop after any step and still be ahead",
  "Nothing to buy and nobody to convince: a start that fits into a normal week",
  "The order that saves you work, with the reasons behind it",
  "From the first honest look to a routine, written for {readers}",
  "A calm way to go about it, including the parts that may fail",
  "Each step stands on its own, so you can begin where it hurts most",
];

/** What the reader will have at the end. */
export const tutorialOutcomes: readonly string[] = [
  "At the end you will have a small routine, a form to copy, and a way to tell whether it helps.",
  "When you are through, one real case will be done differently, and you will know how to repeat it.",
  "You will finish with something written down that others can use without you.",
  "By the last step you will have tried every piece of advice once, on work that matters to you.",
  "What you take away is a page of notes, a habit with a fixed place in the week, and a list of what to watch.",
  "You will end with a working example from your own week, which is worth more than a perfect one from a book.",
  "The result is modest and real: one thing about {label} that works better than it did, and a way to keep it so.",
  "In the end you can hand the whole thing to somebody else, and it will still work.",
  "You will have made a few decisions that usually stay open, and they will be on paper.",
  "Expect a first version, good enough to use and plain enough to improve.",
  "You will know which of the steps suit your place and which you can leave out.",
];

/** A second sentence about the outcome, honest about its size. */
export const tutorialScopes: readonly string[] = [
  "It will not be complete, and it does not have to be.",
  "None of it depends on a particular product.",
  "It covers the common case; the rare ones can wait.",
  "Do not try to do all of it in one day.",
  "If you stop halfway, what you have done so far still counts.",
  "The steps build on each other, but each of them is useful alone.",
  "You can go through it alone, though it is better with one other person.",
  "Read it once to the end before you begin.",
  "Take the order as a suggestion and the reasons as the important part.",
  "Plan for a start that is slower than the second round will be.",
  "Leave out what does not fit your situation, and note why.",
];

/** Things to have at hand, as items of a list. */
export const tutorialNeeds: readonly string[] = [
  "One real case from this month, not an invented one.",
  "An hour without interruptions, best early in the day.",
  "A place for notes that other people can open.",
  "Somebody who is willing to disagree with you.",
  "A rough idea of how things stand today, good or bad.",
  "The consent of whoever is affected by a change.",
  "Patience for a first attempt that is slower than usual.",
  "A date on which you will look at the result.",
  "One person who knows the history and remembers why things are as they are.",
  "A way to undo what you try.",
  "Pen and paper, or any editor that you like.",
  "The last example that went wrong, with whatever is left of it.",
  "Permission to leave something undone for a week.",
  "A short list of what must not change.",
  "A colleague or friend who will read what you write.",
  "A clear idea of who would notice an improvement.",
  "A free slot in the calendar for the second round.",
];

/** How to go about a step, right for any of them. */
export const stepWays: readonly string[] = [
  "Do it on one real case this week, and leave the others as they are.",
  "Begin where it annoys you most, because there you will notice the difference.",
  "Keep the first attempt short; half an hour is enough to learn whether it suits you.",
  "If it feels too large, halve it and do the first half.",
  "Say aloud what you are about to do, so that others know why things look different for a while.",
  "Ask one other person to do the same, and compare what you both found.",
  "Resist the wish to improve three more things on the way.",
  "Put a note in the calendar to repeat it, since once is an exception and twice is a habit.",
  "Stop as soon as it is good enough to be useful; polish comes in the second round.",
  "Decide beforehand how long you will try it, and hold on until then.",
  "Leave the old way in place until the new one has worked twice.",
  "Tell the people who depend on you what will be different and until when.",
  "Choose a quiet day for the first time; the hard days come by themselves.",
  "Make it as dull as possible: what needs inspiration will not be repeated.",
  "If somebody objects, ask for the case in which it would hurt.",
  "Go through it slowly once, and you will be quick the second time.",
  "Note when you begin and when you end; you will want to know later.",
  "Take a typical case, neither the easiest nor the worst.",
  "Expect it to feel slow at first, as every new habit does.",
  "Do it once in full before you change anything about it.",
  "Allow yourself one exception, and write down why it was one.",
  "Do not wait for the perfect occasion; the next ordinary one will do.",
  "Make it part of something that you do anyway.",
  "Ask for help at the point where you would usually put it off.",
  "Do it alone the first time and with somebody the second time.",
  "Whatever gets in the way is worth a note of its own.",
  "Keep it going through one busy week before you judge it.",
  "Start today with a rough version and improve it on the second try.",
  "If you skip it once, take it up again without a ceremony.",
];

/** How to see that a step worked, right for any of them; each follows "How to see that it worked:". */
export const stepChecks: readonly string[] = [
  "somebody who was not there can tell you what changed.",
  "you could do it again tomorrow without looking at these lines.",
  "it has survived a busy day.",
  "you know what you would do differently next time.",
  "the person affected has noticed, without being told.",
  "you can explain the reason in one sentence.",
  "a colleague or friend does it without being asked.",
  "the old way feels like a detour.",
  "it happens when you are away as well.",
  "you would miss it if it were gone.",
  "nobody had to be reminded.",
  "the next step has become smaller.",
  "you found at least one thing that surprised you.",
  "you can show a before and an after.",
  "you did it a second time without planning to.",
  "you can name the one case it does not cover.",
  "the first objection has an answer.",
  "there is one excuse less.",
  "somebody asks how you did it.",
  "it took less effort the second time.",
  "you can say what it replaced.",
  "the question behind it comes up less often.",
  "the result looks the same, whoever does it.",
  "you no longer think about it while you do it.",
  "you can tell early when it is about to go wrong.",
  "one thing that used to wait does not wait any longer.",
  "two people would describe it in the same words.",
  "you would recommend it, with its limits.",
  "you have kept it up for a week.",
];

/** Before the block to copy. */
export const templateLeads: readonly string[] = [
  "Copy this, and change the words until they are yours.",
  "It is short on purpose. Fill it in by hand the first time.",
  "Put it where the work happens, not into a folder of good intentions.",
  "Take it as a first version and strike out what you do not need.",
  "Keep it to one page; what does not fit is usually not needed.",
  "Use it on the very next case, before you forget.",
  "Fill in what you know and leave the rest empty; the gaps are information.",
  "It may look too plain. Plain things get used.",
  "Print it or pin it, as long as it is in sight.",
  "Share it once you have used it twice.",
  "Everything in square brackets is yours to replace.",
];

/** What to do when one of the limits shows. */
export const pitfallRemedies: readonly string[] = [
  "If you run into it, make the step smaller before you give it up.",
  "When that happens, write it down and carry on with the next case.",
  "It is no reason to stop, but a reason to begin with something easier.",
  "Talk about it early; it is cheaper to adjust in the first week.",
  "Should it come to that, go back to the step before and ask what was missing.",
  "You will notice it when people begin to work around the new way.",
  "The remedy is plain: fewer rules, and one person who looks after them.",
  "Then it helps to ask who gains from the old way, and what would make the new one fair.",
  "Treat it as a result, too; now you know where the edge is.",
  "Decide beforehand how long you will try, so that a bad week does not decide for you.",
  "In that case, keep the part that works and drop the rest with a clear conscience.",
  "It happens to careful people as well, and it can be put right.",
  "A second pair of eyes at this point saves a lot of trouble.",
];

/** What comes after the last step. */
export const tutorialNextSteps: readonly string[] = [
  "Repeat the round in a week, with a case that is a little harder.",
  "Show your notes to one person and ask what they would leave out.",
  "Choose the step that helped most and give it a fixed place in your week.",
  "Teach it to somebody else; the gaps will show while you talk.",
  "Wait for the next busy week and see what is left of it.",
  "Compare your notes with the way things stood before, and decide what to keep.",
  "Take one step out, and see whether anybody misses it.",
  "Write down what you would tell yourself before the start.",
  "Pick the next case now, while you still know how this one went.",
  "Put a date in the calendar for an honest look back.",
  "Leave it alone for a while; a habit needs a few quiet repetitions.",
];
