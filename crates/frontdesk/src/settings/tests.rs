use super::environment::Variables;
use super::read::{Given, Settings, read};
use super::{Problem, ids, read_database};
use crate::wiring;
use frontdesk_domain::{ChannelKind, Language, Tenant};
use frontdesk_web::access::Proxies;
use jiff::civil::{Weekday, date, time};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

mod models;
mod own_advice;
mod own_intents;

const SOUND: &str = r#"[server]
public_url = "https://desk.example"

[twilio]
account_sid = "AC0123456789abcdef0123456789abcdef"
auth_token = "secret-token"

[[business]]
name = "Riverside Clinic"
zone = "America/Edmonton"
locale = "en-CA"
languages = ["en", "es"]
currency = "CAD"
address = "120 River Street"

[business.hours]
monday = ["09:00-12:00", "13:00-17:00"]
friday = "9:00 - 15:00"

[[business.services]]
name = { en = "Checkup", es = "Revisión" }
minutes = 30
price = 79.5
default = true

[[business.services]]
name = "Treatment"
also = ["therapy"]
minutes = 60
by = ["Dr. Patel"]

[[business.practitioners]]
name = "Dr. Patel"

[[business.practitioners]]
name = "Dr. Tremblay"
capacity = 2

[[business.numbers]]
address = "+15875550100"

[[business.numbers]]
address = "+15875550101"
ring_first = { to = "+15875550199" }

[[business.widgets]]
key = "riverside"
origins = ["https://clinic.example", "http://localhost:3000"]
"#;

/// A folder of its own with the text as `frontdesk.toml`.
fn file(text: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("frontdesk-settings-{}-{n}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("frontdesk.toml");
    std::fs::write(&file, text).unwrap();
    file
}

fn read_at(file: &Path, variables: &[(&str, &str)]) -> Result<Settings, Vec<Problem>> {
    let variables: Variables = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    read(file, &Given::default(), &variables, &wiring::playbooks().unwrap())
}

fn read_text(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Vec<Problem>> {
    let file = file(text);
    let result = read_at(&file, variables);
    std::fs::remove_dir_all(file.parent().unwrap()).unwrap();
    result
}

fn sound(text: &str) -> Settings {
    read_text(text, &[]).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The problems after `from` was replaced by `to`, without the folder's name.
fn broken(from: &str, to: &str) -> Vec<String> {
    assert!(from.is_empty() || SOUND.contains(from), "{from}");
    let text = if from.is_empty() { format!("{SOUND}{to}") } else { SOUND.replacen(from, to, 1) };
    let problems = read_text(&text, &[]).expect_err("it is broken");
    problems.iter().map(|p| p.to_string().rsplit_once("frontdesk.toml").unwrap().1.to_owned()).collect()
}

fn only(tenants: &[Tenant]) -> &Tenant {
    let [tenant] = tenants else { panic!("{tenants:?}") };
    tenant
}

#[test]
fn a_business_is_read_as_it_was_described() {
    let settings = sound(SOUND);
    let tenant = only(&settings.tenants);
    assert_eq!(tenant.languages, [Language::En, Language::Es]);
    assert_eq!(
        tenant.openings_on(date(2026, 11, 23)),
        [(time(9, 0, 0, 0), time(12, 0, 0, 0)), (time(13, 0, 0, 0), time(17, 0, 0, 0))]
    );
    assert_eq!(tenant.hours.last().map(|o| o.day), Some(Weekday::Friday));
    assert_eq!(tenant.address[&Language::En], "120 River Street");
    assert_eq!(tenant.services[0].name_in(Language::Es), "Revisión");
    assert_eq!(tenant.services[0].price, Some(7_950));
    assert_eq!(tenant.services[1].by, [tenant.resources[0].id.clone()]);
    assert_eq!(tenant.resources[1].capacity, 2);
    assert_eq!(tenant.rules, frontdesk_domain::Rules::default());
    assert_eq!(tenant.playbooks, ["appointments"]);
    let ways: Vec<_> = tenant.channels.iter().map(|c| (c.kind, c.address.as_str(), c.ring_first.is_some())).collect();
    assert_eq!(
        ways,
        [
            (ChannelKind::Twilio, "+15875550100", false),
            (ChannelKind::Twilio, "+15875550101", true),
            (ChannelKind::Web, "riverside", false),
        ]
    );
    assert_eq!(tenant.channels[2].origins.len(), 2);
    assert_eq!(settings.twilio.unwrap().public_url.as_deref(), Some("https://desk.example"));
    assert!(settings.database.migrate && settings.database.url.is_none());
}

/// Each mistake with its place, what is wrong and what to do.
#[test]
fn mistakes_are_told_with_place_and_remedy() {
    let table = [
        (
            "zone = \"America/Edmonton\"",
            "zone = \"America/Edmontn\"",
            r#":10:8: "America/Edmontn" is not a time zone. Did you mean "America/Edmonton"?"#,
        ),
        ("currency =", "curency =", r#":13:1: "curency" is not a setting of [business]. Did you mean "currency"?"#),
        (
            "friday = \"9:00 - 15:00\"",
            "friday = \"15:00-09:00\"",
            r#":18:10: "15:00-09:00" closes before it opens. Write the earlier time first; hours past midnight are two openings: until 23:59, and from 00:00 on the next day"#,
        ),
        (
            "friday = \"9:00 - 15:00\"",
            "friday = \"nine to five\"",
            r#":18:10: "nine to five" is not opening and closing. Write opening and closing on the clock of 24 hours, such as "09:00-17:00""#,
        ),
        (
            "friday = \"9:00 - 15:00\"",
            "friday = \"9-25\"",
            r#":18:10: "9" is not a time of day. Write hours and minutes from 00:00 to 23:59, such as 09:00"#,
        ),
        (
            "\"13:00-17:00\"",
            "\"11:00-17:00\"",
            r#":17:26: "11:00-17:00" overlaps with 09:00-12:00. Write each opening once, one after the other"#,
        ),
        ("friday =", "fryday =", r#":18:1: "fryday" is not a setting of [business.hours]. Did you mean "friday"?"#),
        (
            "by = [\"Dr. Patel\"]",
            "by = [\"Dr. Pattel\"]",
            r#":30:7: no practitioner is called "Dr. Pattel". Did you mean "Dr. Patel"?"#,
        ),
        (
            "default = true\n",
            "",
            r#":20:1: no service is the default, the one that is booked when a caller names none. Add default = true to the most usual one"#,
        ),
        (
            "minutes = 60",
            "minutes = 60\ndefault = true",
            r#":30:11: a second service is the default. Keep default = true at one service"#,
        ),
        (
            "minutes = 30",
            "minutes = 0",
            r#":22:11: this number is out of range. Write a number of minutes from 5 to 720"#,
        ),
        (
            "minutes = 30",
            "minutes = \"30\"",
            r#":22:11: here stands text instead of a whole number. Write it without quotes and without a point"#,
        ),
        (
            "price = 79.5",
            "price = \"$79.50\"",
            r#":23:9: "$79.50" is not a price. Write figures alone, such as 80 or "79.50", without a sign or a comma"#,
        ),
        (
            "\"+15875550101\"",
            "\"+15875550100\"",
            r#":43:11: this number is there already (line 40). Write each number once in the whole file"#,
        ),
        (
            "\"+15875550100\"",
            "\"587 555 0100\"",
            r#":40:11: this is not a whole phone number. Write a plus, the country and the whole number, without spaces, such as "+15875550100""#,
        ),
        (
            "to = \"+15875550199\"",
            "to = \"+15875550101\"",
            r#":44:21: this number is answered by the desk itself, so the call would go round in a circle. Write the number of a person's phone"#,
        ),
        (
            "auth_token = \"secret-token\"\n",
            "",
            r#":4:1: [twilio] has no auth token, and without it nobody can tell Twilio's webhooks from forged ones. Set FRONTDESK_TWILIO_AUTH_TOKEN in the environment, or auth_token_file to a file that holds it"#,
        ),
        (
            "auth_token = \"secret-token\"",
            "auth_token_file = \"nowhere\"",
            "cannot be read (entity not found). Make the file, and let the user that Frontdesk runs as read it",
        ),
        (
            "AC0123456789abcdef",
            "AC01",
            r#":5:15: this is not an Account SID. Copy it from the first page of Twilio's console: AC and 32 digits and letters"#,
        ),
        (
            "https://desk.example",
            "http://desk.example",
            r#":2:14: the public URL is not https. Write https:// and let a proxy in front carry the certificate; http:// is for this machine alone"#,
        ),
        (
            "https://desk.example",
            "https://desk.example/hooks",
            r#":2:14: "https://desk.example/hooks" is not an address of the web without a path. Write scheme and host alone, such as "https://desk.example""#,
        ),
        (
            "[\"en\", \"es\"]",
            "[\"en\", \"es\", \"pl\"]",
            r#":12:26: "pl" is not a language Frontdesk knows. Use one of en, es, fr, de, it, pt, nl"#,
        ),
        ("[\"en\", \"es\"]", "[\"es\"]", r#":12:13: the first language, en, is not among the languages. Add "en""#),
        (
            "locale = \"en-CA\"",
            "locale = \"en\"",
            r#":11:10: "en" has no region of two letters. Write language and region, such as "en-CA": the region sets the order of dates and how numbers are dialled"#,
        ),
        (
            "{ en = \"Checkup\", es",
            "{ de = \"Checkup\", es",
            r#":21:10: "de" is not among the languages of the business. Add it to languages, or take the "de" out"#,
        ),
        (
            "currency = \"CAD\"",
            "currency = \"CAD\"\nholidays = \"CA-BC\"",
            r#":14:12: the holidays of "CA-BC" are not known. Regions are CA-AB; for others take the line out and write the days in closed_on"#,
        ),
        (
            "currency = \"CAD\"",
            "currency = \"CAD\"\nclosed_on = [\"24.12.2026\"]",
            r#":14:14: "24.12.2026" is not a date. Write year, month and day, such as 2026-12-24"#,
        ),
        (
            "currency = \"CAD\"",
            "currency = \"CAD\"\nplaybooks = [\"apointments\"]",
            r#":14:14: there is no playbook "apointments". Did you mean "appointments"?"#,
        ),
        (
            "name = \"Dr. Tremblay\"",
            "name = \"dr. patel\"",
            r#":36:8: two practitioners are called "dr. patel". Give each practitioner its own name"#,
        ),
        (
            "https://clinic.example",
            "https://clinic.example/",
            r#":48:12: "https://clinic.example/" is not an origin. Write scheme and host alone, such as "https://clinic.example""#,
        ),
        (
            "https://clinic.example",
            "http://clinic.example",
            r#":48:12: "http://clinic.example" is not https. Write https://; http:// is for this machine alone"#,
        ),
        (
            "[server]",
            "[server]\nlisten = \"8080\"",
            r#":2:10: "8080" is not an address to listen on. Write an IP address and a port, such as "127.0.0.1:8080", or "0.0.0.0:8080" for every network"#,
        ),
        ("[server]", "[databse]\n[server]", r#":1:2: "databse" is not a setting. Did you mean "database"?"#),
        (
            "[server]",
            "[server]\nbehind_proxy = \"yes\"",
            r#":2:16: here stands text instead of true or false. Write true or false, without quotes"#,
        ),
        (
            "[server]",
            "[server]\ntrusted_proxies = [\"10.0.0.0/33\"]",
            r#":2:20: "10.0.0.0/33" is not a network of proxies. Write the network that your proxies are in, such as "10.0.0.0/8", or the address of one"#,
        ),
        (
            "[server]",
            "[server]\ntrusted_proxies = \"0.0.0.0/0\"",
            r#":2:19: "0.0.0.0/0" is not a network of proxies. Write the network that your proxies are in, such as "10.0.0.0/8", or the address of one"#,
        ),
        (
            "[server]",
            "[server]\nbehind_proxy = false\ntrusted_proxies = [\"10.0.0.0/8\"]",
            r#":2:16: there are trusted_proxies, but no proxy. Write behind_proxy = true, or take one of the two out"#,
        ),
        (
            "[server]",
            "[redis]\nurl = \"http://secret\"\n[server]",
            r#":2:7: this is not an address of Redis. Write redis://user:password@host:6379/0, or rediss:// for TLS"#,
        ),
        (
            "[server]",
            "[database]\nurl = \"mysql://secret\"\n[server]",
            r#":2:7: the database URL is not PostgreSQL's. Write postgres://user:password@host:port/database, or take it out and use data for SQLite"#,
        ),
        (
            "name = \"Riverside Clinic\"",
            "name = \" \"",
            r#":9:8: this is empty. Write something between the quotes, or take the line out"#,
        ),
        (
            "",
            "[business.rules]\nquiet_from = \"9 pm\"\n",
            r#":50:14: "9 pm" is not a time of day. Write hours and minutes from 00:00 to 23:59, such as 09:00"#,
        ),
        (
            "",
            "[business.rules\n",
            ":49:16: this is not TOML: unclosed table, expected `]`. Look at the quotes, brackets and commas here",
        ),
    ];
    let missed: Vec<String> = table
        .iter()
        .map(|(from, to, wanted)| (wanted, broken(from, to)))
        .filter(|(wanted, found)| !found.iter().any(|line| line.ends_with(*wanted)))
        .map(|(wanted, found)| format!("wanted {wanted}\nfound  {}\n", found.join("\n       ")))
        .collect();
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

#[test]
fn every_mistake_is_told_at_once_and_in_order() {
    let text =
        SOUND.replace("zone =", "zon =").replace("\"Dr. Patel\"]", "\"Nobody\"]").replace("https://d", "http://d");
    let problems = read_text(&text, &[]).unwrap_err();
    let lines: Vec<String> =
        problems.iter().map(|p| p.to_string().rsplit_once("frontdesk.toml").unwrap().1.to_owned()).collect();
    assert_eq!(lines.len(), 4, "{lines:#?}");
    for (line, begins) in lines.iter().zip([":2:14:", ":8:1: [business] has no zone", ":10:1: \"zon\"", ":30:7:"]) {
        assert!(line.starts_with(begins), "{line}");
    }
}

#[test]
fn numbers_without_an_account_are_told() {
    let start = SOUND.find("[twilio]").unwrap();
    let end = SOUND.find("[[business]]").unwrap();
    let problems = read_text(&[&SOUND[..start], &SOUND[end..]].concat(), &[]).unwrap_err();
    assert!(
        problems[0].to_string().contains("there is a number, but no account that carries its calls"),
        "{problems:?}"
    );
}

#[test]
fn the_environment_stands_over_the_file_and_is_named() {
    let over = [
        ("FRONTDESK_SERVER_LISTEN", "127.0.0.1:9999"),
        ("FRONTDESK_SERVER_BEHIND_PROXY", "true"),
        ("FRONTDESK_TWILIO_AUTH_TOKEN", "from-outside"),
    ];
    let settings = read_text(SOUND, &over).unwrap();
    assert_eq!(settings.server.listen.port(), 9_999);
    assert_eq!(settings.server.proxies, Proxies::Near);
    assert_eq!(settings.redis, None);
    let proxies = [
        ("FRONTDESK_SERVER_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7,2001:db8::/32"),
        ("FRONTDESK_REDIS_URL", "rediss://:secret@cache.example/2"),
    ];
    let other = read_text(SOUND, &proxies).unwrap();
    let named = ["10.0.0.0/8", "192.0.2.7/32", "2001:db8::/32"].map(|text| text.parse().unwrap());
    assert_eq!(other.server.proxies, Proxies::Named(named.into()));
    assert_eq!(other.redis.unwrap().expose(), "rediss://:secret@cache.example/2");
    assert_eq!(settings.twilio.unwrap().token.expose(), "from-outside");

    let problems = read_text(SOUND, &[("FRONTDESK_SERVER_LISTEN", "everywhere")]).unwrap_err();
    assert!(
        problems[0].to_string().starts_with("the variable FRONTDESK_SERVER_LISTEN: \"everywhere\""),
        "{problems:?}"
    );
}

#[test]
fn texts_are_read_for_others_on_this_machine_alone_unless_it_is_said() {
    for (listen, said, reads) in [
        ("127.0.0.1:80", None, true),
        ("[::1]:80", None, true),
        ("0.0.0.0:80", None, false),
        ("192.0.2.7:80", None, false),
        ("0.0.0.0:80", Some("true"), true),
        ("127.0.0.1:80", Some("false"), false),
    ] {
        let said = said.map(|said| ("FRONTDESK_SERVER_UNDERSTAND", said));
        let over: Vec<_> = [("FRONTDESK_SERVER_LISTEN", listen)].into_iter().chain(said).collect();
        assert_eq!(read_text(SOUND, &over).unwrap().server.understand, reads, "{over:?}");
    }
}

#[test]
fn secrets_are_read_from_files_and_never_told() {
    let file = file(&SOUND.replace("auth_token = \"secret-token\"", "auth_token_file = \"token\""));
    std::fs::write(file.with_file_name("token"), "from-a-file\n").unwrap();
    let settings = read_at(&file, &[]).unwrap();
    assert!(!format!("{settings:?}").contains("from-a-file"));
    assert_eq!(settings.twilio.unwrap().token.expose(), "from-a-file");
    std::fs::remove_dir_all(file.parent().unwrap()).unwrap();

    let told = format!("{:?}", broken("auth_token = ", "auth_token_file = \"x\"\nauth_token = "));
    assert!(told.contains("both auth_token and auth_token_file are set") && !told.contains("secret-token"), "{told}");
}

#[test]
fn the_command_line_stands_over_everything() {
    let file = file("[database]\nurl = \"postgres://file\"\n");
    let place = |given: &Given| read_database(&file, given, &Variables::new()).unwrap();
    assert_eq!(place(&Given::default()).url.unwrap().expose(), "postgres://file");
    let data = place(&Given { data: Some("here".into()), database_url: None });
    assert_eq!((data.url, data.data), (None, PathBuf::from("here")));
    let url = place(&Given { data: None, database_url: Some("postgres://given".into()) });
    assert_eq!(url.url.unwrap().expose(), "postgres://given");
    std::fs::remove_dir_all(file.parent().unwrap()).unwrap();
}

#[test]
fn ids_stay_when_the_rest_changes() {
    let before = sound(SOUND);
    let edited = SOUND
        .replace("120 River Street", "7 Hill Road")
        .replace("minutes = 30", "minutes = 45")
        .replace("key = \"riverside\"", "key = \"clinic\"")
        .replace("name = \"Dr. Patel\"\n", "name = \"Dr. Singh\"\nformerly = \"Dr. Patel\"\n")
        .replace("by = [\"Dr. Patel\"]", "by = [\"Dr. Singh\"]")
        .replace("name = \"Riverside Clinic\"", "name = \"River Clinic\"\nformerly = \"Riverside Clinic\"");
    let after = sound(&edited);
    let (before, after) = (only(&before.tenants), only(&after.tenants));
    assert_eq!(before.id, after.id);
    assert_eq!(after.resources[0].name, "Dr. Singh");
    assert_eq!(before.resources[0].id, after.resources[0].id);
    assert_eq!(before.services[0].id, after.services[0].id);
    assert_eq!(before.channels[0].id, after.channels[0].id);
    assert_ne!(before.channels[2].id, after.channels[2].id, "another key is another way in");
}

/// What is in databases hangs on these: they may never change.
#[test]
fn ids_are_the_same_in_every_version() {
    let tenant = ids::tenant("Riverside Clinic");
    let all = [
        tenant.to_string(),
        ids::service(&tenant, "Checkup").to_string(),
        ids::practitioner(&tenant, "Dr. Patel").to_string(),
        ids::channel(&tenant, ChannelKind::Twilio, "+15875550100").to_string(),
    ];
    assert_eq!(
        all,
        [
            "ten_00000000000078288fa055b6705be4dd",
            "svc_0000000000007938889c9d22875287f4",
            "res_0000000000007defbf9b726dd4c8348d",
            "chn_0000000000007fd0a12384b08e8eb24d",
        ]
    );
}

#[test]
fn the_example_is_sound() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontdesk.example.toml");
    let settings = read_at(&example, &[]).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let tenant = only(&settings.tenants);
    assert_eq!(tenant.rules, frontdesk_domain::Rules::default(), "it shows the defaults");
    assert_eq!(frontdesk_domain::tenant::check::problems(tenant), [], "the API would take it too");
}
