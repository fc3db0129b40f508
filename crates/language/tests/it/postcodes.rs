//! Postcodes and dates of birth, as they are said over the phone.

use crate::table::{Asked, check};
use frontdesk_domain::Language;
use jiff::civil::date;

fn british(kinds: &str) -> Asked {
    Asked { region: Some("GB"), ..Asked::expected(kinds) }
}

#[test]
fn british_postcodes_asked_for() {
    check(
        &british("postcode"),
        &[
            ("SW1A 1AA", "postcode SW1A 1AA"),
            ("sw1a1aa", "postcode SW1A 1AA"),
            ("it's SW1A 1AA please", "postcode SW1A 1AA"),
            ("m one one a e", "postcode M1 1AE"),
            ("b thirty three eight t h", "postcode B33 8TH"),
            ("c r two six x h", "postcode CR2 6XH"),
            ("delta november five five one papa tango", "postcode DN55 1PT"),
            ("w one a zero a x", "postcode W1A 0AX"),
            ("e c one a one double b", "postcode EC1A 1BB"),
            ("my postcode is l s for sugar twelve four d p for peter", "postcode LS12 4DP"),
            ("n w to seven q tea", "postcode NW2 7QT"),
            ("see bee for five ex why", "postcode CB4 5XY"),
            ("be s 8 to are you", "postcode BS8 2RU"),
            ("j 9 6 y d", "postcode G9 6YD"),
            ("I don't know it", "confirmation unclear"),
            ("one moment please", "confirmation unclear"),
            ("why do you need that", "#ask_why"),
            ("my name is Anna", "name Anna [Anna|-]"),
        ],
    );
}

#[test]
fn postcodes_in_sentences() {
    check(
        &british(""),
        &[
            ("I live in SW1A 1AA and need a taxi", "postcode SW1A 1AA"),
            ("my postcode is ls12 4dp", "postcode LS12 4DP"),
            ("a table at 5 30 pm for 2", "time 17:30; party {\"people\":2}"),
            ("we are a 2 2 am", "number 2; time 02:00"),
        ],
    );
}

#[test]
fn postcodes_of_other_countries() {
    for (region, text, want) in [
        ("US", "90210", "90210"),
        ("US", "nine oh two one oh", "90210"),
        ("US", "my zip code is 90210 1234", "90210-1234"),
        ("US", "ninety four one zero five", "94105"),
        ("CA", "K1A 0B1", "K1A 0B1"),
        ("CA", "tango five kilo two november six", "T5K 2N6"),
        ("IE", "D02 AF30", "D02 AF30"),
        ("NL", "1016 DV", "1016 DV"),
        ("NL", "1016dv", "1016 DV"),
        ("PT", "1100-148", "1100-148"),
        ("BR", "01310 100", "01310-100"),
        ("DE", "10115", "10115"),
        ("AT", "1010", "1010"),
    ] {
        let asked = Asked { region: Some(region), ..Asked::expected("postcode") };
        check(&asked, &[(text, &format!("postcode {want}"))]);
    }
}

#[test]
fn births_by_day_first() {
    check(
        &british("date/birth"),
        &[
            ("27 09 79", "date/birth 1979-09-27"),
            ("270979", "date/birth 1979-09-27"),
            ("27091979", "date/birth 1979-09-27"),
            ("2709 1979", "date/birth 1979-09-27"),
            ("24091 930", "date/birth 1930-09-24"),
            ("27th of the 9th 1979", "date/birth 1979-09-27"),
            ("twenty seventh of the ninth seventy nine", "date/birth 1979-09-27"),
            ("twenty seven nine nineteen seventy nine", "date/birth 1979-09-27"),
            ("two seven zero nine one nine seven nine", "date/birth 1979-09-27"),
            ("oh seven oh four nineteen ninety six", "date/birth 1996-04-07"),
            ("the fifth of the second two thousand and eleven", "date/birth 2011-02-05"),
            ("30th of June 1960 2", "date/birth 1962-06-30"),
            ("22nd of July 1960 to", "date/birth 1962-07-22"),
            ("fifth of may oh seven", "date/birth 2007-05-05"),
            ("08009 1986", "date/birth 1986-09-08"),
            ("11o 877", "date/birth 1977-08-11"),
            ("18 May 46", "date/birth 1946-05-18"),
            ("1979-09-27", "date/birth 1979-09-27"),
            ("I was born on the 3rd of March 1984", "date/birth 1984-03-03"),
            ("the 3rd of March 1984 sorry the 4th of March 1984", "date/old 1984-03-03; date/birth 1984-03-04"),
            ("16th May the 5th 1927", "date/birth 1927-05-16"),
        ],
    );
}

#[test]
fn births_by_month_first() {
    check(
        &Asked { region: Some("US"), ..Asked::expected("date/birth") },
        &[
            ("09 27 79", "date/birth 1979-09-27"),
            ("4 7 1996", "date/birth 1996-04-07"),
            ("four seven ninety six", "date/birth 1996-04-07"),
            ("27 09 1979", "date/birth 1979-09-27"),
            ("September twenty seventh nineteen seventy nine", "date/birth 1979-09-27"),
        ],
    );
}

#[test]
fn several_hearings_of_a_postcode() {
    let hear = |nbest: &[&str]| {
        let asked = Asked { nbest: nbest.iter().map(|t| t.to_string()).collect(), ..british("postcode") };
        crate::table::summary(&asked.hear(nbest[0]))
    };
    assert_eq!(hear(&["1 3 u n", "l 1 3 u n", "1 3 U n"]), "number 1; number 3; confirmation no; postcode L1 3UN");
    assert_eq!(hear(&["s 8 two d t", "s 8 two d p"]), "postcode S8 2DT");
}

#[test]
fn a_birth_lies_behind() {
    let asked = british("date/birth").at(date(2026, 11, 20).at(10, 0, 0, 0));
    check(
        &asked,
        &[
            ("5 5 26", "date/birth 2026-05-05"),
            ("5 12 26", "date/birth 2026-05-12"),
            ("5 12 27", "date/birth 1927-12-05"),
        ],
    );
}

#[test]
fn announced_and_dictated() {
    for (language, region, text, want) in [
        (Language::En, "GB", "my postcode's SW1A 1AA", "SW1A 1AA"),
        (Language::En, "GB", "my post code's s w one a one a a", "SW1A 1AA"),
        (Language::En, "CA", "my postal code is k one a zero b one", "K1A 0B1"),
        (Language::Es, "ES", "mi código postal es el veintiocho cero trece", "28013"),
        (Language::Es, "MX", "mi código postal es cero seis mil setecientos", "06700"),
        (Language::Pt, "BR", "meu CEP é zero um três um zero um zero zero", "01310-100"),
        (Language::Pt, "PT", "o código postal é mil duzentos e cinquenta traço cento e sessenta e dois", "1250-162"),
        (Language::Pt, "PT", "o código postal é quatro mil cento e cinquenta, um sete zero", "4150-170"),
    ] {
        let asked = Asked { region: Some(region), ..Asked::nothing() };
        check(&asked.in_language(language), &[(text, &format!("postcode {want}"))]);
    }
}
