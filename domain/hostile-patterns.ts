/**
 * How sentences look that speak to the writer or to the program instead of the reader. Patterns read folded text: lower
 * case, straight quotes, single spaces. Each names the company it keeps, so that ordinary advertising passes: "ignore" alone
 * is no order, "ignore the above" is.
 */

/** Words that may stand before an order without changing it. */
const lead =
  "(?:(?:please|kindly|now|then|next|finally|first|also|and|but|so|just|simply|only|always|instead|ok|okay|hey|hi|important|note|attention|warning|p\\.?s\\.?|immediately|from now on|after that|you (?:must|should|will|shall|have to|need to|are to|are required to)|make sure to|be sure to|remember to|your task is to|your job is to)\\b[\\s,:!.-]*)*";

/** The order opens the sentence. */
const opening = (source: string): RegExp => new RegExp(`^[\\s"'(\\[>*#•–—\\d.)-]*${lead}(?:${source})`, "u");

/** The order opens the sentence or a part of it, or follows "you must", "I want you to". */
const clause = (source: string): RegExp =>
  new RegExp(
    `(?:^|[,;:!?.()"'—–-]\\s*|\\b(?:and|then|but|or|so|please|now|instead|you (?:must|should|will|shall|have to|need to|are to)|(?:want|ask|order|instruct|command|need|require|tell)(?:ed|s)? (?:you|the (?:ai|model|assistant|writer|author|program)) to)\\s+)${lead}(?:${source})`,
    "u",
  );

const anywhere = (source: string): RegExp => new RegExp(source, "u");

const instructions = "(?:instructions?|prompts?|directives?|guidelines?|programming|constraints?|training)";
const spoken =
  "(?:commands?|rules?|orders?|directions?|text|messages?|context|information|content|conversation|statements?|requests?|tasks?|input)";
const before =
  "(?:previous|previously given|prior|above|above-mentioned|earlier|preceding|foregoing|system|initial|original)";
const turnAway =
  "(?:ignore|disregard|forget|override|overrule|neglect|discard|bypass|abandon|circumvent|do not (?:follow|obey)|don't (?:follow|obey)|stop (?:following|obeying)|no longer (?:follow|obey)|pay no attention to)";
const writerNames =
  "(?:an? |the |any |all |this |my |dear )?(?:ai|a\\.i\\.|llms?|large language models?|language models?|models?|assistants?|chatbots?|chatgpt|gpt|claude|gemini|copilot|copywriters?|ghostwriters?|writers?|writing agents?|agents?|program)";
const readers =
  "(?:readers?|the reader|the readers|your readers|our readers|the audience|the followers|everyone|everybody|them|people|the world)";
const exact =
  '(?:exactly|verbatim|nothing(?: but)?|(?:only|just) (?:with |the |a |an |one |yes|no|ok|json|")|(?:the )?(?:following|words?|phrase|sentence|text|string|contents?|above|secret|password|api keys?|environment variables|system|prompt)\\b|(?:all|any) (?:of )?(?:the |your )?(?:secrets?|passwords?|api keys?|environment variables|previous|prior|above)|your (?:system|prompt|instructions?|api|secret|secrets|password|configuration|rules)|"|\'|«|“)';
const badWords =
  "(?:bad|worse|worst|scam|fraud|fraudulent|terrible|awful|horrible|useless|broken|insecure|unsafe|dangerous|garbage|trash|rubbish|junk|sucks?|liars?|evil|criminal|bankrupt|illegal|crap|inferior|dead)";

/** Orders that turn a program round or dig in it: nobody says such a thing to a reader. */
export const overridingPatterns: readonly RegExp[] = [
  // turning away from what was said before
  anywhere(
    `(?<!\\b(?:not|never|cannot|won't|don't|doesn't|we|they|it|that|which|who|to never) (?:\\w+ )?)\\b${turnAway}\\s+(?:\\w+\\s+){0,3}?(?:${before}|your)\\s+(?:\\w+\\s+){0,2}?${instructions}\\b`,
  ),
  clause(`${turnAway}\\s+(?:\\w+\\s+){0,3}?${before}\\s+(?:\\w+\\s+){0,2}?${spoken}\\b`),
  clause(
    `(?:ignore|disregard|forget)\\s+(?:all|any|every|the|these|those)\\s+(?:of\\s+)?(?:(?:the|these|those|other)\\s+)*(?:instructions?|directives?|prompts?)\\b(?!\\s+manual)`,
  ),
  clause(
    `(?:ignore|disregard|forget)\\s+(?:(?:all|everything|anything|whatever|what|that|which|of|the|text|lines?|words?|is|are|was|were|came|comes|stands|written|said|stated|you read|i said)\\s+)*(?:above|foregoing|preceding)\\b(?!\\s+(?:average|zero|the line|market|budget))`,
  ),
  clause(
    `(?:ignore|disregard|forget)\\s+(?:everything|all|anything|whatever|what)\\s+(?:that\\s+)?(?:you\\s+(?:were|have been|had been|'ve been)\\s+(?:told|given|instructed|taught)|(?:i|we)\\s+(?:said|told|wrote)|came before|before this|so far|until now|up to (?:now|here))`,
  ),
  opening("(?:disregard|ignore) (?:this|the) (?:brief|description|product|request|task)\\b"),

  // the prompt itself
  anywhere(
    "\\b(?:reveal|print|show|output|repeat|leak|display|expose|disclose|tell|give|send|copy|recite|dump|return|share|translate|summari[sz]e)\\s+(?:(?:me|us|back|out|all|of|the|your|its|this|our|their|my|full|entire|exact|whole)\\s+)*(?:system|initial|hidden|original|developer|secret|internal)\\s+(?:prompts?|messages?|instructions?)\\b",
  ),
  anywhere(
    "\\b(?:what (?:is|are|was|were)|reveal|print|show|output|repeat|leak|recite)\\s+your\\s+(?:\\w+\\s+)?(?:prompt|instructions|guidelines|rules)\\b",
  ),
  opening(
    "(?:(?:new|updated|real|actual|secret|hidden|additional|final) (?:system )?(?:prompts?|instructions?|directives?|tasks?|orders?|rules?)|system prompt|system (?:override|message|notice|instruction)|admin (?:override|message))\\b\\s*(?:[:=—-]|$|is\\b|are\\b)",
  ),
  anywhere(
    "\\bthis is an? (?:system|developer|admin|administrator|priority) (?:message|override|notice|instruction|command)\\b|\\byour new (?:task|job|role|instructions?|goal|objective|purpose|name) (?:is|are)\\b|\\b(?:override|debug) code\\s*[:=]",
  ),
];

/** Orders that steer the writer: into another role, to words of somebody's choosing, to acts. Advice to a reader can look alike. */
export const steeringPatterns: readonly RegExp[] = [
  // another role for the writer
  opening(
    "you are now\\b(?!\\s+(?:(?:a|an|one|just|only|fully|finally)\\s+)?(?:\\w+\\s+)?(?:clicks?|steps?|commits?|commands?|minutes?|moments?|lines?|able|ready|free to|in control|in charge|part of|members?|done|set|covered|good|welcome|away|live|running|owners?|customers?)\\b)",
  ),
  opening(
    `you are (?:not )?(?:an? |the )?(?:\\w+ ){0,3}(?:assistant|chatbot|bot|language model|llm|ai|ai model|copywriter|ghostwriter|dan|pirate)\\b`,
  ),
  opening(
    "(?:act|behave|speak|respond|reply|write|talk) (?:as (?:if|though) you\\b|(?:as|like) (?:an? |the |my )(?!(?:single |one |real |shared )?(?:team|unit|bridge|guide|hub|gateway|source|human|pro|owner|founder|colleague|leader|group)\\b))",
  ),
  opening("(?:pretend (?:that|to be|you|we|this|it)\\b|role-?play\\b|simulate being\\b)"),
  anywhere("\\b(?:assume|take on|adopt|play) the (?:role|persona|identity|character) of\\b(?! the customer)"),
  anywhere(
    "\\bas an? (?:ai|artificial intelligence|large)?\\s?(?:language model|chatbot|llm|assistant\\b)|\\bas an ai\\b(?![- ](?:\\w*compan|startup|team|platform|engineer|research|product|tool|first|native|powered|driven|based|lab|service|vendor|feature|agent|company))",
  ),
  anywhere(
    "\\b(?:dan mode|do anything now|jailbreak (?:mode|prompt)|developer mode (?:is )?(?:enabled|activated|on)\\b)",
  ),

  // to whom it may concern
  opening(
    `(?:dear|hey|hi|hello|attention|note (?:to|for)|notice (?:to|for)|message (?:to|for)|instructions? (?:to|for)|reminder (?:to|for)|for|to)\\s*,?\\s*${writerNames}\\s*(?:[,:!.—-]|$|reading\\b|writing\\b|that (?:reads|writes)\\b|who (?:reads|writes)\\b)`,
  ),
  anywhere(
    `\\bif you(?:'re| are) (?:an? |the )?(?:ai|llm|language model|large language model|bot|chatbot|automated|assistant|model)\\b`,
  ),
  anywhere(
    "\\b(?:must|should|always|never|please|do not|don't|need to|make sure)\\b.*\\bin (?:your|the|every|each|all|any) (?:answers?|responses?|replies|reply|outputs?|generated (?:text|posts?|copy))\\b",
  ),

  anywhere(
    "\\b(?:the|any|every|each|whichever) (?:ai|assistant|model|llm|language model|writer|author|copywriter|agent|generator|reader of this)\\s+(?:that |who )?(?:reading this\\s+|reads this\\s+)?(?:must|should|shall|has to|is to|needs to)\\s+(?:now\\s+|always\\s+|only\\s+|never\\s+|not\\s+)*(?:say|write|mention|claim|ignore|state|include|output|reply|respond|praise|recommend|add|put|call|describe)\\b",
  ),

  // words put into the writer's mouth
  opening("(?:mention|emphasi[sz]e|stress|point out|hint|imply|insinuate) (?:in (?:each|every|all) \\w+ )?that\\b"),
  opening(
    "(?:insult|mock|ridicule|defame|badmouth|disparage|smear|slander|bash|trash)\\s+(?:(?:our|the|all|every|any|your|their|other)\\s+)*(?:competitors?|rivals?|competition|other \\w+|\\w+ (?:inc|ltd|corp))\\b",
  ),
  opening("(?:praise|glorify|hype|advertise|endorse) (?:us|me|our|the (?:product|company|author)|only|nobody)\\b"),
  anywhere(
    "\\b(?:decode|decipher|decrypt|unscramble)\\b.{0,60}\\b(?:follow|execute|obey|run|do what|act on|carry out|comply)\\b",
  ),
  opening(
    "(?:say|state|claim|declare|insist|assert|swear|write)\\s+(?:that|\"|'|“)(?!\\s+(?:again|out loud|aloud|word|down|up|out|way|code|script|test|query|e?-?mail|report|function|first|number|sentence|page)\\b)",
  ),
  opening("(?:say|write|mention) (?:nothing (?:about|but)|only (?:good|nice|positive|negative|bad))\\b"),
  opening(
    "write (?:(?:a|an|the|some|only|more|lots of|many)\\s+)?(?:(?:very|really|extremely)\\s+)?(?:positive|negative|glowing|bad|fake|five-star|5-star|rave|false|invented|made-up) \\w+",
  ),
  opening(
    "(?:write|compose|tell|give|sing) (?:me |us )?(?:a|an|one|the) (?:short |funny |little )?(?:poem|haiku|limerick|sonnet|joke|rap|riddle|lullaby)\\b",
  ),
  opening(
    "(?:stop|forget|drop|leave|do|end|finish|be|pretend|imagine|replace|change|skip|give up)\\b.*\\b(?:and|then)\\s+(?:only\\s+|just\\s+|instead\\s+)?(?:say|write|state|claim|output|print|reply|respond|answer|tell (?:the )?(?:readers?|everyone|people))\\b(?! (?:code|tests?|less|better|which|when|how|why|where|who|what|so)\\b)",
  ),
  opening(
    `(?:tell|inform|convince|persuade|assure|warn|make)\\s+(?:all (?:of )?)?${readers}\\s+(?:that|to|believe|think)\\b`,
  ),
  opening(
    "(?:tell|inform|convince|persuade|assure|warn) (?:the|all|all the|every) (?:users?|customers?|subscribers?|clients?|developers?|visitors?) (?:that|to)\\b",
  ),
  anywhere(
    `\\b(?:write|say|claim|tell|state|mention|post|publish|suggest|imply|pretend|describe|call|argue|explain)\\b.{0,80}\\b(?:competitors?|rivals?|competition)\\b.{0,60}\\b${badWords}\\b`,
  ),
  opening(
    `(?:describe|call|brand|portray|depict|present|label) .{1,60}\\bas (?:an? |the |completely |totally |being )?${badWords}\\b`,
  ),
  opening(
    "(?:do not|don't|never|avoid|refrain from)\\s+(?:mention(?:ing)?\\b(?! it (?:twice|again))|talk(?:ing)? about (?:the|our|any|this|price)|refer(?:ring)? to\\b|writ(?:e|ing) (?:about|that|anything)\\b|say(?:ing)? (?:that|anything|the word)\\b|tell(?:ing)? (?:the (?:readers?|users?|customers?)|anyone|readers|people)\\b|us(?:e|ing) the (?:words?|name|phrase|term)\\b|(?:reveal|disclose|admit)(?:ing)? (?:that|this|these|the (?:prompt|instructions|source|truth))\\b|includ(?:e|ing) any (?:mention|disclaimer|warning|reference)|follow(?:ing)? the\\b)",
  ),

  // output to order
  opening(`(?:output|emit|return|print|display|type|show|repeat|recite)\\s+(?:back\\s+)?${exact}`),
  opening(
    "(?:reply|respond|answer)\\s+(?:(?:only|just|always|exactly)\\s+)*(?:(?:with|using|by saying)\\s+(?:(?:only|just|exactly|nothing but|the|a|an|one|single)\\s+)*(?:words?\\b|phrase|sentence|text|string|following|contents?|your\\b|yes\\b|no\\b|ok\\b|json\\b|xml\\b|poem|haiku|joke|\"|'|“|hacked|pwned)|(?:as|like) (?:an? |the )?pirate|in (?:(?:only|the|a|an)\\s+)*(?:json|xml|rhymes?|haikus?|all caps|uppercase|capital letters|pirate|french|german|spanish|latin|klingon)\\b)",
  ),
  opening("(?:reply|respond|answer)\\s+(?:only|just|exactly)\\b"),
  clause("repeat after me\\b"),
  anywhere(
    "\\b(?:print|output|say|reply with|respond with|write|echo|return)\\s+[\"'“]?(?:hacked|pwned|owned|i am hacked|i have been pwned)\\b",
  ),
  opening(
    "(?:include|insert|append|quote|mention|embed)\\s+(?:the (?:following|phrase|words?|sentence|text|link|hashtag|url|code)|this (?:sentence|text|phrase|link|hashtag|url|message|claim)|these words|a link to|the fact that)\\b",
  ),
  opening("(?:use|add|put|place)\\s+(?:the (?:phrase|words|sentence)|these words|this (?:sentence|phrase))\\b"),
  opening(
    "(?:start|begin|end|finish|open|close|sign) (?:every|each|all|the|your) (?:post|piece|tweet|text|article|e?-?mail|message|sentence|answer|reply|response)s? (?:with|by|using)\\b",
  ),
  opening("translate (?:this|the above|everything|all of (?:this|it)|the following)\\b"),

  // orders to the program
  opening(
    "(?:delete|erase|wipe|drop|remove) (?:all|every|the) (?:other |existing |stored |old )?(?:campaigns?|pieces)\\b",
  ),
  opening(
    "(?:approve|publish|post|send|mark|accept) (?:this|these|all|every|everything)\\b.*\\b(?:without (?:asking|review|approval|any|checks?)|immediately|at once|as approved|right away)\\b",
  ),
  anywhere(
    "\\b(?:send|post|upload|forward|e?-?mail|leak|transmit|exfiltrate)\\b.{0,60}\\b(?:facts|data|keys?|secrets?|passwords?|tokens?|brief|prompts?|environment|credentials|contents?)\\b.{0,40}\\bto\\s+(?:https?:|\\S+@\\S)",
  ),
  opening(
    "(?:skip|bypass|disable|turn off|ignore) (?:the |all |any |your )*(?:quality gate|safety|content (?:policy|filters?)|filters|guardrails|safeguards|approval step)\\b",
  ),
];

/** Marks of a chat transcript or prompt template: nobody writes them into a product description by accident. */
export const roleMarks: readonly RegExp[] = [
  /^\W*(?:system|assistant)\s*(?:\]|\))?\s*:/u,
  /<\|[a-z_]{2,20}\|?>/u,
  /\[\/?inst\]|<<\/?sys>>/u,
  /<\/?(?:system|assistant|user|human|instructions?|prompt|context|im_start|im_end)>/u,
  /^\s*#{1,6}\s*(?:instructions?|system(?: prompt| message)?|prompt|human|assistant|new task)\s*:?\s*$/u,
  /^\s*#{1,6}\s*(?:instructions?|system|assistant|human)\s*:/u,
  /\b(?:begin|end|start) (?:of )?(?:the )?(?:system )?prompt\b/u,
  /(?:-{3,}|={3,}|\*{3,})\s*(?:begin|end|start)\b.*\b(?:prompt|instructions?|input|user|system)\b/u,
  /^\W*end of (?:the )?(?:prompt|instructions?|input|brief|description|system message|document)\W*$/u,
];

/** What may go on an order that stands before it: dropped together with it, kept anywhere else. */
export const continuation = opening(
  "(?:instead|then|after that|rather|say|write|claim|state|reply|respond|answer|output|print|praise|recommend|describe|call|rate|make (?:it|sure|them)|it must|your|you (?:must|will|should|are)|do so|repeat|translate|never|always|do not|don't|mention|include|end with|start with|begin with|use the words?)\\b",
);
