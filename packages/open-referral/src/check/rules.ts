/** What a rule means to whoever keeps a feed. */
export interface Rule {
  /** What is so, as the end of "In … places". */
  readonly what: string;
  /** What to do about it. */
  readonly mend: string;
}

const rule = (what: string, mend: string): Rule => ({ what, mend });

/** Every rule by which something is found in a feed, in plain words. */
export const RULES: Readonly<Record<string, Rule>> = {
  'record/hollow': rule(
    'an entry lacks what it is nothing without, such as its name',
    'Give it a name, or take it out.',
  ),
  'record/shape': rule(
    'something stands where an entry should',
    'Ask whoever runs the feed to put an entry there or nothing.',
  ),
  'record/too-deep': rule('an entry nests too many lists', 'Ask whoever runs the feed to check it.'),
  'id/duplicate': rule('the same service appears again', 'Publish each service once.'),
  'id/shared': rule(
    'two services, organisations or places have one id',
    'Give each an id of its own in the whole feed: links and updates go wrong otherwise.',
  ),
  'id/version': rule(
    'two entries of one id differ, and one of them was kept: the one changed last, else the one that says more',
    'Publish each entry once, with the day of its last change as last_modified.',
  ),
  'id/missing': rule('a service has no id', 'Give it an id that never changes.'),
  'reference/dangling': rule(
    'something refers to an entry that is not there',
    'Publish that entry, or take the reference out.',
  ),
  'url/mended': rule(
    'a web address lacks https:// or is misspelt',
    'Write it in full, for example https://www.example.org, and try it.',
  ),
  'url/unusable': rule(
    'something stands for a web address that is none, or is unsafe',
    'Give the address of a page, or leave the field out.',
  ),
  'url/unsafe': rule(
    'a link would run a program, read a file or carry a password',
    'Take it out at once, and ask how it came there.',
  ),
  'email/mended': rule('an e-mail address has something beside it', 'Leave nothing in the field but one address.'),
  'email/unusable': rule(
    'something stands for an e-mail address that is none',
    'Give one address, or leave the field out.',
  ),
  'date/mended': rule('a date is not written year-month-day', 'Write it as 2026-04-01.'),
  'date/unreadable': rule('a date cannot be read', 'Write it as 2026-04-01.'),
  'number/unreadable': rule('a number cannot be read', 'Write digits and nothing else.'),
  'number/impossible': rule('a number cannot be right', 'Check it.'),
  'price/in-words': rule(
    'a price is written in words, which stand in the description of the amount',
    'Write the amount as a number, and the words as amount_description.',
  ),
  'phone/lost-zero': rule(
    'a telephone number lacks the 0 in front, as spreadsheets make them',
    'Publish telephone numbers as text, with the 0.',
  ),
  'phone/shortened': rule(
    'a spreadsheet has shortened a telephone number, so that nobody can dial it',
    'Set the column to Text and type the number again.',
  ),
  'age/impossible': rule('an age cannot be right', 'Give ages in years, or leave them out where everybody can come.'),
  'age/in-words': rule('an age is written in words', 'Write a number of years and nothing else.'),
  'age/unreadable': rule(
    'the words of an age cannot be read; they stand with those about who can come',
    'Write a number of years and nothing else.',
  ),
  'age/swapped': rule('the youngest age is above the oldest', 'Swap them.'),
  'age/no-limit': rule('a very great age stands for no limit', 'Leave the oldest age out.'),
  'status/unknown': rule(
    'a status is none of the standard’s words; where it does not plainly say that the service runs, people do not see the service',
    'Use active, inactive, defunct or temporarily closed.',
  ),
  'value/not-text': rule('a list or record stands where text should', 'Write text.'),
  'value/wrapped': rule('a text stands inside a list or record', 'Write the text itself: other readers lose it.'),
  'value/placeholder': rule('a word stands for nothing, such as N/A', 'Leave the field out.'),
  'value/unknown-word': rule('a word is not on the standard’s list', 'Use one of the words that the standard names.'),
  'field/twice': rule('a field stands under its old and its new name', 'Keep the new one.'),
  'list/too-long': rule('a list has more than 500 entries', 'Check whether they all belong to one service.'),
  'text/html': rule('a text holds markup', 'Write plain text; markup shows as clutter in many finders.'),
  'text/active-markup': rule(
    'a text holds a script, a frame or the like',
    'Take it out: finders refuse it, and readers are at risk.',
  ),
  'text/only-markup': rule(
    'a text is nothing but markup: pictures, frames or empty tags',
    'Say in words what the picture or frame shows.',
  ),
  'text/garbled': rule('characters were read in the wrong encoding', 'Save and publish as UTF-8.'),
  'text/too-long': rule('a text is far too long', 'Say it in fewer words and link to the rest.'),
  'hours/unread': rule(
    'opening hours cannot be read with certainty',
    'Give days and times as data: one line for each pair of opening and closing time.',
  ),
  'hours/partly-read': rule(
    'some of the opening hours cannot be read',
    'Give days and times as data, one line for each part.',
  ),
  'hours/rows-only': rule(
    'hours in words cannot be read, and the rows beside them may lack some',
    'Give every day a row, or write the words more plainly.',
  ),
  'hours/rows-differ': rule(
    'rows of hours do not say what the words beside them say',
    'Mend the rows; the words were taken.',
  ),
  'hours/unclear': rule('a time of day cannot be read', 'Write it on the 24-hour clock: 09:30.'),
  'hours/mended': rule('a time of day is misspelt', 'Write it on the 24-hour clock: 09:30.'),
  'hours/days': rule('days cannot be read', 'Write MO,WE, or 2TH for the second Thursday of the month.'),
  'hours/frequency': rule('days and frequency do not agree', 'Use WEEKLY with MO,WE and MONTHLY with 2TH.'),
  'hours/limit': rule(
    'something limits opening hours and cannot be read, so their times stand in the notes only',
    'Write it in the fields of HSDS 3: freq, interval, until, valid_from, valid_to, byday, bymonthday.',
  ),
  'hours/holiday': rule(
    'days on which hours differ cannot be read, or their hours cannot, so nobody is told that it is open then',
    'Write start_date and end_date as 2026-12-24, closed as true or false, and both times where it is open.',
  ),
  'hours/offset': rule(
    'a time has an offset from UTC',
    'Write the time on the clock: hours follow it through summer and winter.',
  ),
  'hours/zone': rule('a time zone is no name of one', 'Write Europe/London, or leave it out.'),
  'point/number': rule('a point on the map cannot be read', 'Give latitude and longitude as decimal degrees.'),
  'point/range': rule('a point lies nowhere on Earth', 'Give latitude and longitude as decimal degrees.'),
  'point/swapped': rule('latitude and longitude stand in each other’s place', 'Swap them.'),
  'point/zero': rule('a point lies in the Atlantic at 0, 0', 'Leave it out where it is not known.'),
  'location/confidential': rule(
    'a place is confidential',
    'Nothing: its address was left out. Better not to publish it at all.',
  ),
  schema: rule(
    'something in the directory is not of the form that it must have',
    'Do what the sentence beside it says.',
  ),
  directory: rule('something in the directory is to be looked at', 'Do what the sentence beside it says.'),
  sheet: rule('a cell or row of the spreadsheet is to be looked at', 'Do what the sentence beside it says.'),
  'feed/not-quite-json': rule(
    'the feed holds what JSON does not have, such as NaN or a comma before the end of a list',
    'Have it written by a program that writes JSON; other readers refuse the whole feed.',
  ),
  'field/other-case': rule(
    'fields are not named as the standard names them, such as minimumAge for minimum_age',
    'Use the names of the standard: other readers do not find these fields.',
  ),
  'table/heading-twice': rule('a table has two columns of one name', 'Take one of them out; the last was read.'),
  'feed/encoding': rule('the feed is not UTF-8', 'Save and publish as UTF-8.'),
  'table/quotes': rule('a table has a quotation mark without its partner', 'Save the table again from a spreadsheet.'),
  'table/ragged': rule('rows of a table have more cells than its header', 'Save the table again from a spreadsheet.'),
  'fetch/page-failed': rule(
    'a page of the feed could not be read',
    'Try again; if it stays so, ask whoever runs the feed.',
  ),
  'fetch/details-failed': rule(
    'a service could not be read by itself; what the list says of it was kept',
    'Try again; if it stays so, ask whoever runs the feed to answer /services/{id}.',
  ),
  'fetch/loop': rule('the feed repeats its pages', 'Ask whoever runs the feed to check its paging.'),
  'fetch/incomplete': rule(
    'the feed says that it has more entries than it gives',
    'Read the API and not a copy of its first page; if it stays so, ask whoever runs the feed to check its paging.',
  ),
  'fetch/too-many-pages': rule('the feed has more pages than are read', 'Ask for larger pages.'),
  'fetch/next-elsewhere': rule(
    'a page gives the address of the next on another host, which is not asked',
    'If that host is the publisher’s too, read the feed there. Else ask whoever runs the feed to give addresses of its own host; behind a proxy it has to know its public name.',
  ),
  'fetch/too-many-details': rule('more services than are asked for one by one', 'Publish full services in the list.'),
  'assurance/never': rule('nobody has ever confirmed an entry', 'Look at it and give the day as assured_date.'),
  'assurance/stale': rule(
    'an entry was last confirmed over six months ago',
    'Look at it again and give the day as assured_date.',
  ),
  'assurance/unreadable': rule(
    'the day of confirmation lies in the future, or no calendar has it',
    'Check day, month and year of assured_date.',
  ),
  'description/none': rule('a service has no description', 'Say in two sentences what it does and for whom.'),
  'description/long-sentences': rule(
    'sentences have over 25 words on average',
    'Write shorter sentences; GOV.UK advises at most 25 words.',
  ),
  'contact/none': rule(
    'a service has no telephone number, e-mail or web address',
    'Give at least one way to get in touch.',
  ),
  'place/none': rule(
    'a service has neither a place nor an area',
    'Give the place where it happens, or the area it serves.',
  ),
  'place/no-point': rule(
    'a place has no point on the map',
    'Give latitude and longitude, so that people find what is near.',
  ),
  'hours/none': rule('a service has no opening hours', 'Give them, or people cannot see when to come.'),
  'eligibility/none': rule('a service does not say who can use it', 'Give ages, or say in a sentence who it is for.'),
  'terms/none': rule('a service has no taxonomy term', 'Give at least one, so that people find it by what they need.'),
  'service/duplicate': rule(
    'a service stands twice: the name is the same, and so is its provider, place or a way to reach it',
    'Keep one of the two.',
  ),
  'service/maybe-duplicate': rule('two services look like one', 'Look whether they are; if so, keep one.'),
  'service/in-other-feed': rule(
    'a service stands in the other feed too',
    'Agree who keeps it, or let people see one of the two: nk feed merge puts feeds together.',
  ),
  'personal/number': rule(
    'a text holds what looks like an NHS number, a National Insurance number or a date of birth',
    'Take it out at once if it is a person’s.',
  ),
  'personal/contact': rule(
    'a person is named beside a mobile number, or has a private mailbox',
    'Ask whether the person agreed to that; better publish a role and a shared number.',
  ),
  'place/maybe-secret': rule(
    'a refuge or the like is published with its address',
    'Ask the provider now. Mark the place as confidential, or take the address out.',
  ),
  'description/reading-age': rule(
    'a description is hard to read: school leavers of 16 would struggle',
    'Write for a reading age of 9 to 11, as the NHS does: short words, short sentences.',
  ),
  'eligibility/only-words': rule(
    'ages stand in words only, so nobody can search by them',
    'Give them as minimum_age and maximum_age too.',
  ),
  'eligibility/contradicts': rule(
    'the words about ages and the fields have no age in common, so nobody can qualify',
    'Find out which is right and mend the other.',
  ),
  'link/nowhere': rule(
    'a link leads where the public cannot go, such as a machine inside an office',
    'Give the address of the public page.',
  ),
  'taxonomy/unknown': rule(
    'a term names no vocabulary that others know',
    'Use terms of a published list, such as those of esd (needs, circumstances, service types), with their address.',
  ),
};
