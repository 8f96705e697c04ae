/** Memory, grief and company. How a line is read: `everyday-words.ts`. */
export const MEMORY_WORDS: readonly string[] = [
  // Memory
  'forgetful, keeps forgetting, confused, muddled, wanders off > dementia, memory, alzheimers',
  'dementia = alzheimers',
  'memory cafe = dementia cafe',
  'sing with people who have dementia, music for dementia > singing brain, music dementia',

  // Grief and company
  'lost my mum, lost my dad, passed away, lost a loved one, somebody died, funeral > bereavement, grief, cruse',
  'bereavement = grief = bereaved',
  'lost a baby, lost my baby, baby died > miscarriage, stillbirth, baby loss, bereavement',
  'on my own, by myself, nobody visits, nobody to talk to, no one to talk to, see nobody, days are long > loneliness, isolation, befriending, companionship',
  'loneliness = isolation = social isolation',
  'visitor lonely/nobody/never, someone to visit, someone to ring, phone call > befriending, companions, telephone, helpline older',
  'somewhere to go > social, friendship, coffee, community',
  'cup of tea and a chat, coffee and a chat, natter > coffee morning, tea, social, welcome',
  'alone at christmas, christmas on my own > christmas',
  'girlfriend, boyfriend, dating > friendship dating, relationships',

  // Further ways
  'getting lost, gets lost, wandering, repeats herself, asks the same thing, does not recognise, mind going, senile, getting confused, gets confused, cannot remember > dementia, memory, alzheimers',
  'memory test > memory clinic, memory service, dementia, memory',
  'death in the family, somebody has died, "just died", get over losing, miss my husband, miss my wife, after a death, coping with death > bereavement, grief, cruse, loss',
  'register a death, death certificate > register death, registrar, bereavement',
  'killed. himself, killed. herself, died by suicide > suicide bereavement, bereaved suicide, bereavement',
  'dog died, cat died, pet died > pet bereavement, bereavement',
  'cut off, know anyone, know nobody, nobody comes, nobody calls, no one visits, family live far away, no family nearby, no family, home all day, stuck in all day, long evenings, friend to talk to > loneliness, befriending, social, companionship, isolation',
  'bored, fill my days, fill my time, get out more, get out of the house, keep busy > activities, social, community centre, groups, clubs',
  'company for mum, company for dad, mum is lonely, dad is lonely > befriending, companionship, loneliness, older people',
  'befriending = befriender = companionship',
  'just moved here, moved to the area > welcome, social, community',
  '"passed on", no longer with us > bereavement, grief, cruse, loss',
  'cuppa, hot drink, have a cuppa, tea and a chat, chinwag, chat with someone, friendly chat > coffee morning, tea, social, befriending, companionship',
  'bored stiff, bored silly, retired, "on my hands" > activities, social club, older people, groups, clubs',
  'neighbour is lonely, old man next door, old lady next door > befriending, loneliness, older people',
];
