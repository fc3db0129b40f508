//! A model as bytes, to be kept and read again: a version, then counts, then what was learned, all little-endian.

use crate::model::Model;
use crate::sure::Sureness;
use crate::train::Taught;
use crate::vocabulary::{Vocabulary, Weighing};
use crate::weights::Weights;

const MARK: [u8; 4] = *b"FDIN";
/// Changes with the shape and with anything that makes the same bytes mean something else, such as the features.
const VERSION: u16 = 2;
/// More than any model has; a count beyond it is no count.
const COUNT_MAX: u32 = 10_000_000;

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAModel {
    /// They were written by another version. Train again.
    OtherVersion,
    /// They are something else, or end too early. Train again.
    Broken,
}

impl std::fmt::Display for NotAModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::OtherVersion => "the model was written by another version; train it again from its examples",
            Self::Broken => "these bytes are no model of intents; train it again from its examples",
        })
    }
}

impl std::error::Error for NotAModel {}

impl Model {
    pub fn to_bytes(&self) -> Vec<u8> {
        let Taught { vocabulary, weights } = &self.taught;
        let mut out = Vec::with_capacity(weights.bytes.len() + vocabulary.len() * 8 + 1024);
        out.extend(MARK);
        out.extend(VERSION.to_le_bytes());
        out.extend((self.intents.len() as u32).to_le_bytes());
        out.extend((vocabulary.len() as u32).to_le_bytes());
        for intent in &self.intents {
            out.extend((intent.len() as u32).to_le_bytes());
            out.extend(intent.as_bytes());
        }
        vocabulary.keys().iter().for_each(|key| out.extend(key.to_le_bytes()));
        let weighing = vocabulary.weighing();
        let floats = weighing.rarity.iter().chain([&weighing.words_weigh, &weighing.unknown_weighs]);
        let floats = floats.chain(&weights.steps).chain(&weights.biases);
        let floats = floats.chain([&self.sure.slope, &self.sure.offset, &self.sure.threshold]);
        floats.for_each(|float| out.extend(float.to_le_bytes()));
        out.extend(weights.bytes.iter().map(|byte| byte.to_le_bytes()[0]));
        out
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAModel> {
        let mut from = From(bytes);
        if from.take(4)? != MARK {
            return Err(NotAModel::Broken);
        }
        if from.take(2)? != VERSION.to_le_bytes() {
            return Err(NotAModel::OtherVersion);
        }
        let (classes, rows) = (from.count()?, from.count()?);
        let intents = (0..classes).map(|_| from.name()).collect::<Result<Vec<_>, _>>()?;
        let keys = (0..rows).map(|_| from.number()).collect::<Result<Vec<_>, _>>()?;
        let mut floats = |count| (0..count).map(|_| from.float()).collect::<Result<Vec<_>, _>>();
        let (rarity, how) = (floats(rows)?, floats(2)?);
        let (steps, biases) = (floats(classes)?, floats(classes)?);
        let sure = Sureness { slope: from.float()?, offset: from.float()?, threshold: from.float()? };
        let bytes = from.take(rows.checked_mul(classes).ok_or(NotAModel::Broken)?)?;
        let bytes = bytes.iter().map(|byte| i8::from_le_bytes([*byte])).collect();
        if !from.0.is_empty() {
            return Err(NotAModel::Broken);
        }
        let [words_weigh, unknown_weighs] = how[..] else { return Err(NotAModel::Broken) };
        let vocabulary = Vocabulary::new(keys, Weighing::of(rarity, words_weigh, unknown_weighs));
        let taught = Taught { vocabulary, weights: Weights { bytes, steps, biases } };
        Ok(Self { intents, taught, sure })
    }
}

/// What is left to read.
struct From<'b>(&'b [u8]);

impl<'b> From<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], NotAModel> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(NotAModel::Broken)?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u32, NotAModel> {
        let bytes = self.take(4)?.try_into().map_err(|_| NotAModel::Broken)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn float(&mut self) -> Result<f32, NotAModel> {
        let float = f32::from_bits(self.number()?);
        if float.is_finite() { Ok(float) } else { Err(NotAModel::Broken) }
    }

    fn count(&mut self) -> Result<usize, NotAModel> {
        let count = self.number()?;
        if count <= COUNT_MAX { Ok(count as usize) } else { Err(NotAModel::Broken) }
    }

    fn name(&mut self) -> Result<String, NotAModel> {
        let length = self.count()?;
        String::from_utf8(self.take(length)?.to_vec()).map_err(|_| NotAModel::Broken)
    }
}
