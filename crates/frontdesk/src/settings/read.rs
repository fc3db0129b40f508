//! Reading the whole file.

use super::advice::{self, Advice};
use super::business::{Business, Known};
use super::environment::Variables;
use super::item::Item;
use super::page::{At, Page};
use super::problem::{Place, Problem};
use super::section::{Keys, Section};
use super::{OwnAdvice, Server, Where, business, database, identity, mail, model, own_advice, redis, server, twilio};
use frontdesk_channels::twilio::Account;
use frontdesk_connectors::mail::Account as MailAccount;
use frontdesk_connectors::model::Account as Model;
use frontdesk_dialogue::Playbook;
use frontdesk_domain::{Secret, Tenant, TenantId};
use frontdesk_identity::people::Rules;
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub const KEYS: Keys = &["server", "database", "twilio", "model", "advice", "identity", "mail", "redis", "business"];

/// Everything that `serve` needs.
#[derive(Clone, Debug)]
pub struct Settings {
    pub server: Server,
    pub database: Where,
    /// None where no business has a number.
    pub twilio: Option<Account>,
    /// The language models, in the order they are asked.
    pub models: Vec<Model>,
    pub advice: Advice,
    /// Of the businesses that say something of it.
    pub own_advice: HashMap<TenantId, OwnAdvice>,
    /// How members sign in.
    pub identity: Rules,
    /// None where the operator hands links over.
    pub mail: Option<MailAccount>,
    /// None where each process counts by itself.
    pub redis: Option<Secret>,
    /// None where all businesses live in the database.
    pub tenants: Vec<Tenant>,
}

/// What stands on the command line, over file and environment.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub database_url: Option<String>,
    pub data: Option<PathBuf>,
}

type Problems = Vec<Problem>;

/// Reads the settings, or tells everything that is wrong with them.
pub fn read(
    file: &Path,
    given: &Given,
    variables: &Variables,
    playbooks: &HashMap<String, Arc<Playbook>>,
) -> Result<Settings, Problems> {
    let text = std::fs::read_to_string(file).map_err(|error| vec![unreadable(file, &error)])?;
    read_text(file, &text, given, variables, playbooks)
}

/// The same of what stands in the file; nothing, where there is none.
pub fn read_text(
    file: &Path,
    text: &str,
    given: &Given,
    variables: &Variables,
    playbooks: &HashMap<String, Arc<Playbook>>,
) -> Result<Settings, Problems> {
    let name = file.display().to_string();
    let page = Page::new(file, &name, text, variables);
    let document = document(&page)?;
    let settings = all(&page, &document, given, playbooks);
    let problems = page.problems();
    match settings {
        Some(settings) if problems.is_empty() => Ok(settings),
        _ => Err(problems),
    }
}

/// Reads `[database]` alone, so that a migration does not wait for the opening hours. Where the database is given
/// on the command line the file may be missing.
pub fn read_database(file: &Path, given: &Given, variables: &Variables) -> Result<Where, Problems> {
    let enough = given.database_url.is_some() || given.data.is_some();
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(_) if enough => String::new(),
        Err(error) => return Err(vec![unreadable(file, &error)]),
    };
    let name = file.display().to_string();
    let page = Page::new(file, &name, &text, variables);
    let document = document(&page)?;
    let found = database::read(&part(&page, &document, "database", database::KEYS), given);
    let problems = page.problems();
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn all<'a>(
    page: &'a Page<'a>,
    document: &'a Spanned<DeTable<'a>>,
    given: &Given,
    playbooks: &HashMap<String, Arc<Playbook>>,
) -> Option<Settings> {
    let root = Section::new(page, At::Whole, "", document.get_ref(), KEYS);
    let section = part(page, document, "twilio", twilio::KEYS);
    let server = server::read(&part(page, document, "server", server::KEYS), section.is_set());
    let database = database::read(&part(page, document, "database", database::KEYS), given);
    let account = if section.is_set() { twilio::read(&section) } else { None };
    let listed = model::read(&root.sections("model", "model", model::KEYS));
    let businesses = root.sections("business", "business", business::KEYS);
    let mut known = Known { playbooks, has_phone: section.is_set(), addresses: HashMap::new(), names: HashMap::new() };
    let advice = advice::read(&part(page, document, "advice", advice::KEYS), Advice::default());
    let identity = identity::read(&part(page, document, "identity", identity::KEYS));
    let mail = mail::read(&part(page, document, "mail", mail::KEYS));
    let redis = redis::read(&part(page, document, "redis", redis::KEYS));
    let (mut tenants, mut own_advice) = (Vec::new(), HashMap::new());
    for section in businesses {
        let tenant = Business { section }.read(&mut known);
        let own = own_advice::read(&section, &listed, advice);
        let Some(tenant) = tenant else { continue };
        own_advice.extend(own.map(|own| (tenant.id.clone(), own)));
        tenants.push(tenant);
    }
    let models = listed.into_iter().map(|model| model.account).collect();
    let server = server?;
    let twilio = account.map(|account| Account { public_url: Some(server.public_url.clone()), ..account });
    Some(Settings { server, database, twilio, models, advice, own_advice, identity, mail, redis, tenants })
}

fn part<'a>(page: &'a Page<'a>, document: &'a Spanned<DeTable<'a>>, name: &'a str, keys: Keys) -> Section<'a> {
    let value = document.get_ref().get(name);
    let item = value.map(|value: &Spanned<DeValue<'_>>| Item::value(page, value.span().start, value.get_ref()));
    Section::top(page, item, name, keys)
}

/// The file as TOML. Where it is none, what follows from that is not told as well.
fn document<'a>(page: &Page<'a>) -> Result<Spanned<DeTable<'a>>, Problems> {
    let (document, errors) = DeTable::parse_recoverable(page.text);
    if errors.is_empty() {
        return Ok(document);
    }
    for error in errors {
        let at = error.span().map_or(At::Whole, |span| At::File(span.start));
        page.wrong(
            at,
            format!("this is not TOML: {}", error.message()),
            "Look at the quotes, brackets and commas here",
        );
    }
    Err(page.problems())
}

fn unreadable(file: &Path, error: &std::io::Error) -> Problem {
    Problem {
        place: Place::Whole { name: file.display().to_string() },
        what: match error.kind() {
            ErrorKind::NotFound => "there is no such settings file".into(),
            other => format!("the settings file cannot be read ({other})"),
        },
        remedy: "Copy frontdesk.example.toml, or name another file with --config".into(),
    }
}
