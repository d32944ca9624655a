/** Word lists behind `readPhrase`: small on purpose. A word that is in no list makes the reader careful, not bold. */

function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Base forms that are hardly ever nouns. */
export const plainVerbs = words(`
  accelerate allow analyse analyze automate avoid bake become bring buy choose collect connect convert cook create
  deliver deploy detect discover eat eliminate enable explore find generate get give grow help hire improve integrate
  keep learn let make manage organise organize pay prevent protect provide publish read reduce remove replace save
  sell send serve simplify solve streamline summarise summarize take teach transform translate understand unify write
`);

/** Base forms that are nouns as well: taken for verbs only where the next word proves it. */
export const doubtfulVerbs = words(`
  answer book boost brew build catch change check code cook cut design fix guide host lead like love measure monitor
  move need order plan play print repair review run scale scan schedule secure share ship shop show speed start stop store
  support test track train trust turn use visit want watch work
`);

/** Those of them that hardly ever begin a compound noun: "Build software without code" is an order, and "Build tools" may be. */
export const mostlyVerbs = words(
  "boost build catch change cut fix grow lead move need run show start stop turn use visit want watch",
);

/** First words after which no noun phrase follows, or none that a frame could carry. */
export const oddFirstWords = words(`
  always because everything finally how if never no not nothing now once only something to what when where why
`);

/** What follows a verb and never a noun that stands first. */
export const determiners = words(`
  a an the your our their my its his her you it them us every all any each this that these those one what whatever
`);

/** Adverbs that close an order such as "Ship code faster". */
export const closingAdverbs = words(`
  faster better sooner together quickly easily online automatically safely smarter twice again today anywhere
`);

export const subjectPronouns = words("we you it they i he she nobody everybody everyone");

/** Verbs that make whatever stands before them a subject. */
export const finiteVerbs = words(`
  is are was were has have had can could will would should must may might does do did comes goes
`);

/** Words at which the core of a noun phrase ends. */
export const phraseBoundaries = words(`
  that which who whose for to of in with from by at on under over until without within into across between about than
  where when while so because as
`);

export const participles = words("built made sold grown written run driven baked brewed taught grounded known kept");

/** Adjectives and the like: a phrase whose core ends in one of them is no noun phrase. */
export const qualities = words(`
  affordable always automatic available best better cheap cheaper clean cleaner clear digital easier easy fair fast
  faster fewer free fresh friendly good great handmade honest less local modern more natural never new online open
  organic private quick quicker reliable safe safer secure simple simpler small smart smarter strong transparent
`);

/** Nouns that want an article in the singular. */
export const countableNouns = words(`
  academy adviser agency agent api app application assistant backpack bakery bank bicycle bike blog board bookshop bot
  boutique brewery cafe café calendar centre center checklist cli client clinic club coach collection community company
  compiler course daemon dashboard database deli device directory editor engine engineer event extension factory farm
  festival firm framework fund gallery game garden generator guide gym handbook hotel hub ide instrument interface
  journal kit lab laboratory language library machine magazine market marketplace meetup mobile model monitor museum
  network newsletter notebook orchestrator package pipeline planner platform player plugin podcast printer product
  program programme project proxy query registry restaurant robot roastery runtime scanner scheduler school sdk search
  sensor server service shop site solution startup store studio subscription suite system team template terminal
  tester theatre tool toolbox toolkit tracker tutor vehicle viewer website wiki workbench workshop workspace
`);

/** Nouns that stand without an article though their ending does not show it. */
export const massNouns = words(`
  access advice analytics art bread cheese clothing coffee content control data design equipment fashion flour food
  fruit fun furniture growth health help insight jewellery jewelry logistics love mail meat milk music news
  observability pasta pastry peace power progress quality research sourdough speed storage support tea time traffic
  travel trust water wine wood work
`);

/** Endings of nouns that name an activity or a quality. */
export const massEndings = ["ing", "ware", "ness", "ship", "ment", "tion", "sion", "ance", "ence", "ity", "ics", "age"];

/** Ordinary first words that lose their capital inside a sentence. */
export const ordinaryFirstWords = words(`
  advanced automated beautiful code cloud continuous custom daily data fully great hand home intelligent light local
  long low managed mobile nightly people plain practical product production professional project ready real remote
  safe scalable self small software sustainable team web weekly
`);

/** Singular readers that take an s, and readers that are plural without one. */
export const readers = words(`
  accountant administrator agency analyst architect artist author baker beginner brand builder business buyer client
  coach company consultant cook creator cto cyclist customer designer developer director doctor engineer entrepreneur
  farmer founder freelancer gamer gardener hobbyist investor journalist lawyer leader lecturer maintainer maker manager
  marketer musician neighbour neighbor nurse owner parent photographer player programmer publisher reader recruiter
  researcher retailer runner scientist seller shop shopper startup student teacher team traveller traveler tester user
  volunteer writer
`);
export const pluralReaders = words("children families people men women everyone everybody youth staff folk adults");

/** Adjectives that brands ask for and that fit before "answer", "way" and "question". */
export const voiceQualities = words(`
  bold calm careful clear curious direct fair friendly generous honest human kind modest open patient plain playful
  practical precise quiet simple steady thoughtful warm
`);
