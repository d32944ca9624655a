/**
 * The usual orders to a writer or program in German, French and Spanish. Patterns read folded text: lower case, no accents,
 * straight quotes, single spaces.
 */

/** Words that may stand before an order without changing it. */
const lead =
  "(?:(?:bitte|jetzt|nun|dann|danach|und|aber|wichtig|achtung|hinweis|ab sofort|ab jetzt|ausserdem|außerdem|du musst|sie mussen|s'il (?:te|vous) plait|maintenant|ensuite|puis|et|mais|important|attention|desormais|a partir de maintenant|tu dois|vous devez|por favor|ahora|luego|despues|y|pero|importante|atencion|a partir de ahora|debes|tienes que)\\b[\\s,:!.-]*)*";
const opening = (source: string): RegExp => new RegExp(`^[\\s"'(\\[>*#•–—¡¿\\d.)-]*${lead}(?:${source})`, "u");
const anywhere = (source: string): RegExp => new RegExp(source, "u");

/** Orders that turn a program round or dig in it. */
export const overridingTranslations: readonly RegExp[] = [
  anywhere(
    "\\b(?:ignorier\\w*|vergiss|vergesst|vergessen sie|missachte\\w*|beachte\\w*(?: sie)? nicht)\\b.{0,60}(?:\\b(?:anweisung|instruktion|vorgabe)\\w*|\\b(?:obig|vorherig|bisherig|vorangegangen)\\w*|\\boben(?:stehend\\w*)?\\b|\\bdavor\\b)",
  ),
  anywhere(
    "\\b(?:ignor(?:e|es|ez|er|ons)|oubli(?:e|es|ez|er)|ne (?:tiens|tenez) (?:pas|aucun) compte|fai(?:s|tes) abstraction)\\b.{0,60}(?:\\b(?:instruction|consigne|directive)s?\\b|\\bci-dessus\\b|\\bprecedent(?:e|es|s)?\\b|\\bce qui precede\\b)",
  ),
  anywhere(
    "\\b(?:ignor(?:a|e|ad|ar)|olvid(?:a|e|ad|ar)|descart(?:a|e)|omit(?:e|a)|no (?:sigas|siga|hagas caso))\\b.{0,60}(?:\\b(?:instruccion|indicacion|directri)\\w*|\\banterior(?:es)?\\b|\\bprevi(?:a|o)s?\\b|\\bde arriba\\b)",
  ),
  anywhere("\\b(?:ignor\\w+|esquec\\w+|dimentic\\w+)\\b.{0,40}\\b(?:instrucoes|istruzioni)\\b"),
  anywhere(
    "\\b(?:zeig\\w*|gib|geben sie|nenn\\w*|verrat\\w*|druck\\w*|wiederhol\\w*)\\b.{0,40}\\b(?:system-?prompt\\w*|systemnachricht|dein\\w* (?:anweisung|vorgabe|instruktion|prompt)\\w*|ihr\\w* (?:anweisung|prompt)\\w*)",
  ),
  anywhere(
    "\\b(?:affiche|montre|revele|repete|donne|imprime|recopie)(?:z|r)?\\b.{0,40}\\b(?:prompt|(?:tes|vos) (?:instructions|consignes)|message systeme)\\b",
  ),
  anywhere(
    "\\b(?:muestra|muestre|revela|revele|imprime|imprima|repite|repita|dame|deme)\\b.{0,40}\\b(?:prompt|(?:tus|sus) (?:instrucciones|indicaciones)|mensaje del sistema)\\b",
  ),
  opening("(?:neue|geheime|eigentliche|wahre) (?:anweisung|aufgabe|instruktion|system)\\w*\\s*(?:[:=]|lautet|ist\\b)"),
  opening("(?:nouvelles?|vraies?|veritables?) (?:instructions?|consignes?|taches?)\\s*(?::|=|est\\b|sont\\b)"),
  opening("(?:nuevas?|verdaderas?) (?:instruccion(?:es)?|tareas?|ordenes)\\s*(?::|=|es\\b|son\\b)"),
  opening("(?:systemnachricht|systemanweisung|message systeme|mensaje del sistema|instruccion del sistema)\\s*[:=]"),
];

const rivalsGerman = "(?:konkurren\\w+|wettbewerber\\w*|mitbewerber\\w*|rival\\w*)";

/** Orders that steer the writer: into another role, to words of somebody's choosing, to acts. */
export const steeringTranslations: readonly RegExp[] = [
  // German
  opening("(?:du bist|sie sind|ihr seid) (?:jetzt|nun|ab (?:jetzt|sofort)) (?!(?:bereit|fertig|nur|am ziel|teil)\\b)"),
  opening(
    "(?:verhalte dich (?:wie|als)|verhalten sie sich (?:wie|als)|tu(?:e|n sie)? so,? als|spiel(?:e|en sie)? die rolle|gib dich als|handle als|antworte als)\\b",
  ),
  opening(
    "(?:schreib|sag|behaupt|erklar|erwahn|beton|versicher)(?:e|en sie|t)?,? (?:bitte )?(?:in jedem \\w+,? )?dass\\b",
  ),
  opening("(?:schreib|sag|behaupt)(?:e|en sie)?\\b.{0,80}\\b" + rivalsGerman),
  opening("(?:erwahn|nenn|sag|schreib|verrat)(?:e|en sie)?\\b.{0,40}\\b(?:nicht|niemals|nie|keinesfalls)\\b"),
  opening(
    "(?:antworte|antworten sie|gib|schreibe)\\b.{0,20}\\b(?:nur|ausschliesslich|ausschließlich) (?:mit|noch|auf|in)?\\b",
  ),
  opening(
    "(?:hinweis|nachricht|anweisung|notiz) (?:an|fur) (?:die |den |das |alle |dich )?(?:ki|ai|modell|assistent\\w*|sprachmodell|autor\\w*|schreiber\\w*|textgenerator)\\b",
  ),
  anywhere("\\bwenn du (?:eine? )?(?:ki|sprachmodell|assistent|bot)\\b"),
  opening(
    "(?:veroffentlich|genehmig|freigeb|losch|sende|schick)\\w*\\b.*\\b(?:ohne (?:prufung|ruckfrage|freigabe|nachfrage)|alle (?:kampagnen|daten|fakten)|sofort alles)\\b",
  ),
  // French
  opening("(?:tu es|vous etes) (?:maintenant|desormais) (?!(?:prets?|pretes?|a un|libres?|au|en mesure|capables?)\\b)"),
  opening(
    "(?:agi(?:s|r|ssez) (?:comme|en tant que)|fai(?:s|tes) (?:comme si|semblant)|comporte(?:-toi|z-vous) comme|(?:joue|jouez|prends|prenez) le role)\\b",
  ),
  opening(
    "(?:dis|dites|ecris|ecrivez|affirme|affirmez|declare|declarez|pretends|pretendez|mentionne|mentionnez|precise|precisez|repete|repetez) (?:bien |toujours |partout )?(?:que|qu')",
  ),
  opening(
    "(?:dis|dites|ecris|ecrivez|affirme|affirmez|pretends|pretendez)\\b.{0,80}\\b(?:concurrent\\w*|concurrence|rivaux)\\b",
  ),
  opening(
    "(?:ne |n')(?:mentionne|mentionnez|parle|parlez|dis|dites|revele|revelez|cite|citez|ecris|ecrivez)\\b.{0,20}\\b(?:pas|jamais|rien|aucun\\w*)\\b",
  ),
  opening("(?:reponds|repondez)\\b.{0,20}\\b(?:uniquement|seulement|exclusivement)\\b"),
  opening(
    "(?:note|message|consigne|instruction)s? (?:a|au|aux|pour) (?:l'|le |la |les )?(?:ia|ai|modele|assistant\\w*|redact\\w+|auteur\\w*|programme)\\b",
  ),
  anywhere(
    "\\ben tant qu'(?:ia|intelligence artificielle|assistant|modele)\\b|\\bsi (?:tu es|vous etes) une? (?:ia|modele|robot)\\b",
  ),
  opening(
    "(?:publi|approuv|supprim|envo|valid)\\w*\\b.*\\b(?:sans (?:verification|validation|demander|relecture)|immediatement tout|toutes les (?:campagnes|donnees))\\b",
  ),
  // Spanish
  opening("(?:ahora eres|eres ahora) (?!(?:parte|capaz|libre|miembro|dueño|dueno)\\b)"),
  opening(
    "(?:actua|actue|comportate|comportese) como\\b|(?:finge|finja|haz como si|asume el papel|desempena el papel|interpreta el papel)\\b",
  ),
  opening(
    "(?:di|diga|digan|escribe|escriba|afirma|afirme|asegura|asegure|menciona|mencione|declara|declare|repite|repita) (?:siempre )?que\\b",
  ),
  opening("(?:di|diga|escribe|escriba|afirma|afirme|asegura)\\b.{0,80}\\b(?:competidor\\w*|competencia|rivales)\\b"),
  opening("(?:no|nunca) (?:menciones|mencione|hables|hable|digas|diga|reveles|revele|escribas|escriba)\\b"),
  opening("(?:responde|responda|contesta|conteste)\\b.{0,20}\\b(?:solo|solamente|unicamente)\\b"),
  opening(
    "(?:nota|mensaje|instruccion(?:es)?|aviso) (?:para|a) (?:la |el |los |las )?(?:ia|modelo|asistente|redactor\\w*|autor\\w*|programa)\\b",
  ),
  anywhere(
    "\\bsi eres (?:una? )?(?:ia|modelo|asistente|bot)\\b|\\bcomo (?:modelo de lenguaje|inteligencia artificial)\\b",
  ),
  opening(
    "(?:publica|publique|aprueba|apruebe|borra|borre|elimina|elimine|envia|envie)\\b.*\\b(?:sin (?:revision|preguntar|revisar|aprobacion)|todas las (?:campanas|piezas)|todos los datos)\\b",
  ),
];

/** Marks of a transcript in these languages. */
export const roleTranslations: readonly RegExp[] = [/^\W*(?:sistema|systeme|asistente|assistent)\s*:/u];
