//! Who may call the store.

use zbus::{Connection, DBusError, fdo, message::Header};

/// Root, our own user, and at most one more.
#[derive(Debug, Clone, Copy)]
pub(super) struct Callers {
    /// The one more, by number.
    pub(super) user: Option<u32>,
    /// The option that names it.
    pub(super) option: &'static str,
}

/// Why the store did nothing. An utterance that was not understood is an answer.
#[derive(Debug, DBusError)]
#[zbus(prefix = "org.upfit.Error")]
pub(crate) enum StoreError {
    /// The bus does not work.
    #[zbus(error)]
    Bus(zbus::Error),
    /// Too long, too far, or no such thing.
    InvalidArgument(String),
    /// Nobody listens in this language.
    UnknownLanguage(String),
    /// This user may not call the store.
    NotAllowed(String),
    /// The store does not answer: it ends.
    Busy(String),
}

impl Callers {
    /// The attack: another user's program acts in the driver's place, on a bus without a policy.
    pub(super) async fn authorise(&self, header: &Header<'_>, connection: &Connection) -> Result<(), StoreError> {
        let sender = header.sender().ok_or_else(|| StoreError::NotAllowed("who asks is not known".to_owned()))?;
        let user =
            fdo::DBusProxy::new(connection).await?.get_connection_unix_user(sender.clone().into()).await.map_err(zbus::Error::from)?;
        let own = std::fs::metadata("/proc/self").map(|about| std::os::unix::fs::MetadataExt::uid(&about)).ok();
        if user == 0 || Some(user) == own || Some(user) == self.user {
            return Ok(());
        }
        Err(StoreError::NotAllowed(format!("user {user} may not call the store; see {}", self.option)))
    }
}
