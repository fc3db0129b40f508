//! What there is to say in a language, by purpose.

use super::{de, en, es, fr, it, nl, pt};
use frontdesk_domain::Language;

/// Several ways to say one thing; the first is the plainest.
pub type Lines = &'static [&'static str];

/// The ways of one language.
#[derive(Debug)]
pub struct Words {
    /// ISO 3166-1 of the business and its callers, its zone, and what its phone numbers begin with.
    pub region: &'static str,
    pub zone: &'static str,
    pub country: &'static str,
    /// How a number is written in the country: groups of its national digits, and what stands before them.
    pub trunk: &'static str,
    pub mobile: &'static str,
    pub groups: &'static [usize],
    pub given: Lines,
    pub family: Lines,
    /// From nought to nine.
    pub digits: [&'static str; 10],
    /// Hours as they are counted on the clock, from nought to twenty-four.
    pub hours: [&'static str; 25],
    pub weekdays: [&'static str; 7],
    pub months: [&'static str; 12],
    /// What a day of the month is called: "24th".
    pub nth: fn(i8) -> String,
    /// What stands before an hour on the clock: "a las ".
    pub at: fn(i8) -> &'static str,
    pub fillers: Lines,
    pub hello: Lines,

    pub today: Lines,
    pub tomorrow: Lines,
    pub overmorrow: Lines,
    /// `{weekday}`; with what stands before it in a sentence, and alone.
    pub weekday: Lines,
    pub weekday_bare: Lines,
    pub this_week: Lines,
    pub next_week: Lines,
    pub some_day_next_week: Lines,
    /// `{weekday}`, `{nth}`, `{month}`.
    pub date: Lines,
    pub date_bare: Lines,
    /// `{h}` `{hw}` of twelve hours, `{H}` `{Hw}` of twenty-four, `{n}` `{nw}` the hour to come, `{part}` of the day.
    pub whole: Lines,
    pub quarter: Lines,
    pub half: Lines,
    pub three_quarters: Lines,
    pub noon: Lines,
    /// The part of the day behind a time: "in the afternoon".
    pub part: [&'static str; 2],
    pub morning: Lines,
    pub afternoon: Lines,
    /// `{h}`, `{hw}`, `{H}`.
    pub after: Lines,
    pub before: Lines,
    pub soonest: Lines,

    pub appointment: Lines,
    /// With their articles, in the clinic's order.
    pub services: [Lines; 3],
    /// `{who}`.
    pub with: Lines,
    pub doctor: Lines,
    /// `{what}`, `{service}`, `{with}`, `{when}`, `{name}`, `{whose}`.
    pub book: Lines,
    pub book_for: Lines,
    pub whose: Lines,
    /// `{when}`.
    pub answer_when: Lines,
    pub correct_when: Lines,
    pub correct_service: Lines,
    pub correct_with: Lines,
    pub correct_name: Lines,
    pub name: Lines,
    pub phone: Lines,
    pub yes: Lines,
    pub no: Lines,
    pub nothing_more: Lines,
    pub more: Lines,
    pub nth_option: [Lines; 3],
    /// `{clock}`, `{when}`.
    pub take: Lines,
    pub neither: Lines,
    pub later_then: Lines,
    /// `{old}`, `{when}`.
    pub move_it: Lines,
    pub cancel: Lines,
    pub look_up: Lines,
    pub price: Lines,
    pub hours_asked: Lines,
    pub address: Lines,
    pub message: Lines,
    pub messages: Lines,
    pub pardon: Lines,
    pub unsure: Lines,
}

pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
        Language::Fr => &fr::WORDS,
        Language::De => &de::WORDS,
        Language::It => &it::WORDS,
        Language::Pt => &pt::WORDS,
        Language::Nl => &nl::WORDS,
    }
}
