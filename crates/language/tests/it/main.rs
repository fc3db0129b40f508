//! What sentences are read as, in tables: a text, what was asked, and a summary of the reading.

mod addresses;
mod answers;
mod calendar;
mod contact;
mod context;
mod corrections;
mod dates;
mod dutch;
mod german;
mod hostile;
mod intents;
mod languages;
mod names;
mod numbers;
mod party;
mod phones;
mod places;
mod postcodes;
mod roundtrip;
mod sentences;
mod spanish;
mod stays;
mod table;
mod times;
mod tryout;
