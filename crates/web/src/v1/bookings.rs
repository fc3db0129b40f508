//! `/v1/bookings` and `/v1/free-times`: appointments, with the checks and refusals that callers meet.

use super::page::{Items, Page, wrong_cursor};
use super::shapes::{BookingShape, OfferShape};
use super::version::{IfMatch, Versioned, changed};
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::bookings::{FreeTimes, Guest, NewBooking, NewTime, Refused, When};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::contact::is_e164;
use frontdesk_domain::{BookingId, ContactId, ResourceId, ServiceId, TenantId};
use frontdesk_store::Id;
use frontdesk_store::bookings::Kept;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// The most days that free times are looked for at once.
const DAYS_MAX: i32 = 31;
const MINUTES_MAX: u16 = 12 * 60;
const NAME_CHARS_MAX: usize = 120;

impl Find for Kept {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = BookingId::parse(id) else { return Ok(None) };
        desk.booking(tenant, &id).await
    }
}

/// Which bookings are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Those that stand and begin on this day of the tenant's zone, soonest first.
    #[param(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// Those that stand and begin from this instant on, soonest first.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// With `from`: and before this one.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
    /// Without a time: only those of this contact.
    contact: Option<String>,
}

/// Bookings: those of a day or a span, soonest first; without a time all there are, the latest made first.
#[utoipa::path(get, path = "/v1/bookings", tag = "Bookings", params(Filter, Page),
    responses((status = 200, body = Items<BookingShape>)))]
pub async fn list(
    by: Allowed<may::BookingsRead>,
    Asked(page): Asked<Page>,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Items<BookingShape>>, ApiError> {
    let (limit, when) = (page.limit(), when(&by, &page, filter)?);
    let by_time = matches!(when, When::Between { .. });
    let found = by.desk.bookings(by.tenant(), when, limit).await?;
    let cursor = |kept: &Kept| match by_time {
        true => format!("{}.{}", kept.booking.offer.starts_at.as_microsecond(), kept.booking.id),
        false => kept.booking.id.to_string(),
    };
    Ok(Json(Items::of(found, limit, &by.business.tenant.zone, cursor, |kept| (&kept).into())))
}

fn when(by: &Allowed<may::BookingsRead>, page: &Page, filter: Filter) -> Result<When, ApiError> {
    let day = |date: Date| date.to_zoned(by.zone().clone()).map(|zoned| zoned.timestamp());
    let span = match (filter.on, filter.from) {
        (Some(date), _) => {
            let (Ok(from), Ok(until)) = (day(date), day(date.saturating_add(1.day()))) else {
                return Err(ApiError::bad_request("on is a day that no calendar here has."));
            };
            Some((from, until))
        }
        (None, Some(from)) => Some((from, filter.until.unwrap_or(Timestamp::MAX))),
        (None, None) => None,
    };
    if let Some((from, until)) = span {
        return Ok(When::Between { from, until, after: page.after.as_deref().map(place).transpose()? });
    }
    let no_id = || ApiError::bad_request("contact is not an id.");
    let of = filter.contact.map(|text| ContactId::parse(&text).ok_or_else(no_id)).transpose()?;
    Ok(When::Latest { of, after: page.after()? })
}

/// `1764000000000000.bkg_…`
fn place(cursor: &str) -> Result<(Timestamp, BookingId), ApiError> {
    let (at, id) = cursor.split_once('.').ok_or_else(wrong_cursor)?;
    let at = at.parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok()).ok_or_else(wrong_cursor)?;
    Ok((at, BookingId::parse(id).ok_or_else(wrong_cursor)?))
}

/// A booking.
#[utoipa::path(get, path = "/v1/bookings/{id}", tag = "Bookings", params(("id" = String, Path)),
    responses((status = 200, body = BookingShape)))]
pub async fn read(found: Found<Kept, may::BookingsRead>) -> Versioned<BookingShape> {
    shown(&found.it)
}

fn shown(kept: &Kept) -> Versioned<BookingShape> {
    Versioned(kept.into(), kept.changed_at.as_microsecond().to_string())
}

/// A booking to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Book {
    service: String,
    /// Left out: whoever is free.
    resource: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    /// Left out: as long as the service takes.
    #[schema(minimum = 1, maximum = 720)]
    minutes: Option<u16>,
    /// Whom it is for, when they are known; else `phone`.
    contact: Option<String>,
    /// E.164, such as `+15875550123`.
    phone: Option<String>,
    /// The name it is booked under; needed with `phone`.
    #[schema(max_length = 120)]
    name: Option<String>,
}

/// Books, with the checks the assistant makes; the guest gets the same confirmation.
#[utoipa::path(post, path = "/v1/bookings", tag = "Bookings", request_body = Book,
    responses((status = 201, body = BookingShape)))]
pub async fn book(by: Allowed<may::BookingsWrite>, Body(book): Body<Book>) -> Result<Response, ApiError> {
    let booked = by.desk.book_for(by.tenant(), new_booking(book)?, &by.acting).await?;
    let kept = booked.map_err(refused)?;
    Ok((StatusCode::CREATED, shown(&kept)).into_response())
}

fn new_booking(book: Book) -> Result<NewBooking, ApiError> {
    let name = book.name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if name.iter().any(|name| name.chars().count() > NAME_CHARS_MAX) {
        return Err(ApiError::invalid("name", "A name has at most 120 characters."));
    }
    let guest = match (book.contact, book.phone, name) {
        (Some(contact), None, name) => {
            Guest::Known { contact: ContactId::parse(&contact).ok_or_else(|| refused(Refused::NoContact))?, name }
        }
        (None, Some(phone), Some(name)) if is_e164(&phone) => Guest::Phone { phone, name },
        (None, Some(phone), _) if !is_e164(&phone) => {
            return Err(ApiError::invalid("phone", "Write the number with + and country code, such as +15875550123."));
        }
        (None, Some(_), _) => return Err(refused(Refused::NoName)),
        _ => return Err(ApiError::invalid("contact", "Say whom it is for: contact, or phone and name.")),
    };
    Ok(NewBooking {
        service: id(&book.service, Refused::NoService)?,
        resource: book.resource.map(|text| id(&text, Refused::NoResource)).transpose()?,
        starts_at: book.starts_at,
        minutes: minutes(book.minutes)?,
        guest,
    })
}

fn id<T: Id>(text: &str, otherwise: Refused) -> Result<T, ApiError> {
    T::read(text).ok_or_else(|| refused(otherwise))
}

fn minutes(minutes: Option<u16>) -> Result<Option<u16>, ApiError> {
    match minutes {
        Some(0) => Err(ApiError::invalid("minutes", "An appointment takes at least a minute.")),
        Some(n) if n > MINUTES_MAX => Err(ApiError::invalid("minutes", "An appointment takes at most twelve hours.")),
        fine => Ok(fine),
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    /// Left out: the same as before.
    resource: Option<String>,
}

/// Moves a booking, with the checks the assistant makes, and tells the guest.
#[utoipa::path(post, path = "/v1/bookings/{id}/move", tag = "Bookings", params(("id" = String, Path)),
    request_body = Move, responses((status = 200, body = BookingShape)))]
pub async fn move_it(
    found: Found<Kept, may::BookingsWrite>,
    seen: IfMatch,
    Body(to): Body<Move>,
) -> Result<Versioned<BookingShape>, ApiError> {
    let (by, id_of) = (&found.by, &found.it.booking.id);
    let resource = to.resource.map(|text| id::<ResourceId>(&text, Refused::NoResource)).transpose()?;
    let to = NewTime { starts_at: to.starts_at, resource };
    let moved = by.desk.move_for(by.tenant(), id_of, to, instant(&seen)?, &by.acting).await?;
    moved.ok_or_else(ApiError::not_found)?.map(|kept| shown(&kept)).map_err(refused)
}

/// Cancels a booking, frees its time and tells the guest.
#[utoipa::path(post, path = "/v1/bookings/{id}/cancel", tag = "Bookings", params(("id" = String, Path)),
    responses((status = 200, body = BookingShape)))]
pub async fn cancel(
    found: Found<Kept, may::BookingsWrite>,
    seen: IfMatch,
) -> Result<Versioned<BookingShape>, ApiError> {
    let (by, id) = (&found.by, &found.it.booking.id);
    let cancelled = by.desk.cancel_for(by.tenant(), id, instant(&seen)?, &by.acting).await?;
    cancelled.ok_or_else(ApiError::not_found)?.map(|kept| shown(&kept)).map_err(refused)
}

fn instant(seen: &IfMatch) -> Result<Option<Timestamp>, ApiError> {
    seen.number()?.map(|at| Timestamp::from_microsecond(at).map_err(|_| changed())).transpose()
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Looked {
    service: String,
    /// Left out: whoever is free.
    resource: Option<String>,
    /// The first day, in the tenant's zone.
    #[param(value_type = String, format = Date)]
    from: Date,
    /// The last day; left out: the same. At most 31 days.
    #[param(value_type = Option<String>, format = Date)]
    until: Option<Date>,
    /// Left out: as long as the service takes.
    #[param(minimum = 1, maximum = 720)]
    minutes: Option<u16>,
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u16>,
}

/// Free times, earliest first: one offer for each time, by whoever is free then.
#[utoipa::path(get, path = "/v1/free-times", tag = "Bookings", params(Looked), responses(
    (status = 200, body = Items<OfferShape>),
    (status = 422, description = "There is no such service or resource"),
))]
pub async fn free(
    by: Allowed<may::BookingsRead>,
    Asked(asked): Asked<Looked>,
) -> Result<Json<Items<OfferShape>>, ApiError> {
    let until = asked.until.unwrap_or(asked.from);
    if asked.from.checked_add(DAYS_MAX.days()).is_ok_and(|last| until >= last) {
        return Err(ApiError::bad_request("At most 31 days are looked through at once. Name a nearer until."));
    }
    let limit = Page { after: None, limit: asked.limit }.limit();
    let wanted = FreeTimes {
        service: id::<ServiceId>(&asked.service, Refused::NoService)?,
        resource: asked.resource.map(|text| id(&text, Refused::NoResource)).transpose()?,
        minutes: minutes(asked.minutes)?,
        days: (asked.from, until),
    };
    let free = by.desk.free_times(by.tenant(), wanted, usize::try_from(limit).unwrap_or(1)).await?;
    let items = free.map_err(refused)?.into_iter().map(Into::into).collect();
    Ok(Json(Items { items, next: None, zone: by.business.tenant.zone.clone() }))
}

pub(crate) fn refused(why: Refused) -> ApiError {
    let wrong = |field, message| ApiError::invalid(field, message);
    match why {
        Refused::NotFree { reason, offers } => {
            let offers: Vec<OfferShape> = offers.into_iter().map(Into::into).collect();
            let message = "This time is not to be had. why says the reason, offers are the nearest that are free.";
            ApiError::new(StatusCode::CONFLICT, "not_free", message).with("why", reason).with("offers", offers)
        }
        Refused::Cancelled => {
            let message = "The booking was cancelled before.";
            ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", "cancelled")
        }
        Refused::Changed => changed(),
        Refused::NoService => wrong("service", "The business has no service with this id."),
        Refused::NoResource => wrong("resource", "Nobody with this id does this service."),
        Refused::NoContact => wrong("contact", "There is no contact with this id."),
        Refused::NoName => wrong("name", "Say under which name it is booked."),
        Refused::NoChannel => {
            let message =
                "The business has neither a number nor a chat yet, so nobody can be told. Add a channel first.";
            ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", "no_channel")
        }
    }
}
