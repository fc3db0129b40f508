//! What stands in the catalogue is tried: every table and every foreign key of PostgreSQL, with a raw connection as the
//! application role. A new table is tried without anybody remembering; what is found is told in words.

use crate::isolation::{HOUSE, SHOWN};
use crate::world::{connect, with_postgres};
use frontdesk_domain::Secret;
use frontdesk_store::{Database, Store};
use std::collections::BTreeMap;
use tokio_postgres::Client;

/// Whoever asks, as a tenant who has rows of their own.
const ME: &str = "ten_b";
/// Whose rows they must neither see nor change nor point at.
const THEM: &str = "ten_a";

#[test]
fn every_table_and_every_foreign_key_keeps_tenants_apart() {
    with_postgres(async |url| {
        let probe = Probe::of(&url).await;
        let (found, tried) = probe.all("").await;
        assert_eq!(found, Vec::<String>::new());
        assert!(tried.tables >= 30 && tried.keys >= 9, "{tried:?}");
    });
}

/// Each of these takes a wall down, and each is found.
#[test]
fn a_wall_that_is_taken_down_is_found() {
    with_postgres(async |url| {
        let probe = Probe::of(&url).await;
        let found = async |change: &str| probe.all(change).await.0.join("\n");
        let open = found("ALTER TABLE contacts DISABLE ROW LEVEL SECURITY").await;
        for what in ["sees a row", "changes a row", "writes a row for another"] {
            assert!(open.contains(&format!("contacts: {what}")), "{what}: {open}");
        }
        let gone = found("DROP POLICY tenant ON bookings").await;
        assert!(gone.contains("bookings: sees none of its own"), "{gone}");
        let wide = "DROP POLICY tenant ON messages; CREATE POLICY tenant ON messages USING (true)
            WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true))";
        let wide = found(wide).await;
        assert!(wide.contains("messages: sees a row"), "{wide}");
        let unchecked = "DROP POLICY tenant ON timers; CREATE POLICY tenant ON timers
            USING (tenant_id = current_setting('frontdesk.tenant', true)) WITH CHECK (true)";
        let unchecked = found(unchecked).await;
        assert!(unchecked.contains("timers: writes a row for another"), "{unchecked}");
        let loose = "ALTER TABLE messages DROP CONSTRAINT messages_tenant_id_conversation_id_fkey;
            CREATE UNIQUE INDEX loose ON conversations (id);
            ALTER TABLE messages ADD CONSTRAINT loose FOREIGN KEY (conversation_id) REFERENCES conversations (id)";
        let loose = found(loose).await;
        assert!(loose.contains("messages: loose points at a row of another tenant"), "{loose}");
    });
}

#[derive(Debug, Default)]
struct Tried {
    tables: usize,
    keys: usize,
}

struct Probe {
    raw: Client,
    role: String,
    tables: BTreeMap<String, Table>,
}

#[derive(Debug, Default)]
struct Table {
    columns: Vec<Column>,
    keys: Vec<ForeignKey>,
    /// Whether rows belong to tenants.
    of_tenants: bool,
    /// Whether the application may write it as a tenant.
    written: bool,
}

#[derive(Debug)]
struct Column {
    name: String,
    kind: String,
    /// Has to be given.
    wanted: bool,
    in_primary_key: bool,
    /// One of the words that it may hold.
    word: Option<String>,
}

#[derive(Debug)]
struct ForeignKey {
    name: String,
    columns: Vec<String>,
}

impl Probe {
    /// A database with a row of both tenants in every table.
    async fn of(url: &str) -> Self {
        let database = Database::Postgres { url: Secret::new(url) };
        Store::migrate(&database).await.unwrap();
        Store::open(&database).await.unwrap();
        let raw = connect(url).await;
        let role = raw.query_one("SELECT current_database() || '_app'", &[]).await.unwrap().get(0);
        let mut probe = Self { raw, role, tables: BTreeMap::new() };
        probe.tables = probe.catalogue().await;
        for (tenant, mark) in [(THEM, "x1"), (ME, "y1")] {
            probe.fill(tenant, mark).await;
        }
        probe
    }

    async fn catalogue(&self) -> BTreeMap<String, Table> {
        let mut tables: BTreeMap<String, Table> = BTreeMap::new();
        let columns = "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
                a.attnotnull AND NOT a.atthasdef,
                EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)),
                (SELECT (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] FROM pg_constraint k
                 WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
                AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> 'schema_migrations'
            ORDER BY c.relname, a.attnum";
        for row in self.raw.query(columns, &[]).await.unwrap() {
            let (table, name): (String, String) = (row.get(0), row.get(1));
            let table = tables.entry(table).or_default();
            table.of_tenants |= name == "tenant_id";
            table.columns.push(Column {
                name,
                kind: row.get(2),
                wanted: row.get(3),
                in_primary_key: row.get(4),
                word: row.get(5),
            });
        }
        let keys = "SELECT k.conrelid::regclass::text, k.conname::text,
                (SELECT array_agg(a.attname::text ORDER BY o.n) FROM unnest(k.conkey) WITH ORDINALITY o (num, n)
                 JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.num)
            FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace ORDER BY 2";
        for row in self.raw.query(keys, &[]).await.unwrap() {
            let table: String = row.get(0);
            let key = ForeignKey { name: row.get(1), columns: row.get(2) };
            tables.get_mut(&table).unwrap().keys.push(key);
        }
        for (name, table) in tables.iter_mut().filter(|(name, _)| !SHOWN.contains(&name.as_str())) {
            let sql = "SELECT has_table_privilege($1::text, $2::text, 'INSERT')";
            table.written = self.raw.query_one(sql, &[&self.role, name]).await.unwrap().get(0);
        }
        tables
    }

    /// Referenced tables come before those that reference them: what does not fit yet is tried again.
    async fn fill(&self, tenant: &str, mark: &str) {
        let settings = format!("SET LOCAL frontdesk.tenant = '{tenant}'; SET LOCAL frontdesk.house = 'on'");
        self.raw.batch_execute(&format!("BEGIN; {settings}")).await.unwrap();
        let mut left: Vec<(&String, String)> = Vec::new();
        for _ in 0..6 {
            left.clear();
            for (name, table) in &self.tables {
                let sql = insert(name, table, tenant, mark, &[]);
                if let Err(why) = self.tried(&sql, true).await
                    && why.code != "23505"
                {
                    left.push((name, why.text));
                }
            }
        }
        self.raw.batch_execute("COMMIT").await.unwrap();
        assert!(
            left.is_empty(),
            "no row was made for {tenant}; say in this test what such a row looks like: {left:#?}"
        );
    }

    /// What is found after a change of the schema, which is undone again.
    async fn all(&self, change: &str) -> (Vec<String>, Tried) {
        let (mut found, mut tried) = (Vec::new(), Tried::default());
        self.raw.batch_execute(&format!("BEGIN; {change}")).await.unwrap();
        // What the change made of it.
        let tables = self.catalogue().await;
        let settings = format!("SET LOCAL ROLE \"{}\"; SET LOCAL frontdesk.tenant = '{ME}'", self.role);
        self.raw.batch_execute(&settings).await.unwrap();
        for (name, table) in tables.iter().filter(|(name, table)| table.of_tenants && !HOUSE.contains(&name.as_str())) {
            tried.tables += 1;
            self.rows(name, table, &mut found).await;
            for key in table.keys.iter().filter(|_| table.written) {
                tried.keys += 1;
                self.key(name, table, key, &mut found).await;
            }
        }
        self.raw.batch_execute("ROLLBACK").await.unwrap();
        (found, tried)
    }

    async fn rows(&self, name: &str, table: &Table, found: &mut Vec<String>) {
        let mut says = |what: &str| found.push(format!("{name}: {what}"));
        let (own, foreign) = (self.count(name, ME).await, self.count(name, THEM).await);
        match (own, foreign) {
            (Ok(_), Ok(1..)) => says("sees a row of another tenant"),
            (Ok(0), Ok(0)) if table.written => says("sees none of its own"),
            (Err(why), _) | (_, Err(why)) if why.code != "42501" => says(&why.text),
            _ => {}
        }
        let column = &table.columns[0].name;
        for change in [
            format!("UPDATE {name} SET {column} = {column} WHERE tenant_id = '{THEM}'"),
            format!("DELETE FROM {name} WHERE tenant_id = '{THEM}'"),
        ] {
            match self.tried(&change, false).await {
                Ok(0) => {}
                Ok(_) => says("changes a row of another tenant"),
                Err(why) if why.code == "42501" => {}
                Err(why) => says(&why.text),
            }
        }
        for (what, change) in [
            ("writes a row for another tenant", insert(name, table, THEM, "z9", &[])),
            ("gives a row of its own away", format!("UPDATE {name} SET tenant_id = '{THEM}' WHERE tenant_id = '{ME}'")),
        ] {
            match self.tried(&change, false).await {
                Err(why) if why.code == "42501" => {}
                // There was nothing to give.
                Ok(0) => {}
                other => says(&format!("{what}: {other:?}")),
            }
        }
    }

    /// A child of one's own may point at one's own parent, and not at that of another tenant.
    async fn key(&self, name: &str, table: &Table, key: &ForeignKey, found: &mut Vec<String>) {
        let mine = insert(name, table, ME, "y2", &[]);
        // 23505: it stands there already, under the same key.
        if let Err(why) = self.tried(&mine, false).await
            && why.code != "23505"
        {
            found.push(format!("{name}: a row of one's own could not be tried: {}", why.text));
        }
        let theirs: Vec<&str> = key.columns.iter().map(String::as_str).filter(|c| *c != "tenant_id").collect();
        if theirs.is_empty() {
            return;
        }
        match self.tried(&insert(name, table, ME, "y2", &theirs), false).await {
            Err(why) if why.code == "23503" && why.constraint == key.name => {}
            other => found.push(format!("{name}: {} points at a row of another tenant: {other:?}", key.name)),
        }
    }

    async fn count(&self, name: &str, tenant: &str) -> Result<u64, Refused> {
        self.tried(&format!("SELECT FROM {name} WHERE tenant_id = '{tenant}'"), false).await
    }

    /// How many rows it met, or why not. It is undone, unless it is to stay.
    async fn tried(&self, sql: &str, stays: bool) -> Result<u64, Refused> {
        self.raw.batch_execute("SAVEPOINT tried").await.unwrap();
        let done = self.raw.execute(sql, &[]).await;
        let end = if stays && done.is_ok() { "RELEASE tried" } else { "ROLLBACK TO tried" };
        self.raw.batch_execute(end).await.unwrap();
        done.map_err(|error| Refused::of(sql, &error))
    }
}

#[derive(Debug)]
struct Refused {
    code: String,
    constraint: String,
    text: String,
}

impl Refused {
    fn of(sql: &str, error: &tokio_postgres::Error) -> Self {
        let told = error.as_db_error().unwrap_or_else(|| panic!("{sql}: {error}"));
        let (code, constraint) = (told.code().code().to_owned(), told.constraint().unwrap_or_default().to_owned());
        Self { code, constraint, text: format!("{} in {sql}", told.message()) }
    }
}

/// A row of this tenant: every column that has to be given, and every one that points somewhere. `mark` tells rows apart:
/// it points at those of the first letter's first row, and in `theirs` at those of the other tenant.
fn insert(name: &str, table: &Table, tenant: &str, mark: &str, theirs: &[&str]) -> String {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    let points = |column: &Column| table.keys.iter().any(|key| key.columns.contains(&column.name));
    // A place is held or booked; what is booked names its booking.
    let booked = |column: &Column| (name, column.name.as_str()) == ("allocations", "booking_id");
    for column in table.columns.iter().filter(|column| column.wanted || points(column) || booked(column)) {
        names.push(column.name.as_str());
        let parents = format!("{}1", &mark[..1]);
        values.push(match (column.name.as_str(), column.kind.as_str()) {
            ("tenant_id", _) => format!("'{tenant}'"),
            (name, _) if theirs.contains(&name) => "'x1'".into(),
            _ if points(column) => format!("'{parents}'"),
            ("starts_at", _) => number(mark, 1),
            (_, "bigint") => number(mark, 2),
            (_, "boolean") => "false".into(),
            _ => match &column.word {
                Some(word) if !column.in_primary_key => format!("'{word}'"),
                _ => format!("'{mark}'"),
            },
        });
    }
    format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), values.join(", "))
}

/// Far apart for rows that must not overlap.
fn number(mark: &str, n: i64) -> String {
    let far = mark.bytes().fold(0, |sum, byte| sum * 256 + i64::from(byte));
    (far * 10 + n).to_string()
}
