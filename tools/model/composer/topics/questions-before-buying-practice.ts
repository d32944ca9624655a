import type { Topic } from "../topic.ts";

/** Steps, polls and forms of the topic of asking before buying. */
export const questionsPractice: Pick<Topic, "steps" | "polls" | "templates"> = {
  steps: [
    {
      action: "Write your three most important questions on a card.",
      reason: "In a friendly talk the best question is easily forgotten.",
      check: "At the end of the talk there are check marks beside all of them.",
    },
    {
      action: "Begin by describing what you want to do with your purchase.",
      reason: "Advice can only be as good as the picture the other side has.",
      check: "The first thing you are shown already fits what you said.",
    },
    {
      action: "Ask what the price does not include.",
      reason: "The gaps in an offer are known to the seller and new to you.",
      check: "At least one extra, with its price, has joined your notes.",
    },
    {
      action: "Request the full price, with everything in it.",
      reason: "One sum is harder to misunderstand than five parts.",
      check: "One amount stands in your notes, and the seller has nodded at it.",
    },
    {
      action: "Ask for whom the product would be the wrong choice.",
      reason: "A seller who can answer that has thought about you.",
      check: "A type of buyer is described, and you can tell whether it is you.",
    },
    {
      action: "Inquire who makes the product or does the work.",
      reason: "You may like the person who sells and never meet them again.",
      check: "Your card carries a first name, and you could ask for that person by it.",
    },
    {
      action: "Have the last complaint described, along with its ending.",
      reason: "Everyone has one, and the ending is what you would be buying.",
      check: "A story is told with a cause and a remedy, rather than a wave of the hand.",
    },
    {
      action: "Ask how you can return or cancel, and by which date.",
      reason: "The way back belongs to the price even if nobody prints it there.",
      check: "Your notes say where to go with it and on which day at the latest.",
    },
    {
      action: "Wait after each answer and count to three.",
      reason: "The useful addition often comes in the pause.",
      check: "The seller goes on talking and adds a detail that was not planned.",
    },
    {
      action: "Say when you do not understand a word.",
      reason: "Trade words save time among experts and cost it everywhere else.",
      check: "The explanation that follows could be repeated at your kitchen table.",
    },
    {
      action: "Put one question to two people in the same shop.",
      reason: "If both say the same, there is a rule behind it; if they differ, ask again.",
      check: "The replies lie side by side in your notes, and you know where they part.",
    },
    {
      action: "Ask to see an example that is in use.",
      reason: "Used things and busy days answer without being asked.",
      check: "Someone takes you to it, or calls a customer who will show theirs.",
    },
    {
      action: "Sum up what you heard in your own words before you leave.",
      reason: "Misunderstandings come to light while they are still free.",
      check: "The other side says yes, that is right, or corrects you on the spot.",
    },
    {
      action: "Get important promises in writing, in one friendly line.",
      reason: "Writing helps the honest side most, whichever side that is.",
      check: "A message with the sentence is in your mailbox before any money moves.",
    },
    {
      action: "Check one answer afterward that is easy to check.",
      reason: "If the small statement holds, you can trust the larger ones a little more.",
      check: "A second source says yes or no to it within a day.",
    },
    {
      action: "Ask the seller what they would do in your place with half the money.",
      reason: "The reply shows which part they consider essential.",
      check: "Something is crossed off the list, and you see what they would never give up.",
    },
    {
      action: "Find out what you have to do yourself after you buy.",
      reason: "Every purchase has homework, and it is seldom on the poster.",
      check: "Your own tasks fill a short list with times behind them.",
    },
    {
      action: "Bring up the worst case in a calm voice.",
      reason: "It is a fair subject, and the tone of the answer will stay with you.",
      check: "You know what would happen in the first hour, and nobody laughed it off.",
    },
    {
      action: "Clear up when and how you pay before you talk about discounts.",
      reason: "Good terms can be worth more than a lower figure.",
      check: "The due dates are fixed, and only then is a percentage mentioned.",
    },
    {
      action: "Choose a quiet hour for a long talk.",
      reason: "Nobody can advise you well while others wait behind you.",
      check: "No phone rings and no queue forms while you are being advised.",
    },
    {
      action: "Go home once before you decide on anything large.",
      reason: "The missing question tends to appear on the stairs.",
      check: "One more question has come to you by the next morning, or you know there is none.",
    },
  ],
  polls: [
    {
      question: "Which question do you find hardest to ask before buying?",
      options: ["About the price", "About canceling", "About mistakes", "None of them"],
    },
    {
      question: "Where do you ask first when you plan a purchase?",
      options: ["In the shop", "Friends and family", "Online", "I read the label"],
    },
    {
      question: "What makes an answer believable for you?",
      options: ["An example", "An admitted weakness", "A written line", "The person's tone"],
    },
    {
      question: "Has a seller ever advised you to buy less?",
      options: ["Yes, and I returned", "Yes, once", "Never"],
    },
    {
      question: "When do you usually notice that you forgot a question?",
      options: ["On the way home", "When the bill comes", "When it breaks", "I keep a list"],
    },
  ],
  templates: [
    {
      intro: "A question card that fits into a wallet.",
      language: "markdown",
      lines: [
        "# Before I buy",
        "",
        "- [ ] What is not included?",
        "- [ ] What does it cost with everything?",
        "- [ ] For whom is it the wrong choice?",
        "- [ ] Who helps me afterward?",
        "- [ ] Can I return it, and until when?",
        "- [ ] What do I have to do myself?",
        "",
        "My own question:",
      ],
    },
    {
      intro: "A mail that sums up a talk and asks for a short yes.",
      language: "text",
      lines: [
        "Hello [name],",
        "",
        "thank you for your time on [day]. This is how I understood it:",
        "",
        "- I get: [what]",
        "- Not included: [what]",
        "- Total: [sum], due [when]",
        "- If something goes wrong: [who does what]",
        "- I can return or cancel: [how, until when]",
        "",
        "Is that right? A short yes is enough.",
        "Kind regards, [name]",
      ],
    },
    {
      intro: "A sheet for asking three shops the same questions.",
      language: "markdown",
      lines: [
        "| question | first | second | third |",
        "| --- | --- | --- | --- |",
        "| What is not included? | | | |",
        "| Price with everything? | | | |",
        "| Who makes it or does the work? | | | |",
        "| How did the last complaint end? | | | |",
        "| What should we do ourselves? | | | |",
        "",
        "Answer I could check, and the result:",
        "Where the answers became vague:",
        "Who asked questions of their own:",
      ],
    },
    {
      intro: "Notes to take during a talk with a seller.",
      language: "text",
      lines: [
        "Talk with: ................   Date: ................",
        "",
        "What I told them about my day: ................",
        "What they asked me: ................",
        "What they advised: ................",
        "Reason they gave: ................",
        "Weakness they named: ................",
        "They will find out: ................  until: ........",
        "",
        "My feeling on the way home: ................",
      ],
    },
    {
      intro: "A call before the visit, with words ready to use.",
      language: "text",
      lines: [
        "Good morning, my name is [name].",
        "I am thinking about [product or service] for [whom].",
        "",
        "- When do you have a quiet quarter of an hour?",
        "- Whom should I ask for?",
        "- What should I bring or measure beforehand?",
        "- Is there something I can look at or try?",
        "",
        "Thank you, I will come on [day] at [time].",
        "My number, in case something changes: [number]",
      ],
    },
  ],
};
