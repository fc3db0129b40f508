//! How many conversations came out how, by language and medium, and a conversation to read.

use super::line::Move;
use super::play::{Played, Verdict};
use frontdesk_domain::{Language, Medium};
use std::collections::BTreeMap;
use std::fmt::{self, Write};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    reached: usize,
    impossible: usize,
    person: usize,
    stuck: usize,
    wrong: usize,
    turns: usize,
    errands: usize,
}

/// The outcomes of many conversations. Shown, it is a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    rows: BTreeMap<(Language, Medium), Row>,
}

impl Tally {
    pub fn count(&mut self, played: &Played) {
        let row = self.rows.entry((played.language, played.medium)).or_default();
        match played.verdict {
            Verdict::Reached => {
                row.reached += 1;
                row.turns += played.turns;
                row.errands += played.goal.errands.len();
            }
            Verdict::Impossible => row.impossible += 1,
            Verdict::Person => row.person += 1,
            Verdict::Stuck(_) => row.stuck += 1,
            Verdict::Wrong(_) => row.wrong += 1,
        }
    }

    pub fn add(&mut self, other: &Self) {
        for (key, row) in &other.rows {
            let sum = self.rows.entry(*key).or_default();
            *sum = sum.with(row);
        }
    }

    pub fn wrong(&self) -> usize {
        self.sum().wrong
    }

    pub fn conversations(&self) -> usize {
        let sum = self.sum();
        sum.possible() + sum.impossible
    }

    /// Of the goals that were possible, how many were reached without a person, in percent.
    pub fn reached_percent(&self) -> f64 {
        self.sum().percent()
    }

    /// The language with the lowest share, and its share in percent.
    pub fn lowest(&self) -> Option<(Language, f64)> {
        let of = |language: Language| {
            let rows = self.rows.iter().filter(|((l, _), _)| *l == language).map(|(_, row)| row);
            rows.fold(Row::default(), |sum, row| sum.with(row))
        };
        let all = Language::ALL.into_iter().map(|l| (l, of(l))).filter(|(_, row)| row.possible() > 0);
        all.map(|(l, row)| (l, row.percent())).min_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn sum(&self) -> Row {
        self.rows.values().fold(Row::default(), |sum, row| sum.with(row))
    }
}

impl Row {
    fn possible(&self) -> usize {
        self.reached + self.person + self.stuck + self.wrong
    }

    fn percent(&self) -> f64 {
        100.0 * self.reached as f64 / self.possible().max(1) as f64
    }

    fn with(self, other: &Self) -> Self {
        Self {
            reached: self.reached + other.reached,
            impossible: self.impossible + other.impossible,
            person: self.person + other.person,
            stuck: self.stuck + other.stuck,
            wrong: self.wrong + other.wrong,
            turns: self.turns + other.turns,
            errands: self.errands + other.errands,
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let turns = self.turns as f64 / self.errands.max(1) as f64;
        let (all, percent) = (self.possible() + self.impossible, self.percent());
        let Self { reached, impossible, person, stuck, wrong, .. } = self;
        write!(f, "{all:>7}{reached:>9}{impossible:>12}{person:>8}{stuck:>7}{wrong:>7}{percent:>9.1} %{turns:>8.1}")
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "language medium    all  reached  impossible  person  stuck  wrong  reached %   turns")?;
        for ((language, medium), row) in &self.rows {
            writeln!(f, "{:<9}{:<6}{row}", language.code(), medium.name())?;
        }
        writeln!(f, "{:<15}{}", "all", self.sum())
    }
}

/// The conversation as a person reads it.
pub fn transcript(played: &Played) -> String {
    let mut out = String::new();
    let (language, medium) = (played.language.code(), played.medium.name());
    let _ = writeln!(out, "--- seed {} {language} {medium}: {:?}", played.seed, played.verdict);
    for errand in &played.goal.errands {
        let _ = writeln!(out, "    wants {errand:?}");
    }
    for turn in &played.said {
        let does = match &turn.does {
            Move::Opens => "(opens)".to_owned(),
            Move::Says(words) => words.clone(),
            Move::Presses(keys) => format!("[{keys}]"),
            Move::Silent => "…".to_owned(),
            Move::HangsUp => "(hangs up)".to_owned(),
        };
        let _ = writeln!(out, "  > {does}\n  < {}    ({})", turn.said, turn.phrases.join(" "));
    }
    out
}
