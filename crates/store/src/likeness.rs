//! Which people may be one: by the numbers they write and call from and those they left for a booking. Nothing here makes
//! them one.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::ContactId;
use jiff::Timestamp;

/// Two who may be one person. Both stand for themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Who was here first.
    pub one: ContactId,
    pub other: ContactId,
    /// A number that is both's; `None`: only its end is.
    pub number: Option<String>,
    pub names: [Option<String>; 2],
}

/// `$tail` is the end of a number: so many digits are told on the phone, whatever the country.
macro_rules! alike {
    ($tail_of_address:literal, $tail_of_phone:literal) => {
        concat!(
            "WITH numbers AS MATERIALIZED (
                 SELECT coalesce(p.merged_into, p.id) AS person, p.address AS number, ",
            $tail_of_address,
            " AS tail FROM contacts p WHERE p.tenant_id = $1 AND p.address_kind = 'phone'
                 UNION
                 SELECT coalesce(p.merged_into, p.id), b.phone, ",
            $tail_of_phone,
            " FROM bookings b JOIN contacts p ON p.tenant_id = b.tenant_id AND p.id = b.contact_id
                 WHERE b.tenant_id = $1 AND b.phone IS NOT NULL),
             apart AS MATERIALIZED (
                 SELECT coalesce(x.merged_into, x.id) AS one, coalesce(y.merged_into, y.id) AS other
                 FROM contacts_apart d
                 JOIN contacts x ON x.tenant_id = d.tenant_id AND x.id = d.one_id
                 JOIN contacts y ON y.tenant_id = d.tenant_id AND y.id = d.other_id
                 WHERE d.tenant_id = $1)
             SELECT a.person, b.person, max(CASE WHEN a.number = b.number THEN a.number END), x.name, y.name
             FROM numbers a
             JOIN numbers b ON b.tail = a.tail AND b.person > a.person
             JOIN contacts x ON x.tenant_id = $1 AND x.id = a.person
             JOIN contacts y ON y.tenant_id = $1 AND y.id = b.person
             WHERE ($2 = '' OR a.person = $2 OR b.person = $2)
               AND NOT EXISTS (SELECT 1 FROM apart d WHERE d.one = a.person AND d.other = b.person)
               AND NOT EXISTS (SELECT 1 FROM apart d WHERE d.other = a.person AND d.one = b.person)
             GROUP BY a.person, b.person, x.name, y.name
             ORDER BY b.person DESC, a.person DESC LIMIT $3"
        )
    };
}

/// Those who share a number or the end of one, the latest first: all, or those like one person.
pub async fn alike(tx: &mut Tx, of: Option<&ContactId>, limit: i64) -> Result<Vec<Likeness>> {
    const ALIKE: Sql = Sql::each(
        alike!("substr(p.address, -7)", "substr(b.phone, -7)"),
        alike!("right(p.address, 7)", "right(b.phone, 7)"),
    );
    let tenant = tx.tenant();
    let of = of.map_or("", ContactId::as_str);
    let rows = tx.all(ALIKE, &[(&tenant).into(), of.into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// They are two people, whatever they share.
pub fn tell_apart(tx: &mut Tx, one: &ContactId, other: &ContactId, now: Timestamp) {
    let tenant = tx.tenant();
    let (one, other) = in_order(one, other);
    tx.put(
        "INSERT INTO contacts_apart (tenant_id, one_id, other_id, said_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, one_id, other_id) DO NOTHING",
        &[(&tenant).into(), one.into(), other.into(), now.into()],
    );
}

/// Nobody says any more that they are two.
pub fn forget_apart(tx: &mut Tx, one: &ContactId, other: &ContactId) {
    let tenant = tx.tenant();
    let (one, other) = in_order(one, other);
    tx.put(
        "DELETE FROM contacts_apart WHERE tenant_id = $1 AND one_id = $2 AND other_id = $3",
        &[(&tenant).into(), one.into(), other.into()],
    );
}

fn in_order<'a>(one: &'a ContactId, other: &'a ContactId) -> (&'a ContactId, &'a ContactId) {
    if one <= other { (one, other) } else { (other, one) }
}

fn read(mut row: Row) -> Result<Likeness> {
    Ok(Likeness {
        one: row.id()?,
        other: row.id()?,
        number: row.text_or_null()?,
        names: [row.text_or_null()?, row.text_or_null()?],
    })
}
