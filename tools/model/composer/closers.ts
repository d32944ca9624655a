/** Last lines of posts that sell nothing, by what stands before them; they call it "it" or "that" and fit whatever it is. */

/** After a statement. */
export const statementClosers: readonly string[] = [
  "Do you see it differently?",
  "Where is it otherwise in your experience?",
  "Agree or disagree?",
  "What would you set against it?",
  "Is that too harsh?",
  "Does that match what you see?",
  "When is the opposite true?",
  "Think of it the next time it comes up.",
  "Worth a minute of thought before the next meeting.",
  "Who would contradict that?",
  "Is it the same where you are?",
  "What follows from that for you?",
  "Keep it in mind when it gets busy again.",
  "Say it aloud once and see who nods.",
  "Which exception proves it wrong?",
  "What would you add?",
  "True, or only half true?",
];

/** After a question. */
export const questionClosers: readonly string[] = [
  "What is your answer?",
  "How would you answer?",
  "An honest answer is enough.",
  "Answer it for yourself first.",
  "Would the person next to you say the same?",
  "The answer is worth writing down.",
  "If you know the answer, share it.",
  "What would a newcomer answer?",
  "Take a minute before you answer.",
  "The first answer is seldom the whole one.",
  "Ask it aloud once this week.",
  "Has your answer changed over time?",
  "A short answer will do.",
  "Ask two people and compare the answers.",
  "It is worth asking again in a month.",
  "There may be more than one right answer.",
  "Would you have answered differently a year ago?",
];

/** After a scene. */
export const sceneClosers: readonly string[] = [
  "Does it sound familiar?",
  "What would you do first?",
  "What happens next?",
  "Who would notice first?",
  "How did it come to that?",
  "Have you been there?",
  "How would it end where you are?",
  "Could it happen where you are?",
  "What would you change about it?",
  "Which detail would you have noticed?",
  "What is the first thing you would ask?",
  "It may be closer to home than it seems.",
  "What would have prevented it?",
];

/** After what doing nothing costs. */
export const costClosers: readonly string[] = [
  "Where do you see it?",
  "What would stop it?",
  "How would you notice?",
  "Has it happened to you?",
  "It is worth catching early.",
  "Who pays for it where you are?",
  "When did you last see it?",
  "How do you keep it from happening?",
  "What does it cost you?",
  "Does anybody keep count of it?",
  "Look for it this week.",
  "Is it avoidable?",
  "What is your early warning?",
];
