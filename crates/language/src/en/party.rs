//! English words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, THING, TIMED,
    WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    (
        "people persons person peoples ppl guest guests pax patrons diners heads individuals folks others souls covers \
         attendees visitors occupants humans travellers travelers passengers seats places",
        PEOPLE,
    ),
    (
        "adult adults grownup grownups man men woman women lady ladies gentleman gentlemen guys friend friends \
         colleague colleagues sisters brothers cousins coworkers workmates mates pensioners seniors grandparents \
         girlfriends boyfriends girls",
        ADULTS,
    ),
    (
        "child children kid kids kiddo kiddos kiddies toddlers babies infant infants boys teens teen teenager \
         teenagers newborns sons daughters grandchildren grandkids grandsons granddaughters littles youngsters",
        CHILDREN,
    ),
    (
        "room rooms suite suites bedroom bedrooms apartment apartments studio studios cabins chalets doubles twins singles triples",
        ROOMS,
    ),
    ("couples", PAIRS),
    (
        "wife husband partner girlfriend boyfriend fiance fiancee spouse missus mother father mum mom mam dad daddy mummy \
         mommy sister brother aunt aunty auntie uncle cousin boss coworker workmate mate hubby grandma grandpa gran granny \
         grandad granddad grandmother grandfather colleague friend",
        KIN,
    ),
    (
        "son daughter toddler baby newborn grandson granddaughter grandchild kiddo niece nephew stepson stepdaughter child kid",
        CHILD_KIN,
    ),
    ("parents inlaws couple folks", PAIR_KIN),
    (
        "star stars bed beds bathroom bathrooms dog dogs cat cats pet pets car cars bag bags ticket tickets time times mile miles \
         km metre metres meter meters foot feet inch inches pound pounds kilo kilos piece pieces item items bottle bottles cup \
         cups egg eggs percent degrees points steps questions things thing options reasons ways sessions treatments \
         appointments bookings tables chairs floors course courses",
        THING,
    ),
    (
        "appointment meeting alarm reminder call checkup haircut massage consultation session treatment cleaning \
         interview visit viewing slot timer wakeup pickup collection",
        TIMED,
    ),
    ("me myself", ME),
    ("i", I),
    (
        "single double twin triple quad king queen family vip standard deluxe superior executive ensuite suite luxury \
         premium economy penthouse accessible",
        ROOM_SORT,
    ),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(party|group|family|table) of {small}", party::count, PEOPLE),
    rule(Nt::Party, "(party|group) (size|number) (of|is|to|will be)? {small}", party::count, PEOPLE),
    rule(Nt::Party, "{small} is the number of (people|guests|diners)", party::count, PEOPLE),
    rule(Nt::Party, "number of (people|guests|diners) (is|are|to|will be)? {small}", party::count, PEOPLE),
    rule(Nt::Party, "(people|guests) (is|are) {small}", party::count, PEOPLE),
    rule(Nt::Party, "the? {small} of us", party::count, PEOPLE),
    rule(Nt::Party, "the {small} of (them|you)", party::several, PEOPLE),
    rule(
        Nt::Party,
        "{small} of (them|whom|us|which) (are|will be|being|is)? (under|young)? (children|kids|child|kid|toddlers|babies|minors)",
        party::count,
        CHILDREN,
    ),
    rule(Nt::Party, "{small} (grown ups|grown up)", party::count, ADULTS),
    rule(
        Nt::Party,
        "(travelling|traveling|travel|coming|come|going|dining|eating|staying) (alone|solo|on my own|by myself|all by myself)",
        party::fixed,
        100 * ADULTS + 1,
    ),
    rule(Nt::Party, "on my own", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "us {small}", party::count, PEOPLE),
    rule(Nt::Party, "{small} (in all|in total|all together|altogether|all in all|top)", party::count, PEOPLE),
    rule(Nt::Party, "(both|the pair) of us", party::fixed, 100 * PEOPLE + 2),
    rule(Nt::Party, "(just|only) (me|myself)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(me|myself) (only|alone)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(by|all by|just for|only for) myself", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "for a couple", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(a|one) (retired|married|young|elderly|older)? couple", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "a couple (of)? (kids|children|toddlers|little ones)", party::fixed, 100 * CHILDREN + 2),
    rule(Nt::Party, "a couple (of)? (adults|friends)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "a couple (of)? (people|guests)", party::fixed, 100 * PEOPLE + 2),
    rule(Nt::Party, "a couple (of)? rooms", party::fixed, 100 * ROOMS + 2),
    rule(Nt::Party, "(the|our|my|a|one) little one", party::fixed, 100 * CHILDREN + 1),
    rule(Nt::Party, "{small} little (ones|humans|people|guests|monsters|angels)", party::count, CHILDREN),
    rule(Nt::Party, "{small} under (fives|tens|twelves|12s|5s)", party::count, CHILDREN),
    rule(Nt::Party, "{small} bed rooms", party::count, ROOMS),
    rule(Nt::Party, "(my|a|the|our) room (booking|reservation)", party::fixed, 100 * ROOMS + 1),
    rule(Nt::Party, "a room and (then)? another (one)?", party::fixed, 100 * ROOMS + 2),
    rule(
        Nt::Party,
        "(a|my|our) {small} (year|years) old (son|daughter|boy|girl|child|kid|baby|toddler)?",
        party::of_age,
        1,
    ),
    rule(
        Nt::Party,
        "(a|my|our) {small} (month|months) old (son|daughter|boy|girl|child|kid|baby|toddler)?",
        party::of_months,
        1,
    ),
    rule(Nt::Party, "{small} little ones under {small}", party::count, CHILDREN),
    rule(Nt::Party, "{small} {small} (year|years) olds", party::of_age, 0),
    rule(
        Nt::Lead,
        "(table|booth|space|spot|seating|seats|room|place|reservation|booking|lunch|dinner|breakfast|brunch|seat|seating) (for|of)",
        party::lead,
        0,
    ),
    rule(Nt::Lead, "(for|to seat|seats)", party::lead, WEAK),
    rule(
        Nt::Lead,
        "(we are|were|well be|we will be|we would be|wed be|there are|theres|therell be|there will be|there would be) (only|just|about|probably|actually|now)?",
        party::lead,
        WEAK,
    ),
    rule(
        Nt::Lead,
        "(coming|come|comes|going|go|travelling|traveling|travel|staying|stay|dining|dine|eating|eat|dinner|lunch|breakfast|brunch|plans|arriving|arrive|visiting|visit|trip|getaway|weekend|room|table|together|along) with",
        party::lead,
        COMING,
    ),
    rule(Nt::Lead, "(table|booth) for (only|just|about|maybe|around)", party::lead, 0),
    rule(Nt::Lead, "for (only|just)", party::lead, WEAK),
];

pub const ONE: &str = "a an";
pub const POSS: &str = "my our the his her their your";
pub const AND: &str = "and plus with & also n + then";
pub const SORT: &str = "young small little older additional total extra teenage grown more further elderly big large normal \
     en separate adjoining connecting interconnecting different wheelchair friendly nice quiet cheap basic non smoking nonsmoking hotel guest available \
     ground floor sea view minor paying whole under age aged other new free disabled spare cosy comfortable adult lovely dear beautiful elder eldest youngest \
     oldest younger disabled";
pub const AGED: &str = "aged age ages of year years old yr yrs yo both";
pub const LINK: &str = "anything something sometime anytime at on in for from to and or under by with around about name is if that would \
     will my the i we it as inside outside indoors outdoors available but then so because can could of near before after until till \
     through out please asap named called who when where until preferably ideally it's its also maybe";
