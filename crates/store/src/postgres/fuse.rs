//! Several writes as one statement, since each message to PostgreSQL costs about as much as the row it writes.
//!
//! `INSERT …` and `UPDATE …` become `WITH w0 AS (INSERT …) UPDATE …`. The parts of such a statement see the rows as
//! they were before it; a write that might have to see an earlier one begins a statement of its own.

use crate::sql::Param;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// Enough for a turn that books.
const PARTS_MAX: usize = 12;
/// A turn's writes come in a few dozen combinations; a loop could make more. Each is a plan that every connection keeps.
const KINDS_MAX: usize = 256;

pub(super) type Write = (&'static str, Vec<Param<'static>>);
pub(super) type Statement = (Arc<str>, Vec<Param<'static>>);

/// So many writes in a row as one statement.
struct Fused {
    sql: Arc<str>,
    writes: usize,
}

/// The writes of a trip by where their texts stand in the program: the texts are long, and told apart at every turn.
type Kind = Vec<(usize, usize)>;

static KINDS: LazyLock<RwLock<HashMap<Kind, Arc<[Fused]>>>> = LazyLock::new(RwLock::default);

/// The writes in their order, in as few statements as can be.
pub(super) fn statements(writes: Vec<Write>) -> Vec<Statement> {
    let Some(plan) = plan(&writes) else {
        return writes.into_iter().map(|(sql, params)| (Arc::from(sql), params)).collect();
    };
    let mut writes = writes.into_iter();
    let mut params = |count| writes.by_ref().take(count).flat_map(|(_, params)| params).collect();
    plan.iter().map(|fused| (fused.sql.clone(), params(fused.writes))).collect()
}

/// `None`: there are more kinds than are kept, and each write goes alone.
fn plan(writes: &[Write]) -> Option<Arc<[Fused]>> {
    let kind: Kind = writes.iter().map(|(sql, _)| (sql.as_ptr().addr(), sql.len())).collect();
    let kinds = KINDS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = kinds.get(&kind) {
        return Some(made.clone());
    }
    let full = kinds.len() >= KINDS_MAX;
    drop(kinds);
    if full {
        return None;
    }
    let texts: Vec<_> = writes.iter().map(|(sql, _)| *sql).collect();
    let made: Arc<[Fused]> = group(&texts).into();
    KINDS.write().unwrap_or_else(PoisonError::into_inner).insert(kind, made.clone());
    Some(made)
}

fn group(texts: &[&'static str]) -> Vec<Fused> {
    let mut groups: Vec<Vec<&'static str>> = Vec::new();
    for sql in texts {
        match groups.last_mut() {
            Some(group) if may_join(group, sql) => group.push(sql),
            _ => groups.push(vec![sql]),
        }
    }
    groups.iter().map(|parts| Fused { sql: fuse(parts).into(), writes: parts.len() }).collect()
}

/// Whether the write can stand in one statement with those before it.
fn may_join(group: &[&str], sql: &str) -> bool {
    let Some(write) = Plain::of(sql) else { return false };
    let beside = |before: &&str| {
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

/// Rows that are inserted by the same text are rows of one INSERT: nothing else may stand there twice.
fn fuse(parts: &[&'static str]) -> String {
    let mut pieces: Vec<(&'static str, String)> = Vec::new();
    let mut before = 0;
    for part in parts {
        let (text, count) = renumbered(part, before);
        before += count;
        let rows = pieces.iter_mut().find(|(sql, _)| sql == part).map(|(_, rows)| rows);
        match (rows, text.split_once("VALUES ")) {
            (Some(rows), Some((_, row))) => rows.push_str(&format!(", {row}")),
            _ => pieces.push((part, text)),
        }
    }
    let last = pieces.pop().map(|(_, text)| text).unwrap_or_default();
    let named: Vec<_> = pieces.iter().enumerate().map(|(n, (_, text))| format!("w{n} AS ({text})")).collect();
    match named.is_empty() {
        true => last,
        false => format!("WITH {} {last}", named.join(", ")),
    }
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
    fn rows_of_one_kind_are_one_insert() {
        let event = "INSERT INTO f (x) VALUES ($1)";
        assert_eq!(texts(&[(event, 1), (event, 2)]), ["INSERT INTO f (x) VALUES ($1), ($2) -- 2"]);
        let fused = "WITH w0 AS (INSERT INTO f (x) VALUES ($1), ($3)) UPDATE g SET x = $2 -- 3";
        assert_eq!(texts(&[(event, 1), ("UPDATE g SET x = $1", 2), (event, 3)]), [fused]);
    }

    #[test]
    fn many_writes_are_several_statements_and_lose_nothing() {
        let event = "INSERT INTO h (x) VALUES ($1)";
        let many: Vec<_> = (0..30).map(|n| (event, n)).collect();
        let made = statements(many.into_iter().map(|(sql, n)| (sql, vec![Param::Int(n)])).collect());
        assert_eq!(made.iter().map(|(_, params)| params.len()).collect::<Vec<_>>(), [12, 12, 6]);
        let values = made.into_iter().flat_map(|(_, params)| params);
        assert!(values.zip(0..30).all(|(param, n)| matches!(param, Param::Int(v) if v == n)));
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
