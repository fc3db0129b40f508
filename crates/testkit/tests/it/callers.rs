//! Simulated callers against the whole desk, without a model: at least 95 % of the goals that are possible are
//! reached without a person, and nothing is booked that the caller did not agree to.

use crate::postgres::Made;
use frontdesk_desk::Desk;
use frontdesk_domain::{Language, Medium};
use frontdesk_store::{Database, Store};
use frontdesk_testkit::callers::{Played, Practice, Tally, Verdict, play, transcript};
use std::ops::Range;

/// 96 conversations in each of seven languages on each of three media are 2,016.
const SEEDS: Range<u64> = 0..96;
const REACHED_PERCENT_MIN: f64 = 95.0;
const MEDIA: [Medium; 3] = [Medium::Voice, Medium::Sms, Medium::Web];
/// As many conversations are shown when there are too many that went wrong.
const SHOWN_MAX: usize = 4;

async fn talk(practice: &Practice, language: Language, seeds: Range<u64>) -> Vec<Played> {
    let mut all = Vec::new();
    for medium in MEDIA {
        for seed in seeds.clone() {
            all.push(play(practice, seed, language, medium).await.unwrap());
        }
    }
    all
}

fn hold_to_it(all: &[Played]) {
    let mut tally = Tally::default();
    all.iter().for_each(|played| tally.count(played));
    let bad = |p: &&Played| !matches!(p.verdict, Verdict::Reached | Verdict::Impossible);
    let wrong = |p: &&Played| matches!(p.verdict, Verdict::Wrong(_));
    let shown = all.iter().filter(wrong).chain(all.iter().filter(|p| bad(p) && !wrong(p))).take(SHOWN_MAX);
    let shown: String = shown.map(transcript).collect();
    assert_eq!(tally.wrong(), 0, "booked what nobody agreed to\n{tally}\n{shown}");
    assert!(tally.reached_percent() >= REACHED_PERCENT_MIN, "too few goals were reached\n{tally}\n{shown}");
}

async fn get_what_they_agreed_to(language: Language) {
    hold_to_it(&talk(&Practice::open().await.unwrap(), language, SEEDS).await);
}

#[tokio::test]
async fn english_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::En).await;
}

#[tokio::test]
async fn spanish_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::Es).await;
}

#[tokio::test]
async fn french_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::Fr).await;
}

#[tokio::test]
async fn german_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::De).await;
}

#[tokio::test]
async fn italian_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::It).await;
}

#[tokio::test]
async fn portuguese_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::Pt).await;
}

#[tokio::test]
async fn dutch_callers_get_what_they_agreed_to() {
    get_what_they_agreed_to(Language::Nl).await;
}

#[tokio::test]
async fn callers_get_what_they_agreed_to_on_postgresql() {
    let Some(made) = Made::new().await else { return };
    let database = Database::Postgres { url: made.url() };
    Store::migrate(&database).await.unwrap();
    let store = Store::open(&database).await.unwrap();
    let practice = Practice::on(store, Desk::new).unwrap();
    for language in Language::ALL {
        hold_to_it(&talk(&practice, language, 200..202).await);
    }
    drop(practice);
    made.drop_it().await;
}

#[tokio::test]
async fn a_seed_is_always_the_same_conversation() {
    let shown = async || {
        let practice = Practice::open().await.unwrap();
        let played = talk(&practice, Language::En, 11..13).await;
        played.iter().map(transcript).collect::<String>()
    };
    assert_eq!(shown().await, shown().await);
}
