//! How figures look.

use frontdesk_desk::figures::{Figured, Group, Row, Tally, Unit};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A figure with its one definition.
#[derive(Debug, Serialize, ToSchema)]
pub struct FigureShape {
    /// Such as `captured`.
    pub name: &'static str,
    /// `count`, `share` (counted of all), `time` (milliseconds) or `money` (the smallest unit of the currency).
    pub unit: &'static str,
    /// What it is made of, for people.
    pub definition: &'static str,
    pub all: FigureTally,
    /// As was asked in `by`; empty otherwise.
    pub groups: Vec<FigureGroup>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FigureGroup {
    /// Such as `voice`, `book`, `14`, `en` or `2026-11-24`.
    pub key: String,
    #[serde(flatten)]
    pub tally: FigureTally,
}

/// What some cases come to.
#[derive(Debug, Serialize, ToSchema)]
pub struct FigureTally {
    /// All but those that wait.
    pub of: usize,
    pub counted: usize,
    /// Those of which nobody knows yet.
    pub waiting: usize,
    /// `counted` of `of`, from 0 to 1; null where there is none.
    pub share: Option<f64>,
    /// Of times and money, by nearest rank.
    pub p50: Option<i64>,
    pub p95: Option<i64>,
    pub sum: Option<i64>,
    /// How often each word was noted: who, why, or where.
    pub words: BTreeMap<String, usize>,
}

/// A case behind a figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct FigureRow {
    /// `cnv_…`; null for a call that the business took itself.
    pub conversation: Option<String>,
    /// Of the event that starts its clock.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `yes`, `no`, or `waiting` where nobody knows yet.
    pub counts: &'static str,
    /// Milliseconds or money.
    pub amount: Option<i64>,
    /// By whom, why or where.
    pub word: Option<String>,
    pub medium: Option<&'static str>,
    pub flow: Option<String>,
    pub language: Option<&'static str>,
}

impl From<Figured> for FigureShape {
    fn from(figured: Figured) -> Self {
        let Figured { figure, all, groups } = figured;
        Self {
            name: figure.name,
            unit: figure.unit.name(),
            definition: figure.definition,
            all: FigureTally::of(all, figure.unit),
            groups: groups.into_iter().map(|group| FigureGroup::of(group, figure.unit)).collect(),
        }
    }
}

impl FigureGroup {
    fn of(group: Group, unit: Unit) -> Self {
        Self { key: group.key, tally: FigureTally::of(group.tally, unit) }
    }
}

impl FigureTally {
    fn of(tally: Tally, unit: Unit) -> Self {
        let Tally { of, counted, waiting, p50, p95, sum, words } = tally;
        let share = (unit == Unit::Share && of > 0).then(|| counted as f64 / of as f64);
        Self { of, counted, waiting, share, p50, p95, sum, words }
    }
}

impl From<Row> for FigureRow {
    fn from(row: Row) -> Self {
        Self {
            conversation: row.conversation.map(|id| id.to_string()),
            at: row.at,
            counts: row.counts.name(),
            amount: row.amount,
            word: row.word,
            medium: row.of.medium.map(|medium| medium.name()),
            flow: row.of.flow,
            language: row.of.language.map(|language| language.code()),
        }
    }
}
