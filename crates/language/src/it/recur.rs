//! How Italian says what happens again and again.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(
        Nt::Weekdays,
        "{wd} ((e|o|e il|e la|o il|e ogni)? {wd})? ((e|o|e il|e la|o il|e ogni)? {wd})? ((e|o|e il|e la|o il|e ogni)? {wd})?",
        recur::weekdays,
        0,
    ),
    rule(Nt::Weekdays, "(dal|dalla|da)? {wd} (al|alla|a|-) {wd}", recur::weekdays_through, 0),
    rule(Nt::Weekdays, "(giorno feriale|giorni feriali|giorno lavorativo|giorni lavorativi)", int, WORKDAYS),
    rule(Nt::Every, "(ogni|ciascun) {wds}", recur::every, 1),
    rule(Nt::Every, "(tutti i|tutte le) {wds}", recur::every, 1),
    rule(
        Nt::Every,
        "(il|la|i|le) {wds} (di ogni settimana|di tutte le settimane|ogni settimana|tutte le settimane)",
        recur::every,
        1,
    ),
    rule(
        Nt::Every,
        "(sempre|solo|di solito|normalmente|solitamente|generalmente) (il|la|i|le|di) {wds}",
        recur::every,
        1,
    ),
    rule(Nt::Every, "(ogni|tutti i|tutte le|tutti gli) {unit}", recur::every, 1),
    rule(Nt::Every, "(ogni|tutte le|tutti i) {partw}", recur::every, 1),
    rule(Nt::Every, "ogni {num} {unit}", recur::every, 1),
    rule(Nt::Every, "ogni {num} {wds}", recur::every, 1),
    rule(Nt::Every, "ogni {ord} {unit}", recur::every, 1),
    rule(
        Nt::Every,
        "(un|una|1) ({wd}|{unit}) (si e uno no|si e una no|si uno no|si una no|su due|su 2)",
        recur::every,
        2,
    ),
    rule(Nt::Every, "(a)? (giorni alterni|di alterni)", recur::every_other_day, 2),
    rule(Nt::Every, "(un giorno si e uno no|un giorno si e un giorno no)", recur::every_other_day, 2),
    rule(Nt::Every, "a settimane alterne", recur::each, grain::FORTNIGHT),
    rule(Nt::Every, "{wd} (ogni due settimane|ogni quindici giorni|a settimane alterne)", recur::every, 2),
    rule(Nt::Every, "(ogni due settimane|ogni quindici giorni|a settimane alterne) (il|la|di) {wd}", recur::every, 2),
    rule(Nt::Every, "ogni (quindici|15) giorni", recur::each, grain::FORTNIGHT),
    rule(Nt::Every, "ogni (otto|8) giorni", recur::each, grain::WEEK),
    rule(Nt::Every, "(una|1) volta (al|alla|all|ogni|a) {unit}", recur::every, 1),
    rule(Nt::Every, "(una|1) volta ogni {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(nei|i|tutti i)? giorni (feriali|lavorativi)", recur::on_days, WORKDAYS),
    rule(Nt::Every, "(nei|tutti i|i) (fine settimana|weekend|week end|finesettimana)", recur::on_days, WEEKENDS),
    rule(
        Nt::Every,
        "(il|la|ogni)? {ord} {wd} (di ogni mese|di tutti i mesi|ogni mese|tutti i mesi)",
        recur::monthly,
        0,
    ),
    rule(Nt::Every, "ogni {ord} {wd} del mese", recur::monthly, 0),
    rule(
        Nt::Every,
        "(l|il|la|ogni)? (ultimo|ultima) {wd} (di ogni mese|di tutti i mesi|ogni mese|tutti i mesi)",
        recur::monthly,
        -1,
    ),
    rule(Nt::Every, "ogni (ultimo|ultima) {wd} del mese", recur::monthly, -1),
    rule(
        Nt::Every,
        "(il|l|i)? (giorno)? {dd} (di ogni mese|di tutti i mesi|ogni mese|tutti i mesi)",
        recur::monthly,
        0,
    ),
    rule(Nt::Every, "ogni {dd} del mese", recur::monthly, 0),
    rule(Nt::Every, "(l)? ultimo giorno (di ogni mese|di tutti i mesi|ogni mese)", recur::monthly, -1),
    rule(Nt::Every, "(ogni mese|tutti i mesi) (il|l) (giorno)? {dd}", recur::monthly, 0),
    rule(Nt::Every, "(ogni anno|tutti gli anni|ogni) (il|l)? {md}", recur::yearly, 0),
    rule(Nt::Every, "{md} (di ogni anno|ogni anno|tutti gli anni)", recur::yearly, 0),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} (il|la|di)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} (il|la|di)? {wds} {clock}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(
        Nt::Daily,
        "(quotidiano|quotidiana|quotidianamente|giornaliero|giornaliera|giornalmente)",
        recur::each,
        grain::DAY,
    ),
    rule(Nt::Daily, "(settimanale|settimanalmente)", recur::each, grain::WEEK),
    rule(Nt::Daily, "(quindicinale|bisettimanale)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "(mensile|mensilmente)", recur::each, grain::MONTH),
    rule(Nt::Daily, "(trimestrale|trimestralmente)", recur::each, grain::QUARTER),
    rule(Nt::Daily, "(annuale|annualmente)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} (il|la|di) {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} ((il|la|di) {wds})? {clock}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
