//! The currencies of the world: their codes, and what a sign or a word that many countries use means in one of them.

macro_rules! currencies {
    ($($code:ident)*) => {
        #[derive(Clone, Copy)]
        #[allow(clippy::upper_case_acronyms, dead_code, reason = "all of ISO 4217, whether a table names it or not")]
        enum Code { $($code,)* }

        $(#[allow(dead_code, reason = "all of ISO 4217")] pub const $code: i64 = Code::$code as i64;)*
        pub const CODES: &[&str] = &[$(stringify!($code),)*];
    };
}

currencies! {
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ESP ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
    HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD
    MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
}

/// Words and signs that several countries use; which currency they mean depends on the region.
pub const SIGN: i64 = -1;
pub const DOLLAR: i64 = -2;
pub const POUND: i64 = -3;
pub const PESO: i64 = -4;
pub const FRANC: i64 = -5;
pub const RUPEE: i64 = -6;
pub const DINAR: i64 = -7;
pub const RIYAL: i64 = -8;
pub const RIAL: i64 = -9;
pub const KRONE: i64 = -10;
pub const LIRA: i64 = -11;
pub const SHILLING: i64 = -12;
/// The region's own currency.
pub const LOCAL: i64 = -13;
/// The region's own currency if it has hundredths called cents, else the dollar.
pub const CENTS: i64 = -14;
pub const YUAN: i64 = -15;

/// Added to a code that is also a word: it counts only in capitals.
pub const CAPITALS: i64 = 1 << 16;

const WORDS: [&str; 25] = [
    "ALL", "AMD", "ANG", "ARS", "BAM", "BOB", "COP", "CUP", "DOP", "ERN", "GEL", "ISK", "KES", "LAK", "MAD", "MOP",
    "MUR", "NAD", "NOK", "PEN", "PHP", "RON", "SEK", "SOS", "VES",
];
/// Codes whose capitals are a word too, in a text in capitals.
const NEVER: [&str; 2] = ["TOP", "TRY"];

/// Every code with its number, for the lexicon.
pub fn codes() -> impl Iterator<Item = (String, i64)> {
    let value = |code: &str, i: usize| i as i64 + if WORDS.contains(&code) { CAPITALS } else { 0 };
    let said = CODES.iter().enumerate().filter(|(_, code)| !NEVER.contains(code));
    said.map(move |(i, code)| (code.to_lowercase(), value(code, i)))
}

/// Signs that need no language.
pub const SIGNS: &[(&str, i64)] = &[
    ("$", SIGN),
    ("€", EUR),
    ("£", POUND),
    ("¥", YUAN),
    ("₹", INR),
    ("₨", RUPEE),
    ("₽", RUB),
    ("₴", UAH),
    ("₩", KRW),
    ("₪", ILS),
    ("₺", TRY),
    ("₫", VND),
    ("฿", THB),
    ("₱", PHP),
    ("₦", NGN),
    ("₡", CRC),
    ("₲", PYG),
    ("₵", GHS),
    ("₸", KZT),
    ("₮", MNT),
    ("₾", GEL),
    ("₭", LAK),
    ("₿", USD),
    ("﷼", RIAL),
];

/// The code of a currency or of a word that many countries use.
pub fn code(currency: i64, region: &str) -> &'static str {
    let own = local(region);
    let own_if = |all: &[i64], other: i64| own.filter(|c| all.contains(c)).unwrap_or(other);
    let index = match currency {
        SIGN => own_if(&[DOLLARS.as_slice(), &PESOS].concat(), USD),
        DOLLAR => own_if(&DOLLARS, USD),
        POUND => own_if(&[GBP, EGP, LBP, SYP, FKP, GIP, SHP], GBP),
        PESO => own_if(&PESOS, MXN),
        FRANC => own_if(&[CHF, XAF, XOF, XPF, CDF, RWF, BIF, DJF, GNF, KMF], CHF),
        RUPEE => own_if(&[INR, PKR, LKR, NPR, MUR, SCR], INR),
        DINAR => own_if(&[KWD, BHD, JOD, IQD, TND, DZD, LYD, RSD], KWD),
        RIYAL => own_if(&[SAR, QAR], SAR),
        RIAL => own_if(&[IRR, OMR, YER, QAR], IRR),
        KRONE => own_if(&[DKK, NOK, SEK, ISK, CZK], DKK),
        LIRA => TRY,
        SHILLING => own_if(&[KES, TZS, UGX, SOS], KES),
        YUAN => own_if(&[CNY, JPY], JPY),
        LOCAL => own.unwrap_or(USD),
        CENTS => own.filter(|c| DOLLARS.contains(c) || *c == EUR).unwrap_or(USD),
        plain => plain & !CAPITALS,
    };
    usize::try_from(index).ok().and_then(|i| CODES.get(i)).copied().unwrap_or("USD")
}

/// Whether a word names currencies of several countries, so that a country makes it exact.
pub fn is_shared(currency: i64) -> bool {
    currency < 0
}

const DOLLARS: [i64; 20] =
    [USD, CAD, AUD, NZD, SGD, HKD, TWD, BZD, BBD, BSD, BMD, JMD, TTD, FJD, GYD, KYD, LRD, NAD, SBD, XCD];
const PESOS: [i64; 7] = [MXN, ARS, CLP, COP, UYU, CUP, DOP];

/// Currencies with the regions that pay in them, by their ISO 3166 codes.
const PAID_IN: &[(i64, &str)] = &[
    (USD, "US PR EC SV PA"),
    (CAD, "CA"),
    (AUD, "AU"),
    (NZD, "NZ"),
    (GBP, "GB"),
    (EUR, "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA AD"),
    (CHF, "CH LI"),
    (MXN, "MX"),
    (BRL, "BR"),
    (ARS, "AR"),
    (CLP, "CL"),
    (COP, "CO"),
    (PEN, "PE"),
    (UYU, "UY"),
    (CUP, "CU"),
    (DOP, "DO"),
    (CRC, "CR"),
    (GTQ, "GT"),
    (HNL, "HN"),
    (NIO, "NI"),
    (PYG, "PY"),
    (BOB, "BO"),
    (VES, "VE"),
    (INR, "IN"),
    (PKR, "PK"),
    (LKR, "LK"),
    (NPR, "NP"),
    (SGD, "SG"),
    (HKD, "HK"),
    (TWD, "TW"),
    (JMD, "JM"),
    (TTD, "TT"),
    (BZD, "BZ"),
    (BBD, "BB"),
    (BSD, "BS"),
    (BMD, "BM"),
    (FJD, "FJ"),
    (GYD, "GY"),
    (KYD, "KY"),
    (PHP, "PH"),
    (ZAR, "ZA"),
    (KES, "KE"),
    (TZS, "TZ"),
    (UGX, "UG"),
    (NGN, "NG"),
    (GHS, "GH"),
    (EGP, "EG"),
    (LBP, "LB"),
    (KWD, "KW"),
    (BHD, "BH"),
    (JOD, "JO"),
    (IQD, "IQ"),
    (TND, "TN"),
    (DZD, "DZ"),
    (MAD, "MA"),
    (SAR, "SA"),
    (QAR, "QA"),
    (AED, "AE"),
    (OMR, "OM"),
    (IRR, "IR"),
    (ILS, "IL"),
    (TRY, "TR"),
    (DKK, "DK"),
    (NOK, "NO"),
    (SEK, "SE"),
    (ISK, "IS"),
    (CZK, "CZ"),
    (PLN, "PL"),
    (HUF, "HU"),
    (RON, "RO"),
    (BGN, "BG"),
    (RSD, "RS"),
    (UAH, "UA"),
    (RUB, "RU"),
    (JPY, "JP"),
    (CNY, "CN"),
    (KRW, "KR"),
    (THB, "TH"),
    (VND, "VN"),
    (IDR, "ID"),
    (MYR, "MY"),
    (AOA, "AO"),
    (MZN, "MZ"),
    (CVE, "CV"),
    (SRD, "SR"),
    (AWG, "AW"),
    (ANG, "CW"),
    (XOF, "SN CI ML BF BJ TG NE"),
    (XAF, "CM GA CG TD CF"),
];

/// The currency of a region.
fn local(region: &str) -> Option<i64> {
    let pays = |regions: &str| !region.is_empty() && regions.split(' ').any(|r| r == region);
    PAID_IN.iter().find(|(_, regions)| pays(regions)).map(|(currency, _)| *currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_words_are_read_by_region() {
        for (currency, region, want) in [
            (SIGN, "US", "USD"),
            (SIGN, "CA", "CAD"),
            (SIGN, "MX", "MXN"),
            (SIGN, "ES", "USD"),
            (DOLLAR, "MX", "USD"),
            (DOLLAR, "AU", "AUD"),
            (POUND, "IE", "GBP"),
            (POUND, "EG", "EGP"),
            (CENTS, "FR", "EUR"),
            (CENTS, "GB", "USD"),
            (LOCAL, "GB", "GBP"),
            (ZMW, "US", "ZMW"),
        ] {
            assert_eq!(code(currency, region), want, "{currency} in {region}");
        }
    }

    #[test]
    fn codes_are_sorted_and_known() {
        assert!(CODES.is_sorted());
        assert!(WORDS.iter().chain(&NEVER).all(|w| CODES.contains(w)));
        assert_eq!(codes().find(|c| c.0 == "sek").unwrap().1, SEK + CAPITALS);
    }
}
