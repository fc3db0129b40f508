//! How French says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(
        Nt::Weekdays,
        "{wd} ((et|ou|et le|ou le|et les|ou les)? {wd})? ((et|ou|et le|ou le|et les|ou les)? {wd})? ((et|ou|et le|ou le|et les|ou les)? {wd})?",
        recur::weekdays,
        0,
    ),
    rule(Nt::Weekdays, "(du|de)? {wd} (au|a|-) {wd}", recur::weekdays_through, 0),
    rule(
        Nt::Weekdays,
        "(jour ouvrable|jours ouvrables|jour ouvre|jours ouvres|jour de semaine|jours de semaine|jour de la semaine|jours de la semaine)",
        int,
        WORKDAYS,
    ),
    rule(Nt::Every, "(tous|ts) les {wds}", recur::every, 1),
    rule(Nt::Every, "(chaque|tout|tous) {wds}", recur::every, 1),
    rule(
        Nt::Every,
        "les {wds} (de chaque semaine|de toutes les semaines|chaque semaine|toutes les semaines)",
        recur::every,
        1,
    ),
    rule(Nt::Every, "(tous les|toutes les|ts les|tte les|chaque) {unit}", recur::every, 1),
    rule(Nt::Every, "(tous les|chaque) {partw}", recur::every, 1),
    rule(Nt::Every, "(tous|toutes) les {num} {unit}", recur::every, 1),
    rule(Nt::Every, "chaque {ord} {unit}", recur::every, 1),
    rule(Nt::Every, "(un|une|1) ({wd}|{unit}) sur (deux|2)", recur::every, 2),
    rule(Nt::Every, "(un|une|1) ({wd}|{unit}) sur (trois|3)", recur::every, 3),
    rule(Nt::Every, "(un|une|1) ({wd}|{unit}) sur (quatre|4)", recur::every, 4),
    rule(
        Nt::Every,
        "(un|une|le)? {wd} (toutes les deux semaines|tous les quinze jours|une semaine sur deux)",
        recur::every,
        2,
    ),
    rule(
        Nt::Every,
        "(toutes les deux semaines|tous les quinze jours|tous les 15 jours|une semaine sur deux) le {wd}",
        recur::every,
        2,
    ),
    rule(Nt::Every, "(tous les|chaque) (quinze|15) jours", recur::each, grain::FORTNIGHT),
    rule(Nt::Every, "(tous les|chaque) (huit|8) jours", recur::each, grain::WEEK),
    rule(Nt::Every, "(une|1) fois (par|chaque|tous les|toutes les) {unit}", recur::every, 1),
    rule(Nt::Every, "(une|1) fois (tous|toutes) les {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(les jours ouvrables|les jours ouvres|les jours de semaine)", recur::on_days, WORKDAYS),
    rule(
        Nt::Every,
        "(les week ends|les weekends|tous les week ends|tous les weekends|tous les we)",
        recur::on_days,
        WEEKENDS,
    ),
    rule(
        Nt::Every,
        "(le|les|chaque|tous les)? {ord} {wd} (de chaque mois|de tous les mois|chaque mois|tous les mois)",
        recur::monthly,
        0,
    ),
    rule(Nt::Every, "(chaque|tous les) {ord} {wd} du mois", recur::monthly, 0),
    rule(
        Nt::Every,
        "(le|les)? dernier {wd} (de chaque mois|de tous les mois|chaque mois|tous les mois)",
        recur::monthly,
        -1,
    ),
    rule(Nt::Every, "(chaque|tous les) dernier {wd} du mois", recur::monthly, -1),
    rule(Nt::Every, "(le|les)? {dd} (de chaque mois|de tous les mois|chaque mois|tous les mois)", recur::monthly, 0),
    rule(Nt::Every, "(tous les|chaque) {dd} du mois", recur::monthly, 0),
    rule(Nt::Every, "(le)? dernier jour (de chaque mois|de tous les mois|chaque mois)", recur::monthly, -1),
    rule(Nt::Every, "(chaque mois|tous les mois) le {dd}", recur::monthly, 0),
    rule(Nt::Every, "(chaque annee|tous les ans|chaque) (le)? {md}", recur::yearly, 0),
    rule(Nt::Every, "(le|les|tous les)? {md} (de chaque annee|chaque annee|tous les ans)", recur::yearly, 0),
    rule(Nt::Every, "(un jour sur deux|1 jour sur 2)", recur::every_other_day, 2),
    rule(Nt::Every, "(bimensuel|bimensuelle|bimensuellement)", recur::each, grain::FORTNIGHT),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} (le|les)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} (le|les)? {wds} {clock}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(Nt::Daily, "(quotidien|quotidienne|quotidiennement|journalier|journaliere)", recur::each, grain::DAY),
    rule(Nt::Daily, "(hebdomadaire|hebdomadairement|hebdo)", recur::each, grain::WEEK),
    rule(Nt::Daily, "(mensuel|mensuelle|mensuellement)", recur::each, grain::MONTH),
    rule(Nt::Daily, "(trimestriel|trimestrielle)", recur::each, grain::QUARTER),
    rule(Nt::Daily, "(annuel|annuelle|annuellement)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} (le|les) {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} ((le|les) {wds})? {clock}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
