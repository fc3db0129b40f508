//! Days and times in a language's words, and whether a reply speaks of a day and time.

use super::template::{Places, plainly, say};
use super::vocabulary::{Lines, Words};
use crate::callers::dice::Dice;
use jiff::civil::{Date, DateTime, Time};

/// How a caller says it: in many ways, or plainly after a misunderstanding.
#[derive(Debug)]
pub struct Said<'a> {
    pub words: &'static Words,
    pub dice: &'a mut Dice,
    pub plain: bool,
}

impl Said<'_> {
    pub fn line(&mut self, lines: Lines, places: &Places) -> String {
        if self.plain { plainly(lines, places) } else { say(self.dice, lines, places) }
    }

    /// A day as it stands in a sentence, or alone where `bare`.
    pub fn day(&mut self, date: Date, today: Date, bare: bool) -> String {
        let w = self.words;
        let ahead = (date - today).get_days();
        let same_week = date.iso_week_date().week() == today.iso_week_date().week();
        let mut ways: Vec<Lines> = match ahead {
            0 => vec![w.today],
            1 => vec![w.tomorrow, w.tomorrow],
            2 => vec![w.overmorrow],
            _ => Vec::new(),
        };
        if (1..=6).contains(&ahead) {
            let weekday = if bare { w.weekday_bare } else { w.weekday };
            ways.extend([weekday, weekday, if same_week && !bare { w.this_week } else { weekday }]);
        }
        if ahead > 1 && next_week(today, date) && !bare {
            ways.push(w.next_week);
        }
        if ahead > 0 {
            ways.push(if bare { w.date_bare } else { w.date });
        }
        let lines = if self.plain { ways.last() } else { Some(self.dice.of(&ways)) };
        let lines = lines.copied().unwrap_or(w.date);
        self.line(lines, &day_places(w, date))
    }

    pub fn time(&mut self, time: Time) -> String {
        let w = self.words;
        let lines = match time.minute() {
            0 if time.hour() == 12 => w.noon,
            15 => w.quarter,
            30 => w.half,
            45 => w.three_quarters,
            _ => w.whole,
        };
        self.line(lines, &clock_places(w, time))
    }

    /// "after three", "before eleven".
    pub fn bound(&mut self, lines: Lines, time: Time) -> String {
        self.line(lines, &clock_places(self.words, time))
    }
}

fn next_week(today: Date, date: Date) -> bool {
    let monday = today.iso_week_date().weekday().to_monday_zero_offset();
    let ahead = (date - today).get_days() + i32::from(monday);
    (7..14).contains(&ahead)
}

fn day_places(w: &Words, date: Date) -> Places {
    let weekday = w.weekdays[date.weekday().to_monday_zero_offset() as usize];
    let month = w.months[date.month() as usize - 1];
    // In Portuguese the working days are feminine, and most people leave "feira" out.
    let (day, feira) = weekday.split_once('-').map_or((weekday, false), |(day, _)| (day, true));
    Places::from([
        ("day", day.to_owned()),
        ("na", if feira { "na " } else { "no " }.to_owned()),
        ("esta", if feira { "esta " } else { "este " }.to_owned()),
        ("weekday", weekday.to_owned()),
        ("month", month.to_owned()),
        ("nth", (w.nth)(date.day())),
        ("d", date.day().to_string()),
        ("m", date.month().to_string()),
    ])
}

fn clock_places(w: &Words, time: Time) -> Places {
    let twelve = |hour: i8| if hour % 12 == 0 { 12 } else { hour % 12 };
    let (h, n) = (twelve(time.hour()), twelve(time.hour() + 1));
    let word = |hour: i8| w.hours[hour as usize % 25].to_owned();
    let mut places = Places::from([
        ("h", h.to_string()),
        ("hw", word(h)),
        ("n", n.to_string()),
        ("nw", word(n)),
        ("H", time.hour().to_string()),
        ("Hw", word(time.hour())),
        ("N", (time.hour() + 1).to_string()),
        ("at", (w.at)(h).to_owned()),
        ("at_n", (w.at)(n).to_owned()),
        ("at_H", (w.at)(time.hour()).to_owned()),
        ("las", (w.at)(h).replacen("a ", "", 1)),
        ("as_n", (w.at)(n).replace('à', "a")),
        ("heures", if h == 1 { "heure" } else { "heures" }.to_owned()),
        ("heures_n", if n == 1 { "heure" } else { "heures" }.to_owned()),
        ("ampm", if time.hour() < 12 { "am" } else { "pm" }.to_owned()),
    ]);
    if time.hour() != 12 {
        places.insert("part", w.part[usize::from(time.hour() > 12)].to_owned());
    }
    places
}

/// "my appointment of Tuesday", in the languages that say it so.
pub fn of_day(words: &Words, day: &str) -> String {
    let joined = |of: &str, contracted: &[(&str, &str)]| {
        let found = contracted.iter().find_map(|(from, to)| Some(format!("{to}{}", day.strip_prefix(from)?)));
        found.unwrap_or_else(|| format!("{of}{day}"))
    };
    match words.region {
        "ES" => joined("de ", &[("el ", "del ")]),
        "FR" => joined("de ", &[("le ", "du "), ("la ", "de la "), ("a", "d'a")]),
        "IT" => joined("di ", &[("il ", "del ")]),
        "PT" => joined("de ", &[("no ", "do "), ("na ", "da "), ("este ", "deste "), ("esta ", "desta ")]),
        _ => day.to_owned(),
    }
}

/// A reply, listened to without knowing how it was made.
#[derive(Debug)]
pub struct Heard<'a> {
    pub words: &'static Words,
    pub said: &'a str,
}

impl Heard<'_> {
    /// Whether it speaks of this day and time, however the language writes them.
    pub fn tells(&self, at: DateTime) -> bool {
        let folded = fold(self.said);
        let weekday = fold(self.words.weekdays[at.date().weekday().to_monday_zero_offset() as usize]);
        let numbers = numbers(&folded);
        let has = |n: i8| numbers.contains(&u32::from(n.unsigned_abs()));
        let twelve = if at.hour() % 12 == 0 { 12 } else { at.hour() % 12 };
        let weekday = weekday.split('-').next().unwrap_or_default();
        let first = ["primo", "primero", "premier", "primeiro", "1er"].iter().any(|w| folded.contains(w));
        folded.contains(weekday)
            && (has(at.date().day()) || (at.date().day() == 1 && first))
            && (has(at.hour()) || has(twelve))
            && (at.minute() == 0 || has(at.minute()))
    }

    pub fn names(&self, name: &str) -> bool {
        fold(self.said).contains(&fold(name))
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
}

/// Lower case, without accents: a name is the same name however it is typed.
pub fn fold(text: &str) -> String {
    text.to_lowercase().chars().map(plain).collect()
}

/// A letter without its accent.
pub fn plain(c: char) -> char {
    const ACCENTS: &[(&str, char)] = &[
        ("àáâãäå", 'a'),
        ("ç", 'c'),
        ("èéêë", 'e'),
        ("ìíîï", 'i'),
        ("ñ", 'n'),
        ("òóôõö", 'o'),
        ("ùúûü", 'u'),
        ("ÀÁÂÃÄÅ", 'A'),
        ("ÈÉÊË", 'E'),
        ("ÒÓÔÕÖ", 'O'),
        ("ÙÚÛÜ", 'U'),
    ];
    ACCENTS.iter().find(|(marked, _)| marked.contains(c)).map_or(c, |(_, bare)| *bare)
}
