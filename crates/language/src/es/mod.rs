//! Spanish.
