//! Phone numbers of every region, as they are written and said.

use crate::table::{Asked, check};
use frontdesk_domain::understanding::{Entity, EntityKind, Value};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType};

fn phone(text: &str, region: &'static str, expected: bool) -> Option<String> {
    let asked = if expected { Asked::expected("phone") } else { Asked::nothing() };
    let entities = Asked { region: Some(region), ..asked }.hear(text).reading.entities;
    let phones = entities.into_iter().filter(|e| e.kind == EntityKind::Phone);
    match phones.collect::<Vec<_>>().as_slice() {
        [Entity { value: Some(Value::Text(number)), .. }] => Some(number.clone()),
        _ => None,
    }
}

const DIGITS: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

fn said(number: &str) -> String {
    let digits = number.chars().filter_map(|c| match c {
        '+' => Some("plus"),
        c => DIGITS.get(c.to_digit(10)? as usize).copied(),
    });
    digits.collect::<Vec<_>>().join(" ")
}

fn with(number: &str, joint: &str) -> String {
    let bare: String = number.chars().map(|c| if "()-./".contains(c) { ' ' } else { c }).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(joint)
}

/// Each region's own examples, in the ways people write and say them.
fn written() -> Vec<(&'static str, String, &'static str, String)> {
    let mut all = Vec::new();
    for region in PHONE_NUMBER_UTIL.get_supported_regions() {
        for kind in [PhoneNumberType::FixedLine, PhoneNumberType::Mobile] {
            let Ok(number) = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind) else { continue };
            let as_text = |format| number.format_as(format).into_owned();
            let want = as_text(PhoneNumberFormat::E164);
            let national = as_text(PhoneNumberFormat::National);
            let abroad = as_text(PhoneNumberFormat::International);
            let region: &str = Box::leak(format!("{region:?}").into_boxed_str());
            let mut add = |how, text: String| all.push((how, text, region, want.clone()));
            add("national", national.clone());
            add("national with dots", with(&national, "."));
            add("national with dashes", with(&national, "-"));
            add("national in one", with(&national, ""));
            add("national said", said(&national));
            add("international", abroad.clone());
            add("international with dashes", with(&abroad, "-"));
            add("international said", said(&abroad));
            add("e164", want.clone());
            add("with 00", want.replace('+', "00"));
        }
    }
    all
}

fn judge(expected: bool, step: usize, sentence: impl Fn(&str) -> String) -> (usize, Vec<String>) {
    let rows: Vec<_> = written().into_iter().step_by(step).collect();
    let wrong = rows.iter().filter_map(|(how, text, region, want)| {
        let text = sentence(text);
        let got = phone(&text, region, expected);
        (got.as_ref() != Some(want)).then(|| format!("{region} {how}: {text} is {want}, got {got:?}"))
    });
    (rows.len(), wrong.collect())
}

#[test]
fn every_region_where_a_number_is_expected() {
    let (count, wrong) = judge(true, 3, str::to_string);
    assert!(wrong.len() * 100 <= count, "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_region_in_a_sentence() {
    let (count, wrong) = judge(false, 7, |number| format!("Hello, you can reach me on {number}, thanks a lot."));
    assert!(wrong.len() * 100 <= count, "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn dictated() {
    let rows = [
        ("plus forty four seven nine one one one two three four five six", "phone +447911123456"),
        ("oh seven nine double one, one two three, four five six", "phone +447911123456"),
        ("it's zero two zero seven nine four six oh nine five eight", "phone +442079460958"),
        ("oh two oh, seventy nine forty six, oh nine fifty eight", "phone +442079460958"),
        ("020 7946 0958 extension 897", "phone +442079460958;ext=897"),
        ("020 7946 0958 ext. twelve", "phone +442079460958;ext=12"),
        ("+44 (0)20 7946 0958", "phone +442079460958"),
        ("00 1 416 555 1234", "phone +14165551234"),
        ("(020) 7946 0958", "phone +442079460958"),
        ("020-7946-0958 at 9:30", "phone +442079460958; time 09:30 ~21:30"),
    ];
    check(&Asked { region: Some("GB"), ..Asked::expected("phone") }, &rows);
}

#[test]
fn no_phones() {
    let rows = [
        "24.11.2026",
        "my order number is 4165551234",
        "booking reference 416 555 1234",
        "it cost 1 234 567 dollars",
        "between 2026 and 2027",
        "in 2024 2025 and 2026",
        "rooms 101 102 103 104",
    ];
    for text in rows {
        assert_eq!(phone(text, "CA", false), None, "{text}");
    }
}
