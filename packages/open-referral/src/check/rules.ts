/** What a rule means to the people who maintain a feed. */
export interface Rule {
  /** What was found, as the end of "In … places". */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

const rule = (what: string, fix: string): Rule => ({ what, fix });

/** Every rule by which something is found in a feed, in plain words. */
export const RULES: Readonly<Record<string, Rule>> = {
  'record/hollow': rule('an entry lacks something essential, such as its name', 'Give it a name, or remove it.'),
  'record/shape': rule(
    'there is something else where an entry should be',
    'Ask the publisher to replace it with an entry or remove it.',
  ),
  'record/not-json': rule(
    'an entry is not JSON and cannot be read',
    'Ask the publisher to fix it; where it is known, the line and character are those at which reading stopped.',
  ),
  'record/too-deep': rule('an entry has too many lists inside lists', 'Ask the publisher to check it.'),
  'id/duplicate': rule('the same service appears again', 'Publish each service once.'),
  'id/shared': rule(
    'two services, organisations or places have one id',
    'Give each a unique id within the whole feed: links and updates go wrong otherwise.',
  ),
  'id/version': rule(
    'two entries with the same id differ, and one of them was kept: the one changed last, or else the one that says more',
    'Publish each entry once, with the date of its last change as last_modified.',
  ),
  'identifier/register': rule(
    'a number of the Scottish or Northern Irish register of charities is under another register',
    'Give GB-SC or GB-NIC as its scheme.',
  ),
  'location/differs': rule(
    'a place is told again under its id and not the same; what was told first is kept',
    'Say the same of it everywhere, give another place an id of its own, or say what holds for one service in service_at_location.',
  ),
  'organization/differs': rule(
    'an organisation is told again under its id and not the same; what was told first is kept',
    'Say the same of it everywhere, or give another organisation an id of its own.',
  ),
  'id/missing': rule('a service has no id', 'Give it an id that never changes.'),
  'reference/dangling': rule(
    'something refers to an entry that does not exist',
    'Publish that entry, or remove the reference.',
  ),
  'url/fixed': rule(
    'a web address lacks https:// or is misspelt',
    'Write it in full, for example https://www.example.org, and try it.',
  ),
  'url/unusable': rule(
    'something given as a web address is not one, or is unsafe',
    'Give the address of a page, or leave the field out.',
  ),
  'url/unsafe': rule(
    'a link would run a program, read a file or carry a password',
    'Remove it at once, and find out how it got there.',
  ),
  'email/fixed': rule('an e-mail address has other text next to it', 'Leave only one address in the field.'),
  'email/unusable': rule(
    'something given as an e-mail address is not one',
    'Give one address, or leave the field out.',
  ),
  'date/fixed': rule('a date is not written year-month-day', 'Write it as 2026-04-01.'),
  'date/unreadable': rule('a date cannot be read', 'Write it as 2026-04-01.'),
  'number/unreadable': rule('a number cannot be read', 'Write only digits.'),
  'number/impossible': rule('a number cannot be right', 'Check it.'),
  'price/in-words': rule(
    'a price is written in words, which were moved to the description of the amount',
    'Write the amount as a number, and the words as amount_description.',
  ),
  'phone/lost-zero': rule(
    'a telephone number lacks its leading 0, which spreadsheets remove',
    'Publish telephone numbers as text, with the 0.',
  ),
  'phone/shortened': rule(
    'a spreadsheet has shortened a telephone number, so nobody can dial it',
    'Set the column to Text and type the number again.',
  ),
  'feed/empty': rule(
    'there is nothing in the feed: no service, organisation or place',
    'Check the address, and ask the publisher whether it is meant to be empty.',
  ),
  'phone/unusable': rule(
    'there is a telephone number that nobody can dial; it does not count as a way to get in touch',
    'Write one number with its area code, such as 01332 123456, and words in the description.',
  ),
  'age/impossible': rule('an age cannot be right', 'Give ages in years, or leave them out if everybody can come.'),
  'age/in-words': rule('an age is written in words', 'Write only a number of years.'),
  'age/unreadable': rule(
    'an age in words cannot be read; the words were added to those about who can come',
    'Write only a number of years.',
  ),
  'age/swapped': rule('the youngest age is higher than the oldest', 'Swap them.'),
  'age/no-limit': rule('a very high age is used to mean no limit', 'Leave the oldest age out.'),
  'status/unknown': rule(
    'a status is not one of the standard’s words; unless it clearly says that the service is running, people do not see the service',
    'Use active, inactive, defunct or temporarily closed.',
  ),
  'value/not-text': rule('there is a list or record where text should be', 'Write text.'),
  'value/wrapped': rule(
    'a text or record is wrapped in a list or record',
    'Write the text or record itself: other programs lose it.',
  ),
  'value/placeholder': rule('a word means that there is no value, such as N/A', 'Leave the field out.'),
  'value/unknown-word': rule('a word is not on the standard’s list', 'Use one of the words that the standard names.'),
  'field/twice': rule('a field appears under both its old and its new name', 'Keep the new one.'),
  'list/too-long': rule('a list has more than 500 entries', 'Check whether they all belong to one service.'),
  'text/html': rule('a text contains markup', 'Write plain text; many finders show markup as clutter.'),
  'text/active-markup': rule(
    'a text contains a script, a frame or similar',
    'Remove it: finders refuse it, and it puts readers at risk.',
  ),
  'text/only-markup': rule(
    'a text is only markup: pictures, frames or empty tags',
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
    'hours in words cannot be read, and the rows of hours next to them may be incomplete',
    'Give every day a row, or write the words more simply.',
  ),
  'hours/rows-differ': rule(
    'rows of hours disagree with the hours in words next to them',
    'Correct the rows; the words were used.',
  ),
  'hours/unclear': rule('a time of day cannot be read', 'Write it on the 24-hour clock: 09:30.'),
  'hours/fixed': rule('a time of day is misspelt', 'Write it on the 24-hour clock: 09:30.'),
  'hours/days': rule('days cannot be read', 'Write MO,WE, or 2TH for the second Thursday of the month.'),
  'hours/days-guessed': rule(
    'days of the week are numbers, and one of the last is a 0: those before it were read with Monday as 1, which is a guess',
    'Write MO, TU, WE, TH, FR, SA, SU.',
  ),
  'hours/frequency': rule('days and frequency do not agree', 'Use WEEKLY with MO,WE and MONTHLY with 2TH.'),
  'hours/limit': rule(
    'a limit on opening hours cannot be read, so their times are given only in the notes',
    'Write it in the fields of HSDS 3: freq, interval, until, valid_from, valid_to, byday, bymonthday.',
  ),
  'hours/holiday': rule(
    'days with different hours, or the hours on them, cannot be read, so nobody is told that it is open then',
    'Write start_date and end_date as 2026-12-24, closed as true or false, and both times if it is open.',
  ),
  'hours/offset': rule(
    'a time has an offset from UTC',
    'Write the local time: it stays the same in summer and winter.',
  ),
  'hours/zone': rule('a time zone is not the name of one', 'Write Europe/London, or leave it out.'),
  'point/number': rule('a point on the map cannot be read', 'Give latitude and longitude as decimal degrees.'),
  'point/form': rule('a point on the map is not in decimal degrees', 'Write it as 52.9225 and -1.4746.'),
  'point/range': rule('a point is nowhere on Earth', 'Give latitude and longitude as decimal degrees.'),
  'point/swapped': rule('latitude and longitude are in each other’s place', 'Swap them.'),
  'point/zero': rule('a point is in the Atlantic at 0, 0', 'Leave it out if it is not known.'),
  'point/far-from-postcode': rule(
    'a point is over 15 km from other places with the same postcode',
    'Check which is right: the sign of the longitude, or the postcode.',
  ),
  'location/confidential': rule(
    'a place is confidential',
    'Nothing: its address was left out. It is better not to publish it at all.',
  ),
  'location/says-confidential': rule(
    'words say that nobody may know where a place is, and nothing marks it; its name, address and point were held back',
    'Remove the address, or mark the place with nk_confidential: true. If the words mean something else, mark it with false.',
  ),
  schema: rule('something in the directory does not have the required form', 'Follow the advice next to it.'),
  directory: rule('something in the directory needs a look', 'Follow the advice next to it.'),
  pathway: rule('a pathway has a gap, or an id twice', 'Follow the advice next to it.'),
  sheet: rule('a cell or row of the spreadsheet needs a look', 'Follow the advice next to it.'),
  'feed/not-quite-json': rule(
    'the feed contains something that is not valid JSON, such as NaN or a comma before the end of a list',
    'Use a program that writes valid JSON; other programs refuse the whole feed.',
  ),
  'field/other-case': rule(
    'fields do not have the standard’s names, such as minimumAge for minimum_age',
    'Use the standard’s names: other programs do not find these fields.',
  ),
  'table/heading-twice': rule(
    'a table has two columns with the same name',
    'Remove one of them; the last one was read.',
  ),
  'feed/encoding': rule('the feed is not UTF-8', 'Save and publish as UTF-8.'),
  'table/quotes': rule('a table has an unpaired quotation mark', 'Save the table again from a spreadsheet.'),
  'table/ragged': rule('rows of a table have more cells than its header', 'Save the table again from a spreadsheet.'),
  'fetch/page-failed': rule('a page of the feed could not be read', 'Try again; if it still fails, ask the publisher.'),
  'fetch/details-failed': rule(
    'a service could not be read individually; what the list says about it was kept',
    'Try again; if it still fails, ask the publisher to make /services/{id} answer.',
  ),
  'fetch/loop': rule('the feed repeats its pages', 'Ask the publisher to check its paging.'),
  'fetch/incomplete': rule(
    'the feed says that it has more entries than it returns',
    'Read the API, not a copy of its first page; if that does not help, ask the publisher to check its paging.',
  ),
  'fetch/too-many-pages': rule('the feed has more pages than can be read', 'Ask for larger pages.'),
  'fetch/next-elsewhere': rule(
    'a page links to a next page on another host, which was not read',
    'If that host also belongs to the publisher, read the feed there. Otherwise, ask the publisher to link to its own host; behind a proxy, it has to know its public name.',
  ),
  'fetch/too-many-details': rule(
    'there are more services than can be read one by one',
    'Publish full services in the list.',
  ),
  'assurance/never': rule('nobody has ever confirmed an entry', 'Check it, and give the date as assured_date.'),
  'assurance/stale': rule(
    'an entry was last confirmed over six months ago',
    'Check it again, and give the date as assured_date.',
  ),
  'assurance/unreadable': rule(
    'the date of confirmation is in the future, or does not exist',
    'Check the day, month and year of assured_date.',
  ),
  'description/none': rule('a service has no description', 'Say in two sentences what it does and who it is for.'),
  'description/short': rule(
    'a description has fewer than 50 characters',
    'Say in two sentences what it does and who it is for.',
  ),
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
    'Give latitude and longitude, so that people can find what is nearby.',
  ),
  'hours/none': rule('a service has no opening hours', 'Give them, or people cannot see when to come.'),
  'hours/ended': rule(
    'all opening hours of a service are over, so nobody can see when to come now',
    'Give the hours that hold now, or say that the service has ended: status defunct.',
  ),
  'hours/unusable': rule(
    'nobody can work out on which days a line of opening hours holds, so it is never shown as open',
    'Give freq with byday (MO,WE or 2TH), and dtstart for every second week.',
  ),
  'hours/night': rule(
    'opening hours run through the night and far into the next day, so they are not shown as open',
    'Write the closing time on the 24-hour clock: 17:00 and not 05:00. A session that long is two lines, to and from 00:00.',
  ),
  'hours/half': rule(
    'a line of opening hours lacks one of its two times, so nobody can say when it is open',
    'Give both opens_at and closes_at.',
  ),
  'eligibility/none': rule('a service does not say who can use it', 'Give ages, or say in a sentence who it is for.'),
  'terms/none': rule(
    'a service has no taxonomy term',
    'Give at least one, so that people can find it by what they need.',
  ),
  'service/duplicate': rule(
    'a service appears twice: with the same name, and the same provider, place or contact details',
    'Keep one of the two.',
  ),
  'service/maybe-duplicate': rule('two services look like the same one', 'Check whether they are; if so, keep one.'),
  'service/in-other-feed': rule(
    'a service is also in the other feed',
    'Agree who maintains it, or show people only one of the two: nk feed merge combines feeds.',
  ),
  'personal/number': rule(
    'a text contains what looks like an NHS number, a National Insurance number or a date of birth',
    'Remove it at once if it belongs to a person.',
  ),
  'personal/contact': rule(
    'a person is named next to a mobile number, or has a private mailbox',
    'Ask whether the person agreed to that; it is better to publish a role and a shared number.',
  ),
  'place/maybe-secret': rule(
    'a refuge or similar is given with its address; nk publish, index, render and serve hold it back',
    'Ask the provider now. Remove the address, or mark the place with nk_confidential: true; with false where everybody may know it.',
  ),
  'description/reading-age': rule(
    'a description is hard to read: school leavers of 16 would struggle',
    'Write for a reading age of 9 to 11, as the NHS does: short words, short sentences.',
  ),
  'eligibility/only-words': rule(
    'ages are given only in words, so nobody can search by them',
    'Give them as minimum_age and maximum_age too.',
  ),
  'eligibility/contradicts': rule(
    'the words about ages and the fields have no age in common, so nobody can qualify',
    'Find out which is right and correct the other.',
  ),
  'link/nowhere': rule(
    'a link leads where the public cannot go, such as a computer inside an office',
    'Give the address of the public page.',
  ),
  'taxonomy/unknown': rule(
    'a term does not name a vocabulary that others know',
    'Use terms from a published list, such as those of esd (needs, circumstances, service types), with their addresses.',
  ),
};
