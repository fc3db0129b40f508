//! How Portuguese says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(
        Nt::Weekdays,
        "{wd} ((e|ou|e as|e a|e aos|e o|e nas|e na|e no)? {wd})? ((e|ou|e as|e aos|e nas|e na|e no)? {wd})? ((e|ou|e as|e aos|e nas|e na|e no)? {wd})?",
        recur::weekdays,
        0,
    ),
    rule(Nt::Weekdays, "(de)? {wd} (a|ate|-) {wd}", recur::weekdays_through, 0),
    rule(
        Nt::Weekdays,
        "(dia util|dias uteis|dia de semana|dias de semana|dia de trabalho|dias de trabalho)",
        int,
        WORKDAYS,
    ),
    rule(Nt::Every, "(cada|toda|todo|a cada) {wds}", recur::every, 1),
    rule(Nt::Every, "(todas as|todos os) {wds}", recur::every, 1),
    rule(Nt::Every, "(todas as|todos os|cada|toda|todo|a cada) {unit}", recur::every, 1),
    rule(Nt::Every, "(todas as|todos os|toda|cada) {partw}", recur::every, 1),
    rule(Nt::Every, "(as|aos|nas|nos) {wds}", recur::every, 1),
    rule(Nt::Every, "(as|aos|nas|nos) {wds} (de todas as semanas|de cada semana|sempre)", recur::every, 1),
    rule(Nt::Every, "(a|de)? (cada) {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(a)? cada (duas|2|dois) {wds}", recur::every, 2),
    rule(Nt::Every, "({wds} sim {wds} nao|{wds} alternadas|{wds} alternados)", recur::every, 2),
    rule(
        Nt::Every,
        "(semana sim semana nao|semanas alternadas|(de quinze em|a cada|cada) quinze dias|(de 15 em|a cada|cada) 15 dias)",
        recur::each,
        grain::FORTNIGHT,
    ),
    rule(Nt::Every, "de {num} em {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(uma vez|1 vez) (a|ao|por|a cada|cada) {unit}", recur::every, 1),
    rule(Nt::Every, "(uma vez|1 vez) a cada {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(nos dias uteis|nos dias de semana|durante a semana|em dias uteis)", recur::on_days, WORKDAYS),
    rule(Nt::Every, "(aos|nos) (fins de semana|finais de semana)", recur::on_days, WEEKENDS),
    rule(Nt::Every, "(na|no|a|o|toda|todo)? {ord} {wd} (de cada|de todos os|de todo) (mes|meses)", recur::monthly, 0),
    rule(
        Nt::Every,
        "(na|no|a|o|toda|todo)? (ultima|ultimo) {wd} (de cada|de todos os|de todo) (mes|meses)",
        recur::monthly,
        -1,
    ),
    rule(Nt::Every, "(toda|todo|todas as|todos os) {ord} {wd} do mes", recur::monthly, 0),
    rule(Nt::Every, "(toda|todo|todas as|todos os) (ultima|ultimo) {wd} do mes", recur::monthly, -1),
    rule(Nt::Every, "(no|o|todo)? (dia)? {dd} (de cada|de todos os|de todo) (mes|meses)", recur::monthly, 0),
    rule(Nt::Every, "todo dia {dd}", recur::monthly, 0),
    rule(Nt::Every, "(no|o)? ultimo dia (de cada|de todos os|de todo) (mes|meses)", recur::monthly, -1),
    rule(Nt::Every, "(todo|todo o|cada) (ano)? (no|em|o)? {md}", recur::yearly, 0),
    rule(Nt::Every, "(o|no|em)? {md} (de cada|de todos os|de todo) (ano|anos)", recur::yearly, 0),
    rule(Nt::Every, "(dia sim dia nao|dia sim e dia nao|em? dias alternados)", recur::every_other_day, 2),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} (a|as|na|nas|no|aos|nos)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(Nt::Daily, "(diario|diaria|diariamente)", recur::each, grain::DAY),
    rule(Nt::Daily, "(semanal|semanalmente)", recur::each, grain::WEEK),
    rule(Nt::Daily, "(quinzenal|quinzenalmente)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "(mensal|mensalmente)", recur::each, grain::MONTH),
    rule(Nt::Daily, "(anual|anualmente)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} (a|as|na|nas|no|aos|nos) {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} ((a|as|na|nas|no|aos|nos) {wds})? {clock}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
