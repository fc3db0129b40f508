//! A Twilio for trying things out by hand: prints each text it takes. `POST /control/down` and `POST /control/up` break
//! its connections and mend them; `POST /control/unreachable?to=%2B1403…&code=30003` lets texts to a number fail, and
//! `POST /control/reachable?to=…` arrive again.

use clap::Parser;
use frontdesk_testkit::twilio::{Account, Twilio};
use std::collections::BTreeSet;
use std::io::Write;
use std::time::Duration;

#[derive(Debug, Parser)]
struct Arguments {
    /// Where to listen on this machine; 0 takes any free port.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The account SID that callers log in with.
    #[arg(long, default_value = "AC00000000000000000000000000000000")]
    account: String,
    /// The auth token that callers log in with and that callbacks are signed with.
    #[arg(long)]
    token: String,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let account = Account { sid: arguments.account, ..Account::new(&arguments.token) };
    let twilio = Twilio::start_on(arguments.port, account).await?;
    let mut out = std::io::stdout();
    writeln!(out, "listening on {}", twilio.base())?;
    let mut shown = BTreeSet::new();
    loop {
        let text = twilio.wait_for(Duration::from_secs(3600), |text| !shown.contains(&text.sid)).await;
        let Ok(text) = text else { continue };
        writeln!(out, "{} from {} to {}: {}", text.sid, text.from, text.to, text.body)?;
        out.flush()?;
        shown.insert(text.sid);
    }
}
