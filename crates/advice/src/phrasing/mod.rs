//! Warmer words for a reply whose facts are fixed.
