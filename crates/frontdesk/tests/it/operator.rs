//! What whoever runs the installation does at the command line, as they would type it.

use crate::world::{World, binary};
use std::path::{Path, PathBuf};
use tokio::process::Command;

on_both! { businesses_members_keys_and_trails_from_the_command_line }

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontdesk.example.toml")
}

/// What a command writes, and what it says beside that.
async fn run(world: &World, line: &str) -> (bool, String, String) {
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FRONTDESK_")) {
        command.env_remove(name);
    }
    command.env("FRONTDESK_TWILIO_AUTH_TOKEN", "a-token");
    let output = command.args(words(line)).args(world.place.arguments()).output().await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

/// As a shell parts them: quotes hold words together.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(n, part)| match n % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

async fn told(world: &World, line: &str) -> String {
    let (is_done, told, said) = run(world, line).await;
    assert!(is_done, "frontdesk {line}: {told}{said}");
    told
}

/// The command fails, and says why and what to do.
async fn refused(world: &World, line: &str, why: &str) {
    let (is_done, told, said) = run(world, line).await;
    assert!(!is_done && said.contains(why), "frontdesk {line}: {told}{said}");
}

fn id(line: &str) -> String {
    line.split_whitespace().next().unwrap().to_owned()
}

async fn businesses_members_keys_and_trails_from_the_command_line(world: World) {
    let config = example().display().to_string();
    told(&world, &format!("migrate --config \"{config}\"")).await;
    let (first, second) = businesses(&world, &config).await;
    members(&world, &first).await;
    keys(&world, &first).await;
    trails(&world, &first, &second).await;
}

async fn businesses(world: &World, config: &str) -> (String, String) {
    refused(world, "key list", "there is no business yet").await;
    let made = told(world, &format!("tenant create --config \"{config}\"")).await;
    assert!(made.contains("made in the database"), "{made}");
    let again = told(world, &format!("tenant create --config \"{config}\"")).await;
    assert!(again.contains("is there already"), "{again}");
    let first = id(&made);
    let like = |rest: &str| format!("tenant create --config \"{config}\" --like {first} {rest}");
    let made = told(world, &like("--name \"Lakeside Clinic\" --zone America/Toronto")).await;
    let second = id(&made);
    assert_ne!(first, second);
    let list = told(world, "tenant list").await;
    let line = format!("{second}  Lakeside Clinic  America/Toronto  kept in the database");
    assert!(list.lines().count() == 2 && list.contains(&line), "{list}");
    refused(world, &like("--name \"Lakeside Clinic\" --zone Toronto"), "/zone: this is no time zone").await;
    refused(world, &like("--name North --organization org_none"), "There is nothing here").await;
    refused(world, &like("--name North --organization north"), "is no organization; write its id").await;
    refused(world, &like(""), "--name").await;
    let nobodys = format!("tenant create --config \"{config}\" --like ten_none --name North");
    refused(world, &nobodys, "there is no business \"ten_none\"").await;
    let whole = told(world, &format!("tenant export {second}")).await;
    assert!(whole.starts_with("{\"tenant\":{") && whole.contains(&format!("\"id\":\"{second}\"")), "{whole}");
    refused(world, "tenant export ten_none", "`frontdesk tenant list` names them").await;
    (first, second)
}

async fn members(world: &World, tenant: &str) {
    refused(world, "member list", "there are several businesses; name one with --tenant").await;
    let at = |rest: &str| format!("member {rest} --tenant {tenant} --public-url https://desk.example/");
    let link = told(world, &at("invite ben@riverside.example --role manager")).await;
    assert!(link.lines().last().unwrap().starts_with("https://desk.example/join#"), "{link}");
    refused(world, &at("invite ben@riverside.example --role boss"), "\"boss\" is no role; write owner").await;
    refused(world, &at("invite ben"), "This is no e-mail address").await;
    assert_eq!(told(world, &at("list")).await, "", "nobody has joined yet");
    for line in ["disable", "enable", "reset"] {
        let nobody = at(&format!("{line} nobody@riverside.example"));
        refused(world, &nobody, "nobody has the address nobody@riverside.example").await;
    }
}

async fn keys(world: &World, tenant: &str) {
    let at = |rest: &str| format!("key {rest} --tenant {tenant}");
    let key = told(world, &at("create --name \"Morning list\" --may bookings.read,contacts.read --days 30")).await;
    assert!(key.starts_with("fdk_") && key.lines().count() == 1, "the key alone, so that a script can take it: {key}");
    let list = told(world, &at("list")).await;
    assert!(list.contains("good  never used  \"Morning list\"  contacts.read bookings.read"), "{list}");
    assert!(!list.contains(key.trim()), "shown once: {list}");
    refused(world, &at("create --name Till --may everything"), "there are: conversations.read").await;
    refused(world, &at("revoke till"), "name the key by its id").await;
    let revoke = at(&format!("revoke {}", id(&list)));
    assert_eq!(told(world, &revoke).await, "revoked\n");
    refused(world, &revoke, "or it was revoked before").await;
    let list = told(world, &at("list")).await;
    assert!(list.contains("revoked  never used"), "{list}");
}

async fn trails(world: &World, first: &str, second: &str) {
    let trail = told(world, &format!("audit export --tenant {first}")).await;
    for verb in ["tenant.created", "member.invited", "key.created", "key.revoked", "audit.exported"] {
        assert!(trail.contains(&format!("\"verb\":\"{verb}\"")), "{verb} is missing in {trail}");
    }
    assert!(trail.lines().all(|line| line.contains("\"actor\":\"operator\"")), "{trail}");
    assert!(!trail.contains("ben@") && !trail.contains("Morning"), "{trail}");
    let other = told(world, &format!("audit export --tenant {second}")).await;
    assert!(other.contains("tenant.created") && other.contains("tenant.exported"), "{other}");
    refused(world, "audit export", "there are several trails; name one with --tenant").await;
    refused(world, "audit export --tenant ten_none", "there is no business \"ten_none\"").await;
    refused(world, "audit verify --public-key 00", "is no public key: it has 64 hexadecimal digits").await;
    refused(world, "audit verify --public-key 00 --known nowhere.txt", "no public key").await;
}
