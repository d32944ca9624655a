/** Words with a capital that name nobody: days, places, technology and the titles of jobs and habits. Lower case. */

const words = (list: string): string[] => list.split(/[,\n]/).map((word) => word.trim().toLowerCase());

/** Given names that are no English words: with a capitalised word behind them they are a person. */
export const givenNames: ReadonlySet<string> = new Set(
  words(
    `aaron,abigail,adam,adrian,ahmed,aisha,alan,albert,alejandro,alex,alexander,alice,alicia,ali,amanda,amelia,amir,amy,ana,andrea,andreas,andrew,angela,anita,anna,anne,anthony,anton,antonio,arthur,ashley,barbara,beatrice,ben,benjamin,bernd,beth,bob,boris,brad,brian,bruno,carla,carlos,carmen,carol,caroline,catherine,charles,charlotte,chen,chloe,chris,christian,christina,christine,christopher,claire,clara,claudia,craig,cynthia,daniel,daniela,dave,david,deborah,dennis,diana,diego,dieter,dmitri,donald,dorothy,doug,edward,elena,eleanor,elias,elizabeth,ella,ellen,emily,emma,eric,erik,esther,eva,evelyn,fatima,felix,fernando,fiona,florian,frank,fred,frederik,gabriel,gary,george,gerald,giovanni,greg,gregory,hannah,hans,harold,heather,heinrich,helen,henrik,henry,hiroshi,hugo,ian,ingrid,irene,isabel,isabella,ivan,jack,jacob,jakob,james,jan,jane,janet,jason,javier,jeff,jennifer,jeremy,jessica,jim,joan,joanna,johan,johannes,john,jonas,jonathan,jorge,jose,josef,joseph,juan,judith,julia,julian,karen,karl,katarina,kate,katherine,kathleen,katie,keith,kelly,kenneth,kevin,klaus,kristin,kumar,lars,laura,lauren,leah,lena,leon,leonard,linda,lisa,louis,louise,lucas,lucia,lucy,luis,luke,magdalena,marco,marcus,margaret,maria,marie,marina,mario,marion,markus,martha,martin,mary,mateo,matthew,maya,megan,mehmet,melanie,melissa,michael,michelle,miguel,mike,mohamed,mohammed,monica,monika,nadia,nancy,natalia,natalie,nathan,nicholas,nicolas,nicole,nina,noah,nora,olga,oliver,olivia,oscar,otto,pablo,pamela,patricia,patrick,paul,paula,pedro,peter,petra,philip,pierre,priya,rachel,rafael,raj,ralph,rebecca,ricardo,richard,robert,roberto,roger,ronald,rosa,roxanne,ruth,ryan,sabine,samantha,samuel,sandra,sara,sarah,scott,sean,sebastian,sergei,sharon,simon,sofia,sophia,sophie,stefan,stephanie,stephen,steve,steven,sunil,susan,suzanne,svetlana,sven,tanya,teresa,theodore,theresa,thomas,tim,timothy,tina,tobias,tom,tony,ulrich,ursula,valentina,vanessa,vera,veronica,victoria,viktor,vincent,walter,wei,wendy,werner,william,wolfgang,xavier,yasmin,yuki,yusuf,yvonne,zoe`,
  ),
);

/** Technology that everybody may name; only as a customer or a competitor it is a claim about somebody. */
const technology = words(
  `android,angular,ansible,apache,api,aws,azure,bash,bitbucket,bluesky,bootstrap,chrome,chromium,ci,cli,cloudflare,confluence,css,dart,debian,deno,discord,django,docker,docker compose,edge,elasticsearch,eslint,excel,express,facebook,fastapi,fedora,figma,firefox,flask,flutter,fortran,gherkin,git,github,github actions,github copilot,gitlab,gmail,go,golang,google,google analytics,google cloud,google docs,google sheets,gradle,grafana,graphql,hacker news,haskell,helm,heroku,html,http,https,hugo,instagram,intellij,ios,ipad,iphone,java,javascript,jenkins,jest,jira,json,jupyter,kafka,kotlin,kubernetes,langchain,langgraph,laravel,linkedin,linux,lua,mac,macos,make,markdown,mastodon,maven,medium,mermaid,microsoft,mongodb,mysql,nest,next.js,nginx,node,node.js,notion,npm,numpy,oauth,openai,openapi,open source,opentelemetry,oracle,outlook,pandas,perl,php,playwright,postgres,postgresql,postman,powerpoint,powershell,prettier,prometheus,pytest,python,pytorch,rabbitmq,rails,react,reddit,redis,ruby,ruby on rails,rust,safari,sass,scala,selenium,shell,slack,spark,spring,spring boot,sql,sqlite,stack overflow,storybook,svelte,swagger,swift,tailwind,teams,tensorflow,terraform,trello,twitter,typescript,ubuntu,unicode,unix,vercel,vim,visual studio,visual studio code,vite,vitest,vs code,vue,webpack,whatsapp,windows,word,wordpress,yaml,youtube,zapier,zoom,x`,
);

const places = words(
  `africa,america,amsterdam,asia,athens,atlanta,australia,austria,bangalore,barcelona,beijing,belgium,berlin,boston,brazil,britain,brussels,budapest,california,canada,cape town,chicago,china,copenhagen,cracow,czech republic,denmark,dublin,edinburgh,england,estonia,europe,european union,finland,florida,france,geneva,germany,greece,hamburg,helsinki,hong kong,hungary,india,indonesia,ireland,israel,istanbul,italy,japan,kenya,korea,krakow,kraków,latin america,lisbon,london,los angeles,luxembourg,madrid,manchester,melbourne,mexico,middle east,milan,montreal,mumbai,munich,nairobi,netherlands,new york,new zealand,nigeria,north america,norway,oslo,oxford,paris,poland,portugal,prague,rome,san francisco,scandinavia,scotland,seattle,seoul,shanghai,silicon valley,singapore,south africa,south america,spain,stockholm,sweden,switzerland,sydney,tallinn,tel aviv,texas,the hague,tokyo,toronto,turkey,uk,ukraine,united kingdom,united states,us,usa,vancouver,vienna,wales,warsaw,washington,zurich`,
);

const ordinary = words(
  `monday,tuesday,wednesday,thursday,friday,saturday,sunday,mondays,tuesdays,wednesdays,thursdays,fridays,saturdays,sundays,january,february,march,april,may,june,july,august,september,october,november,december,christmas,easter,new year,black friday,ramadan,english,german,french,spanish,italian,portuguese,polish,dutch,swedish,chinese,japanese,korean,arabic,hindi,turkish,latin,greek,european,american,british,asian,african,agile,scrum,kanban,devops,okay,ok,internet,web,bible,earth,moon,monday morning,friday afternoon,gen z,murphy,conway,pareto,occam,flesch,unicode,i,a,if,yes,no,p.s,ps,re,dm,tl,dr,question,answer,step,day,week,slide,part,tip,level,option,figure,table,lesson,note,example,yours`,
);

/** Words of titles and habits: a capitalised pair with one of them is a term ("Definition of Done"), nobody's name. */
const titleWords = new Set(
  words(
    `action,actions,agreement,analyst,architect,assistant,board,board meeting,boss,business,chief,code,continuous,customer,data,deep,definition,deployment,delivery,design,designer,developer,director,domain,done,engineer,engineering,experience,feature,finance,friday,general,guide,head,human,information,integration,lead,lean,learning,machine,maker,manager,managers,marketing,master,monday,officer,onboarding,operations,owner,owners,people,pipeline,plan,platform,policy,postal,pull,product,program,project,protection,public,quality,ready,record,records,regulation,release,request,requests,research,resources,responsibility,review,reviewer,role,rule,sales,sales team,science,security,semantic,senior,service,single,software engineer,specialist,sprint,staff,standard,step,story,strategy,success,support,system,systems design,team,teams,technical,technology,test,tests,time,user,value,version,versioning,vice,week`,
  ),
);

const technologies = new Set(technology);
const common = new Set([...places, ...ordinary]);
const placeNames = new Set(places);

/** "PostgreSQL", "Node.js": names that a text may use without a fact, as long as nobody is made a customer or a rival. */
export const isTechnology = (name: string): boolean => technologies.has(name.toLowerCase());
export const isPlace = (name: string): boolean => placeNames.has(name.toLowerCase());
/** Days, months, places, languages, numbers of steps: nobody's name. */
export const isCommonName = (name: string): boolean =>
  common.has(name.toLowerCase()) || name.split(/\s/).every((word) => common.has(word.toLowerCase()));
export const isTitleWord = (word: string): boolean => titleWords.has(word.toLowerCase());
