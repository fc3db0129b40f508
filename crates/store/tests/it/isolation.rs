//! On PostgreSQL the database itself keeps tenants apart, whatever the program does.

use crate::world::{connect, conversation, settle_clinic, with_postgres};
use frontdesk_domain::{Secret, TenantId};
use frontdesk_store::{Database, Store};
use tokio_postgres::Client;

/// Tables of the installation, which hold nothing of a tenant and nothing of a member.
const INSTALLATION: [&str; 2] = ["schema_migrations", "unknown_calls"];
/// Tables of the house: what stands above tenants.
pub(crate) const HOUSE: &[&str] = &[
    "organizations",
    "members",
    "organization_members",
    "sessions",
    "one_time_links",
    "attempts",
    "letters",
    "signing_keys",
    "token_families",
    "authenticators",
    "passkeys",
    "recovery_codes",
    "provider_members",
    "challenges",
];
/// Tables that the house writes and a tenant sees its own rows of.
pub(crate) const SHOWN: &[&str] = &["organization_tenants", "memberships", "roles", "invitations"];
/// Tables of tenants that the house reads: which there are, and how one signs in to them.
const READ_BY_HOUSE: &[&str] = &["tenants", "sign_in_rules", "sign_in_providers"];

#[test]
fn every_table_of_a_tenant_is_bound_and_shows_nothing_to_others() {
    with_postgres(async |url| {
        let world = world(&url).await;
        settle_clinic(&world).await;
        conversation(&world.mine(), 1).await;
        let raw = connect(&url).await;
        let all = tables(&raw).await;
        assert!(all.len() > 12, "{all:?}");
        fill(&raw, &all).await;
        let role = role(&raw).await;
        for table in all.iter().filter(|t| !HOUSE.contains(&t.as_str())) {
            bound(&raw, table).await;
            for (who, set_role) in [("owner", String::new()), ("application", format!("SET LOCAL ROLE \"{role}\"; "))] {
                assert_eq!(seen(&raw, &set_role, None, table).await, 0, "{table}: the {who}, without a tenant");
                let other = seen(&raw, &set_role, Some("ten_b"), table).await;
                assert_eq!(other, 0, "{table}: the {who}, as another tenant");
                assert_eq!(seen(&raw, &set_role, Some(""), table).await, 0, "{table}: the {who}, as nobody");
                let own = seen(&raw, &set_role, Some("ten_a"), table).await;
                assert!(own > 0, "{table}: the {who} sees the tenant's own row");
            }
            let sly = format!("SET LOCAL ROLE \"{role}\"; SET LOCAL frontdesk.directory = 'on'; ");
            assert_eq!(seen(&raw, &sly, None, table).await, 0, "{table}: the directory is not for the application");
        }
    });
}

#[test]
fn a_row_of_another_tenant_cannot_be_written() {
    with_postgres(async |url| {
        world(&url).await;
        let raw = connect(&url).await;
        let role = role(&raw).await;
        for set_role in [String::new(), format!("SET LOCAL ROLE \"{role}\"; ")] {
            for table in tables(&raw).await {
                // What only the house writes, a tenant cannot even write about itself.
                let of = if SHOWN.contains(&table.as_str()) { "ten_a" } else { "ten_b" };
                let insert = insert(&raw, &table, of).await;
                let script = format!("BEGIN; {set_role}SET LOCAL frontdesk.tenant = 'ten_a'; {insert}");
                let refused = raw.batch_execute(&script).await.unwrap_err();
                raw.batch_execute("ROLLBACK").await.unwrap();
                assert_eq!(refused.code().unwrap().code(), "42501", "{table}: {refused:?}");
            }
        }
    });
}

#[test]
fn nobody_but_the_house_sees_or_changes_a_row_of_the_house() {
    with_postgres(async |url| {
        let world = world(&url).await;
        settle_clinic(&world).await;
        let raw = connect(&url).await;
        let all = tables(&raw).await;
        fill(&raw, &all).await;
        let app = format!("SET LOCAL ROLE \"{}\"; ", role(&raw).await);
        for set_role in ["", app.as_str()] {
            for table in HOUSE {
                house_bound(&raw, table).await;
                for tenant in [None, Some("ten_a"), Some("ten_house"), Some("")] {
                    assert_eq!(seen(&raw, set_role, tenant, table).await, 0, "{table} as {tenant:?}");
                }
                let house = format!("{set_role}SET LOCAL frontdesk.house = 'on'; ");
                assert!(seen(&raw, &house, None, table).await > 0, "{table}: the house sees it");
            }
            for table in HOUSE.iter().chain(SHOWN) {
                for change in [format!("DELETE FROM {table}"), same(&raw, table).await] {
                    let script = format!("BEGIN; {set_role}SET LOCAL frontdesk.tenant = 'ten_a'");
                    raw.batch_execute(&script).await.unwrap();
                    assert_eq!(raw.execute(&change, &[]).await.unwrap(), 0, "{change}");
                    raw.batch_execute("ROLLBACK").await.unwrap();
                }
            }
            // The other way about: the house sees which tenants there are and how to sign in, and nothing else of them.
            let house = format!("{set_role}SET LOCAL frontdesk.house = 'on'; ");
            for table in all.iter().map(String::as_str).filter(|t| !HOUSE.contains(t) && !SHOWN.contains(t)) {
                let wanted = i64::from(READ_BY_HOUSE.contains(&table));
                assert_eq!(seen(&raw, &house, None, table).await, wanted, "{table}, as the house");
            }
        }
    });
}

#[test]
fn the_application_role_is_small() {
    with_postgres(async |url| {
        world(&url).await;
        let raw = connect(&url).await;
        let role = role(&raw).await;
        let row = raw
            .query_one(
                "SELECT rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication,
                        (SELECT count(*) FROM pg_class WHERE relowner = r.oid) FROM pg_roles r WHERE rolname = $1",
                &[&role],
            )
            .await
            .unwrap();
        assert_eq!((row.get(0), row.get(1)), (false, 0_i64));
        for forbidden in [
            "DELETE FROM turns",
            "UPDATE events SET type = 'x'",
            "DELETE FROM tenants",
            "DELETE FROM bookings",
            "TRUNCATE contacts",
            "CREATE TABLE mine (x int)",
            "ALTER TABLE contacts DISABLE ROW LEVEL SECURITY",
            "UPDATE schema_migrations SET version = 0",
            "SELECT directory_tenants()",
        ] {
            let script = format!("BEGIN; SET LOCAL ROLE \"{role}\"; SET LOCAL frontdesk.tenant = 'ten_a'; {forbidden}");
            let answer = raw.batch_execute(&script).await;
            raw.batch_execute("ROLLBACK").await.unwrap();
            let allowed = forbidden.starts_with("SELECT");
            assert_eq!(answer.is_ok(), allowed, "{forbidden}");
        }
        let public: i64 = raw
            .query_one(
                "SELECT count(*) FROM information_schema.role_table_grants
                 WHERE grantee = 'PUBLIC' AND table_schema = 'public'",
                &[],
            )
            .await
            .unwrap()
            .get(0);
        assert_eq!(public, 0, "nothing is granted to everybody");
    });
}

async fn world(url: &str) -> crate::world::World {
    let database = Database::Postgres { url: Secret::new(url) };
    Store::migrate(&database).await.unwrap();
    let store = Store::open(&database).await.unwrap();
    let id = |text| TenantId::parse(text).unwrap();
    crate::world::World { database, store, tenant: id("ten_a"), other: id("ten_b") }
}

/// Every table but the installation's own; the test fails for a new one that is neither.
async fn tables(raw: &Client) -> Vec<String> {
    let sql = "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
               AND relkind IN ('r', 'p', 'm', 'v', 'f') ORDER BY 1";
    let all = raw.query(sql, &[]).await.unwrap();
    all.iter().map(|row| row.get(0)).filter(|name: &String| !INSTALLATION.contains(&name.as_str())).collect()
}

async fn role(raw: &Client) -> String {
    raw.query_one("SELECT current_database() || '_app'", &[]).await.unwrap().get(0)
}

/// Row-level security is forced, by a policy for everybody that asks for the tenant, on reading and writing.
async fn bound(raw: &Client, table: &str) {
    let sql = "SELECT c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                   SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant'
                   AND p.polcmd::text = $2
                   AND p.polroles = '{0}' AND pg_get_expr(p.polqual, c.oid) LIKE '%tenant_id = current_setting%'
                   AND (p.polcmd = 'r' OR pg_get_expr(p.polwithcheck, c.oid) LIKE '%tenant_id = current_setting%'))
               FROM pg_class c WHERE c.oid = $1::text::regclass";
    let commands = if SHOWN.contains(&table) { "r" } else { "*" };
    let bound: bool = raw.query_one(sql, &[&table, &commands]).await.unwrap().get(0);
    assert!(bound, "{table} lacks forced row-level security, or is not on the list of installation tables");
}

async fn house_bound(raw: &Client, table: &str) {
    let sql = "SELECT c.relrowsecurity AND c.relforcerowsecurity
                   AND (SELECT array_agg(p.polname::text) FROM pg_policy p WHERE p.polrelid = c.oid) = '{house}'
               FROM pg_class c WHERE c.oid = $1::text::regclass";
    let bound: bool = raw.query_one(sql, &[&table]).await.unwrap().get(0);
    assert!(bound, "{table} lacks forced row-level security, or shows itself to more than the house");
}

/// An UPDATE that changes nothing, of every row that may be changed.
async fn same(raw: &Client, table: &str) -> String {
    let sql = "SELECT column_name::text FROM information_schema.columns
               WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position LIMIT 1";
    let column: String = raw.query_one(sql, &[&table]).await.unwrap().get(0);
    format!("UPDATE {table} SET {column} = {column}")
}

async fn seen(raw: &Client, set_role: &str, tenant: Option<&str>, table: &str) -> i64 {
    let tenant = tenant.map_or(String::new(), |t| format!("SET LOCAL frontdesk.tenant = '{t}'; "));
    raw.batch_execute(&format!("BEGIN; {set_role}{tenant}")).await.unwrap();
    let count = raw.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.unwrap().get(0);
    raw.batch_execute("ROLLBACK").await.unwrap();
    count
}

/// A row of ten_a in every table that has none yet. Row triggers of foreign keys are obeyed by writing the
/// referenced tables first.
async fn fill(raw: &Client, tables: &[String]) {
    raw.batch_execute("BEGIN; SET LOCAL frontdesk.tenant = 'ten_a'; SET LOCAL frontdesk.house = 'on'").await.unwrap();
    let mut left: Vec<&String> = tables.iter().collect();
    for _ in 0..4 {
        let mut later = Vec::new();
        for table in left {
            raw.batch_execute("SAVEPOINT s").await.unwrap();
            if raw.batch_execute(&insert(raw, table, "ten_a").await).await.is_err() {
                raw.batch_execute("ROLLBACK TO s").await.unwrap();
                later.push(table);
            }
        }
        left = later;
    }
    // What is still left has rows already: they stand in each other's way.
    raw.batch_execute("COMMIT").await.unwrap();
}

/// An INSERT that gives every column without a default some value of its type.
async fn insert(raw: &Client, table: &str, tenant: &str) -> String {
    let sql = "SELECT column_name::text, data_type::text FROM information_schema.columns
               WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL";
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for row in raw.query(sql, &[&table]).await.unwrap() {
        let (name, ty): (String, String) = (row.get(0), row.get(1));
        values.push(match (name.as_str(), ty.as_str()) {
            ("tenant_id", _) => format!("'{tenant}'"),
            ("state", _) => "'failed'".into(),
            ("starts_at", _) => "1".into(),
            (_, "bigint") => "2".into(),
            (_, "boolean") => "false".into(),
            _ => "'x1'".into(),
        });
        names.push(name);
    }
    if table == "allocations" {
        names.push("booking_id".into());
        values.push("'x1'".into());
    }
    format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "))
}
