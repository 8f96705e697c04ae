/** Caring, help at home, meals. How a line is read: `everyday-words.ts`. */
export const CARE_WORDS: readonly string[] = [
  // Caring
  'look after someone, caring for someone, my caring role, full time carer > carers, carer support, carers support',
  'need a break, break from caring, rest from caring, day off from caring, someone to sit with, "sit with him", "sit with her", time to myself, holiday from caring > respite, sitting service, short break, day centre',
  'respite = short break = respite care',
  'child looks after, kids who look after, helping mum who is ill > young carers',
  'wash and dress, help at home, carer to come in, carers to come in, help bathing, personal care > home care, domiciliary care, personal care, homecare',
  '"home care" = homecare = domiciliary care',
  'home help = domestic help',
  '"care at home", "home care" > homecare, domiciliary care',
  'somewhere for dad to go in the day, somewhere for mum to go, out for the day, day club > day centre, day service, day care',
  'day centre = day service = day care',
  'social worker, council to assess > adult social care, social care, care act',
  'on my behalf, nobody listens, "being ignored", "have my say" > advocacy, advocate',
  'complain, complaint, complaining, bad treatment in hospital, not happy with my doctor > complaints, complaints advocacy, healthwatch',
  '"have a say", views heard > forum, healthwatch, voice',

  // Food, meals
  'dinner delivered, meals brought, meals delivered > meals on wheels, community meals, meal delivery',
  'meals on wheels = community meals',
  'lunch with others, eat with people, eat together, somewhere for lunch, sunday dinner > lunch club, community meal, tea party',
  'cooking > cookery, cooking, cooking courses',

  // Further ways
  'I am a carer, look after my son, elderly parents > carers, carer support, carers centre, carers support',
  'worried about my mum, worried about my dad, mum is not coping, dad is not coping, elderly mother, elderly father, elderly mum, elderly dad, mum cannot cope, dad cannot cope, mum needs help, dad needs help > older people, adult social care, home care, age uk',
  'carer = caregiver',
  'break from looking after, need a rest, day off, few hours off, look after mum while, look after dad while, stay with my mum, stay with my husband, be left alone, left on her own, left on his own, night off, look after my husband while, look after my wife while, go away for a week > respite, sitting service, short breaks, day care',
  'mum is ill and I look after, son looks after, daughter looks after, child carer, children who care, helps look after > young carers',
  'wash himself, wash herself, dress himself, dress herself, get dressed, help in the morning, "have a bath", "in the shower", put to bed, feed herself, someone to come in, come round, need carers, carer for my mum, help for mum, help for dad, help around the house, stay in my own home, take her tablets, remember tablets, forgets tablets > home care, domiciliary care, personal care, homecare',
  'activities for elderly, pensioners club, days out, day out > day centre, lunch club, social club, older people',
  'get help from the council, see a social worker, care package, care needs, social services > adult social care, social care, care assessment',
  'fight my corner, nobody believes me, know my rights > advocacy, advocate, rights',
  'hot meal, hot meals, cooked dinner, dinner brought, food brought, someone to cook, "cook for me", dinners > meals on wheels, lunch club, community meals, meal delivery',
  'life limiting > hospice, palliative, end of life',
  'wash and dress, washing and dressing, dressing and washing > home care, domiciliary care, personal care, homecare',
  'sit with dad, sit with mum, sit with my husband, sit with my wife, mind my mum, mind my dad, so I can go out, while I go out > respite, sitting service, short breaks, day care',
  'I look after, looking after someone, "I care for" > carers, carer support, carers support, respite',
  'hot dinners, dinners brought, dinner to the door, meals to the door, food to the door, meals for my mum > meals on wheels, meal delivery, community meals, ready meals',
  'bath. > bathroom, bathing, home adaptations, adapted',
];
