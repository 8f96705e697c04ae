/**
 * Classes of words, each named once and used in many lines as `@name`. They are sets of ordinary English words, from general knowledge
 * of how people in England speak. A class holds words that change nothing about what is needed: whose fall it was, what was drunk.
 */
export const CLASSES: readonly string[] = [
  '@kin: mum mam mummy mother dad daddy father nan nana nanna nanny gran granny grandma grandmother grandad granddad grandpa grandfather husband wife hubby partner missus spouse brother sister aunt auntie uncle parents relative neighbour he she him her his',
  '@old: mum mam mother dad father nan nana nanna nanny gran granny grandma grandmother grandad granddad grandpa grandfather aunt auntie uncle parents relative neighbour elderly pensioner',
  '@partner: husband wife hubby partner boyfriend girlfriend fiance missus spouse bloke fella ex he she him her',
  '@child: son daughter boy girl lad kid kids child children toddler grandson granddaughter grandchild grandchildren nephew niece stepson twins',
  '@teen: teenager teen teenagers teens teenage adolescent youngster',
  '@baby: baby babies newborn infant',
  '@fear: scared scares scary frightened frightens afraid terrified petrified fear worried anxious nervous dread dreading hate hates',
  '@hit: hit hits hitting beat beats beating punch punches punched slap slaps slapped kick kicks kicked strangle strangles strangled choke choked shove shoves pushed bite bites hurts hurt batters thumps attacks attacked',
  '@ache: hurt hurts hurting ache aches aching pain pains painful sore stiff agony throbbing killing twinges cramps',
  '@body: back knee knees hip hips shoulder shoulders neck joint joints hands fingers leg legs arm arms ankle wrist spine muscles body bones',
  '@up: stairs upstairs staircase steps bedroom',
  '@pay: pay pays paying paid afford buy bill bills cost costs cover owe money expensive dear price',
  '@fuel: gas electric electricity electrics heating heat energy meter leccy radiator radiators boiler',
  '@food: food eat meal meals dinner dinners tea lunch breakfast feed shopping groceries cupboard cupboards fridge',
  '@booze: drink drinks drinking drunk booze boozing alcohol vodka wine beer cider whisky gin lager pub bottle bottles pints',
  '@drug: drugs heroin cocaine coke crack weed. cannabis skunk ketamine ket spice mdma ecstasy speed meth stoned. gear dealer injecting',
  '@bet: bet bets betting gamble gambles gambling bookies slots casino roulette poker fruit-machines lottery scratchcards',
  '@school: school college nursery class teacher reception lessons',
  '@job: job work employment career position',
  '@lost: died dies dead death passed lost losing loss buried funeral killed gone',
  '@tidy: cleaning clean hoover hoovering housework tidy dusting chores ironing mop',
  '@repair: fix mend mending repair repairing broken broke bust snapped stopped packed',
  '@out: out outside outdoors house',
  '@pals: friends friend mates mate pals people anyone anybody company',
  '@smoke: smoke smokes smoking fags fag cigarettes cigs ciggies tobacco vape vaping nicotine roll-ups',
  '@lift: lift ride transport taxi driver bus car take takes drive drives train travel get getting',
  '@clinic: hospital appointment appointments clinic doctor doctors gp surgery chemo dialysis infirmary scan treatment radiotherapy outpatients',
  '@fat: fat weight overweight obese pounds stone heavy slim slimming bmi',
  '@talk: talk talks talking speak speaks speaking speech words sentences say says',
  '@see: see seeing sight eyesight eyes eye vision',
  '@hear: hear hearing ears ear',
  '@form: form forms paperwork application letter letters papers applying',
  '@foreign: polish romanian arabic somali urdu punjabi bengali portuguese spanish ukrainian farsi dari pashto tigrinya kurdish turkish chinese cantonese mandarin french italian lithuanian albanian',
  '@war: army navy raf forces military soldier marines regiment squaddie submarine navy. afghanistan iraq falklands bosnia ireland',
  '@jail: prison jail inside. nick. gaol probation custody sentence tag. remand',

  // How a question is read (`scene.ts`). Who tells a story rather than names what is looked for:
  '@persons: i im ive id ill my me myself he hes his him she shes her we our us weve were they theyre mum dad husband wife son daughter nan gran grandad',
  // Words that move a story on and say nothing of what is needed:
  '@told: told tell tells telling say says said saying feel feels felt think thinks thought people month months week weeks day days year years end half miss come comes came coming leave leaves left back always ever every still put puts let lets bit lot lots anymore away anything everything nothing door house home time times got getting new old little big last next long way bad good better worse sure stuff started start try trying used asked ask seem seems become became happened happens hand since until properly able rest mean means quite rather often sometimes ago waiting waited',
  // Who and where and when: the scene of a story. What is needed is seldom called so, but it may be ("a group for dads"):
  '@scene: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 24 30 40 50 60 65 70 75 80 85 90 100 mum mam mummy mother dad father nan nana nanna gran granny grandma grandad grandpa husband wife hubby partner son daughter boy girl lad brother sister uncle auntie aunt friend friends mate neighbour boss man woman lady bloke guy ex kid child room bedroom kitchen bathroom bed floor street road bus car town shop shops night nights morning afternoon evening tonight today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday weekend weekends hour hours minute minutes one two three four five six seven eight nine ten twelve hundred first second once twice again whole full enough walking walk sit sitting stand standing run running play plays playing turn turned turns took take takes taken taking wear wears wearing use using call called keep kept stop stopped stops phone letter men women anyone nobody everybody',
];
