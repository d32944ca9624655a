/** Steps, polls and forms for a theme that no bank knows; the rules are those of generic-sentences.ts. */
export const genericPractice = {
  steps: [
    {
      action: "Ask three people what they expect from {label}, and compare the answers.",
      reason: "The differences show you where to look first.",
      check: "At least two of the replies disagree, and you can point to the difference.",
    },
    {
      action: "Write down in one sentence what you want from {label}.",
      reason: "A sentence can be shown to others, and a feeling cannot.",
      check: "Somebody else reads it and can say it back in other words.",
    },
    {
      action: "Watch somebody who is good at it, and note what that person leaves out.",
      reason: "What somebody skips is harder to see than what is done.",
      check: "Your notes contain a step that you would have done and the expert did not.",
    },
    {
      action: "Change one thing and keep the rest as it is.",
      reason: "Only then can you tell what made the difference.",
      check: "Any difference you see afterward has one possible cause.",
    },
    {
      action: "Pick the smallest part that others would notice.",
      reason: "A visible result earns you the patience for the rest.",
      check: "A remark about it comes from someone you had not told.",
    },
    {
      action: "Set aside a fixed hour for {label}, and let nothing move it.",
      reason: "What has a place in the week happens; the rest waits for a free day.",
      check: "Two weeks in a row it took place, whatever else came up.",
    },
    {
      action: "Ask what went wrong last time, and listen without explaining.",
      reason: "People say more when nobody defends the old way.",
      check: "You hear something new, and your own voice was silent for most of the talk.",
    },
    {
      action: "Keep a short note of every try, good or bad.",
      reason: "Memory keeps the surprises and forgets the pattern.",
      check: "Leafing back, you find failures as well as successes, each with a date.",
    },
    {
      action: "Let somebody else try your way while you watch in silence.",
      reason: "Where they hesitate, your way is not as clear as it feels.",
      check: "You can mark the place where they paused first.",
    },
    {
      action: "Decide what you will stop doing.",
      reason: "A new habit needs the place of an old one.",
      check: "By the end of the month it is gone from your week, and nobody has asked for it.",
    },
    {
      action: "Compare the result with what you wrote down at the start.",
      reason: "Expectations move with the result unless they are on paper.",
      check: "The early page lies beside today's outcome, and the gaps between them are marked.",
    },
    {
      action: "Teach what you have learned about {label} to one other person.",
      reason: "You find the gaps in your own knowledge while you explain.",
      check: "Your pupil explains it back to you and asks something you have to look up.",
    },
    {
      action: "Begin with the case that comes up most often.",
      reason: "Rare cases are interesting, and the common one pays for the effort.",
      check: "The usual one goes through from start to end, and the rare ones have a list of their own.",
    },
    {
      action: "Name three marks of good work on {label}, and look for them next time.",
      reason: "Without words for quality you can only say that you like it.",
      check: "Two people judge the same piece by these marks and come close to each other.",
    },
    {
      action: "Tell people how long it will take, and tell them again when that changes.",
      reason: "A wait that has an end is easier to bear than a short one without.",
      check: "Nobody has to ask where things stand.",
    },
    {
      action: "Choose between two options, not between ten.",
      reason: "Two can be compared point by point; with ten, the loudest wins.",
      check: "You can say in one line what the other option would have been better at.",
    },
    {
      action: "Make your first try with {label} where a failure costs little.",
      reason: "You look more closely when nothing much is at stake.",
      check: "Something went wrong, and nobody but you had to deal with it.",
    },
    {
      action: "Write down every mistake with the moment when it could have been seen.",
      reason: "The earlier moment is the place to change something.",
      check: "For the latest entry you can name a check that would have caught it.",
    },
    {
      action: "Put things back where the next person looks for them.",
      reason: "Care for those who come later is the cheapest kind there is.",
      check: "Somebody begins without asking you where anything is.",
    },
    {
      action: "Ask a beginner to describe what they see, and do not correct them.",
      reason: "Fresh eyes notice what you have learned to overlook.",
      check: "The description holds at least one detail that you had stopped seeing.",
    },
    {
      action: "Practice the hardest part of {label} alone, slowly, before the whole.",
      reason: "In the whole you hurry past it and learn it wrong.",
      check: "It goes well three times in a row before you put it back in its place.",
    },
    {
      action: "Say no to one request, with a reason and a kind word.",
      reason: "Every yes takes time from what you have promised already.",
      check: "The person understands why, and what you kept is finished on time.",
    },
    {
      action: "Look at what is left over or thrown away, and ask where it comes from.",
      reason: "Waste shows you where guess and need part ways.",
      check: "You know the largest source by name, and it is smaller than a month ago.",
    },
    {
      action: "Agree with the others on what finished means for {label}.",
      reason: "Otherwise each of you stops at a different point.",
      check: "Nobody hands anything on with a list of things that are still open.",
    },
    {
      action: "Prepare the evening before what takes a decision in the morning.",
      reason: "Decisions are better when nobody stands behind you.",
      check: "You begin the day with a task and not with a question.",
    },
    {
      action: "Ask somebody who left {label} behind why they did.",
      reason: "Those who stay have made their peace with the faults.",
      check: "You hear a reason that none of the others had given you.",
    },
    {
      action: "Keep the best example you have of {label} in sight while you work.",
      reason: "A standard that can be looked at does not slip.",
      check: "You go over to compare before you call something done.",
    },
    {
      action: "Take a break before the last check.",
      reason: "Tired eyes see what they expect to see.",
      check: "After the pause you find something that you had passed over.",
    },
  ],
  polls: [
    {
      question: "What matters most to you when it comes to {label}?",
      options: ["Quality", "Time", "Price", "The people behind it"],
    },
    {
      question: "How did you learn what you know about {label}?",
      options: ["From somebody", "By trying", "By reading", "Still learning"],
    },
    {
      question: "What is hardest for you about {label}?",
      options: ["Getting started", "Keeping at it", "Choosing", "Explaining it to others"],
    },
    {
      question: "Where do you lose most time around {label}?",
      options: ["Waiting", "Deciding", "Correcting", "Looking for things"],
    },
    {
      question: "Whom do you ask first about {label}?",
      options: ["A friend", "A colleague", "A professional", "I try it myself"],
    },
    {
      question: "What do you do after a mistake with {label}?",
      options: ["Write it down", "Tell somebody", "Repair it quietly", "Start over"],
    },
    {
      question: "How do you recognize quality in {label}?",
      options: ["By the details", "By how long it lasts", "By who recommends it", "I am not sure"],
    },
  ],
  templates: [
    {
      intro: "A page for a first look at {label}; copy it and fill it in by hand.",
      language: "markdown",
      lines: [
        "# A first look at {label}",
        "",
        "- What we want from it:",
        "- Who notices when it goes well:",
        "- Who notices when it goes badly:",
        "- What we do today:",
        "- The one thing we will change:",
        "- How we will know whether it helped:",
        "",
        "Looked at again on: [date]",
      ],
    },
    {
      intro: "A short list for every try around {label}.",
      language: "markdown",
      lines: [
        "## Before",
        "- [ ] The aim fits in one sentence",
        "- [ ] Only one thing changes",
        "- [ ] Somebody knows that we are trying it",
        "",
        "## After",
        "- [ ] The result is written down, good or bad",
        "- [ ] Somebody else has looked at it",
        "- [ ] We keep it, change it or drop it",
      ],
    },
    {
      intro: "Questions to ask somebody who knows {label} well.",
      language: "text",
      lines: [
        "What did you do differently when you began?",
        "What do beginners get wrong?",
        "What do you no longer do?",
        "How do you notice early that something is off?",
        "What would you never save on?",
        "Whom should I ask next?",
        "",
        "Asked: [name], on [date]",
      ],
    },
    {
      intro: "A record of mistakes around {label} that blames nobody.",
      language: "markdown",
      lines: [
        "| date | what happened | when it could have been seen | what we changed |",
        "| --- | --- | --- | --- |",
        "| | | | |",
        "| | | | |",
        "",
        "Read again on: [date]",
      ],
    },
    {
      intro: "Two options for {label}, side by side.",
      language: "markdown",
      lines: [
        "| | option A | option B |",
        "| --- | --- | --- |",
        "| What it is good at | | |",
        "| What it cannot do | | |",
        "| What it costs in time | | |",
        "| Who has tried it | | |",
        "| How to go back | | |",
        "",
        "We choose: [A or B], because:",
      ],
    },
    {
      intro: "Marks of quality for {label}, to agree on with others.",
      language: "markdown",
      lines: [
        "# What good means to us",
        "",
        "- [first mark], seen when:",
        "- [second mark], seen when:",
        "- [third mark], seen when:",
        "",
        "Good enough on an ordinary day:",
        "Not good enough on any day:",
        "Our best example so far: [where it is]",
      ],
    },
  ],
} as const;
