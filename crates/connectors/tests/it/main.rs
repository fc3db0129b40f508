//! Language models over real connections: the adapters against vendors that speak their wire formats.
mod answers;
mod asking;
mod faults;
mod real;
mod world;
