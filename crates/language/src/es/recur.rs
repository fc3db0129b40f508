//! How Spanish says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(
        Nt::Weekdays,
        "{wd} ((y|e|o|y los|o los)? {wd})? ((y|e|o|y los|o los)? {wd})? ((y|e|o|y los|o los)? {wd})?",
        recur::weekdays,
        0,
    ),
    rule(Nt::Weekdays, "(de)? {wd} (a|hasta|-) {wd}", recur::weekdays_through, 0),
    rule(
        Nt::Weekdays,
        "(dia laborable|dias laborables|dia habil|dias habiles|dia de semana|dias de semana|dias entre semana|dia de trabajo)",
        int,
        WORKDAYS,
    ),
    rule(Nt::Every, "cada {wds}", recur::every, 1),
    rule(Nt::Every, "(todos los|todas las) {wds}", recur::every, 1),
    rule(Nt::Every, "(todos los|todas las|cada) {unit}", recur::every, 1),
    rule(Nt::Every, "(todos los|todas las|cada) {partw}", recur::every, 1),
    rule(Nt::Every, "los {wds}", recur::every, 1),
    rule(Nt::Every, "los {wds} (de cada semana|de todas las semanas|siempre)", recur::every, 1),
    rule(Nt::Every, "cada (quince|15) dias", recur::each, grain::FORTNIGHT),
    rule(Nt::Every, "cada {num} {unit}", recur::every, 1),
    rule(Nt::Every, "cada (dos|2) {wds}", recur::every, 2),
    rule(
        Nt::Every,
        "(un {wds} si y otro no|un {wds} si otro no|{wds} alternos|{wds} por medio|{wds} de por medio)",
        recur::every,
        2,
    ),
    rule(
        Nt::Every,
        "(una semana si y otra no|semana por medio|semana de por medio|semanas alternas)",
        recur::each,
        grain::FORTNIGHT,
    ),
    rule(Nt::Every, "(una vez|1 vez) (a la|al|por|cada) {unit}", recur::every, 1),
    rule(Nt::Every, "(una vez|1 vez) cada {num} {unit}", recur::every, 1),
    rule(Nt::Every, "(entre semana|los dias laborables|los dias habiles|los dias de semana)", recur::on_days, WORKDAYS),
    rule(Nt::Every, "(los fines de semana|los findes)", recur::on_days, WEEKENDS),
    rule(Nt::Every, "(el)? {ord} {wd} de (cada|todos los) (mes|meses)", recur::monthly, 0),
    rule(Nt::Every, "(cada|todos los|el)? ultimo {wd} de (cada|todos los) (mes|meses)", recur::monthly, -1),
    rule(Nt::Every, "(cada|todos los) {ord} {wd} (del|de) mes", recur::monthly, 0),
    rule(Nt::Every, "(el|los)? (dia|dias)? {dd} de (cada|todos los) (mes|meses)", recur::monthly, 0),
    rule(Nt::Every, "(el)? ultimo dia de (cada|todos los) (mes|meses)", recur::monthly, -1),
    rule(Nt::Every, "(cada|todos los) {md}", recur::yearly, 0),
    rule(Nt::Every, "(el)? {md} de (cada|todos los) (ano|anos)", recur::yearly, 0),
    rule(Nt::Every, "(un dia si y otro no|dia por medio|dias alternos)", recur::every_other_day, 2),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} (el|los)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(Nt::Daily, "(diario|diaria|diariamente|a diario)", recur::each, grain::DAY),
    rule(Nt::Daily, "(semanal|semanalmente)", recur::each, grain::WEEK),
    rule(Nt::Daily, "(quincenal|quincenalmente|bisemanal)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "(mensual|mensualmente)", recur::each, grain::MONTH),
    rule(Nt::Daily, "(anual|anualmente)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} (el|los) {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} ((el|los) {wds})? {clock}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
