//! A row of an answer, read column by column in the order of the SELECT list.

use crate::error::{Error, Result};
use crate::words::Word;
use frontdesk_domain::*;
use jiff::Timestamp;
use serde::de::DeserializeOwned;

/// Each method reads the next column.
#[derive(Debug)]
pub struct Row {
    cells: Cells,
    next: usize,
}

/// A SQLite row is copied out into one buffer; a PostgreSQL row is kept as it came.
#[derive(Debug)]
enum Cells {
    Lite { cells: Vec<Cell>, text: String },
    Pg(tokio_postgres::Row),
}

#[derive(Debug)]
enum Cell {
    Null,
    Int(i64),
    Bytes(Vec<u8>),
    /// Where the text ends in the buffer; it begins where the one before ends.
    Text(usize, usize),
}

/// An id type, as it is read from a column.
pub trait Id: Sized {
    const PREFIX: &'static str;
    fn read(text: &str) -> Option<Self>;
}

macro_rules! ids {
    ($($id:ident)*) => {$(
        impl Id for $id {
            const PREFIX: &'static str = $id::PREFIX;

            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        }
    )*};
}

ids! {
    TenantId ChannelId ContactId ConversationId MessageId TurnId ResourceId ServiceId HoldId BookingId OutboxId
    TimerId JournalId EventId VisitorId MemberId TeamId OrganizationId SessionId FamilyId KeyId RoleId InvitationId FactorId SignOnId
    AuditId WebhookId DeliveryId BlockId VersionId NoteId ReplyId ViewId
    LeadId TaskId AttachmentId
}

impl Row {
    pub(crate) fn pg(row: tokio_postgres::Row) -> Self {
        Self { cells: Cells::Pg(row), next: 0 }
    }

    pub(crate) fn lite(row: &rusqlite::Row<'_>, columns: usize) -> Result<Self> {
        use rusqlite::types::ValueRef;
        let mut cells = Vec::with_capacity(columns);
        let mut text = String::new();
        for i in 0..columns {
            cells.push(match row.get_ref(i)? {
                ValueRef::Null => Cell::Null,
                ValueRef::Integer(n) => Cell::Int(n),
                ValueRef::Text(bytes) => {
                    let from = text.len();
                    text.push_str(std::str::from_utf8(bytes).map_err(|_| Error::broken("stored text is not UTF-8"))?);
                    Cell::Text(from, text.len())
                }
                ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
                ValueRef::Real(_) => return Err(Error::broken("a column holds a number that nothing wrote")),
            });
        }
        Ok(Self { cells: Cells::Lite { cells, text }, next: 0 })
    }

    pub fn text(&mut self) -> Result<String> {
        Ok(self.str()?.to_owned())
    }

    pub fn text_or_null(&mut self) -> Result<Option<String>> {
        Ok(self.str_or_null()?.map(str::to_owned))
    }

    pub fn int(&mut self) -> Result<i64> {
        self.int_or_null()?.ok_or_else(|| Error::broken("a number is missing in a column"))
    }

    pub fn int_or_null(&mut self) -> Result<Option<i64>> {
        let i = self.step();
        match &self.cells {
            Cells::Pg(row) => Ok(row.try_get(i)?),
            Cells::Lite { cells, .. } => match cells.get(i) {
                Some(Cell::Int(n)) => Ok(Some(*n)),
                Some(Cell::Null) => Ok(None),
                _ => Err(Error::broken(format!("column {i} is not a number"))),
            },
        }
    }

    pub fn flag(&mut self) -> Result<bool> {
        match &self.cells {
            Cells::Pg(row) => {
                let flag = row.try_get(self.next)?;
                self.next += 1;
                Ok(flag)
            }
            Cells::Lite { .. } => Ok(self.int()? != 0),
        }
    }

    pub fn bytes(&mut self) -> Result<Vec<u8>> {
        let i = self.step();
        match &mut self.cells {
            Cells::Pg(row) => Ok(row.try_get(i)?),
            Cells::Lite { cells, .. } => match cells.get_mut(i) {
                Some(Cell::Bytes(bytes)) => Ok(std::mem::take(bytes)),
                _ => Err(Error::broken(format!("column {i} is no bytes"))),
            },
        }
    }

    pub fn at(&mut self) -> Result<Timestamp> {
        instant(self.int()?)
    }

    pub fn at_or_null(&mut self) -> Result<Option<Timestamp>> {
        self.int_or_null()?.map(instant).transpose()
    }

    pub fn id<T: Id>(&mut self) -> Result<T> {
        T::read(self.str()?).ok_or_else(|| Error::broken(format!("a stored {}_ id is not one", T::PREFIX)))
    }

    pub fn id_or_null<T: Id>(&mut self) -> Result<Option<T>> {
        let Some(text) = self.str_or_null()? else { return Ok(None) };
        T::read(text).map(Some).ok_or_else(|| Error::broken(format!("a stored {}_ id is not one", T::PREFIX)))
    }

    /// A small whole number, such as a seat.
    pub fn small(&mut self) -> Result<u16> {
        u16::try_from(self.int()?).map_err(|_| Error::broken("a stored number is too large"))
    }

    /// A JSON document. The error tells the place in it, not its text.
    pub fn json<T: DeserializeOwned>(&mut self) -> Result<T> {
        serde_json::from_str(self.str()?)
            .map_err(|e| Error::broken(format!("a stored document cannot be read at {}:{}", e.line(), e.column())))
    }

    pub fn json_or_null<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        let i = self.next;
        if self.str_or_null()?.is_none() {
            return Ok(None);
        }
        self.next = i;
        self.json().map(Some)
    }

    pub(crate) fn word<T: Word>(&mut self) -> Result<T> {
        T::read(self.str()?).ok_or_else(|| Error::broken(format!("a stored {} is not one", T::WHAT)))
    }

    pub(crate) fn word_or_null<T: Word>(&mut self) -> Result<Option<T>> {
        let Some(text) = self.str_or_null()? else { return Ok(None) };
        T::read(text).map(Some).ok_or_else(|| Error::broken(format!("a stored {} is not one", T::WHAT)))
    }

    fn str(&mut self) -> Result<&str> {
        self.str_or_null()?.ok_or_else(|| Error::broken("a text is missing in a column"))
    }

    fn str_or_null(&mut self) -> Result<Option<&str>> {
        let i = self.step();
        match &self.cells {
            Cells::Pg(row) => Ok(row.try_get(i)?),
            Cells::Lite { cells, text } => match cells.get(i) {
                Some(Cell::Text(from, to)) => Ok(text.get(*from..*to)),
                Some(Cell::Null) => Ok(None),
                _ => Err(Error::broken(format!("column {i} is not text"))),
            },
        }
    }

    fn step(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }
}

fn instant(microseconds: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(microseconds).map_err(|_| Error::broken("a stored instant is out of range"))
}
