//! What is told of rows.

use super::{Counts, FIGURES, Figure, Row, Told};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// What rows are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// `voice`, `sms` or `web`.
    Channel,
    Flow,
    /// Of the day, in the tenant's zone: `00` to `23`.
    Hour,
    Language,
    /// Of the tenant's zone.
    Day,
}

/// Of some rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All but those that wait.
    pub of: usize,
    pub counted: usize,
    pub waiting: usize,
    /// Half of the amounts are at most this, and 95 in 100 at most the other (nearest rank).
    pub p50: Option<i64>,
    pub p95: Option<i64>,
    pub sum: Option<i64>,
    /// How often each word stands there.
    pub words: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: String,
    pub tally: Tally,
}

/// A figure of some events.
#[derive(Clone, Debug)]
pub struct Figured {
    pub figure: &'static Figure,
    pub all: Tally,
    pub groups: Vec<Group>,
}

impl Figured {
    /// Every figure, in its order.
    pub fn all(told: &Told, zone: &TimeZone, by: Option<By>) -> Vec<Self> {
        let figured = |figure: &'static Figure| {
            let rows = (figure.rows)(told);
            let groups = by.map(|by| groups(&rows, by, zone)).unwrap_or_default();
            Self { figure, all: Tally::of(rows.iter()), groups }
        };
        FIGURES.iter().map(figured).collect()
    }
}

fn groups(rows: &[Row], by: By, zone: &TimeZone) -> Vec<Group> {
    let mut grouped: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        grouped.entry(by.key(row, zone)).or_default().push(row);
    }
    grouped.into_iter().map(|(key, rows)| Group { key, tally: Tally::of(rows.into_iter()) }).collect()
}

impl By {
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "channel" => Self::Channel,
            "flow" => Self::Flow,
            "hour" => Self::Hour,
            "language" => Self::Language,
            "day" => Self::Day,
            _ => return None,
        })
    }

    pub fn key(self, row: &Row, zone: &TimeZone) -> String {
        let known = |text: Option<&str>| text.unwrap_or("unknown").to_owned();
        match self {
            Self::Channel => known(row.of.medium.map(|medium| medium.name())),
            Self::Flow => row.of.flow.clone().unwrap_or_else(|| "none".to_owned()),
            Self::Language => known(row.of.language.map(|language| language.code())),
            Self::Hour => format!("{:02}", zone.to_datetime(row.at).hour()),
            Self::Day => zone.to_datetime(row.at).date().to_string(),
        }
    }
}

impl Tally {
    pub fn of<'r>(rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut tally = Self::default();
        let mut amounts = Vec::new();
        for row in rows {
            match row.counts {
                Counts::Waiting => tally.waiting += 1,
                Counts::No => tally.of += 1,
                Counts::Yes => (tally.of, tally.counted) = (tally.of + 1, tally.counted + 1),
            }
            amounts.extend(row.amount);
            if let Some(word) = &row.word {
                *tally.words.entry(word.clone()).or_default() += 1;
            }
        }
        amounts.sort_unstable();
        tally.p50 = nearest_rank(&amounts, 50);
        tally.p95 = nearest_rank(&amounts, 95);
        tally.sum =
            (!amounts.is_empty()).then(|| amounts.iter().fold(0_i64, |sum, amount| sum.saturating_add(*amount)));
        tally
    }
}

/// The smallest amount that at least `percent` of a hundred do not exceed.
fn nearest_rank(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}
