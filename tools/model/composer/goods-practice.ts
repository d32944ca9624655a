/** Steps, polls and forms for a theme that is something one buys and uses; the rules are those of goods-sentences.ts. */
export const goodsPractice = {
  steps: [
    {
      action: "Say what you need the {label} for before you ask what there is.",
      reason: "Whoever sells can only advise you when the purpose is known.",
      check: "The first thing you are shown is close to what you take home.",
    },
    {
      action: "Ask the person at the counter what they would choose and why.",
      reason: "The reason tells you more than the choice.",
      check: "You hear a reason that would not fit everything else on the shelf.",
    },
    {
      action: "Compare two kinds of {label} side by side, in small amounts.",
      reason: "One alone is pleasant or not; two show you what you prefer.",
      check: "You can name the difference in a sentence.",
    },
    {
      action: "Look, touch or smell before you read the sign.",
      reason: "Words steer what you notice afterward.",
      check: "Your first impression is made before you know the price.",
    },
    {
      action: "Ask how it was made, and by whom.",
      reason: "People who know like to tell, and people who do not know change the subject.",
      check: "The answer holds a place, a person or a length of time.",
    },
    {
      action: "Buy less than you think you need.",
      reason: "What runs out is enjoyed to the end, and what is too much becomes a duty.",
      check: "A week later nothing has to be thrown away.",
    },
    {
      action: "Go at a quiet hour and ask your questions then.",
      reason: "Good advice needs a minute that nobody has at noon.",
      check: "Nobody behind you shifts from foot to foot.",
    },
    {
      action: "Ask how to keep or look after {label} at home.",
      reason: "Much that is called poor quality is poor care.",
      check: "It is as good after some days as you were told it would be.",
    },
    {
      action: "Come back and say how it was.",
      reason: "The next advice you get will be about you.",
      check: "On the third visit somebody remembers what you like.",
    },
    {
      action: "Try the plain kind first.",
      reason: "Where little is added, little can be hidden.",
      check: "You like it without anything on top.",
    },
    {
      action: "Write down what you liked, with the name and the day.",
      reason: "In a month the memory has only the color of the bag.",
      check: "You can ask for it again without pointing.",
    },
    {
      action: "Ask what is not so good today.",
      reason: "An honest seller has an answer, and a busy one does too.",
      check: "You are advised against something, and you believe the rest.",
    },
    {
      action: "Look at what regulars take and let them tell you why.",
      reason: "They have made the mistakes that you can skip.",
      check: "You leave with a tip that is on no sign.",
    },
    {
      action: "Set the occasion first and the budget second.",
      reason: "A fixed sum looks for something to buy; an occasion looks for something that fits.",
      check: "You can say for which day and for whom you chose it.",
    },
    {
      action: "Use the good {label} on an ordinary day.",
      reason: "Things are made to be used, and most days are ordinary.",
      check: "Nothing waits at the back of the shelf for a better moment.",
    },
    {
      action: "Give every new kind a second try on another day.",
      reason: "Hunger, haste and weather judge along with you.",
      check: "Your verdict is the same twice, or you know why it is not.",
    },
    {
      action: "Ask a child or a guest to choose between two without telling them the price.",
      reason: "They have no reputation to protect.",
      check: "The choice comes quickly, and the reason surprises you.",
    },
    {
      action: "Leave without buying when nothing fits.",
      reason: "A bad compromise keeps the place of the right thing.",
      check: "You go home with empty hands and a clear idea.",
    },
  ],
  polls: [
    {
      question: "What do you look at first when you buy {label}?",
      options: ["How it looks", "The price", "Where it comes from", "What I know already"],
    },
    {
      question: "Whose advice on {label} do you follow?",
      options: ["The person who sells it", "Family or friends", "Reviews", "My own taste"],
    },
    {
      question: "How often do you try a new kind of {label}?",
      options: ["Every chance I get", "Now and then", "Hardly ever", "I have my favorite"],
    },
    {
      question: "What brings you back to a place for {label}?",
      options: ["The quality", "The people", "The way there", "Habit"],
    },
  ],
  templates: [
    {
      intro: "A card for comparing {label}; copy it and take it along.",
      language: "markdown",
      lines: [
        "| | first | second |",
        "| --- | --- | --- |",
        "| Name and place | | |",
        "| First impression | | |",
        "| On the second day | | |",
        "| Best used for | | |",
        "",
        "I would buy again: [which], because:",
      ],
    },
    {
      intro: "Questions about {label} for the person who sells it.",
      language: "text",
      lines: [
        "What is it best for?",
        "What is it not good for?",
        "Who made it, and how?",
        "How do I keep it?",
        "What would you take home today?",
        "",
        "Asked at: [place], on [date]",
      ],
    },
    {
      intro: "A note of what was used and what was left over.",
      language: "markdown",
      lines: [
        "# One month of {label}",
        "",
        "- Bought:",
        "- Used with pleasure:",
        "- Left over, and why:",
        "- To buy again:",
        "- To leave out next time:",
      ],
    },
  ],
} as const;
