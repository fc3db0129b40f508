//! The names a language's rules may use in braces.

macro_rules! nonterminals {
    ($($variant:ident $name:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Nt { $($variant,)* }

        impl Nt {
            pub const ALL: &'static [Nt] = &[$(Nt::$variant,)*];

            pub fn named(name: &str) -> Option<Nt> {
                match name { $($name => Some(Nt::$variant),)* _ => None }
            }

            pub fn name(self) -> &'static str {
                match self { $(Nt::$variant => $name,)* }
            }
        }
    };
}

nonterminals! {
    // Read from words and digits alone; see `leaf`.
    Num "num",          // any cardinal, spoken or typed
    N "n",              // one to four typed digits
    Nn "nn",            // exactly two typed digits, 00 to 59
    Y4 "y4",            // a year in four digits
    Year "year",        // a year, typed or spoken
    Small "small",      // a cardinal from 0 to 99
    Hour "hour",        // a cardinal from 0 to 24
    HourWord "hourw",   // an hour in words
    HourLate "hourl",   // an hour from 13 on, in words
    Minutes "min",      // minutes after a spoken hour: "thirty", "oh five"
    MinuteWord "minw",  // the same, in words alone
    Compact "hhmm",     // "930", "1430"
    Ord "ord",          // an ordinal, spoken or typed
    OrdDigits "ordn",   // an ordinal typed in digits: "3rd"
    DayNum "dd",        // a day of the month, cardinal or ordinal
    DayDigits "ddn",    // a day of the month in digits: "24", not the hour of "10:30"
    Month "month",
    Weekday "wd",
    WeekdayTail "wdtail", // may follow a weekday and is part of it: "segunda-feira"
    Digit "digit",      // a word for a digit only where digits are read out: "meia" is 6
    Grain "grain",      // second, minute, hour, day, week, month, quarter, year
    Half "half",        // am and pm
    PartWord "partw",   // morning, afternoon, evening, night
    Fraction "fraction", // half is 2; negative where the word is also an ordinal: "third" is -3
    Vague "vague",       // "couple" is 2
    Of "of",             // what may follow "a couple"
    Currency "currency", // "dollars", "€", "usd"; see `currency`
    Nation "nation",     // "Canadian", as the currency it makes of "dollars"
    Piece "piece",       // "cents", "dimes"; see `money::piece`
    PercentWord "percentw",
    An "an",             // "a", in front of a noun
    Join "join",         // "and", "with", between dollars and cents
    Hundredths "hundredths", // the cents of "20 dollars 43"
    Who "who",          // people and rooms; see `party`
    Season "season",    // spring 0, summer 1, autumn 2, winter 3
    Ish "ish",          // an hour that is only about: "eightish"
    BeforeDay "beforeday", // leads to a day, so that "sat" after it is Saturday
    Zone "zone",        // a time zone in the text, as minutes from UTC; see `when::zone`
    Street "street",    // a word for a street; see `address::street`
    StreetEnd "streetend", // what a street's name ends in: "strasse"
    StreetWord "streetw", // "number" and "in" inside an address
    Country "country",  // the first word of a country's name: how many words it has
    NameLead "namelead", // leads to a name: 0 "for", 1 "under"
    // Built by rules.
    Clock "clock",      // a clock time that says so: "9:30", "five o'clock", "at 5"
    Hhmm "time",        // the core of it, without words around
    Cl "cl",            // a clock time where one must stand, so that "3" is enough
    Noon "noon",
    Midnight "midnight",
    Part "part",        // a part of the day
    Range "range",      // "after 3", "between 9:30 and 11"
    MonthDay "md",
    Which "which",      // last -1, this 0, next 1, counted from the present one
    Unit "unit",        // a grain, weekends and seasons too, in one word or several
    Cycle "cycle",      // a stretch of the calendar that has a name: "next week", "May 2027", "this quarter"
    MonthSpan "mon",    // a month by name where one must stand
    YearSpan "yr",      // a year where one must stand
    YearCount "yearcount", // a year counted from this one: "next year"
    YearRather "yrather", // a year where a clock time may stand too
    Alone "alone",      // what is a time only when nothing else is said
    OnDay "onday",      // a weekday without a number, so that one after it is an hour
    Moment "moment",    // a day with a clock time
    FeastName "feastname", // the number of a feast; see `when::feast`
    Feast "feast",
    Rel "rel",          // "today", "tomorrow"
    Day "day",
    Days "days",
    Near "near",        // "tonight", "this morning"
    DayPart "daypart",  // "tomorrow morning", "tonight"
    Dur "dur",
    Weekdays "wds",     // some weekdays: "Monday and Friday", "weekdays"
    Every "every",      // the core of a recurrence, without its clock time
    Daily "daily",      // "weekly", which tells a recurrence only with more beside it
    Recur "recur",      // "every Monday at 5"
    // Phrases of a language: "about", "at least", "under", "between", and the "and" or "to" that goes with it.
    About "about",
    More "more",
    Less "less",
    Between "between",
    Till "till",
    Coin "coin",        // a currency, with its country or not
    Cash "cash",        // an amount with its currency
    Money "money",
    Aside "aside",      // a remark on an e-mail address: "all one word"
    BareMoney "baremoney", // what is taken for money only where money is expected
    Percent "percent",
    Age "age",
    Party "party",
    Arrive "arrive",    // what leads to the day of arrival
    Depart "depart",
    Behind "behind",    // leads to a day that lies behind: 0 "paid it on", 1 "born on"
    Instead "instead",  // leads to what no longer holds: "instead of"
    Lead "lead",        // what leads to a bare number of people: "a table for"
    When "when",        // what is taken for a time in any text
    Bare "bare",        // what is taken for a clock time only where one is expected
    BareDay "bareday",  // what is taken for a day only where one is expected
}

pub const COUNT: usize = Nt::ALL.len();

impl Nt {
    pub fn is_leaf(self) -> bool {
        (self as u8) < Nt::Clock as u8
    }
}
