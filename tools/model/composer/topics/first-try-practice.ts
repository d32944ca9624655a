import type { Topic } from "../topic.ts";

/** Steps, polls and forms of the topic of a first try. */
export const firstTryPractice: Pick<Topic, "steps" | "polls" | "templates"> = {
  steps: [
    {
      action: "Write one line that would make you say yes and one that would make you say no.",
      reason: "Lines written beforehand are safe from the charm of the day.",
    },
    {
      action: "Choose the smallest size, the shortest term or a single visit.",
      reason: "The less you have at stake, the more honestly you look.",
    },
    {
      action: "Pick an ordinary day for the test.",
      reason: "Holidays make nearly everything pleasant.",
    },
    {
      action: "Fix the end date and tell someone about it.",
      reason: "A second person remembers when you would rather forget.",
    },
    {
      action: "Ask how to stop before you ask how to start.",
      reason: "The clearness of that answer is part of the test.",
    },
    {
      action: "Arrive ten minutes early and look around.",
      reason: "Places show their habits while they think the day has not begun.",
    },
    {
      action: "Say openly that it is your first time.",
      reason: "People explain more, and you see how patient they are.",
    },
    {
      action: "Bring the person who will use the thing most.",
      reason: "Buying for others works best when they are in the room.",
    },
    {
      action: "Keep the old way going until the test is over.",
      reason: "With both at hand, the difference is there to be seen.",
    },
    {
      action: "Note three things each evening: one good, one bad, one strange.",
      reason: "Strange things are often the early form of good or bad ones.",
    },
    {
      action: "Give the new thing one real task with a real deadline.",
      reason: "Under mild pressure you find out what playing around had left open.",
    },
    {
      action: "Call or write with a small question during the trial.",
      reason: "The speed and tone of the reply will be with you for years.",
    },
    {
      action: "Manage once without any help.",
      reason: "On most days nobody will be standing beside you.",
    },
    {
      action: "Change nothing else in your routine that week.",
      reason: "If several things are new, praise and blame get mixed up.",
    },
    {
      action: "Test the end of the process too: paying, cleaning, putting away.",
      reason: "A pleasant lesson is less pleasant if the locker room is cold and the bill takes ages.",
    },
    {
      action: "Let a skeptic have a turn and listen to the first sentence.",
      reason: "Someone who did not want the thing will name its weak spot unasked.",
    },
    {
      action: "Repeat the test once before you judge.",
      reason: "On the second round, novelty no longer colors the result.",
    },
    {
      action: "Sleep one night between the last day and the decision.",
      reason: "Morning takes off some of the shine and some of the anger.",
    },
    {
      action: "Read your first lines again and answer them with yes or no.",
      reason: "You promised yourself a fair test, and this is where you keep it.",
    },
    {
      action: "Tell the provider what you decided and why.",
      reason: "It costs a minute, and the next beginner may profit from it.",
    },
    {
      action: "Start with the smaller commitment even after a yes.",
      reason: "You can always add a second visit or a larger size next month.",
    },
  ],
  polls: [
    {
      question: "How do you prefer to try something new?",
      options: ["A single visit", "A small sample", "Borrow from a friend", "I buy and see"],
    },
    {
      question: "How long do you test something before you decide?",
      options: ["Minutes", "A day", "A week", "Longer"],
    },
    {
      question: "What keeps you from trying new places or products?",
      options: ["Cost", "Being the beginner", "Fear of a contract", "Nothing, I love it"],
    },
    {
      question: "Who comes along when you try something for the first time?",
      options: ["Nobody", "Family", "A friend", "Colleagues"],
    },
    {
      question: "What happened to the last trial you started?",
      options: ["I kept it", "I ended it", "It ran on by itself", "I forgot to use it"],
    },
  ],
  templates: [
    {
      intro: "A test card for one week, to hang on the fridge.",
      language: "markdown",
      lines: [
        "# We are trying: [what]",
        "",
        "From [date] to [date]",
        "",
        "Yes, if:",
        "No, if:",
        "",
        "| day | good | bad | strange |",
        "| --- | --- | --- | --- |",
        "| first | | | |",
        "| middle | | | |",
        "| last | | | |",
        "",
        "Decided by: [name], after one night of sleep",
      ],
    },
    {
      intro: "A list for the first visit to a new place.",
      language: "markdown",
      lines: [
        "# First visit",
        "",
        "- [ ] Found the way and the entrance without trouble",
        "- [ ] Someone said hello",
        "- [ ] Said that it was my first time",
        "- [ ] Prices were easy to find",
        "- [ ] Asked how to stop or to return something",
        "- [ ] Looked at a corner that is not for show",
        "- [ ] Felt welcome on the way out",
        "",
        "I would come back for:",
        "I would change:",
      ],
    },
    {
      intro: "A message that asks for a small start.",
      language: "text",
      lines: [
        "Hello,",
        "",
        "I am interested in [product or service] and would like to begin small.",
        "",
        "Is there a single visit, a sample or a short term?",
        "What does it cost, and what is included?",
        "How and until when can I stop?",
        "Who can I ask during the first days?",
        "",
        "My ordinary day for a test would be [weekday].",
        "Thank you, [name]",
      ],
    },
    {
      intro: "A plan for an office or a club in which one group goes first.",
      language: "text",
      lines: [
        "What we test: [service]",
        "Who goes first: [group], because [reason]",
        "Who keeps the old way: [group]",
        "Start: [date]   End: [date]",
        "",
        "Both groups note: time spent, trouble, one quotation a week",
        "One skeptic takes part: [name]",
        "Questions go to: [name]",
        "",
        "We continue if:",
        "We stop if:",
      ],
    },
    {
      intro: "A polite ending for a trial that did not fit.",
      language: "text",
      lines: [
        "Hello [name],",
        "",
        "thank you for letting me try [what] from [date] to [date].",
        "I have decided not to continue.",
        "",
        "What I liked: [one thing]",
        "What did not fit: [one thing]",
        "",
        "Please confirm that nothing further will be charged.",
        "I will gladly say a good word about [what I liked].",
        "Regards, [name]",
      ],
    },
  ],
};
