//! Reads a party as a list of people and rooms: "me, my wife and two kids aged 4 and 7".

use crate::grammar::{Chart, Crowd, Nt, Sense};
use crate::party::{
    ADULTS, AGE_MAX, CHILD_KIN, CHILDREN, COMING, COUNT_MAX, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS,
    ROOMS_MAX, counts_more, ends_count, small, who,
};
use crate::tongue::flag;
use crate::when::duration::grain;

/// How an item of the list was said, which decides what may stand beside it and whether it says anything alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Counted,
    /// "my wife", "a friend", "my two kids": with a word that says whose or which.
    Own,
    /// "wife": only inside a list.
    Bare,
    Me,
    I,
}

struct Item {
    from: usize,
    end: usize,
    crowd: Crowd,
    how: How,
}

/// A text of so many words may say no more than that the speaker comes.
const ME_WORDS_MAX: usize = 4;

/// A party that begins at a word. `asked` for one, "me" says something alone.
pub fn read(chart: &mut Chart<'_>, at: usize, asked: bool) -> Option<(usize, Crowd)> {
    if let Some(found) = list(chart, at, asked) {
        return Some(found);
    }
    with_others(chart, at)
}

/// "I'm coming with my dad": the speaker and who stands after "with".
fn with_others(chart: &mut Chart<'_>, at: usize) -> Option<(usize, Crowd)> {
    let (from, Sense::Int(COMING)) = chart.longest(Nt::Lead, at)? else { return None };
    let first = item(chart, from).filter(|i| i.how == How::Own && i.crowd.rooms == 0)?;
    let (end, mut crowd) = list(chart, from, false).unwrap_or((first.end, first.crowd));
    crowd.speaker = true;
    Some((end, crowd))
}

pub fn list(chart: &mut Chart<'_>, at: usize, asked: bool) -> Option<(usize, Crowd)> {
    let first = item(chart, at).or_else(|| bare_adults(chart, at))?;
    let (mut total, mut end, mut items) = (first.crowd, first.end, 1);
    let mut how = first.how;
    let mut told = how == How::Counted;
    let mut pending = how == How::Me || how == How::I;
    while let Some((next, joined)) = following(chart, end, how, total.rooms > 0) {
        // "2 adults and I would like": the speaker is counted after kin alone.
        let and = next.from > end;
        if let Some(names) = apposition(chart, end, how, total) {
            end = names;
            break;
        }
        if next.how == How::I && (told || !and || how != How::Own)
            || next.how == How::Me && how == How::I
            || next.how == How::Bare && how == How::Counted && !joined
        {
            break;
        }
        pending &= !joined;
        told |= next.how == How::Counted;
        total.add(&next.crowd);
        (end, how, items) = (next.end, next.how, items + 1);
    }
    // "two rooms, a double and a single": the rooms are told, not more of them.
    let rooms = first.crowd.rooms;
    if rooms > 1 && total.rooms == 2 * rooms {
        total.rooms = rooms;
    }
    // "for me", not "call me back" or "send me a taxi".
    let few = chart.words.len() <= ME_WORDS_MAX && (end == chart.words.len() || chart.has(end, flag::COURTESY));
    let led = at == 0 || chart.has(at - 1, flag::LINK | flag::TO) || chart.longest(Nt::Lead, at - 1).is_some();
    let alone = told || asked && first.how == How::Me && few && led;
    if pending && items > 1 || items == 1 && !alone {
        return None;
    }
    Some((end, total.settled()))
}

/// "the two of us, my wife and I": who is named after a pause are those that were counted.
fn apposition(chart: &mut Chart<'_>, end: usize, how: How, total: Crowd) -> Option<usize> {
    let pause = chart.word(end).is_some_and(|w| w.pause && !w.stop) && !chart.has(end, flag::AND);
    let counted = total.people.max(total.adults);
    if how != How::Counted || !pause || counted < 2 || total.children > 0 {
        return None;
    }
    let (mut named, mut at, mut own) = (0, end, false);
    while let Some(next) = item(chart, at).filter(|i| i.how != How::Counted) {
        // "two adults, a kid and a baby"
        if total.adults > 0 && next.crowd.children > 0 {
            return None;
        }
        named += next.crowd.adults + next.crowd.children;
        own |= next.how == How::Own;
        at = next.end + usize::from(chart.has(next.end, flag::AND));
        (end < at && named >= counted).then(|| at = next.end);
        if named >= counted {
            break;
        }
    }
    (own && named == counted).then_some(at)
}

impl Crowd {
    /// "myself and five others" are six people.
    fn settled(mut self) -> Self {
        if self.people > 0 && self.adults > 0 && self.adults <= 2 && self.children == 0 {
            self.people += self.adults;
            self.adults = 0;
        }
        self
    }
}

/// The next item of a list, and whether a word or a comma joins it.
fn following(chart: &mut Chart<'_>, end: usize, how: How, rooms: bool) -> Option<(Item, bool)> {
    let word = chart.word(end).filter(|w| !w.stop)?;
    let pause = word.pause;
    let mut at = end;
    while at < end + 3 && chart.has(at, flag::AND) {
        at += 1;
    }
    // "ein Paar mit einem Kind", where the word that joins is part of the phrase.
    let within = end.checked_sub(1).is_some_and(|last| chart.has(last, flag::AND));
    let joined = at > end || pause || within;
    let next = match item(chart, at) {
        None if rooms && joined => more_rooms(chart, at)?,
        next => next?,
    };
    // "get me two rooms" is no list.
    let loose = !joined && (how == How::Me && next.how != How::Own || how == How::I || next.how == How::Me);
    if loose { None } else { Some((next, joined)) }
}

/// "two plus a child": a number without a word counts adults when children follow.
fn bare_adults(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let (end, n) = small(chart, at)?;
    if !chart.has(end, flag::AND) {
        return None;
    }
    let next = item(chart, end + 1).filter(|i| i.crowd.children > 0 && i.how != How::Bare)?;
    (next.crowd.adults == 0).then_some(Item { from: at, end, crowd: Crowd::of(ADULTS, n)?, how: How::Counted })
}

fn item(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let plain = noun_phrase(chart, at).or_else(|| told_by_ages(chart, at));
    let phrase = chart.longest(Nt::Party, at).and_then(|(end, sense)| match sense {
        Sense::Party(_) if counts_more(chart, end) => None,
        Sense::Party(crowd) => Some(Item { from: at, end, crowd, how: How::Counted }),
        _ => None,
    });
    let mut best = match (plain, phrase) {
        (Some(a), Some(b)) => {
            if a.end > b.end {
                a
            } else {
                b
            }
        }
        (a, b) => a.or(b)?,
    };
    if best.crowd.children > 0 && best.crowd.aged == 0 {
        best.end = ages(chart, best.end, &mut best.crowd);
    } else if best.how == How::Own && best.crowd.adults > 0 {
        grown_down(chart, &mut best);
    }
    Some(best)
}

/// "our three girls, who are six, eight and ten": those who have such ages are children.
fn grown_down(chart: &mut Chart<'_>, item: &mut Item) {
    let mut crowd = Crowd { children: item.crowd.adults, adults: 0, ..item.crowd };
    let end = ages(chart, item.end, &mut crowd);
    let young = crowd.ages.iter().take(usize::from(crowd.aged)).all(|age| *age < 18);
    if young && crowd.aged > 0 && u16::from(crowd.aged) == crowd.children {
        (item.crowd, item.end) = (crowd, end);
    }
}

/// An article, an owner or a number, words of sort, and a word for people or rooms.
fn noun_phrase(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    // "i nostri due figli", "os meus pais": an article may stand before whose they are.
    let owners = (at..at + 2).take_while(|i| chart.has(*i, flag::POSS) && !is_me(chart, *i)).count();
    let own = owners > 0;
    let start = at + owners;
    let one = chart.has(start, flag::ONE);
    let number = small(chart, start);
    let mut noun = number.map_or(start + usize::from(one), |n| n.0);
    let mut sort = false;
    let unbroken = |chart: &Chart<'_>, i: usize| chart.word(i).is_some_and(|w| i == at || !w.stop);
    while noun < start + 6 && unbroken(chart, noun) {
        let code = who(chart, noun);
        let more = code == Some(ROOM_SORT) || chart.has(noun, flag::SORT);
        // "three adult people", "two twin rooms": the last word counts.
        let adult = code == Some(ADULTS) && who(chart, noun + 1).is_some_and(|c| c == PEOPLE || c == CHILDREN);
        if !(more || adult) || more && who(chart, noun).is_some_and(|c| c != ROOM_SORT) {
            break;
        }
        sort |= code == Some(ROOM_SORT);
        noun += 1;
    }
    if sort && (one || number.is_some()) && short_of_rooms(chart, noun) {
        let n = number.map_or(1, |n| n.1);
        return Some(Item { from: at, end: noun, crowd: Crowd::of(ROOMS, n)?, how: How::Counted });
    }
    let kin = if number.is_none() && !one { kin(chart, noun) } else { None };
    let code = kin.or_else(|| who(chart, noun)).filter(|_| unbroken(chart, noun))?;
    let adult_before = noun > start && who(chart, noun - 1) == Some(ADULTS);
    let code = if code == PEOPLE && adult_before { ADULTS } else { code };
    // "una habitación doble": the sort may come after.
    let sorts = |chart: &Chart<'_>, i: usize| code == ROOMS && unbroken(chart, i) && is_room_sort(chart, i);
    let end = (noun + 1..noun + 3).take_while(|i| sorts(chart, *i)).count() + noun + 1;
    let n = number.map(|n| n.1).filter(|n| (1..=COUNT_MAX).contains(n));
    let made = |code, n, how| Some(Item { from: at, end, crowd: Crowd::of(code, n)?, how });
    match (code, n) {
        (ROOM_SORT, _) => None,
        (ME | I, None) if noun == at => made(code, 1, if code == ME { How::Me } else { How::I }),
        (ME | I, _) => None,
        (PEOPLE, Some(1)) if one => None,
        (ROOMS, Some(n)) if n > ROOMS_MAX => None,
        // "una amiga me los recomendó"
        (KIN | CHILD_KIN, Some(1)) if one => made(code, 1, How::Own),
        (KIN, Some(n)) => made(ADULTS, n, if own { How::Own } else { How::Counted }),
        (CHILD_KIN, Some(n)) => made(CHILDREN, n, if own { How::Own } else { How::Counted }),
        (PAIR_KIN, Some(n)) => made(PAIRS, n, How::Counted),
        (code, Some(n)) => made(code, n, if own { How::Own } else { How::Counted }),
        (KIN | CHILD_KIN | PAIR_KIN, None) if own || one => made(code, 1, How::Own),
        (KIN | CHILD_KIN | PAIR_KIN, None) => made(code, 1, How::Bare),
        (ROOMS, None) if one || sort => made(code, 1, How::Counted),
        // "a friend" alone is somebody, and not who comes.
        (ADULTS | CHILDREN | PAIRS, None) if one => made(code, 1, How::Own),
        _ => None,
    }
}

/// "one single and one double room", "una habitación doble y una individual": the word for rooms is said once.
fn short_of_rooms(chart: &mut Chart<'_>, at: usize) -> bool {
    chart.has(at, flag::AND) && noun_phrase(chart, at + 1).is_some_and(|next| next.crowd.rooms > 0)
}

/// One more sort of room after rooms, without the word for them.
fn more_rooms(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let number = small(chart, at);
    let counted = number.map_or(at + usize::from(chart.has(at, flag::ONE)), |n| n.0);
    // "um de casal"
    let sort = counted + usize::from(chart.has(counted, flag::LINK | flag::AGED));
    let end = (sort..sort + 4).take_while(|i| is_room_sort(chart, *i)).count() + sort;
    let n = number.map_or(1, |n| n.1);
    (counted > at && end > sort && n <= ROOMS_MAX).then_some(Item {
        from: at,
        end,
        crowd: Crowd::of(ROOMS, n)?,
        how: How::Counted,
    })
}

/// The same word may count and be kin: "zwei Mann", "mein Mann".
fn kin(chart: &Chart<'_>, at: usize) -> Option<i64> {
    chart.tongue.class_values(chart.id(at), Nt::Who).find(|code| (KIN..=PAIR_KIN).contains(code))
}

fn is_room_sort(chart: &Chart<'_>, at: usize) -> bool {
    chart.tongue.class_values(chart.id(at), Nt::Who).any(|code| code == ROOM_SORT)
}

/// "para mí, mi mujer": without its accent the same word says whose.
fn is_me(chart: &Chart<'_>, at: usize) -> bool {
    let ends = chart.word(at + 1).is_none_or(|w| w.pause || w.stop) || chart.has(at + 1, flag::AND | flag::POSS);
    who(chart, at) == Some(ME) && ends
}

/// "one of 3 and another of 7 years": the word after what stands for a child there.
fn each_of(chart: &Chart<'_>, at: usize) -> usize {
    let each = chart.has(at, flag::ONE | flag::SORT) && chart.has(at + 1, flag::AGED);
    let unbroken = |i: usize| chart.word(i).is_some_and(|w| !w.stop);
    let mut next = at;
    while each && next < at + 3 && unbroken(next) && chart.has(next, flag::ONE | flag::SORT | flag::AGED) {
        next += 1;
    }
    next
}

/// The ages after children: "aged 4, 7 and 9", "(4 and 7)". The word after the last.
fn ages(chart: &mut Chart<'_>, at: usize, crowd: &mut Crowd) -> usize {
    let mut next = at;
    next = each_of(chart, next);
    while next < at + 3 && chart.has(next, flag::AGED) {
        next += 1;
    }
    let said = next > at;
    // "who are six and eight", "is four", "just turned eleven"
    let is = (next..next + 3).take_while(|i| chart.has(*i, flag::IS)).count();
    next += is;
    // "zwei Kinder mit 4 und 7 Jahren"
    let with = !said && chart.has(at, flag::WITH);
    let apart = !with && chart.word(at).is_some_and(|w| w.pause && !w.stop);
    next += usize::from(with);
    let (mut end, mut found) = (at, Crowd::default());
    while u16::from(found.aged) < crowd.children
        && let Some((after, age)) = small(chart, next).filter(|n| n.1 <= AGE_MAX)
    {
        end = after;
        while chart.has(end, flag::AGED) {
            end += 1;
        }
        let months = (after..end).any(|i| chart.tongue.class(chart.id(i), Nt::Grain) == Some(grain::MONTH));
        found.push_age(if months { age / 12 } else { age });
        next = each_of(chart, end + usize::from(chart.has(end, flag::AND) || chart.folded(end) == ","));
    }
    let unit = end > at && chart.has(end.saturating_sub(1), flag::AGED);
    let closes = chart.word(end).is_none_or(|w| w.stop || w.pause);
    // "three children 4 6 and 8 years old"
    let all = u16::from(found.aged) == crowd.children;
    // "two kids 4 and 7 for Friday"
    let row = crowd.children > 1 && !counts_more(chart, end) && ends_count(chart, end);
    let fits = said || all && (unit || row || closes && (apart || is > 0));
    if end == at || !fits {
        return at;
    }
    crowd.add(&Crowd { aged: found.aged, ages: found.ages, ..Crowd::default() });
    end
}

/// "kids aged 5 and 8", "the children are 4 and 7": there are as many as have an age.
fn told_by_ages(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let noun = at + (at..at + 2).take_while(|i| chart.has(*i, flag::POSS)).count();
    let children = chart.tongue.class_values(chart.id(noun), Nt::Who).any(|code| code == CHILDREN);
    let leads = (noun + 1..noun + 4).take_while(|i| chart.has(*i, flag::AGED | flag::IS | flag::HAVE_AGE)).count();
    if !children || leads == 0 || chart.word(noun + 1)?.stop {
        return None;
    }
    let (mut crowd, mut end, mut next) = (Crowd::default(), at, noun + 1 + leads);
    while let Some((after, age)) = small(chart, next).filter(|n| n.1 < 18) {
        end = after + (after..after + 3).take_while(|i| chart.has(*i, flag::AGED)).count();
        crowd.push_age(age);
        next = end + usize::from(chart.has(end, flag::AND) || chart.folded(end) == ",");
    }
    crowd.children = u16::from(crowd.aged);
    let several = crowd.aged > 1 && usize::from(crowd.aged) < crowd.ages.len();
    (several && !counts_more(chart, end)).then_some(Item { from: at, end, crowd, how: How::Counted })
}

/// "four or five people", "6 to 8 guests": room is needed for the greater number.
pub fn range(chart: &mut Chart<'_>, at: usize) -> Option<(usize, Crowd)> {
    let between = chart.longest(Nt::Between, at).map(|f| f.0);
    let (after, least) = small(chart, between.unwrap_or(at))?;
    let next = match between {
        Some(_) => chart.longest(Nt::Till, after)?.0,
        None if chart.has(after, flag::OR | flag::TO) && chart.longest(Nt::Lead, after).is_none() => after + 1,
        None if chart.folded(after) == "-" => after + 1,
        None if chart.word(after)?.dashed => after,
        None => return None,
    };
    if chart.word(after)?.stop {
        return None;
    }
    let (end, crowd) = list(chart, next, false)?;
    let most = [crowd.people, crowd.adults, crowd.children, crowd.rooms].into_iter().find(|n| *n > 0)?;
    (least > 0 && least < i64::from(most) && small(chart, next).is_some()).then_some((end, crowd))
}
