//! English words in addresses, and words that lead to postcodes and codes.

use crate::address::{
    IN, NUMBER,
    street::{COMMON, NUMBER_FIRST},
};

pub const STREETS: &[(&str, i64)] = &[
    (
        "street streets st road rd avenue ave lane ln boulevard blvd crescent cres terrace highway hwy parkway pkwy gardens mews grove wharf quay",
        NUMBER_FIRST,
    ),
    (
        "drive dr court ct place pl square sq close way hill park parade row walk circle cir trail gate green rise view broadway yard bridge mall",
        NUMBER_FIRST + COMMON,
    ),
];

pub const STREET_WORDS: &[(&str, i64)] = &[("number no", NUMBER), ("in", IN)];

pub const COUNTRIES: &[(&str, i64)] = &[(
    "england scotland wales ireland britain uk usa canada france germany spain italy portugal brazil mexico austria switzerland belgium netherlands holland",
    1,
)];

pub const POSTCODE: &str = "post postcode postcodes zips postalcode postal zip zipcode";
pub const CODE: &str = "reference ref confirmation code codes pnr locator";
