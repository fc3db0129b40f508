//! Files that come with a message. What a file is follows from its bytes, never from its name or from
//! what whoever sent it says of it.

use crate::id::{AttachmentId, ConversationId, MessageId};
use jiff::Timestamp;

/// The largest file that is taken: what carriers take is smaller, and a photo of a telephone fits.
pub const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;
/// With one message; no carrier takes more.
pub const FILES_MAX: usize = 10;
/// Of a file's name.
pub const NAME_CHARS_MAX: usize = 120;

/// A file of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub conversation: ConversationId,
    pub message: MessageId,
    /// Its place among the files of its message, from 0.
    pub place: i64,
    /// As whoever sent it called it.
    pub name: Option<String>,
    pub standing: Standing,
    /// When it was announced.
    pub at: Timestamp,
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It lies with the vendor and is being fetched.
    Coming,
    Kept(Content),
    /// It could not be had, and why.
    Failed(Trouble),
}

/// What is known of bytes that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub kind: FileKind,
    pub bytes: i64,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The vendor has it no more.
    Gone,
    TooLarge,
    /// Its bytes are none of the kinds that are taken.
    NotAccepted,
    /// The vendor was not reached, however often it was tried.
    NotReached,
    /// The vendor does not give it to this account.
    Refused,
}

impl Trouble {
    pub const ALL: [Self; 5] = [Self::Gone, Self::TooLarge, Self::NotAccepted, Self::NotReached, Self::Refused];

    pub fn name(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::TooLarge => "too_large",
            Self::NotAccepted => "not_accepted",
            Self::NotReached => "not_reached",
            Self::Refused => "refused",
        }
    }
}

/// The kinds of files that are taken. None of them is run by a browser that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Jpeg,
    Png,
    Gif,
    Webp,
    Pdf,
    Vcard,
    Mp3,
    Ogg,
    Amr,
    M4a,
    Mp4,
    ThreeGp,
}

impl FileKind {
    pub const ALL: [Self; 12] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::Webp,
        Self::Pdf,
        Self::Vcard,
        Self::Mp3,
        Self::Ogg,
        Self::Amr,
        Self::M4a,
        Self::Mp4,
        Self::ThreeGp,
    ];

    /// The media type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Vcard => "text/vcard",
            Self::Mp3 => "audio/mpeg",
            Self::Ogg => "audio/ogg",
            Self::Amr => "audio/amr",
            Self::M4a => "audio/mp4",
            Self::Mp4 => "video/mp4",
            Self::ThreeGp => "video/3gpp",
        }
    }

    /// How the names of such files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Vcard => "vcf",
            Self::Mp3 => "mp3",
            Self::Ogg => "ogg",
            Self::Amr => "amr",
            Self::M4a => "m4a",
            Self::Mp4 => "mp4",
            Self::ThreeGp => "3gp",
        }
    }

    /// Whether it is a picture made of dots, which a page may show as it is.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Gif | Self::Webp)
    }

    /// What the bytes are. `None`: nothing that is taken.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [b'O', b'g', b'g', b'S', ..] => Self::Ogg,
            [b'#', b'!', b'A', b'M', b'R', ..] => Self::Amr,
            [b'I', b'D', b'3', ..] => Self::Mp3,
            // The eleven bits that begin a frame, then a version, and layer III.
            [0xff, second, ..] if second & 0xe6 == 0xe2 && second & 0x18 != 0x08 => Self::Mp3,
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Self::of_brand(brand)?,
            text => Self::of_text(text)?,
        })
    }

    /// Of the family of containers that name their brand (ISO/IEC 14496-12).
    fn of_brand(brand: &[u8]) -> Option<Self> {
        Some(match brand.first_chunk::<4>()? {
            b"M4A " | b"M4B " => Self::M4a,
            b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1" | b"M4V " | b"MSNV"
            | b"dash" => Self::Mp4,
            [b'3', b'g', b'p' | b'g' | b's', _] => Self::ThreeGp,
            _ => return None,
        })
    }

    fn of_text(bytes: &[u8]) -> Option<Self> {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let head = text.first_chunk::<11>()?;
        head.eq_ignore_ascii_case(b"BEGIN:VCARD").then_some(Self::Vcard)
    }
}

/// A name as it may be shown and given to a browser: one line without what separates folders, and not too long.
/// `None`: nothing is left of it.
pub fn plain_name(text: &str) -> Option<String> {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.chars().filter(|c| !c.is_control() && !is_direction(*c) && !matches!(c, '"' | '<' | '>' | ';'));
    let name: String = kept.take(NAME_CHARS_MAX).collect();
    let name = name.trim().trim_start_matches('.');
    (!name.is_empty()).then(|| name.to_owned())
}

/// Signs that make a name read otherwise than it is written.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_are() {
        let known: [(&[u8], FileKind); 13] = [
            (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n\0\0", FileKind::Png),
            (b"GIF89a\x01\0", FileKind::Gif),
            (b"RIFF\x24\0\0\0WEBPVP8 ", FileKind::Webp),
            (b"%PDF-1.7\n", FileKind::Pdf),
            (b"\xef\xbb\xbf begin:vcard\r\nVERSION:3.0", FileKind::Vcard),
            (b"ID3\x04\0", FileKind::Mp3),
            (b"\xff\xfb\x90\x64", FileKind::Mp3),
            (b"OggS\0\x02", FileKind::Ogg),
            (b"#!AMR\n", FileKind::Amr),
            (b"\0\0\0\x1cftypM4A \0\0", FileKind::M4a),
            (b"\0\0\0\x18ftypmp42\0\0", FileKind::Mp4),
            (b"\0\0\0\x14ftyp3gp4\0\0", FileKind::ThreeGp),
        ];
        for (bytes, kind) in known {
            assert_eq!(FileKind::of(bytes), Some(kind));
        }
    }

    #[test]
    fn what_a_browser_would_run_is_not_taken() {
        let not: [&[u8]; 9] = [
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
            b"<!DOCTYPE html><script>x()</script>",
            b"MZ\x90\0",
            b"PK\x03\x04",
            b"\x7fELF",
            b"",
            b"RIFF\x24\0\0\0WAVE",
            b"\0\0\0\x18ftypheic\0\0",
            b"plain words",
        ];
        for bytes in not {
            assert_eq!(FileKind::of(bytes), None, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn kinds_have_a_type_and_an_ending_of_their_own() {
        for (n, kind) in FileKind::ALL.iter().enumerate() {
            for other in FileKind::ALL.iter().skip(n + 1) {
                assert_ne!((kind.name(), kind.ending()), (other.name(), other.ending()));
            }
        }
    }

    #[test]
    fn a_name_leads_nowhere_and_reads_as_it_is_written() {
        assert_eq!(plain_name("../../etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(plain_name("C:\\leak\\sink.jpg").as_deref(), Some("sink.jpg"));
        assert_eq!(plain_name("a\u{202e}gpj.exe\r\n\"x").as_deref(), Some("agpj.exex"));
        assert_eq!(plain_name(" .hidden ").as_deref(), Some("hidden"));
        assert_eq!(plain_name("Grundriß Küche.pdf").as_deref(), Some("Grundriß Küche.pdf"));
        assert_eq!((plain_name("a/"), plain_name("..")), (None, None));
        assert_eq!(plain_name(&"x".repeat(500)).map(|n| n.len()), Some(NAME_CHARS_MAX));
    }
}
