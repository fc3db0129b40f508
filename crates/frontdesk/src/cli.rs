//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// An AI front desk: answers calls, texts and web chat, and really books.
#[derive(Debug, Parser)]
#[command(name = "frontdesk", version, about, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// How logs are written.
    #[arg(long, global = true, default_value = "human", env = "FRONTDESK_LOG_FORMAT")]
    pub log_format: LogFormat,
    /// Which logs are written, such as `info` or `frontdesk_desk=debug`.
    #[arg(long, global = true, default_value = "info", env = "FRONTDESK_LOG")]
    pub log: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs a demo clinic on this machine: no account, no key, no internet.
    Demo(Demo),
    /// Talks with the demo clinic in this terminal.
    Chat(Chat),
    /// Serves the business described in the settings file.
    Serve(Configured),
    /// Reads the settings and names every error at once.
    Check(Configured),
    /// Brings the database up to date.
    Migrate(Configured),
    /// Looks at the machine, the settings, the database and the vendor, and says what to do.
    Doctor(Configured),
    /// Runs conversations written down as YAML, or writes one down.
    Scenario {
        #[command(subcommand)]
        command: Scenario,
    },
    /// Tells why something was said: what was heard, understood, decided and done in a turn.
    Explain(Explain),
    /// Takes turns again from their records and says where they come out differently.
    Replay(Replay),
    /// Reads JSON Lines from standard input and writes what was understood; see docs/understanding.md.
    Understand(Understand),
    /// Writes what is stored, as JSON Lines.
    Export(Export),
    /// Checks the audit trails for tampering, or writes one out.
    Audit(Audit),
    /// Makes, lists and revokes API keys, by which other programs come in.
    Key(Key),
    /// Members of the team: invites, lists and disables them, and makes links to a new password or address.
    Member(Member),
    /// Businesses: makes them in the database, lists them, and writes one out.
    Tenant(TenantOf),
    /// Writes the JSON Schema of a flow.
    Schema,
    /// Writes the version.
    Version,
}

#[derive(Args, Clone, Debug)]
pub struct Demo {
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Where the data is kept; made if missing.
    #[arg(long, default_value = "data")]
    pub data: PathBuf,
    /// Signs webhooks. Without one a token is made at random and kept in the data folder.
    #[arg(long, env = "FRONTDESK_TWILIO_AUTH_TOKEN", hide_env_values = true)]
    pub twilio_auth_token: Option<String>,
    /// PostgreSQL instead of SQLite: `postgres://…`, as the role that owns the database.
    #[arg(long, env = "FRONTDESK_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Texts go out by REST to this address, such as a stand-in for Twilio; without it to the page's console.
    #[arg(long)]
    pub twilio_api_base: Option<String>,
    /// How many practitioners the clinic has.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=200))]
    pub practitioners: u8,
    /// Nobody calls by themselves after the first sign-in.
    #[arg(long, env = "FRONTDESK_DEMO_QUIET")]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct Chat {
    /// Uses this folder instead of memory.
    #[arg(long)]
    pub data: Option<PathBuf>,
}

/// The settings file where none is named.
pub const CONFIG: &str = "frontdesk.toml";

#[derive(Args, Clone, Debug)]
pub struct Configured {
    /// The settings file.
    #[arg(long, default_value = CONFIG, env = "FRONTDESK_CONFIG")]
    pub config: PathBuf,
    /// Overrides the database of the settings file.
    #[arg(long, env = "FRONTDESK_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Overrides the data folder of the settings file.
    #[arg(long)]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Scenario {
    /// Runs one file, or every scenario below a folder.
    Run {
        path: PathBuf,
        /// Prints every conversation, not only failed ones.
        #[arg(long)]
        verbose: bool,
    },
    /// Writes a stored conversation as a scenario, with made-up names, numbers and codes.
    From {
        /// A conversation (`cnv_…`), a turn of it (`trn_…`), or the phone number of whoever spoke last.
        conversation: String,
        /// The file to write; without it the scenario goes to standard output.
        #[arg(long)]
        out: Option<PathBuf>,
        #[command(flatten)]
        stored: Stored,
    },
}

/// Where conversations are stored.
#[derive(Args, Clone, Debug)]
pub struct Stored {
    /// The data folder of the desk.
    #[arg(long, global = true, default_value = "data")]
    pub data: PathBuf,
    /// The desk's PostgreSQL, where it has one: `postgres://…`.
    #[arg(long, global = true, env = "FRONTDESK_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

#[derive(Args, Debug)]
pub struct Explain {
    /// A turn (`trn_…`), a conversation (`cnv_…`), or the phone number of whoever spoke last.
    pub of: String,
    /// Writes JSON instead of a page.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub stored: Stored,
}

#[derive(Args, Debug)]
pub struct Replay {
    /// A turn (`trn_…`), a conversation (`cnv_…`), or the phone number of whoever spoke last.
    #[arg(required_unless_present = "all")]
    pub of: Option<String>,
    /// Every turn there is.
    #[arg(long, conflicts_with = "of")]
    pub all: bool,
    #[command(flatten)]
    pub stored: Stored,
}

#[derive(Args, Debug)]
pub struct Understand {
    /// JSON Lines of {"intent", "text"} to learn intents from; without it the intents are the playbook's.
    #[arg(long, value_name = "FILE")]
    pub examples: Option<PathBuf>,
    /// Shows which rule of the grammar read which words.
    #[arg(long)]
    pub explain: bool,
}

#[derive(Args, Debug)]
pub struct Export {
    pub what: Exported,
    #[arg(long, default_value = "data")]
    pub data: PathBuf,
    #[arg(long, env = "FRONTDESK_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Exported {
    Bookings,
    Messages,
}

impl Exported {
    pub fn name(self) -> &'static str {
        match self {
            Self::Bookings => "bookings",
            Self::Messages => "messages",
        }
    }
}

#[derive(Args, Debug)]
pub struct Member {
    #[command(subcommand)]
    pub command: MemberCommand,
    /// The business (`ten_…`), where there are several.
    #[arg(long, global = true)]
    pub tenant: Option<String>,
    /// What browsers reach this desk at; links begin with it.
    #[arg(long, global = true, env = "FRONTDESK_SERVER_PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    pub public_url: String,
    #[command(flatten)]
    pub stored: Stored,
}

#[derive(Debug, Subcommand)]
pub enum MemberCommand {
    /// Makes an invitation and writes its link, once.
    Invite {
        email: String,
        /// owner, manager, agent, viewer, developer, or a custom role (`rol_…`).
        #[arg(long, default_value = "agent")]
        role: String,
    },
    /// Lists the team.
    List,
    /// Bars an account in every business, and signs it out everywhere.
    Disable { email: String },
    /// Lets a barred account in again.
    Enable { email: String },
    /// Makes a link to a new password.
    Reset { email: String },
    /// Makes a link by which a member moves to another e-mail address.
    Move {
        email: String,
        /// The other address.
        to: String,
    },
}

#[derive(Args, Debug)]
pub struct TenantOf {
    #[command(subcommand)]
    pub command: TenantCommand,
}

#[derive(Debug, Subcommand)]
pub enum TenantCommand {
    /// Takes the businesses of a settings file into the database, where they live from then on; or makes one like another.
    Create(NewTenant),
    /// Lists the businesses, and where each is kept.
    List(Stored),
    /// Writes everything of one business that `frontdesk export` knows, as JSON Lines.
    Export {
        /// The business (`ten_…`).
        tenant: String,
        #[command(flatten)]
        stored: Stored,
    },
}

#[derive(Args, Debug)]
pub struct NewTenant {
    #[command(flatten)]
    pub configured: Configured,
    /// Makes a business with the hours, rules, services and resources of this one (`ten_…`).
    #[arg(long, requires = "name")]
    pub like: Option<String>,
    /// What it is called, as it is spoken.
    #[arg(long, requires = "like")]
    pub name: Option<String>,
    /// Its time zone, such as America/Edmonton; without it, that of the other.
    #[arg(long, requires = "like")]
    pub zone: Option<String>,
    /// The organization (`org_…`) it belongs to, whose owners are its owners.
    #[arg(long, requires = "like")]
    pub organization: Option<String>,
}

#[derive(Args, Debug)]
pub struct Key {
    #[command(subcommand)]
    pub command: KeyCommand,
    /// The business (`ten_…`), where there are several.
    #[arg(long, global = true)]
    pub tenant: Option<String>,
    #[command(flatten)]
    pub stored: Stored,
}

#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Makes a key and writes it, once.
    Create(NewKey),
    /// Lists the keys, with their permissions and last use.
    List,
    /// Ends a key at once.
    Revoke {
        /// Its id (`key_…`).
        key: String,
    },
}

#[derive(Args, Debug)]
pub struct NewKey {
    /// What it is for.
    #[arg(long)]
    pub name: String,
    /// What it may do, such as `bookings.read`; several with commas between them.
    #[arg(long, required = true, value_delimiter = ',')]
    pub may: Vec<String>,
    /// Days until it runs out; without it, it is good until it is revoked.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub days: Option<u16>,
}

#[derive(Args, Debug)]
pub struct Audit {
    #[command(subcommand)]
    pub command: AuditCommand,
    /// The business (`ten_…`), or `house` for what was done to the installation.
    #[arg(long, global = true)]
    pub tenant: Option<String>,
    #[command(flatten)]
    pub stored: Stored,
}

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Names the first entry of each trail that was edited, removed, moved, put in or cut. Ends with 2 where there is one.
    Verify(VerifyAudit),
    /// Writes a trail, oldest entries first.
    Export {
        #[arg(long, default_value = "jsonl")]
        format: AuditFormat,
    },
}

#[derive(Args, Debug)]
pub struct VerifyAudit {
    /// What an earlier run printed, kept elsewhere: then a trail that was cut or put back shows too.
    #[arg(long, value_name = "FILE")]
    pub known: Option<PathBuf>,
    /// The public key in place of the house key, as `GET /v1/audit/head` tells it.
    #[arg(long, value_name = "HEX")]
    pub public_key: Option<String>,
    /// A public key from before the house key was changed; several are allowed.
    #[arg(long, value_name = "HEX")]
    pub earlier_key: Vec<String>,
    /// The house key, where it is not kept in the data folder.
    #[arg(long, env = "FRONTDESK_DATABASE_HOUSE_KEY", hide_env_values = true)]
    pub house_key: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    Jsonl,
    Csv,
}

impl AuditFormat {
    pub fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
        }
    }
}
