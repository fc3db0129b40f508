//! Lets simulated callers talk to a desk in memory and prints how their conversations came out.

use clap::Parser;
use frontdesk_domain::{Language, Medium};
use frontdesk_testkit::callers::{Practice, Tally, Verdict, play, transcript};

#[derive(Debug, Parser)]
#[command(about = "Simulated callers against a desk in memory")]
struct Options {
    /// How many conversations in each language and medium.
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// This language alone: en, es, fr, de, it, pt or nl.
    #[arg(long)]
    language: Option<Language>,
    /// This medium alone: voice, sms or web.
    #[arg(long)]
    medium: Option<String>,
    /// Print every conversation that did not reach its goal.
    #[arg(long)]
    trace: bool,
    /// Print every conversation.
    #[arg(long)]
    all: bool,
}

#[expect(clippy::print_stdout, reason = "a tool for the terminal")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let practice = Practice::open().await?;
    let mut tally = Tally::default();
    let languages = Language::ALL.into_iter().filter(|l| options.language.is_none_or(|wanted| wanted == *l));
    for language in languages {
        for medium in [Medium::Voice, Medium::Sms, Medium::Web] {
            if options.medium.as_deref().is_some_and(|wanted| wanted != medium.name()) {
                continue;
            }
            for seed in options.from..options.from + options.seeds {
                let played = play(&practice, seed, language, medium).await?;
                tally.count(&played);
                let good = matches!(played.verdict, Verdict::Reached | Verdict::Impossible);
                if options.all || (options.trace && !good) {
                    println!("{}", transcript(&played));
                }
            }
        }
    }
    println!("{tally}");
    Ok(())
}
