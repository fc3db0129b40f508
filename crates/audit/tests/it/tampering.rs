//! A thousand ways to tamper with a trail, each found at the right entry.

use crate::dice::Dice;
use crate::forger::{Expected, chained, rows};
use crate::world::{Rows, World, grow, on_a_file, on_postgres};
use frontdesk_audit::{Fault, Known, Sound, What, verify};
use frontdesk_store::audit::{Entry, Link};
use std::collections::BTreeMap;

const TAMPERINGS: u64 = 1_000;
const ENTRIES: usize = 40;

#[test]
fn a_thousand_tamperings_are_found_where_they_are_in_a_file() {
    on_a_file(a_thousand);
}

#[test]
fn a_thousand_tamperings_are_found_where_they_are_on_postgres() {
    on_postgres(a_thousand);
}

async fn a_thousand(world: World) {
    grow(&world, ENTRIES, &mut Dice::new(1)).await;
    let whole = rows(&world.trail()).await;
    assert_eq!((whole.entries.len(), whole.links.len()), (ENTRIES, ENTRIES));
    assert!(whole.heads.len() > 5, "several heads");
    let known = Known { seq: ENTRIES as i64, hash: whole.links[ENTRIES - 1].hash.clone() };
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..TAMPERINGS {
        let mut dice = Dice::new(seed);
        let mut changed = whole.clone();
        let expected = WAYS[seed as usize % WAYS.len()](&mut changed, &mut dice, &world).await;
        assert_ne!(changed, whole, "seed {seed}: {} changes something", expected.how);
        world.becomes(&changed).await;
        let outcome = verify(&world.trail(), &world.keys.trusted(), vec![known.clone()]).await.unwrap();
        let fault = outcome.expect_err(&format!("seed {seed}: {} is found", expected.how));
        assert!(is_there(&fault, &expected), "seed {seed}: {} at {:?}: {fault:?}", expected.how, expected.seq);
        *found.entry(fault.what.name()).or_default() += 1;
        if seed % 50 == 0 {
            world.becomes(&whole).await;
            assert_eq!(sound(&world, &known).await.links, ENTRIES as i64, "seed {seed}: the whole trail has no fault");
        }
    }
    assert_eq!(found.values().sum::<usize>(), TAMPERINGS as usize);
    eprintln!("found {found:?}");
}

async fn sound(world: &World, known: &Known) -> Sound {
    verify(&world.trail(), &world.keys.trusted(), vec![known.clone()]).await.unwrap().unwrap()
}

fn is_there(fault: &Fault, expected: &Expected) -> bool {
    let place = match (fault.what, expected.seq) {
        (What::Forged { since } | What::UnknownKey { since }, Some(seq)) => {
            since <= seq && fault.seq.is_some_and(|at| seq <= at)
        }
        _ => fault.seq == expected.seq,
    };
    place && (expected.entry.is_none() || fault.entry == expected.entry)
}

type Way = for<'a> fn(&'a mut Rows, &'a mut Dice, &'a World) -> std::pin::Pin<Box<dyn Future<Output = Expected> + 'a>>;

/// A way that needs nobody's program.
macro_rules! way {
    ($work:expr) => {
        |rows, dice, _| {
            let work: fn(&mut Rows, &mut Dice) -> Expected = $work;
            let expected = work(rows, dice);
            Box::pin(async move { expected })
        }
    };
}

const WAYS: &[Way] = &[
    way!(edit),
    way!(remove_entry),
    way!(remove_entry_and_link),
    way!(remove_link),
    way!(exchange_places),
    way!(exchange_contents),
    way!(insert_beside),
    way!(insert_linked),
    way!(replace_link),
    way!(cut_tail),
    way!(cut_tail_at_a_head),
    way!(cut_beginning),
    way!(remove_last_heads),
    way!(remove_a_head),
    way!(edit_head),
    way!(roll_head_back),
    way!(lose_waiting),
    way!(rename_entry),
    |rows, dice, world| Box::pin(edit_and_compute_anew(rows, dice, world)),
    |rows, dice, world| Box::pin(remove_and_compute_anew(rows, dice, world)),
    |rows, dice, world| Box::pin(insert_and_compute_anew(rows, dice, world)),
    |rows, dice, world| Box::pin(compute_and_sign_anew(rows, dice, world)),
    |rows, dice, world| Box::pin(tamper_twice(rows, dice, world)),
];

fn at(how: &'static str, seq: usize, entry: Option<&str>) -> Expected {
    Expected { how, seq: Some(seq as i64 + 1), entry: entry.map(str::to_owned) }
}

fn edit(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    edit_one(&mut rows.entries[n], dice);
    at("an edited field", n, Some(&rows.entries[n].id))
}

fn edit_one(entry: &mut Entry, dice: &mut Dice) {
    match dice.below(8) {
        0 => entry.at += 1,
        1 => entry.actor = "operator".into(),
        2 => entry.verb.push('d'),
        3 => entry.object = Some(format!("{}x", entry.object.clone().unwrap_or_default())),
        4 => entry.object = if entry.object.is_none() { Some(String::new()) } else { None },
        5 => entry.changes.push(' '),
        6 => entry.origin = "console".into(),
        _ => entry.why = if entry.why.is_none() { Some(String::new()) } else { None },
    }
}

fn rename_entry(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    let expected = at("another id", n, Some(&rows.entries[n].id.clone()));
    rows.entries[n].id.push('x');
    expected
}

fn remove_entry(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    let entry = rows.entries.remove(n);
    at("a removed entry", n, Some(&entry.id))
}

fn remove_entry_and_link(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    rows.entries.remove(n);
    rows.links.remove(n);
    at("an entry removed with its link", n, None)
}

fn remove_link(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    rows.links.remove(n);
    at("a removed link", n, None)
}

fn two(dice: &mut Dice) -> (usize, usize) {
    let first = dice.below(ENTRIES - 1);
    (first, first + 1 + dice.below(ENTRIES - first - 1))
}

fn exchange_places(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let (a, b) = two(dice);
    let (first, second) = (rows.links[a].entry.clone(), rows.links[b].entry.clone());
    (rows.links[a].entry, rows.links[b].entry) = (second.clone(), first);
    if dice.below(2) == 0 {
        let (first, second) = (rows.links[a].hash.clone(), rows.links[b].hash.clone());
        (rows.links[a].hash, rows.links[b].hash) = (second, first);
    }
    at("two exchanged entries", a, Some(&second))
}

fn exchange_contents(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let (a, b) = two(dice);
    let (first, second) = (rows.entries[a].clone(), rows.entries[b].clone());
    rows.entries[a] = Entry { id: first.id.clone(), ..second.clone() };
    rows.entries[b] = Entry { id: second.id, ..first.clone() };
    at("two exchanged contents", a, Some(&first.id))
}

fn forged(rows: &Rows, before: usize) -> Entry {
    let like = &rows.entries[before];
    Entry { id: format!("{}x", like.id), verb: "tenant.exported".into(), ..like.clone() }
}

fn insert_beside(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let entry = forged(rows, dice.below(ENTRIES));
    let expected = Expected { how: "an entry beside the chain", seq: None, entry: Some(entry.id.clone()) };
    rows.entries.push(entry);
    expected
}

fn insert_linked(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    let entry = forged(rows, n);
    rows.links.iter_mut().skip(n).for_each(|link| link.seq += 1);
    let link = Link { seq: n as i64 + 1, entry: entry.id.clone(), hash: "0".repeat(64) };
    rows.links.insert(n, link);
    let expected = at("an entry put into the chain", n, Some(&entry.id));
    rows.entries.push(entry);
    expected
}

fn replace_link(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    let hash = &mut rows.links[n].hash;
    let sign = dice.below(hash.len());
    let other = if &hash[sign..=sign] == "0" { "1" } else { "0" };
    hash.replace_range(sign..=sign, other);
    at("a replaced link", n, Some(&rows.links[n].entry))
}

fn cut_tail(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = dice.below(ENTRIES);
    rows.entries.truncate(n);
    rows.links.truncate(n);
    at("a cut tail", n, None)
}

/// With the heads, so that what is left is a trail like any other. Only what was kept elsewhere shows it.
fn cut_tail_at_a_head(rows: &mut Rows, dice: &mut Dice) -> Expected {
    rows.heads.truncate(dice.below(rows.heads.len()));
    let n = rows.heads.last().map_or(0, |head| head.seq as usize);
    rows.entries.truncate(n);
    rows.links.truncate(n);
    at("a tail cut together with its heads", n, None)
}

fn cut_beginning(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let n = 1 + dice.below(ENTRIES - 1);
    rows.entries.drain(..n);
    rows.links.drain(..n);
    let with_heads = dice.below(2) == 0;
    if with_heads {
        rows.heads.retain(|head| head.seq > n as i64);
    }
    at("a cut beginning", 0, None)
}

fn remove_last_heads(rows: &mut Rows, dice: &mut Dice) -> Expected {
    rows.heads.truncate(dice.below(rows.heads.len()));
    let n = rows.heads.last().map_or(0, |head| head.seq as usize);
    at("signed heads removed", n, Some(&rows.links[n].entry))
}

fn remove_a_head(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let which = dice.below(rows.heads.len() - 1);
    let n = which.checked_sub(1).map_or(0, |before| rows.heads[before].seq as usize);
    rows.heads.remove(which);
    at("a signed head removed", n, Some(&rows.links[n].entry))
}

fn edit_head(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let which = dice.below(rows.heads.len());
    let head = &mut rows.heads[which];
    match dice.below(5) {
        0 => head.at += 1,
        1 => head.hash = "0".repeat(64),
        2 => head.marks.push_str("0000000000000000"),
        3 => head.key_id = "0000000000000000".into(),
        _ => head.signature = "00".repeat(64),
    }
    let n = head.seq as usize - 1;
    at("an edited head", n, None)
}

/// A head that was true once in place of a later one.
fn roll_head_back(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let which = 1 + dice.below(rows.heads.len() - 1);
    let (seq, earlier) = (rows.heads[which].seq, rows.heads[dice.below(which)].clone());
    rows.heads[which] = frontdesk_store::audit::Head { seq, ..earlier };
    at("a head rolled back", seq as usize - 1, None)
}

fn lose_waiting(rows: &mut Rows, dice: &mut Dice) -> Expected {
    let lost = format!("aud_{:032x}", dice.below(1 << 20));
    rows.waiting.push(lost.clone());
    Expected { how: "an entry removed before it was linked", seq: None, entry: Some(lost) }
}

/// With every hash behind it as the program would have made it, and the heads left as they are.
async fn edit_and_compute_anew(rows: &mut Rows, dice: &mut Dice, world: &World) -> Expected {
    let n = dice.below(ENTRIES);
    edit_one(&mut rows.entries[n], dice);
    rows.links = chained(&rows.entries, &rows.heads, &world.tenant).await.0;
    at("an edit, computed anew", n, Some(&rows.entries[n].id))
}

async fn remove_and_compute_anew(rows: &mut Rows, dice: &mut Dice, world: &World) -> Expected {
    let n = dice.below(ENTRIES);
    rows.entries.remove(n);
    rows.links = chained(&rows.entries, &rows.heads, &world.tenant).await.0;
    at("a removal, computed anew", n, rows.entries.get(n).map(|e| e.id.as_str()))
}

async fn insert_and_compute_anew(rows: &mut Rows, dice: &mut Dice, world: &World) -> Expected {
    let n = dice.below(ENTRIES);
    let entry = forged(rows, n);
    rows.entries.insert(n + 1, entry.clone());
    rows.links = chained(&rows.entries, &rows.heads, &world.tenant).await.0;
    if n + 1 == ENTRIES {
        return Expected { how: "an entry behind the last head", ..at("", n + 1, Some(&entry.id)) };
    }
    at("an insertion, computed anew", n + 1, Some(&entry.id))
}

/// With heads of the forger's own from there on: nothing vouches for the entry, and nothing says more than that.
async fn compute_and_sign_anew(rows: &mut Rows, dice: &mut Dice, world: &World) -> Expected {
    let n = dice.below(ENTRIES);
    edit_one(&mut rows.entries[n], dice);
    let (links, heads) = chained(&rows.entries, &rows.heads, &world.tenant).await;
    rows.links = links;
    for (mine, theirs) in rows.heads.iter_mut().zip(heads).filter(|(mine, _)| mine.seq > n as i64) {
        *mine = theirs;
    }
    at("an edit, computed and signed anew", n, None)
}

/// Two of them: the first is named.
async fn tamper_twice(rows: &mut Rows, dice: &mut Dice, _: &World) -> Expected {
    let (a, b) = two(dice);
    edit_one(&mut rows.entries[b], dice);
    let entry = rows.entries.remove(a);
    at("two at once", a, Some(&entry.id))
}
