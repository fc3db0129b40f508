//! The patterns of one name as a machine that is walked along a text: every pattern that begins alike goes the same
//! way, and ways that go on alike become one again, so that optional words do not multiply it.
//!
//! Each word and each name of each pattern has a place. A node of the machine stands for the places that may come
//! next (the subset construction).

use super::nt::Nt;
use super::pattern::{Item, Part, Words, read};
use std::collections::HashMap;
use std::rc::Rc;

const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
pub struct Node {
    words: (u32, u32),
    nts: (u32, u32),
    gap: u32,
    begin: u32,
    end: u32,
    accept: u32,
}

/// The machine. Node 0 is its beginning.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    words: Vec<(u16, u32)>,
    nts: Vec<(Nt, u32)>,
}

impl Tree {
    pub fn root(&self) -> Option<&Node> {
        self.nodes.first()
    }

    /// The node at the end of an edge.
    pub fn node(&self, at: u32) -> Option<&Node> {
        self.nodes.get(at as usize)
    }

    pub fn after_word(&self, node: &Node, word: u16) -> Option<&Node> {
        let words = self.words.get(node.words.0 as usize..node.words.1 as usize)?;
        let at = words.binary_search_by_key(&word, |w| w.0).ok()?;
        self.node(words.get(at)?.1)
    }

    /// The names that may come next, those of the patterns written first before the others.
    pub fn nts(&self, node: &Node) -> &[(Nt, u32)] {
        self.nts.get(node.nts.0 as usize..node.nts.1 as usize).unwrap_or_default()
    }

    pub fn after_gap(&self, node: &Node) -> Option<&Node> {
        self.node(node.gap)
    }

    pub fn after_begin(&self, node: &Node) -> Option<&Node> {
        self.node(node.begin)
    }

    pub fn after_end(&self, node: &Node) -> Option<&Node> {
        self.node(node.end)
    }
}

impl Node {
    /// What the pattern that ends here stands for.
    pub fn accept(&self) -> Option<u32> {
        (self.accept != NONE).then_some(self.accept)
    }
}

type Places = Rc<[u32]>;

/// Patterns while they are collected.
#[derive(Debug, Default)]
pub struct Patterns {
    /// What stands at each place, and the places after it.
    parts: Vec<(Part, Places)>,
    first: Vec<u32>,
}

impl Patterns {
    /// Adds a pattern. Of two equal patterns the first one written counts.
    pub fn add(&mut self, pattern: &str, payload: u32, words: &mut Words) {
        let item = read(pattern, words, &mut |part| self.place(part));
        let end = self.place(Part::Accept(payload));
        let first = self.follow(&item, Rc::from([end]));
        self.first.extend_from_slice(&first);
    }

    fn place(&mut self, part: Part) -> u32 {
        self.parts.push((part, Rc::from([])));
        self.parts.len() as u32 - 1
    }

    /// Notes what follows each place of an item; gives the places it may begin with.
    fn follow(&mut self, item: &Item, after: Places) -> Places {
        match item {
            Item::Part(place) => {
                if let Some(part) = self.parts.get_mut(*place as usize) {
                    part.1 = after;
                }
                Rc::from([*place])
            }
            Item::All(items) => items.iter().rev().fold(after, |after, item| self.follow(item, after)),
            Item::Any(items) => {
                let firsts: Vec<Places> = items.iter().map(|item| self.follow(item, after.clone())).collect();
                union(firsts.iter())
            }
            Item::Maybe(item) => {
                let first = self.follow(item, after.clone());
                union([first, after].iter())
            }
        }
    }

    pub fn tree(self) -> Tree {
        let mut maker = Maker { patterns: &self, known: HashMap::default(), waiting: Vec::new() };
        maker.node(union(std::iter::once(&Rc::from(self.first.as_slice()))));
        let mut tree = Tree::default();
        while let Some(places) = maker.waiting.get(tree.nodes.len()).cloned() {
            maker.make(&places, &mut tree);
        }
        tree.nodes.shrink_to_fit();
        tree.words.shrink_to_fit();
        tree.nts.shrink_to_fit();
        tree
    }
}

/// Several sets of places as one, sorted.
fn union<'a>(sets: impl Iterator<Item = &'a Places>) -> Places {
    let mut all: Vec<u32> = sets.flat_map(|s| s.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all.into()
}

/// A part that may come next, its place, and the places after it.
type Edge<'p> = (&'p Part, u32, &'p Places);

/// Makes a node of every set of places that can be reached.
struct Maker<'p> {
    patterns: &'p Patterns,
    known: HashMap<Places, u32>,
    /// The sets in the order of their nodes.
    waiting: Vec<Places>,
}

impl Maker<'_> {
    fn node(&mut self, places: Places) -> u32 {
        *self.known.entry(places).or_insert_with_key(|places| {
            self.waiting.push(places.clone());
            self.waiting.len() as u32 - 1
        })
    }

    /// The node after edges that have the same part.
    fn after(&mut self, same: &[Edge<'_>]) -> u32 {
        match same {
            [(.., only)] => self.node((*only).clone()),
            several => self.node(union(several.iter().map(|e| e.2))),
        }
    }

    fn make(&mut self, places: &Places, tree: &mut Tree) {
        let mut edges: Vec<Edge<'_>> = Vec::with_capacity(places.len());
        let mut accept = NONE;
        for place in places.iter() {
            match self.patterns.parts.get(*place as usize) {
                Some((Part::Accept(payload), _)) if accept == NONE => accept = *payload,
                Some((Part::Accept(_), _)) | None => {}
                Some((part, after)) => edges.push((part, *place, after)),
            }
        }
        edges.sort_by_key(|e| e.0);
        let (words, nts) = (tree.words.len() as u32, tree.nts.len());
        let (mut named, mut gap, mut begin, mut end) = (Vec::new(), NONE, NONE, NONE);
        for same in edges.chunk_by(|a, b| a.0 == b.0) {
            let Some((part, first, _)) = same.first() else { continue };
            let next = self.after(same);
            match part {
                Part::Word(word) => tree.words.push((*word, next)),
                Part::Nt(nt) => named.push((*first, *nt, next)),
                Part::Gap => gap = next,
                Part::Begin => begin = next,
                Part::End => end = next,
                Part::Accept(_) => {}
            }
        }
        named.sort_unstable_by_key(|n| n.0);
        tree.nts.extend(named.into_iter().map(|(_, nt, next)| (nt, next)));
        let node = Node {
            words: (words, tree.words.len() as u32),
            nts: (nts as u32, tree.nts.len() as u32),
            gap,
            begin,
            end,
            accept,
        };
        tree.nodes.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(patterns: &[&str], words: &mut Words) -> Tree {
        let mut all = Patterns::default();
        patterns.iter().enumerate().for_each(|(i, p)| all.add(p, i as u32, words));
        all.tree()
    }

    fn accepts(tree: &Tree, text: &str, words: &mut Words) -> Option<u32> {
        let mut node = tree.root()?;
        for word in text.split_whitespace() {
            node = tree.after_word(node, words.id(word))?;
        }
        node.accept()
    }

    #[test]
    fn walks_every_way_a_pattern_stands_for() {
        let mut words = Words::default();
        let tree = tree(&["a|b c?", "(a b|c)? d|e", "the? (x|y z)? w", "a b d"], &mut words);
        for (text, rule) in [
            ("a", Some(0)),
            ("b c", Some(0)),
            ("a b e", Some(1)),
            ("c d", Some(1)),
            ("e", Some(1)),
            ("w", Some(2)),
            ("the y z w", Some(2)),
            ("a b d", Some(1)),
            ("the y w", None),
            ("c", None),
            ("", None),
            ("a b", None),
        ] {
            assert_eq!(accepts(&tree, text, &mut words), rule, "{text}");
        }
    }

    #[test]
    fn optional_parts_do_not_multiply_it() {
        let pattern = "(a|b|c)? ".repeat(12) + "end";
        let tree = tree(&[&pattern], &mut Words::default());
        assert!(tree.nodes.len() <= 14, "{} nodes", tree.nodes.len());
    }

    #[test]
    fn names_keep_the_order_they_are_written_in() {
        let tree = tree(&["{time}", "{num}", "{day} {num}"], &mut Words::default());
        let named: Vec<Nt> = tree.nts(tree.root().unwrap()).iter().map(|n| n.0).collect();
        assert_eq!(named.iter().map(|n| n.name()).collect::<Vec<_>>(), ["time", "num", "day"]);
    }
}
