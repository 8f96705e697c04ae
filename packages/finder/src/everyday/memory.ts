/** Memory, grief and company. How a line is read: `everyday-words.ts`. */
export const MEMORY_WORDS: readonly string[] = [
  // Memory
  'forgetful, forgetting things, losing memory, memory problems, keeps forgetting, confused, muddled, wanders off, does not know who I am, losing her mind > dementia, memory, alzheimers',
  'dementia = alzheimers',
  'memory cafe = dementia cafe',
  'sing with people who have dementia, music for dementia > singing brain, music dementia',

  // Grief and company
  'husband died, wife died, lost my husband, lost my wife, lost my mum, lost my dad, mum died, dad died, mother died, father died, son died, daughter died, partner died, passed away, lost someone, lost a loved one, somebody died, widow, widower, widowed, miss her so much, grieving, funeral > bereavement, grief, cruse',
  'bereavement = grief = bereaved',
  'lost a baby, stillborn, lost my baby, baby died > miscarriage, stillbirth, baby loss, bereavement',
  'lonely, on my own, by myself, live alone, all alone, no friends, no company, nobody visits, no visitors, nobody to talk to, no one to talk to, see nobody, do not see anyone, want company, days are long > loneliness, isolation, befriending, companionship',
  'loneliness = isolation = social isolation',
  'visitor, someone to visit, come and chat, call me for a chat, someone to ring, phone call, chat on the phone > befriending, companions, telephone, helpline older',
  'meet people, make friends, making friends, new in town, new to the area, somewhere to go > social, friendship, coffee, community',
  'cup of tea and a chat, coffee and a chat, natter > coffee morning, tea, social, welcome',
  'alone at christmas, christmas on my own > christmas',
  'girlfriend, boyfriend, dating > friendship dating, relationships',

  // Further ways
  'loses things, getting lost, gets lost, wandering, repeats herself, asks the same thing, same question over and over, does not recognise, mind going, senile, getting confused, gets confused, leaves the gas on, cannot remember, memory going, memory getting worse, losing memory > dementia, memory, alzheimers',
  'worried about memory, memory test > memory clinic, memory service, dementia, memory',
  'death in the family, somebody has died, someone died, "just died", gran died, grandad died, nan died, friend died, brother died, sister died, lost my son, lost my daughter, lost my partner, lost a child, child died, mourning, get over losing, miss my husband, miss my wife, after a death, coping with death > bereavement, grief, cruse, loss',
  'pay for a funeral, arrange a funeral, funeral costs, afford funeral > funeral, funeral costs, bereavement',
  'register a death, death certificate > register death, registrar, bereavement',
  'took his own life, took her own life, killed himself, killed herself, lost to suicide, died by suicide > suicide bereavement, bereaved suicide, bereavement',
  'dog died, cat died, pet died > pet bereavement, bereavement',
  'isolated, cut off, know anyone, know nobody, nobody comes, nobody calls, no one visits, not seen anyone, family live far away, no family nearby, no family, home all day, four walls, stuck in all day, need company, long evenings, want a friend, friend to talk to, a friendly face, friendly voice > loneliness, befriending, social, companionship, isolation',
  'bored, "nothing to do", fill my days, fill my time, get out more, get out of the house, retired and bored, keep busy > activities, social, community centre, groups, clubs',
  'company for mum, company for dad, visit my mum, visit my dad, mum is lonely, dad is lonely > befriending, companionship, loneliness, older people',
  'befriending = befriender = companionship',
  'just moved here, moved to the area > welcome, social, community',
  'remember my name, forgets my name, forgot my name, forgets everything, forgetting names, losing the plot > dementia, memory, alzheimers',
  '"passed on", "lost him", "lost her", since he died, since she died, no longer with us > bereavement, grief, cruse, loss',
  'cuppa, have a cuppa, tea and a chat, chinwag, chat with someone, friendly chat > coffee morning, tea, social, befriending, companionship',
  'bored stiff, bored silly, retired, "on my hands" > activities, social club, older people, groups, clubs',
  'neighbour is lonely, old man next door, old lady next door > befriending, loneliness, older people',
];
