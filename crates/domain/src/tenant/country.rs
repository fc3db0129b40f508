//! What follows from the country a business is in: its currency, and how its week goes.

use jiff::civil::Weekday;

/// The currency of a region (ISO 3166-1), as ISO 4217. `None`: it has to be said.
pub fn currency(region: &str) -> Option<&'static str> {
    const EURO: &[&str] = &[
        "AD", "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MC",
        "ME", "MT", "NL", "PT", "SI", "SK", "SM", "VA", "XK",
    ];
    const DOLLAR: &[&str] = &["US", "PR", "GU", "VI", "AS", "MP", "EC", "SV", "PA"];
    const OWN: &[(&str, &str)] = &[
        ("AE", "AED"),
        ("AR", "ARS"),
        ("AU", "AUD"),
        ("BO", "BOB"),
        ("BR", "BRL"),
        ("CA", "CAD"),
        ("CH", "CHF"),
        ("CL", "CLP"),
        ("CO", "COP"),
        ("CR", "CRC"),
        ("CU", "CUP"),
        ("CZ", "CZK"),
        ("DK", "DKK"),
        ("DO", "DOP"),
        ("GB", "GBP"),
        ("GT", "GTQ"),
        ("HK", "HKD"),
        ("HN", "HNL"),
        ("HU", "HUF"),
        ("IL", "ILS"),
        ("IN", "INR"),
        ("IS", "ISK"),
        ("JP", "JPY"),
        ("KR", "KRW"),
        ("LI", "CHF"),
        ("MA", "MAD"),
        ("MX", "MXN"),
        ("MY", "MYR"),
        ("NI", "NIO"),
        ("NO", "NOK"),
        ("NZ", "NZD"),
        ("PE", "PEN"),
        ("PH", "PHP"),
        ("PL", "PLN"),
        ("PY", "PYG"),
        ("RO", "RON"),
        ("RS", "RSD"),
        ("SA", "SAR"),
        ("SE", "SEK"),
        ("SG", "SGD"),
        ("SR", "SRD"),
        ("TR", "TRY"),
        ("UA", "UAH"),
        ("UY", "UYU"),
        ("VE", "VES"),
        ("ZA", "ZAR"),
        ("MZ", "MZN"),
        ("AO", "AOA"),
        ("CV", "CVE"),
    ];
    match region {
        euro if EURO.contains(&euro) => Some("EUR"),
        dollar if DOLLAR.contains(&dollar) => Some("USD"),
        own => OWN.iter().find(|(name, _)| *name == own).map(|(_, currency)| *currency),
    }
}

/// The day that is worked instead of `day` where the weekend is Friday and Saturday: the week begins on Sunday there.
pub fn workday(region: &str, day: Weekday) -> Weekday {
    const FROM_SUNDAY: &[&str] = &["SA", "IL", "EG", "KW", "QA", "BH", "OM", "JO", "DZ", "IQ"];
    if day != Weekday::Saturday && FROM_SUNDAY.contains(&region) { day.previous() } else { day }
}

/// Whose statutory holidays a business keeps, as far as they are known, by its zone.
pub fn holidays(zone: &str) -> Option<&'static str> {
    (zone == "America/Edmonton").then_some("CA-AB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_one_currency_and_its_own_week() {
        for (region, wanted) in [("CA", "CAD"), ("AT", "EUR"), ("PR", "USD"), ("CH", "CHF"), ("BR", "BRL")] {
            assert_eq!(currency(region), Some(wanted), "{region}");
        }
        assert_eq!(currency("ZZ"), None);
        assert_eq!(workday("SA", Weekday::Friday), Weekday::Thursday);
        assert_eq!(workday("SA", Weekday::Monday), Weekday::Sunday);
        assert_eq!(workday("DE", Weekday::Friday), Weekday::Friday);
    }
}
