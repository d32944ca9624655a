import type { Topic } from "../topic.ts";

/** Steps, polls and forms of the topic of habits. */
export const habitsPractice: Pick<Topic, "steps" | "polls" | "templates"> = {
  steps: [
    {
      action: "Choose one habit and leave the others for later.",
      reason: "Attention is limited, and the first habit clears the way for the next.",
      check: "Asked what you are working on, you answer with a single thing.",
    },
    {
      action: "Say when and where a new habit takes place, and after what.",
      reason: "An exact moment saves you the daily debate.",
      check: "A friend could wait for you at that spot and would not wait in vain.",
    },
    {
      action: "Shrink a habit until it fits into five minutes.",
      reason: "Five minutes exist on every day, even on the crowded ones.",
      check: "Even the fullest day of the week ends with it done.",
    },
    {
      action: "Lay out what you need the evening before.",
      reason: "Each thing you have to search for is an exit.",
      check: "In the morning you begin without opening a cupboard.",
    },
    {
      action: "Pick a place for the habit that lies on your way.",
      reason: "Nearness decides more often than enthusiasm.",
      check: "Going there adds no turn to the usual trip.",
    },
    {
      action: "Find one person who expects you.",
      reason: "It is easy to disappoint a plan and harder to disappoint a friend.",
      check: "A message arrives when you fail to appear.",
    },
    {
      action: "Mark each visit or session with a cross on a paper calendar.",
      reason: "A row of crosses is a pleasant thing to add to.",
      check: "From across the room you can see how the month is going.",
    },
    {
      action: "Plan what you will do after a missed week.",
      reason: "Then a cold or a business trip costs you a week instead of the whole habit.",
      check: "After the next gap you are back on the agreed day, without a debate.",
    },
    {
      action: "Decide what the shortest version of a habit looks like.",
      reason: "On a bad day the short version keeps the door open.",
      check: "A tired evening comes, and the small form still gets done.",
    },
    {
      action: "Take a regular order or a standing appointment where a place offers one.",
      reason: "One decision then serves for a whole season.",
      check: "It is waiting for you, and nobody had to ask.",
    },
    {
      action: "Connect a habit with something you enjoy anyway, such as music or a walk.",
      reason: "The pleasant part pulls the useful part along.",
      check: "The song, the stroll or the coffee now reminds you by itself.",
    },
    {
      action: "Learn the names of two people you meet along the way or at the counter.",
      reason: "Among known faces you are a guest rather than a number.",
      check: "Somebody greets you as an old acquaintance, and you can answer in kind.",
    },
    {
      action: "Stop while you would still like to go on.",
      reason: "The wish for more brings you back next time.",
      check: "Leaving, you already have in mind how you will continue.",
    },
    {
      action: "Talk with the people you live with about the hour you need.",
      reason: "Support at home is worth more than a reminder on a phone.",
      check: "Nobody knocks during that time, and somebody reminds the others of it.",
    },
    {
      action: "Move a regular hour to a better day if you have missed it twice.",
      reason: "Perhaps the day is wrong and the habit is fine.",
      check: "The new slot holds for a month.",
    },
    {
      action: "Keep one week in the month free of fixed plans.",
      reason: "A pause you have chosen does not feel like failing.",
      check: "The pause is over, and you return without having to persuade yourself.",
    },
    {
      action: "Check once a quarter whether you still use what you pay for.",
      reason: "Unused memberships are habits of the bank account.",
      check: "Each standing charge on the bank statement brings a recent visit to mind.",
    },
    {
      action: "Give a routine a summer and a winter form.",
      reason: "Light, heat and holidays change what is possible.",
      check: "The weather turns, and the appointment survives in its other shape.",
    },
    {
      action: "Write down after a month of a new habit what has become easier.",
      reason: "Slow gains are invisible to those who do not write.",
      check: "The page names something that used to take a push and no longer does.",
    },
    {
      action: "Let somebody keep your routine going while you are away.",
      reason: "Shared routines live through one person's absence.",
      check: "Coming home, you find everything watered, fed or answered.",
    },
    {
      action: "End one old habit when you begin a new one.",
      reason: "A week has no spare drawer; something has to move out.",
      check: "The freed hour is already taken, and you hardly miss what used to fill it.",
    },
  ],
  polls: [
    {
      question: "When do your good habits have the best chance?",
      options: ["Early morning", "Midday", "Evening", "Weekends only"],
    },
    {
      question: "What brings you back after a break?",
      options: ["A friend", "A fixed date", "Missing it", "A fresh start"],
    },
    {
      question: "How do you keep track of a routine?",
      options: ["Paper calendar", "On the phone", "In my head", "I do not track it"],
    },
    {
      question: "Why did your last new habit end?",
      options: ["No time", "Too ambitious", "It was boring", "It is still going"],
    },
    {
      question: "Do you prefer a standing appointment or a free choice each week?",
      options: ["Standing appointment", "Free choice", "A mix of both"],
    },
  ],
  templates: [
    {
      intro: "A habit on one card, with its bad-day version.",
      language: "markdown",
      lines: [
        "# My habit: [what]",
        "",
        "- After [something that already happens], I will [do it]",
        "- Place:",
        "- Person who expects me:",
        "- What I lay out the evening before:",
        "",
        "**Bad-day version (five minutes):**",
        "**After a missed week I will:**",
        "",
        "I look at this card again on [date]",
      ],
    },
    {
      intro: "A month of crosses that leaves room for gaps.",
      language: "text",
      lines: [
        "Month: ................   Habit: ................",
        "",
        "First week    [ ] [ ] [ ] [ ] [ ] [ ] [ ]",
        "Second week   [ ] [ ] [ ] [ ] [ ] [ ] [ ]",
        "Third week    [ ] [ ] [ ] [ ] [ ] [ ] [ ]",
        "Fourth week   [ ] [ ] [ ] [ ] [ ] [ ] [ ]",
        "",
        "Free week, chosen on purpose: ................",
        "What got easier: ................",
        "Change for next month: ................",
      ],
    },
    {
      intro: "An invitation to a shared hour.",
      language: "text",
      lines: [
        "Hello [name],",
        "",
        "I would like to [what] every [weekday] at [time], in [place].",
        "It takes about [length], and nobody has to prepare anything.",
        "",
        "Would you come along for the first month?",
        "If one of us cannot make it, the other goes anyway and tells the story.",
        "",
        "We start on [date].",
        "[name]",
      ],
    },
    {
      intro: "A yearly check of routines and memberships.",
      language: "markdown",
      lines: [
        "| routine or membership | used last month | what it is for | keep, change, end |",
        "| --- | --- | --- | --- |",
        "| | | | |",
        "| | | | |",
        "| | | | |",
        "| | | | |",
        "",
        "Hours won back:",
        "What they are for now:",
        "Next check: [date]",
      ],
    },
    {
      intro: "A plan for the way back after a long break.",
      language: "markdown",
      lines: [
        "# Coming back",
        "",
        "- [ ] First time: only show up and say hello",
        "- [ ] Second time: the short version",
        "- [ ] Third time: half of what it used to be",
        "- [ ] Tell one person that I am back",
        "- [ ] No catching up on what was missed",
        "",
        "What I missed about it:",
        "What I will do differently this time:",
      ],
    },
  ],
};
