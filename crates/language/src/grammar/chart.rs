//! Finds the longest stretch of words that a name in the grammar covers, once for each name and place.

use super::cells::{Cell, Cells};
use super::nt::Nt;
use super::sense::{Clock, Dur, Sense};
use super::tree::{Node, Tree};
use crate::known::Known;
use crate::leaf;
use crate::party;
use crate::token::{Token, Tokens};
use crate::tongue::Tongue;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::cell::OnceCell;

/// What the meaning of words depends on.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub now: DateTime,
    pub zone: &'a TimeZone,
    pub day_first: bool,
    /// Days without a year lie behind: births.
    pub past: bool,
    /// A day was asked for.
    pub day_asked: bool,
    pub region: &'a str,
    /// What words such as "the same day" refer to.
    pub known: Known,
}

/// Makes the meaning of a rule from the meanings of its parts; `None` when they do not fit together.
pub type Build = fn(&Got<'_>) -> Option<Sense>;

/// The parts a rule matched, in order.
#[derive(Debug)]
pub struct Got<'a> {
    pub parts: &'a [(Nt, Sense)],
    pub scene: &'a Scene<'a>,
    /// Which entry of the language's table the rule belongs to; see `Rule::with`.
    pub with: i64,
}

impl Got<'_> {
    pub fn nth(&self, nt: Nt, n: usize) -> Option<Sense> {
        self.parts.iter().filter(|p| p.0 == nt).nth(n).map(|p| p.1.likelier())
    }

    pub fn int(&self, nt: Nt) -> Option<i64> {
        self.nth_int(nt, 0)
    }

    pub fn nth_int(&self, nt: Nt, n: usize) -> Option<i64> {
        match self.nth(nt, n)? {
            Sense::Int(value) => Some(value),
            _ => None,
        }
    }

    /// A number said as such; not one that belongs to another name.
    pub fn num(&self, n: usize) -> Option<f64> {
        match self.nth(Nt::Num, n)? {
            Sense::Num(value) => Some(value),
            _ => None,
        }
    }

    /// The first length of time among the parts.
    pub fn dur(&self) -> Option<Dur> {
        self.senses().find_map(|s| if let Sense::Dur(dur) = s { Some(dur) } else { None })
    }

    /// The first clock time.
    pub fn clock(&self) -> Option<Clock> {
        self.senses().find_map(|s| if let Sense::Clock(clock) = s { Some(clock) } else { None })
    }

    /// The first day, without what else its words may mean.
    pub fn day(&self) -> Option<Date> {
        self.senses().find_map(|s| if let Sense::Day(day, _) = s { Some(day) } else { None })
    }

    pub fn senses(&self) -> impl Iterator<Item = Sense> {
        self.parts.iter().map(|p| p.1.likelier())
    }
}

#[derive(Debug)]
pub struct Chart<'t> {
    pub tongue: &'static Tongue,
    pub tokens: &'t Tokens<'t>,
    /// The tokens without hesitations, by their place in `tokens.all`.
    pub words: Vec<Token>,
    pub scene: &'t Scene<'t>,
    cells: Cells,
    /// How many names are being looked for inside each other.
    nesting: usize,
    /// How many nodes of the grammar were stepped on: the work done, whatever the machine does beside it.
    pub steps: u64,
    /// See `name::is_mixed`.
    pub mixed: OnceCell<bool>,
    /// Where the first word stands for what has a time; see `party::is_timed`.
    pub timed: OnceCell<usize>,
    /// The rules that won at a place, where somebody asks: the name, the rule, the words.
    pub fired: Option<Vec<(Nt, u32, usize, usize)>>,
}

const DEPTH: usize = 12;
const GAP: usize = 5;
/// "the day before the day before the day before …": what lies deeper is not read, so that no text exhausts the stack.
const NESTING_MAX: usize = 24;

struct Walk {
    tree: &'static Tree,
    start: usize,
    parts: [(Nt, Sense); DEPTH],
    depth: usize,
    /// A time does not end in the number of what is counted: "at seven | to four people".
    timed: bool,
    /// Where the best match ends, its rule and its meaning. Of two that end alike the rule written first counts.
    best: Option<(usize, u32, Sense)>,
    /// The same for what ends in the number of what is counted, which is taken only where nothing else is.
    counted: Option<(usize, u32, Sense)>,
}

impl<'t> Chart<'t> {
    pub fn new(tongue: &'static Tongue, tokens: &'t Tokens<'t>, words: Vec<Token>, scene: &'t Scene<'t>) -> Self {
        let cells = Cells::new(words.len());
        Self {
            tongue,
            tokens,
            words,
            scene,
            cells,
            nesting: 0,
            steps: 0,
            mixed: OnceCell::new(),
            timed: OnceCell::new(),
            fired: None,
        }
    }

    pub fn word(&self, at: usize) -> Option<&Token> {
        self.words.get(at)
    }

    pub fn id(&self, at: usize) -> u16 {
        self.words.get(at).map_or(0, |w| w.id)
    }

    pub fn folded(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |w| self.tokens.folded(w))
    }

    /// The longest stretch from a word on that a name covers: the word after its last, and what it means.
    pub fn longest(&mut self, nt: Nt, at: usize) -> Option<(usize, Sense)> {
        match self.cells.get(nt, at)? {
            Cell::Nothing => return None,
            Cell::Found(end, sense) => return Some((end, sense)),
            Cell::Unknown => {}
        }
        if self.nesting == NESTING_MAX {
            return None;
        }
        self.cells.ask(nt, at);
        self.nesting += 1;
        let found = if nt.is_leaf() { leaf::read(self, nt, at) } else { self.by_rules(nt, at) };
        self.nesting -= 1;
        if let Some((end, sense)) = found {
            self.cells.keep(nt, at, end, sense);
        }
        found
    }

    fn by_rules(&mut self, nt: Nt, at: usize) -> Option<(usize, Sense)> {
        let tree = self.tongue.tree(nt)?;
        let root = tree.root()?;
        let timed = matches!(nt, Nt::When | Nt::Day | Nt::Range | Nt::Clock | Nt::Hhmm | Nt::Moment | Nt::Cl);
        let parts = [(Nt::Num, Sense::Nothing); DEPTH];
        let mut walk = Walk { tree, start: at, parts, depth: 0, timed, best: None, counted: None };
        self.walk(root, at, &mut walk);
        let best = walk.best.or(walk.counted);
        if let (Some(fired), Some((end, rule, _))) = (&mut self.fired, best) {
            fired.push((nt, rule, at, end));
        }
        best.map(|(end, _, sense)| (end, sense))
    }

    fn walk(&mut self, node: &'static Node, at: usize, walk: &mut Walk) {
        self.steps += 1;
        if let Some(rule) = node.accept() {
            let counted = walk.timed && party::counts_people(self, at);
            let best = if counted { walk.counted } else { walk.best };
            if best.is_none_or(|(end, known, _)| (at, known) > (end, rule))
                && let Some(sense) = self.build(rule, walk)
            {
                *(if counted { &mut walk.counted } else { &mut walk.best }) = Some((at, rule, sense));
            }
        }
        let Some(word) = self.words.get(at).copied() else { return };
        if word.stop && at > walk.start {
            return;
        }
        if word.id != 0
            && let Some(next) = walk.tree.after_word(node, word.id)
        {
            self.walk(next, at + 1, walk);
        }
        if word.dashed
            && at > walk.start
            && let Some(next) = walk.tree.after_word(node, self.tongue.dash)
        {
            self.walk(next, at, walk);
        }
        for (nt, next) in walk.tree.nts(node) {
            if walk.depth < DEPTH
                && let Some((end, sense)) = self.longest(*nt, at)
                && let Some(next) = walk.tree.node(*next)
            {
                if let Some(part) = walk.parts.get_mut(walk.depth) {
                    *part = (*nt, sense);
                }
                walk.depth += 1;
                self.walk(next, end, walk);
                walk.depth -= 1;
            }
        }
    }

    fn build(&self, rule: u32, walk: &Walk) -> Option<Sense> {
        let rule = self.tongue.rules.get(rule as usize)?;
        let parts = walk.parts.get(..walk.depth)?;
        (rule.build)(&Got { parts, scene: self.scene, with: rule.with })
    }

    /// Every pattern of a tree that matches from a word on: what it stands for and the word after its last.
    pub fn spot(&mut self, tree: &'static Tree, at: usize, found: &mut Vec<(u32, usize)>) {
        if let Some(root) = tree.root() {
            self.spot_from(tree, root, at, at, found);
        }
    }

    /// The longest pattern of a tree from a word on.
    pub fn spot_longest(&mut self, tree: &'static Tree, at: usize) -> Option<(u32, usize)> {
        let mut found = Vec::new();
        self.spot(tree, at, &mut found);
        found.into_iter().max_by_key(|f| f.1)
    }

    fn spot_from(
        &mut self,
        tree: &'static Tree,
        node: &'static Node,
        start: usize,
        at: usize,
        found: &mut Vec<(u32, usize)>,
    ) {
        self.steps += 1;
        if let Some(payload) = node.accept() {
            found.push((payload, at));
        }
        let ends = self.words.get(at).is_none_or(|w| w.stop);
        let anchors = [(tree.after_end(node), ends), (tree.after_begin(node), at == 0 || ends)];
        for next in anchors.into_iter().filter(|a| a.1).filter_map(|a| a.0) {
            self.spot_from(tree, next, start, at, found);
        }
        let Some(word) = self.words.get(at) else { return };
        if word.stop && at > start {
            return;
        }
        if word.id != 0
            && let Some(next) = tree.after_word(node, word.id)
        {
            self.spot_from(tree, next, start, at + 1, found);
        }
        for (nt, next) in tree.nts(node) {
            if let Some((end, _)) = self.longest(*nt, at)
                && let Some(next) = tree.node(*next)
            {
                self.spot_from(tree, next, start, end, found);
            }
        }
        if let Some(next) = tree.after_gap(node) {
            for skipped in 0..=GAP {
                if skipped > 0 && self.words.get(at + skipped).is_none_or(|w| w.stop) {
                    break;
                }
                self.spot_from(tree, next, start, at + skipped, found);
            }
        }
    }
}
