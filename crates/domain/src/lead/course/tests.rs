//! How leads go on, fact by fact.

use super::*;

fn at(hours: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + hours * 3600).unwrap()
}

fn booking(n: u8) -> BookingId {
    BookingId::at(1, [n; 10])
}

/// What becomes of one person by this news, each at its hour.
fn after(all: &[(i64, News<'_>)]) -> Vec<(Stage, Option<i64>, Option<String>)> {
    let contact = ContactId::at(1, [1; 10]);
    let mut leads = Vec::new();
    for (n, (hour, news)) in all.iter().enumerate() {
        let came = Came { at: at(*hour), contact: &contact, conversation: None, news: *news };
        goes_on(&mut leads, &came, || LeadId::at(1, [u8::try_from(n).unwrap(); 10]));
    }
    leads.into_iter().map(|lead| (lead.stage, lead.value, lead.reason)).collect()
}

const WISH: News<'_> = News::Wishes { wants: "book", held: false };
const HELD: News<'_> = News::Wishes { wants: "book", held: true };

#[test]
fn a_wish_goes_on_until_it_is_booked() {
    assert_eq!(after(&[(0, WISH)]), [(Stage::New, None, None)]);
    assert_eq!(after(&[(0, WISH), (1, HELD), (2, WISH)]), [(Stage::Qualified, None, None)]);
    let one = booking(1);
    let books = News::Books { booking: &one, ends_at: at(48), price: Some(8_000) };
    assert_eq!(after(&[(0, WISH), (1, HELD), (2, books)]), [(Stage::Appointment, Some(8_000), None)]);
    assert_eq!(after(&[(2, books)]), [(Stage::Appointment, Some(8_000), None)]);
}

#[test]
fn an_appointment_is_kept_or_cancelled() {
    let one = booking(1);
    let books = News::Books { booking: &one, ends_at: at(48), price: Some(8_000) };
    let kept = (Stage::Completed, Some(8_000), None);
    assert_eq!(after(&[(0, books), (49, WISH)]), [kept.clone(), (Stage::New, None, None)]);
    // Who has an appointment and asks for another one has no second lead before it is booked.
    assert_eq!(after(&[(0, books), (47, WISH)]).len(), 1);
    let moves = News::Moves { booking: &one, ends_at: at(96) };
    assert_eq!(after(&[(0, books), (40, moves), (49, WISH)]), [(Stage::Appointment, Some(8_000), None)]);
    let lost = (Stage::Lost, Some(8_000), Some("cancelled".to_owned()));
    assert_eq!(after(&[(0, books), (40, News::Cancels(&one))]), [lost]);
    assert_eq!(after(&[(0, books), (49, News::Cancels(&one))]), [kept]);
    let (two, other) = (booking(2), booking(3));
    let again = News::Books { booking: &two, ends_at: at(60), price: None };
    let both = after(&[(0, books), (1, again), (2, News::Cancels(&other))]);
    assert_eq!(both, [(Stage::Appointment, Some(8_000), None), (Stage::Appointment, None, None)]);
}

#[test]
fn whoever_goes_quiet_or_wants_no_more_is_lost() {
    let lost = |why: &str| (Stage::Lost, None, Some(why.to_owned()));
    assert_eq!(after(&[(0, HELD), (1, News::WantsNoMore)]), [lost("opted_out")]);
    let days = |n: i64| 24 * n;
    assert_eq!(after(&[(0, WISH), (days(31), WISH)]), [lost("went_quiet"), (Stage::New, None, None)]);
    // A word in between puts it off.
    assert_eq!(after(&[(0, WISH), (days(20), WISH), (days(40), WISH)]), [(Stage::New, None, None)]);
    let one = booking(1);
    let books = News::Books { booking: &one, ends_at: at(48), price: None };
    assert_eq!(after(&[(0, books), (1, News::WantsNoMore)]), [(Stage::Appointment, None, None)]);
}
