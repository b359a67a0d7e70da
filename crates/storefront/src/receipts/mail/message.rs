//! A receipt as a mail: the text to read, the PDF to keep.

use std::time::{Duration, SystemTime};

use entitlement::{ContractReceipt, Digest};
use lettre::{
    Address, Message,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

use crate::{
    database::notices::Notice,
    receipts::{Language, Written},
};

/// What a signed document is called that goes along.
const SIGNED_FILE: &str = "handover.cose";

/// Why a receipt cannot become a mail.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    /// It names no address of the seller, so there is nobody to write.
    #[error("the receipt has no mail address of the seller")]
    NoSender,
    /// A part of it cannot be written down.
    #[error("the mail cannot be written: {0}")]
    Mail(#[from] lettre::error::Error),
    /// Its type is unknown.
    #[error("the mail cannot be written: {0}")]
    Type(#[from] lettre::message::header::ContentTypeErr),
}

/// Nobody wrote this by hand, so nobody's absence note is to answer it (RFC 3834).
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Makes the mail. The same receipt to the same address gives the same bytes.
///
/// Nothing that a catalogue, a car or a driver says can add a line to its head: subject and names are one line each and are encoded by
/// the library, and the address was parsed.
///
/// # Errors
/// [`MessageError`] when the seller has no address, or the library refuses a part.
pub(crate) fn message(receipt: &ContractReceipt, written: &Written, to: &Address) -> Result<Message, MessageError> {
    let from: Address = receipt.seller.lines().find_map(|line| line.trim().parse().ok()).ok_or(MessageError::NoSender)?;
    let sender = (!written.sheet.sender.is_empty()).then(|| written.sheet.sender.clone());
    // Ids may hold what a Message-ID may not, and one car may use what another has used.
    let key = Digest::of(format!("{}/{}", receipt.vehicle, receipt.id).as_bytes()).to_string();
    let date = SystemTime::UNIX_EPOCH + Duration::from_secs(receipt.issued_at.as_second().unsigned_abs());
    let name = match written.sheet.language {
        Language::English => format!("Receipt-{}.pdf", receipt.number),
        Language::German => format!("Beleg-{}.pdf", receipt.number),
    };
    let pdf = Attachment::new(name).body(written.pdf.clone(), ContentType::parse("application/pdf")?);
    let parts = MultiPart::mixed().boundary(format!("=_{key}")).build().singlepart(SinglePart::plain(written.text.clone())).singlepart(pdf);
    let message = Message::builder()
        .message_id(Some(format!("<{key}@{}>", from.domain())))
        .date(date)
        .from(Mailbox::new(sender, from))
        .to(Mailbox::new(None, to.clone()))
        .subject(written.sheet.subject.clone())
        .header(AutoSubmitted)
        .multipart(parts)?;
    Ok(message)
}

/// Makes a mail of what somebody is told. The same notice gives the same bytes.
///
/// # Errors
/// [`MessageError`] when nobody writes it, or the library refuses a part.
pub(crate) fn notice(told: &Notice) -> Result<Message, MessageError> {
    let from: Mailbox = told.sender.parse().map_err(|_| MessageError::NoSender)?;
    let date = SystemTime::UNIX_EPOCH + Duration::from_secs(told.made_at.as_second().unsigned_abs());
    let domain = from.email.domain().to_owned();
    let head = Message::builder()
        .message_id(Some(format!("<{}@{domain}>", told.id)))
        .date(date)
        .from(from)
        .to(Mailbox::new(None, told.address.clone()))
        .subject(told.subject.clone())
        .header(AutoSubmitted);
    let text = SinglePart::plain(told.body.clone());
    let message = match &told.signed {
        None => head.singlepart(text)?,
        Some(signed) => {
            // RFC 9052, 11.3.1.
            let file = Attachment::new(SIGNED_FILE.to_owned()).body(signed.clone(), ContentType::parse("application/cose")?);
            head.multipart(MultiPart::mixed().boundary(format!("=_{}", told.id)).build().singlepart(text).singlepart(file))?
        }
    };
    Ok(message)
}
