//! Tells the language of a text. What is known of a language are its frequent words and the words of its grammar;
//! from their letters comes a guess at words that are in no list.

mod guess;
mod letters;
mod model;

pub use guess::detect;
pub use model::model;

/// What a language is told by, written down in its folder.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Letters with marks, and signs, that its words are written with.
    pub marks: &'static str,
    /// A few hundred words, the frequent ones first. With apostrophes cut: "l", "don", "t".
    pub words: &'static str,
}
