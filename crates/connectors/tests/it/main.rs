//! Systems we ask over real connections: the adapters against vendors that speak their wire formats.
mod answers;
mod asking;
mod faults;
mod mail;
mod real;
mod world;
