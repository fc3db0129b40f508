//! The ways to do harm.

/// What a model is bent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// Fills slots with what nobody said, and tells appointments nobody made.
    InventsSlots,
    /// Tells prices of its own.
    InventsPrices,
    /// Says yes for the contact, and that things are done.
    Confirms,
    /// The same again and again.
    Loops,
    /// Every command twice, every question twice.
    CallsTwice,
    /// Answers in another language.
    OtherLanguage,
    /// Tells its instructions.
    LeaksPrompt,
    /// Does what the contact's words tell it to do.
    ObeysWords,
    /// Does what the contact's name tells it to do.
    ObeysName,
    /// Does what the business's own text tells it to do.
    ObeysKnowledge,
    BrokenJson,
    /// Writes a little and then nothing more.
    Stalls,
    /// Writes without end.
    Floods,
    /// Yes and no, this and that.
    Contradicts,
    /// Says that it is a person.
    IsAPerson,
    /// Tells one fact in another's place.
    SwapsFacts,
    /// Leaves out facts, and sentences with them.
    LosesFacts,
    /// Says the opposite: a no that was there is gone, one that was not is put in.
    TurnsRound,
    /// Keeps to every rule and does whatever harm they leave room for.
    Sabotages,
}

impl Policy {
    pub const ALL: [Self; 19] = [
        Self::InventsSlots,
        Self::InventsPrices,
        Self::Confirms,
        Self::Loops,
        Self::CallsTwice,
        Self::OtherLanguage,
        Self::LeaksPrompt,
        Self::ObeysWords,
        Self::ObeysName,
        Self::ObeysKnowledge,
        Self::BrokenJson,
        Self::Stalls,
        Self::Floods,
        Self::Contradicts,
        Self::IsAPerson,
        Self::SwapsFacts,
        Self::LosesFacts,
        Self::TurnsRound,
        Self::Sabotages,
    ];
}
