/** How the text of a cell is read before it becomes a field. */
export type CellKind =
  | 'id'
  | 'line'
  | 'text'
  | 'phones'
  | 'email'
  | 'url'
  | 'age'
  | 'degrees'
  | 'date'
  | 'hours'
  | 'postcode'
  | 'choice'
  | 'list';

/** A word that may stand in a cell, and the word of the model for it. */
export interface Choice {
  readonly word: string;
  readonly value: string;
  /** Other words that people write for it; whole cells, in lower case. */
  readonly also?: RegExp | undefined;
}

/** One column of a spreadsheet of services: a row is a service at a place. */
export interface SheetColumn {
  readonly key: string;
  /** The heading. */
  readonly title: string;
  /** Other headings that people give such a column. */
  readonly also: RegExp;
  readonly kind: CellKind;
  /** Where the text stands in a full service of HSDS 3; a number is a place in a list. */
  readonly path: string;
  /** What to write, for the help sheet and next to the cell. */
  readonly help: string;
  readonly example: string;
  readonly choices?: readonly Choice[] | undefined;
  /** Whether several choices may stand in a cell, with semicolons between them. */
  readonly several?: true | undefined;
  /** What is taken for a word that is not among the choices: the cautious one. Nothing when absent. */
  readonly unsure?: string | undefined;
  /** Whether commas part the items of a list where it has no semicolons. */
  readonly commas?: true | undefined;
  /** Headings of columns that ask the opposite: what stands there counts the other way round. */
  readonly opposite?: RegExp | undefined;
  /** What stands between the texts of several columns of this kind, which are read as one; without it only the first is read. */
  readonly between?: string | undefined;
  /** Field of each record of a list that the text stands in. */
  readonly item?: string | undefined;
}

/** Names of columns and fields that ask whether an address may be seen. */
export const PUBLISHES_ADDRESS =
  /^(?:(?:publish|show|display|share|print) (?:the |this )?(?:full )?(?:address|location)|(?:address|location) (?:is |can be |may be )?(?:public|published|shown|displayed|shared)|public address|(?:ok|okay|happy) to (?:publish|show|share) (?:the )?(?:address|location))(?: publicly| online| on (?:the |our )?web ?site)?$/;

const AT = 'service_at_locations.0.location';
const ADDRESS = `${AT}.addresses.0`;

const YES_NO: readonly Choice[] = [
  { word: 'yes', value: 'true', also: /^(?:y|true|1|x|✓|✔)$/ },
  { word: 'no', value: 'false', also: /^(?:n|false|0)$/ },
];

const STATUSES: readonly Choice[] = [
  { word: 'running', value: 'active', also: /^(?:active|open|yes|y|true|1|x|✓|✔|live|current|on|ongoing)$/ },
  { word: 'paused', value: 'temporarily closed', also: /^(?:temporarily closed|suspended|on hold|closed for now)$/ },
  { word: 'not running', value: 'inactive', also: /^(?:inactive|closed|not open|no|n|false|0|off|draft)$/ },
  {
    word: 'ended',
    value: 'defunct',
    also: /^(?:defunct|finished|stopped|ceased|permanently closed|no longer running)$/,
  },
];

const WAYS_IN: readonly Choice[] = [
  { word: 'drop in', value: 'walk-in', also: /^(?:walk[- ]?in|drop[- ]?in|just turn up|turn up)$/ },
  { word: 'contact us yourself', value: 'self-referral', also: /^(?:self[- ]?referral|self|contact us|refer yourself)$/ },
  { word: 'somebody refers you', value: 'professional-referral', also: /^(?:(?:professional|gp)[- ]?referral|referral|referred|by referral)$/ },
  { word: 'by appointment', value: 'appointment', also: /^(?:appointments?|appointment only|booking|book)$/ },
  { word: 'by telephone', value: 'telephone', also: /^(?:tele)?phone$|^helpline$/ },
  { word: 'online', value: 'online', also: /^(?:web|internet|website|virtual|zoom)$/ },
  { word: 'we come to where you are', value: 'outreach', also: /^outreach$/ },
  { word: 'home visit', value: 'home-visit', also: /^(?:home[- ]?visits?|at home|visits?)$/ },
  { word: 'information only', value: 'information-only', also: /^(?:information|info|info only)$/ },
]; // prettier-ignore

const ROOM: readonly Choice[] = [
  { word: 'yes', value: 'capacity', also: /^(?:y|places|space|available|room)$/ },
  { word: 'waiting list', value: 'waitlist', also: /^(?:wait|waitlist|waiting)$/ },
  { word: 'no', value: 'no-capacity', also: /^(?:n|full|none)$/ },
  { word: 'ask us', value: 'additional-assessment-required', also: /^(?:ask|assessment|depends)$/ },
];

/** The columns, in the order in which a template has them. Readers find them in any order, under other names, and do without. */
export const COLUMNS: readonly SheetColumn[] = [
  {
    key: 'id', title: 'ID', also: /^(?:service )?(?:id|uuid|reference|ref)$/, kind: 'id', path: 'id', example: '',
    help: 'Leave this empty. It is filled in when the sheet is read, and says which service a row is: never change it. Rows with the same ID are one service at several places.',
  },
  {
    key: 'name', title: 'Service name', also: /^(?:service|(?:service )?(?:name|title)|name of (?:the )?service|activity|what)$/, kind: 'line', path: 'name',
    example: 'Stronger for longer exercise class', help: 'What people know it by. Every row needs one.',
  },
  {
    key: 'organisation', title: 'Organisation', also: /^(?:organi[sz]ation(?: name)?|provider|run by|who runs it|group|charity|partner|agency|delivered by)$/, kind: 'line',
    path: 'organization.name', example: 'Amber Valley Active', help: 'Who runs it. Write the same name the same way in every row.',
  },
  {
    key: 'description', title: 'What it does', also: /^(?:(?:service )?description|details?|about|what (?:is|does) it(?: do)?|summary)$/, kind: 'text', path: 'description',
    example: 'Gentle exercise to music for people who have had a fall or are afraid of one. Chairs are provided.',
    help: 'Two or three plain sentences: what happens there and for whom.',
  },
  {
    key: 'status', title: 'Is it running?', also: /^(?:status|running|open|active|is it (?:open|running|active))$/, kind: 'choice', path: 'status', choices: STATUSES, unsure: 'inactive',
    example: 'running', help: 'Choose from the list. Empty means running.',
  },
  {
    key: 'phone', between: '; ', title: 'Phone', also: /^(?:(?:tele)?phones?|tel(?: ?(?:no|number)s?)?|mobile(?: ?(?:no|number)s?)?|contact (?:number|phone|telephone)|(?:tele)?phone (?:number|no)s?)$/, kind: 'phones', path: 'phones',
    item: 'number', example: '01632 960111 (office); 01632 960222 (evenings)',
    help: 'With the 0 in front. Several numbers: a semicolon between them, and what each is for in brackets.',
  },
  {
    key: 'email', title: 'Email', also: /^(?:contact )?e-?mail(?: address)?$/, kind: 'email', path: 'email', example: 'hello@example.org',
    help: 'One address that the public may use.',
  },
  {
    key: 'website', title: 'Website', also: /^(?:web(?:site|page| ?site| page)?(?: address)?|url|link|site)$/, kind: 'url', path: 'url',
    example: 'https://www.example.org/stronger', help: 'The address of the page about this service.',
  },
  {
    key: 'contact', title: 'Contact name', also: /^(?:contact(?: person)?|person to contact|named contact|ask for)$/, kind: 'line', path: 'contacts.0.name', example: '',
    help: 'A name or a role that the public may ask for. Leave it empty unless the person agrees to be named.',
  },
  {
    key: 'place', title: 'Place name', also: /^(?:venue(?: name)?|location(?: name)?|place|where|building|site name)$/, kind: 'line', path: `${AT}.name`,
    example: 'Example Community Centre', help: 'The building or place where it happens.',
  },
  {
    key: 'address', title: 'Address', also: /^(?:(?:street |full |venue )?address(?: line)?(?: ?[1-4])?|street(?: ?[12])?)$/, kind: 'line', between: ', ', path: `${ADDRESS}.address_1`,
    example: '1 High Street', help: 'House number and street, without town and postcode.',
  },
  {
    key: 'town', title: 'Town', also: /^(?:town ?(?:\/|or) ?city|city|village|town or village)$/, kind: 'line', path: `${ADDRESS}.city`, example: 'Ripley', help: 'Town or village.',
  },
  {
    key: 'county', title: 'County', also: /^(?:state|state_province|region)$/, kind: 'line', path: `${ADDRESS}.state_province`, example: 'Derbyshire', help: 'County or city region.',
  },
  {
    key: 'postcode', title: 'Postcode', also: /^(?:post ?code|postal ?code|zip(?: code)?)$/, kind: 'postcode', path: `${ADDRESS}.postal_code`, example: 'DE5 3AA',
    help: 'In full.',
  },
  {
    key: 'latitude', title: 'Latitude', also: /^(?:lat|latitude.*|northing.*)$/, kind: 'degrees', path: `${AT}.latitude`, example: '53.0501',
    help: 'Degrees north of the entrance, such as 53.0501. Maps show it; leave it empty if you do not know it.',
  },
  {
    key: 'longitude', title: 'Longitude', also: /^(?:lon|long|lng|longitude.*|easting.*)$/, kind: 'degrees', path: `${AT}.longitude`, example: '-1.4075',
    help: 'Degrees east, in England mostly below 0, such as -1.4075.',
  },
  {
    key: 'secret', title: 'Keep the address secret?', also: /^(?:confidential(?: address)?|secret(?: address)?|hide (?:the )?address|address (?:is )?(?:secret|confidential|private))$/, kind: 'choice',
    opposite: PUBLISHES_ADDRESS, path: `${AT}.nk_confidential`, choices: YES_NO, unsure: 'true', example: 'no', help: 'Choose yes for a refuge or the like: the address is then published nowhere.',
  },
  {
    key: 'accessibility', title: 'Access to the building', also: /^(?:accessib(?:le|ility)|disabled access|wheelchair access|building access)$/, kind: 'list', path: `${AT}.accessibility`,
    commas: true, item: 'description', example: 'step-free; accessible toilet; hearing loop', help: 'What helps people get in and stay, with semicolons between.',
  },
  {
    key: 'hours', title: 'Opening hours', also: /^(?:(?:opening )?(?:hours|times)|days and times|times and days|when|session times?|schedule|day|days)$/, kind: 'hours', path: 'schedules',
    example: 'Mon to Fri 9am-5pm; Sat 10am-1pm', help: 'Days, then times, with am and pm or on the 24-hour clock; a semicolon between parts. “First Tue 2pm-4pm” for once a month. Leave what is in brackets after times: it is kept as it is.',
  },
  {
    key: 'minimumAge', title: 'Youngest age', also: /^(?:min(?:imum)?\.? ?age|age from|from age|youngest)$/, kind: 'age', path: 'minimum_age', example: '50', help: 'In years. Empty if there is no limit.',
  },
  {
    key: 'maximumAge', title: 'Oldest age', also: /^(?:max(?:imum)?\.? ?age|age to|to age|oldest)$/, kind: 'age', path: 'maximum_age', example: '', help: 'In years. Empty if there is no limit.',
  },
  {
    key: 'eligibility', title: 'Who it is for', also: /^(?:eligibility(?: criteria)?|who can (?:use it|come|attend|access(?: it)?)|target (?:group|audience)|audience|who is it for)$/, kind: 'text', path: 'eligibility_description',
    example: 'Adults who live in Amber Valley', help: 'In a sentence. Ages have their own columns.',
  },
  {
    key: 'notFor', title: 'Who it is not for', also: /^(?:exclusions?|who cannot (?:use it|come)|not for|exclusion criteria)$/, kind: 'list', path: 'nk_not_for', example: '',
    help: 'Who cannot use it, with semicolons between.',
  },
  {
    key: 'cost', title: 'Cost', also: /^(?:costs?|fees?|prices?|charges?|how much(?: does it cost)?)$/, kind: 'text', path: 'fees_description', example: 'Free', help: '“Free”, or what people pay, in words.',
  },
  {
    key: 'access', title: 'Ways to get in', also: /^(?:access(?: type| mode)?|how to (?:access|join|get in)|referral (?:route|type)|route in|way in)$/, kind: 'choice', path: 'nk_access_modes', choices: WAYS_IN, several: true,
    example: 'drop in; contact us yourself', help: 'One or more of the words on the list of choices, with semicolons between.',
  },
  {
    key: 'howToApply', title: 'What to do first', also: /^(?:how to (?:apply|refer|book)|referral (?:process|details)|booking|application process|next steps?)$/, kind: 'text', path: 'application_process',
    example: 'Come ten minutes early the first time', help: 'What somebody does to begin.',
  },
  {
    key: 'room', title: 'Room for more people?', also: /^(?:capacity|places available|availability|vacancies|spaces?)$/, kind: 'choice', path: 'nk_capacity.status', choices: ROOM, example: 'yes', help: 'Choose from the list.',
  },
  {
    key: 'wait', title: 'Usual wait', also: /^(?:wait(?:ing)?(?: times?)?|how long is the wait)$/, kind: 'line', path: 'wait_time', example: 'about two weeks', help: 'In words. Empty if nobody waits.',
  },
  {
    key: 'languages', title: 'Languages', also: /^languages?(?: spoken)?$/, kind: 'list', path: 'languages', commas: true, item: 'name', example: 'Polish; British Sign Language', help: 'As well as English, with semicolons between.',
  },
  {
    key: 'topics', title: 'Topics', also: /^(?:categor(?:y|ies)|tags?|keywords?|themes?|needs?|types?(?: of service)?|service types?|taxonomy)$/, kind: 'list', path: 'attributes', commas: true, item: 'taxonomy_term.name',
    example: 'Falls; Keeping active', help: 'What it helps with, with semicolons between. Use the same words in every row.',
  },
  {
    key: 'area', title: 'Area it serves', also: /^(?:area(?: served| covered)?|coverage|catchment(?: area)?|serves|geograph(?:y|ical area))$/, kind: 'list', path: 'service_areas', commas: true, item: 'name', example: 'Amber Valley',
    help: 'Places whose people may use it, with semicolons between.',
  },
  {
    key: 'notice', title: 'Notice', also: /^(?:alert|notices?|important(?: information)?)$/, kind: 'text', path: 'alert', example: '', help: 'Something people must know now, such as “Closed until 4 May”.',
  },
  {
    key: 'confirmed', title: 'Last confirmed', also: /^(?:assured(?: date)?|(?:date )?(?:last )?(?:checked|verified|reviewed|confirmed)(?: on| date)?)$/, kind: 'date', path: 'assured_date', example: '01/11/2026',
    help: 'The day on which somebody last made sure that all this is true: day/month/year.',
  },
  {
    key: 'confirmedBy', title: 'Confirmed by', also: /^(?:assurer(?: e-?mail)?|(?:checked|verified|reviewed|confirmed) by(?: e-?mail)?)$/, kind: 'email', path: 'assurer_email', example: 'editor@example.org',
    help: 'The e-mail address of the person who made sure, or asks the provider to.',
  },
]; // prettier-ignore

/** Columns by key. */
export const COLUMN_OF: ReadonlyMap<string, SheetColumn> = new Map(COLUMNS.map((column) => [column.key, column]));

/** Where it stands that an address is secret. */
export const SECRET = `${AT}.nk_confidential`;
