//! Several writes as one statement, since each message to PostgreSQL costs about as much as the row it writes.
//!
//! `INSERT …` and `UPDATE …` become `WITH w0 AS (INSERT …) UPDATE …`. The parts of such a statement see the rows as
//! they were before it; a write that might have to see an earlier one begins a statement of its own.

use crate::sql::Param;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// Each kind of statement is a plan that every connection keeps.
const PARTS_MAX: usize = 6;
/// A turn's writes come in a few dozen combinations; a loop could make more.
const KINDS_MAX: usize = 256;

pub(super) type Write = (&'static str, Vec<Param<'static>>);
pub(super) type Statement = (Arc<str>, Vec<Param<'static>>);

/// What was fused, by the writes it was made of.
static KINDS: LazyLock<RwLock<HashMap<Vec<&'static str>, Arc<str>>>> = LazyLock::new(RwLock::default);

/// The writes in their order, in as few statements as can be.
pub(super) fn statements(writes: Vec<Write>) -> Vec<Statement> {
    let mut statements = Vec::with_capacity(writes.len());
    let mut group: Vec<Write> = Vec::new();
    for write in writes {
        if !may_join(&group, write.0) {
            close(&mut group, &mut statements);
        }
        group.push(write);
    }
    close(&mut group, &mut statements);
    statements
}

/// The parameters of a group stand one after the other.
fn close(group: &mut Vec<Write>, statements: &mut Vec<Statement>) {
    let parts: Vec<_> = group.iter().map(|(sql, _)| *sql).collect();
    let writes = std::mem::take(group);
    match fused(&parts) {
        Some(sql) => statements.push((sql, writes.into_iter().flat_map(|(_, params)| params).collect())),
        None => statements.extend(writes.into_iter().map(|(sql, params)| (Arc::from(sql), params))),
    }
}

/// Whether the write can stand in one statement with those before it.
fn may_join(group: &[Write], sql: &str) -> bool {
    let Some(write) = Plain::of(sql) else { return false };
    let beside = |(before, _): &Write| {
        Plain::of(before).is_some_and(|before| before.table != write.table || !(write.reads || before.reads))
    };
    group.len() < PARTS_MAX && group.iter().all(beside)
}

/// A write that looks at nothing but its own table.
struct Plain<'a> {
    table: &'a str,
    /// An UPDATE, or an INSERT that minds what is there, finds rows that an earlier write may have made or changed.
    reads: bool,
}

impl<'a> Plain<'a> {
    fn of(sql: &'a str) -> Option<Self> {
        const OTHERS: [&str; 4] = ["SELECT", "FROM", "RETURNING", "WITH"];
        let mut words = sql.split_ascii_whitespace();
        let (reads, table) = match (words.next()?, words.next()?) {
            ("INSERT", "INTO") => (sql.contains("ON CONFLICT"), words.next()?),
            ("UPDATE", table) => (true, table),
            _ => return None,
        };
        let table = table.split('(').next()?;
        let alone = !words.any(|word| OTHERS.iter().any(|other| word.contains(other)));
        alone.then_some(Self { table, reads })
    }
}

/// `None`: it stays as it is.
fn fused(parts: &[&'static str]) -> Option<Arc<str>> {
    if parts.len() < 2 {
        return None;
    }
    let kinds = KINDS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = kinds.get(parts) {
        return Some(made.clone());
    }
    let full = kinds.len() >= KINDS_MAX;
    drop(kinds);
    if full {
        return None;
    }
    let made: Arc<str> = fuse(parts).into();
    KINDS.write().unwrap_or_else(PoisonError::into_inner).insert(parts.to_vec(), made.clone());
    Some(made)
}

fn fuse(parts: &[&str]) -> String {
    let mut sql = String::new();
    let mut before = 0;
    for (n, part) in parts.iter().enumerate() {
        let last = n + 1 == parts.len();
        let lead = if n == 0 {
            "WITH "
        } else if last {
            " "
        } else {
            ", "
        };
        let (part, count) = renumbered(part, before);
        before += count;
        sql.push_str(lead);
        match last {
            true => sql.push_str(&part),
            false => sql.push_str(&format!("w{n} AS ({part})")),
        }
    }
    sql
}

/// The text with each `$n` raised by what comes before, and how many parameters it has.
fn renumbered(sql: &str, before: usize) -> (String, usize) {
    let mut pieces = sql.split('$');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
        let (digits, rest) = piece.split_at(end);
        let number: usize = digits.parse().unwrap_or_default();
        count = count.max(number);
        text.push_str(&format!("${}{rest}", number + before));
    }
    (text, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(writes: &[(&'static str, i64)]) -> Vec<String> {
        let writes = writes.iter().map(|(sql, value)| (*sql, vec![Param::Int(*value)])).collect();
        statements(writes).into_iter().map(|(sql, params)| format!("{sql} -- {}", params.len())).collect()
    }

    #[test]
    fn writes_to_several_tables_are_one_statement() {
        let writes = [
            ("UPDATE a SET x = $1, y = $1", 1),
            ("INSERT INTO b (x) VALUES ($1)", 2),
            ("INSERT INTO b (y) VALUES ($1)", 3),
        ];
        let fused = "WITH w0 AS (UPDATE a SET x = $1, y = $1), w1 AS (INSERT INTO b (x) VALUES ($2)) \
                     INSERT INTO b (y) VALUES ($3) -- 3";
        assert_eq!(texts(&writes), [fused]);
        assert_eq!(texts(&writes), [fused], "also when it is known");
    }

    #[test]
    fn what_may_see_an_earlier_write_stands_alone() {
        for second in [
            "UPDATE c SET x = $1",
            "DELETE FROM d WHERE x = $1",
            "INSERT INTO d (x) SELECT x FROM c WHERE y = $1",
            "UPDATE d SET x = $1 WHERE EXISTS (SELECT 1 FROM c)",
            "INSERT INTO c (x) VALUES ($1) ON CONFLICT (x) DO UPDATE SET y = 1",
        ] {
            let first = "INSERT INTO c (x) VALUES ($1)";
            assert_eq!(texts(&[(first, 1), (second, 2)]), [format!("{first} -- 1"), format!("{second} -- 1")]);
        }
    }

    #[test]
    fn an_insert_after_an_update_of_the_same_table_waits_for_it() {
        let (first, second) = ("UPDATE e SET x = $1", "INSERT INTO e (x) VALUES ($1)");
        assert_eq!(texts(&[(first, 1), (second, 2)]), [format!("{first} -- 1"), format!("{second} -- 1")]);
    }
}
