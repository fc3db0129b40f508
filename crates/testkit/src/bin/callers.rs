//! Lets simulated callers talk to a desk in memory and prints how their conversations came out.

use clap::Parser;
use frontdesk_domain::{Language, Medium};
use frontdesk_testkit::callers::{Played, Practice, Tally, Verdict, play, scenario, transcript};
use std::thread;

#[derive(Clone, Debug, Parser)]
#[command(about = "Simulated callers against a desk in memory, in seven languages, by phone, text and chat")]
struct Options {
    /// How many conversations in each language and medium.
    #[arg(long, default_value_t = 96)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// This language alone: en, es, fr, de, it, pt or nl.
    #[arg(long)]
    language: Option<Language>,
    /// This medium alone: voice, sms or web.
    #[arg(long)]
    medium: Option<String>,
    /// Desks that work at the same time.
    #[arg(long, default_value_t = 2)]
    desks: usize,
    /// Print the conversations that did not reach their goal.
    #[arg(long)]
    trace: bool,
    /// Print every conversation.
    #[arg(long)]
    all: bool,
    /// Print the conversations as scenario files instead.
    #[arg(long)]
    scenario: bool,
}

#[expect(clippy::print_stdout, reason = "a tool for the terminal")]
fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let languages: Vec<Language> =
        Language::ALL.into_iter().filter(|l| options.language.is_none_or(|wanted| wanted == *l)).collect();
    let shares: Vec<Vec<Language>> = (0..options.desks.max(1))
        .map(|desk| languages.iter().copied().skip(desk).step_by(options.desks.max(1)).collect())
        .collect();
    let desks: Vec<_> = shares
        .into_iter()
        .map(|share| {
            let options = options.clone();
            thread::spawn(move || at_one_desk(&options, &share))
        })
        .collect();
    let mut tally = Tally::default();
    for desk in desks {
        let (counted, shown) = desk.join().map_err(|_| anyhow::anyhow!("a desk broke down"))??;
        print!("{shown}");
        tally.add(&counted);
    }
    println!("{tally}");
    Ok(())
}

/// One desk, one conversation after another.
fn at_one_desk(options: &Options, languages: &[Language]) -> anyhow::Result<(Tally, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (practice, mut tally, mut shown) = (Practice::open().await?, Tally::default(), String::new());
        for language in languages {
            for medium in [Medium::Voice, Medium::Sms, Medium::Web] {
                if options.medium.as_deref().is_some_and(|wanted| wanted != medium.name()) {
                    continue;
                }
                for seed in options.from..options.from + options.seeds {
                    let played = play(&practice, seed, *language, medium).await?;
                    tally.count(&played);
                    shown.push_str(&show(options, &played));
                }
            }
        }
        Ok((tally, shown))
    })
}

fn show(options: &Options, played: &Played) -> String {
    let good = matches!(played.verdict, Verdict::Reached | Verdict::Impossible);
    match (options.scenario, options.all || (options.trace && !good)) {
        (true, _) => scenario(played),
        (false, true) => format!("{}\n", transcript(played)),
        (false, false) => String::new(),
    }
}
