//! Texts that nobody means well with: no panic, spans inside the text, work that grows with its length.

use crate::table::Asked;
use frontdesk_domain::Language;
use frontdesk_language::{Heard, detect, probe};
use proptest::prelude::*;

const EVERYTHING: &str =
    "date time datetime interval duration number phone email name party choice confirmation ordinal date/birth";

/// More steps for a byte of text than any of them takes.
const STEPS_A_BYTE: u64 = 60;

fn spans_are_inside(text: &str, heard: &Heard) {
    let scalars: Vec<char> = text.chars().collect();
    for e in &heard.reading.entities {
        assert!(e.start < e.end && e.end <= scalars.len(), "{}..{} of {}", e.start, e.end, scalars.len());
        let there: String = scalars[e.start..e.end].iter().collect();
        assert_eq!(there, e.text);
        assert!((0.0..=1.0).contains(&e.confidence));
    }
}

fn both_languages(text: &str) {
    for asked in [Asked::nothing(), Asked::expected(EVERYTHING), Asked::options(&["10 AM", "Tuesday", "Dr. Singh"])] {
        for asked in [asked.clone(), asked.in_spanish()] {
            spans_are_inside(text, &asked.hear(text));
        }
    }
    detect(text, Language::En, &Language::ALL);
}

#[test]
fn strange_texts() {
    let texts = [
        "",
        " ",
        "\u{0}",
        "\u{feff}",
        "’",
        "'''",
        "....",
        "::::",
        "9:",
        ":30",
        "9::30",
        "$",
        "+",
        "+++",
        "@",
        "a@",
        "@b.c",
        "-",
        "— — —",
        "٣:٣٠",
        "９:３０",
        "²",
        "½ hour",
        "1/0",
        "0/0/0",
        "99/99/9999",
        "32 january",
        "february 30",
        "25:99",
        "24:00",
        "99999999999999999999",
        "e\u{301}\u{301}\u{301}",
        "👩‍👩‍👧‍👦 at 3",
        "\u{202e}3 ta",
        "a.m.",
        "p.m",
        "a.",
        "p. ",
        "İstanbul at 5",
        "ẞ",
        "ﬁve",
        "𝟗:𝟑𝟎",
        "〇",
        "李",
        "مرحبا في الساعة 3",
        "in 999999999999 years",
        "in 0 days",
        "999999 weeks from monday",
        "a week from a week from a week from monday",
        "the first monday of the first monday of may",
        "half half half past past past",
        "12.12.12.12.12.12",
        "2026-02-30",
        "31/12/9999",
        "year 9999 december 31",
        "+1 (416) 555-1234 ext 5 ext 6",
        "one hundred hundred million billion thousand and and and",
        "9:30:99 am pm am",
        "between and",
        "from to from to",
    ];
    texts.iter().for_each(|t| both_languages(t));
}

/// Said over and over, each of them gives the grammar something to try at every word.
const REPEATED: &[&str] = &[
    "one two three ",
    "at 3 ",
    "tuesday ",
    "book ",
    "no ",
    "9:30 ",
    "12:",
    "12.12.",
    "1/2/",
    "from 3 to ",
    "the day after ",
    "a week from ",
    "half past ",
    "quarter to ",
    "two days before ",
    "halb ",
    "una semana antes de ",
    "not the ",
    "rooms for ",
    "y media ",
    "de la ",
    "moins le quart ",
    "dreiundzwanzig",
    "viertel vor ",
    "J-O-H-N ",
    "double five ",
    "double ",
    "triple double ",
    "1 ",
    "a ",
    "oh ",
    "a@b.co ",
    "my name is ",
    "\u{301}",
    "--",
    "(",
];

#[test]
fn long_texts_are_read() {
    for part in REPEATED {
        let text = part.repeat(20_000 / part.len());
        for asked in [Asked::nothing(), Asked::expected(EVERYTHING).in_spanish()] {
            spans_are_inside(&text, &asked.hear(&text));
        }
    }
}

#[test]
fn work_grows_with_the_text() {
    for (language, part) in Language::ALL.iter().flat_map(|l| REPEATED.iter().map(move |p| (*l, *p))) {
        let asked = Asked::expected(EVERYTHING).in_language(language);
        let [small, large] = [1_000, 2_000].map(|bytes| asked.steps(&part.repeat(bytes / part.len())));
        assert!(large <= small * 21 / 10 + 500, "{part:?} in {language}: {small} steps, then {large}");
        assert!(large <= 2_000 * STEPS_A_BYTE, "{part:?} in {language}: {large} steps");
    }
}

#[test]
fn the_last_days_of_time() {
    use jiff::civil::date;
    for now in
        [date(9999, 12, 31).at(23, 59, 0, 0), date(-9999, 1, 1).at(0, 0, 0, 0), date(2028, 2, 29).at(12, 0, 0, 0)]
    {
        for text in [
            "tomorrow at 5",
            "yesterday",
            "next week",
            "in two hours",
            "next year",
            "the 31st",
            "christmas",
            "last month",
            "a week from friday",
        ] {
            spans_are_inside(text, &Asked::nothing().at(now).hear(text));
        }
    }
}

/// Words that mean something, in any order: the grammar meets what no person says.
fn salad() -> impl Strategy<Value = String> {
    let words = "at 3 9:30 half past quarter to monday next week the 24th of november and no yes but make it 2026 / - . , am p.m. two hours from \
                 between my name is john O'Connor double five + 416-555-1234 @ dot com a las tres de la mañana el viernes que viene é 李 24 $ % ! ? first one none either";
    let words: Vec<&'static str> = words.split_whitespace().collect();
    let separators = prop::sample::select(vec![" ", "", ", ", "\n", "-", "\u{a0}"]);
    prop::collection::vec((prop::sample::select(words), separators), 0..24)
        .prop_map(|parts| parts.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        both_languages(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        probe(&bytes);
    }

    #[test]
    fn any_words_whatever_was_asked(chosen in any::<[u8; 3]>(), text in salad()) {
        probe(&[&chosen, text.as_bytes()].concat());
    }

    #[test]
    fn any_words(text in salad()) {
        both_languages(&text);
    }
}
