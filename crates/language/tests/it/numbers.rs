//! Cardinals, ordinals, fractions, per cents, ages and money.

use crate::table::{Asked, check};

#[test]
fn cardinals() {
    check(
        &Asked::nothing(),
        &[
            ("zero", "number 0"),
            ("twenty-two", "number 22"),
            ("twentytwo", "number 22"),
            ("a hundred and five", "number 105"),
            ("nineteen hundred", "number 1900"),
            ("three thousand and twelve", "number 3012"),
            ("seven hundred twenty-one thousand and twelve", "number 721012"),
            ("two point two million", "number 2200000"),
            ("three thousand million", "number 3000000000"),
            ("one trillion", "number 1000000000000"),
            ("five lakh twenty thousand", "number 520000"),
            ("two dozen", "number 24"),
            ("minus four hundred", "number -400"),
            ("one point zero five", "number 1.05"),
            ("zero point seventy five", "number 0.75"),
            ("three and a half", "number 3.5"),
            ("two thirds", "number 0.6666666666666666"),
            ("three quarters", "duration P9M"),
            ("five thousand and six thousand", "number 5000; number 6000"),
            ("1,200,000", "number 1200000"),
            ("0.08", "number 0.08"),
            ("3M", "duration PT3M"),
            ("100K", "number 100000"),
            ("1.2M", "number 1200000"),
            ("2½", "number 2.5"),
            ("45 (forty five)", "number 45"),
        ],
    );
}

#[test]
fn cardinals_asked_for() {
    check(
        &Asked::expected("number"),
        &[
            ("3M", "number 3000000"),
            ("3m", "number 3000000"),
            ("one twenty two", "number 122"),
            ("1/5", "number 0.2"),
            ("-504", "number -504"),
            ("- 1,200", "number -1200"),
            (".77", "number 0.77"),
            ("point seven five", "number 0.75"),
            ("a couple of", "number 2"),
            ("a pair", "number 2"),
            ("half", "number 0.5"),
            ("one third", "number 0.3333333333333333"),
            ("2 1/2", "number 2.5"),
            ("forty second", "ordinal 42"),
        ],
    );
}

#[test]
fn ordinals() {
    check(
        &Asked::nothing(),
        &[
            ("twenty-fifth", "ordinal 25"),
            ("seventythird", "ordinal 73"),
            ("the hundred and first", "ordinal 101"),
            ("the two hundredth", "ordinal 200"),
            ("112th", "ordinal 112"),
        ],
    );
}

#[test]
fn percents_and_ages() {
    check(
        &Asked::nothing(),
        &[
            ("50 %", "percent 50"),
            ("twelve and a half percent", "percent 12.5"),
            ("2.5 per cent", "percent 2.5"),
            ("she is 5 years old", "age 5"),
            ("a 3-year-old", "age 3"),
            ("aged seven", "age 7"),
            ("the baby is 6 months old", "age 0.5"),
        ],
    );
}

#[test]
fn money() {
    let money = |amount: &str, currency: &str| format!("money {{\"amount\":{amount},\"currency\":{currency}}}");
    let rows = [
        ("$50", money("50.0", "\"CAD\"")),
        ("a dollar", money("1.0", "\"CAD\"")),
        ("20 dollars and 43 cents", money("20.43", "\"CAD\"")),
        ("$20 43", money("20.43", "\"CAD\"")),
        ("twenty dollars 43", money("20.43", "\"CAD\"")),
        ("20 pounds 50 pence", money("20.5", "\"GBP\"")),
        ("a couple of bucks", money("2.0", "\"CAD\"")),
        ("ten cents", money("0.1", "\"CAD\"")),
        ("two dimes", money("0.2", "\"CAD\"")),
        ("5 grand", money("5000.0", "\"CAD\"")),
        ("US$ 3.14", money("3.14", "\"USD\"")),
        ("USD3.14", money("3.14", "\"USD\"")),
        ("R$ 10", money("10.0", "\"BRL\"")),
        ("40 swiss francs", money("40.0", "\"CHF\"")),
        ("100 mexican pesos", money("100.0", "\"MXN\"")),
        ("3 hong kong dollars", money("3.0", "\"HKD\"")),
        ("5 zloty", money("5.0", "\"PLN\"")),
        ("100 SEK", money("100.0", "\"SEK\"")),
        ("₪ 30", money("30.0", "\"ILS\"")),
        ("$3m", money("3000000.0", "\"CAD\"")),
        ("about 1.5 million euros", money("1500000.0", "\"EUR\"")),
        ("between 10 and 20 dollars", "money {\"currency\":\"CAD\",\"max\":20.0,\"min\":10.0}".into()),
        ("10-20 euros", "money {\"currency\":\"EUR\",\"max\":20.0,\"min\":10.0}".into()),
        ("under fifty euros", "money {\"currency\":\"EUR\",\"max\":50.0}".into()),
        ("at least £1.42", "money {\"currency\":\"GBP\",\"min\":1.42}".into()),
    ];
    let rows: Vec<(&str, &str)> = rows.iter().map(|(text, want)| (*text, want.as_str())).collect();
    check(&Asked::nothing(), &rows);
}

#[test]
fn money_asked_for() {
    check(
        &Asked::expected("money"),
        &[
            ("about five", "money {\"amount\":5.0,\"currency\":null}"),
            ("between 10 and 20", "money {\"currency\":null,\"max\":20.0,\"min\":10.0}"),
            ("four quarters", "money {\"amount\":1.0,\"currency\":\"CAD\"}"),
            ("a dime", "money {\"amount\":0.1,\"currency\":\"CAD\"}"),
        ],
    );
}

#[test]
fn no_money() {
    check(
        &Asked::nothing(),
        &[
            ("all 5 of us", "party {\"people\":5}"),
            ("try 10", "number 10"),
            ("a grand piano", ""),
            ("cents and dollars", ""),
        ],
    );
}
