/** Home and housing. How a line is read: `everyday-words.ts`. */
export const HOME_WORDS: readonly string[] = [
  // Home and housing
  'nowhere to live, nowhere to stay, nowhere to sleep, no home, sleeping rough, sleep on the street, sleeping on the streets, living in my car, sofa surfing, living on the streets, kicked out, thrown out, roof over my head, night shelter > homeless, homelessness, shelter, housing, nightstop',
  'homeless = homelessness',
  'evicted, eviction, evict, losing my home, landlord wants me out, notice to quit, section 21, cannot pay the rent, rent arrears, behind with the rent > housing advice, homelessness, housing, shelter, tenancy',
  'damp, mould, landlord will not repair, leaking roof, disrepair > housing advice, disrepair, housing',
  'council house, housing list, somewhere to live, find a flat, rent a room, move house > housing, accommodation, supported housing',
  'spare room, lodger, share my home > homeshare, shared lives',
  'move into a home, nursing home, old folks home, residential home, old peoples home, put mum in a home > care home, residential care, nursing care, extra care',
  'sheltered flat, warden > sheltered housing, extra care, retirement',
  'live in carer, carer to live with, someone to live in > live in care',

  // Further ways
  'homeless tonight, "on the street", "on the streets", couch surfing, sleeping on sofas, sleeping in the car, sleep in my car, in a tent, sleep tonight, asked to leave, threw me out, thrown me out, kicked me out, throwing me out, lost my home, nowhere to go, somewhere to stay, place to stay, bed for the night, sleeping outside, hostel > homelessness, homeless, hostel, shelter, housing',
  'landlord is selling, section 8, repossessed, repossession, mortgage arrears, behind on the rent, pay my rent, pay my mortgage, pay the mortgage, rent gone up, rent increase, landlord keeps my deposit, chucking us out, throwing us out, letter from landlord, bad landlord, landlord, lose my home, lose my flat, lose the house > housing advice, homelessness, housing, shelter, tenancy',
  'mouldy, black mould, roof leaks > housing advice, disrepair, damp, environmental health',
  'rats, mice, cockroaches, bedbugs, bed bugs, wasps > pest control, environmental health',
  'overcrowded, need a bigger house, want my own place, own front door, waiting list for a house, first home, cannot get a flat, bungalow, downsizing, house too big, smaller place > housing options, social housing, housing, sheltered housing',
  'rent deposit, deposit for a flat, bond scheme > rent deposit, deposit, housing',
  'cannot live alone, cannot manage at home, not safe at home, not coping at home, managing at home, go into a home, put in a home, needs a home, care home costs, pay for care, sell the house to pay > care home, residential care, adult social care, paying care',
  'care home = nursing home = residential home',
  'sheltered housing = retirement housing = extra care housing',
  'just out of hospital, back from hospital, after hospital, come out of hospital, recovering from an operation, operation > hospital discharge, home from hospital, reablement',
  'leaking tap, dripping tap, plumber, electrician, decorator, decorate, curtain rail, small repairs, repairs to my house, diy, flat pack, find a builder, builder, tradesman, tradesmen > handyman, handyperson, home maintenance, trusted trader',
  'locks, new locks, door chain, key safe, feel safer at home > home security, crime prevention, handyman, key safe',
  'old sofa, old fridge, old mattress, get rid of furniture, bulky, tip, rubbish > bulky waste, recycling, household waste, waste',
  'bin, bins, wheelie > waste, recycling, bin collection',
  'heating broken, no heating, no hot water, house warm, draughty, insulate, insulation, cold home, put the heating on, afford heating, cannot keep warm, power cut > energy advice, warm homes, heating, fuel, insulation',
  'garden too big, manage the garden, do my garden, garden is a mess, trim the hedge, weeding > gardening, garden maintenance, gardener',
  'laundry, do my washing, wash my clothes, launderette > laundry, home help, domestic',
];
