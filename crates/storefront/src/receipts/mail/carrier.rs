//! Where mails go: to a mail server, or into a folder.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor, message::header::HeaderName, transport::smtp};
use url::{Host, Url};

use crate::{
    FileError,
    files::{make_private_dir, write_private},
    limits,
};

/// Where mails go.
#[derive(Clone, PartialEq, Eq)]
pub enum MailTarget {
    /// Files `ID.eml`, for those who have no mail server, and for tests. The folder is made when it is needed.
    Folder(PathBuf),
    /// A mail server. Its address may hold a password, so it is never printed.
    Server(Url),
}

/// Why a mail server is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailTargetError {
    /// Not an address at all.
    #[error("a mail server is written smtps://USER:PASSWORD@HOST:PORT or smtp://…, and anything else is a folder")]
    Address,
    /// It says more than who and where.
    #[error("the address of a mail server has no path, query or fragment")]
    Excess,
}

impl FromStr for MailTarget {
    type Err = MailTargetError;

    fn from_str(text: &str) -> Result<Self, MailTargetError> {
        if !text.starts_with("smtp:") && !text.starts_with("smtps:") {
            return if text.is_empty() || text.contains("://") { Err(MailTargetError::Address) } else { Ok(Self::Folder(text.into())) };
        }
        let url: Url = text.parse().map_err(|_| MailTargetError::Address)?;
        if !url.has_host() || url.host_str() == Some("") {
            return Err(MailTargetError::Address);
        }
        // Such as `?tls=opportunistic`, which would be a way around TLS.
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(MailTargetError::Excess);
        }
        Ok(Self::Server(url))
    }
}

impl fmt::Debug for MailTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
            Self::Server(url) => write!(f, "Server({}://{})", url.scheme(), url.host_str().unwrap_or_default()),
        }
    }
}

/// Takes mails away.
#[derive(Debug, Clone)]
pub(crate) enum Carrier {
    Folder(PathBuf),
    Server(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Why a mail was not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CarrierError {
    /// The file cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The server is not there, or refuses.
    #[error("mail server: {0}")]
    Server(#[from] smtp::Error),
    /// It took too long.
    #[error("mail server: it did not answer in time")]
    Late,
}

/// Whether it makes sense to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It does.
    ForNow,
    /// There is no such mailbox.
    ForGood,
}

impl CarrierError {
    /// Only what a server says of a mailbox ends it. A wrong password, a full disk or a blocked port gets mended.
    pub(crate) fn refused(&self) -> Refused {
        /// Mailbox unavailable; user not local; mailbox name not allowed (RFC 5321, 4.2.3).
        const NO_SUCH_MAILBOX: [u16; 3] = [550, 551, 553];
        match self {
            Self::Server(error) if error.status().is_some_and(|code| NO_SUCH_MAILBOX.contains(&u16::from(code))) => Refused::ForGood,
            _ => Refused::ForNow,
        }
    }
}

impl Carrier {
    /// To a server, mails and passwords go over TLS, or not at all. Only to this very computer they go without.
    ///
    /// # Errors
    /// When the system's certificates cannot be used.
    pub(crate) fn new(target: &MailTarget) -> Result<Self, smtp::Error> {
        let mut url = match target {
            MailTarget::Folder(folder) => return Ok(Self::Folder(folder.clone())),
            MailTarget::Server(url) => url.clone(),
        };
        // `smtps` is TLS from the first byte; with `smtp` it has to be asked for, before anything is said.
        let tls = (url.scheme() == "smtp" && !is_this_computer(&url)).then_some("tls=required");
        url.set_query(tls);
        url.set_path("");
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())?;
        Ok(Self::Server(Box::new(builder.timeout(Some(limits::MAIL_STEP_MAX)).build())))
    }

    /// Hands a mail over. When this returns, somebody else is answerable for it.
    ///
    /// # Errors
    /// [`CarrierError`]: nobody is; the same mail can be handed over again.
    pub(crate) async fn carry(&self, message: Message) -> Result<(), CarrierError> {
        match self {
            Self::Folder(folder) => {
                let folder = folder.clone();
                // Writing waits for the disk.
                let written = tokio::task::spawn_blocking(move || write_to(&folder, &message)).await;
                written.map_err(|_| CarrierError::Late)?.map_err(CarrierError::File)
            }
            Self::Server(transport) => match tokio::time::timeout(limits::MAIL_MAX, transport.send(message)).await {
                Ok(result) => Ok(result.map(|_| ())?),
                Err(_) => Err(CarrierError::Late),
            },
        }
    }
}

/// Under the name of its Message-ID, so that the same mail is the same file.
fn write_to(folder: &Path, message: &Message) -> Result<(), FileError> {
    let id = message.headers().get_raw(HeaderName::new_from_ascii_str("Message-ID").as_ref()).unwrap_or_default();
    let key: String = id.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
    make_private_dir(folder)?;
    write_private(&folder.join(format!("{key}.eml")), &message.formatted())
}

fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        // `url` reads the host of a scheme that it does not know as a name.
        Some(Host::Domain(name)) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}
