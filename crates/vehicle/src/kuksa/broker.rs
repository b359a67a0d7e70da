//! Where a databroker is, and what makes it the right one.

use std::{
    io::Read as _,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use tokio::io::AsyncReadExt as _;
use tonic::{
    metadata::{Ascii, MetadataValue},
    transport::{Certificate, Channel, ClientTlsConfig, Endpoint},
};
use url::{Host, Url};

/// How long a connection may take to come about, encryption apart.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// How often the connection itself is tried, and how long its answer may take: half of what a call may.
const KEEP_ALIVE_EVERY: Duration = Duration::from_secs(1);
const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(1);
/// Most that the head of an answer may be. The broker's are a few hundred bytes.
const HEADERS_BYTES_MAX: u32 = 8 * 1_024;
/// Longest token: a signed one that names every signal of ours has about two thousand bytes, and a head has to hold it.
const TOKEN_BYTES_MAX: u64 = 8 * 1_024;
/// Longest file of certificates: more than thirty of them.
const CERTIFICATES_BYTES_MAX: u64 = 64 * 1_024;

/// How the broker hears of the speed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SpeedFeed {
    /// Again and again, as VSS sensors are by default since databroker 0.4.2. What falls silent is unknown after
    /// [`SPEED_AGE_MAX`](crate::SPEED_AGE_MAX): whoever feeds the broker may have died, and the broker would not say so.
    #[default]
    Continuous,
    /// Only when it changes. Then nobody can tell a car that stands from a source that died.
    OnChange,
}

/// There is no such [`SpeedFeed`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the speed comes `continuous` or `on-change`")]
pub struct UnknownFeed;

impl FromStr for SpeedFeed {
    type Err = UnknownFeed;

    fn from_str(word: &str) -> Result<Self, UnknownFeed> {
        match word {
            "continuous" => Ok(Self::Continuous),
            "on-change" => Ok(Self::OnChange),
            _ => Err(UnknownFeed),
        }
    }
}

/// What there is to say of a broker beside its address.
#[derive(Debug, Clone, Default)]
pub struct BrokerOptions {
    /// PEM file with the authorities that may vouch for it. `https` needs it, the others take none.
    pub authorities: Option<PathBuf>,
    /// File with the token that is shown to it, read anew for each connection, so that it can be renewed.
    pub token: Option<PathBuf>,
    /// How it hears of the speed.
    pub speed: SpeedFeed,
}

/// Why a broker cannot be used as it was named.
#[derive(Debug, thiserror::Error)]
pub enum BrokerError {
    /// Name it otherwise.
    #[error("{0} is no address of a databroker: unix:/path, http://127.0.0.1:port or https://host:port")]
    Address(String),
    /// Encrypt it.
    #[error("{0} leaves this machine without encryption: name the broker by https")]
    NotEncrypted(String),
    /// Say whom to believe, where there is encryption and nowhere else.
    #[error("https needs the file of its authorities, and nothing else takes one")]
    Authorities,
    /// Mend the file.
    #[error("cannot use {0}: {1}")]
    File(PathBuf, String),
}

/// A databroker: where it is and how it is believed.
pub struct Broker {
    endpoint: Endpoint,
    token: Option<PathBuf>,
    pub(super) speed: SpeedFeed,
}

impl Broker {
    /// The broker at this address: `unix:/path`, `http://host:port` on this very machine, or `https://host:port`.
    ///
    /// # Errors
    /// [`BrokerError`] when the address is none, would go over a network unencrypted, or its authorities cannot be read.
    pub fn at(address: &str, options: &BrokerOptions) -> Result<Self, BrokerError> {
        let malformed = || BrokerError::Address(address.to_owned());
        let encrypted = is_encrypted(address)?;
        let mut endpoint = Endpoint::from_shared(address.to_owned()).map_err(|_| malformed())?;
        match (encrypted, &options.authorities) {
            (Encrypted::Yes, Some(file)) => {
                let pem = read(file).map_err(|error| BrokerError::File(file.clone(), error))?;
                let tls = ClientTlsConfig::new().ca_certificate(Certificate::from_pem(pem));
                endpoint = endpoint.tls_config(tls).map_err(|error| BrokerError::File(file.clone(), reasons(&error)))?;
            }
            (Encrypted::No, None) => {}
            (Encrypted::Yes, None) | (Encrypted::No, Some(_)) => return Err(BrokerError::Authorities),
        }
        let endpoint = endpoint
            .connect_timeout(CONNECT_TIMEOUT)
            .http2_keep_alive_interval(KEEP_ALIVE_EVERY)
            .keep_alive_timeout(KEEP_ALIVE_TIMEOUT)
            .keep_alive_while_idle(true)
            .http2_max_header_list_size(HEADERS_BYTES_MAX);
        Ok(Self { endpoint, token: options.token.clone(), speed: options.speed })
    }

    pub(super) async fn connect(&self) -> Result<Channel, String> {
        self.endpoint.connect().await.map_err(|error| reasons(&error))
    }

    /// What is shown to the broker with each call.
    pub(super) async fn authorization(&self) -> Result<Option<MetadataValue<Ascii>>, String> {
        let Some(path) = &self.token else { return Ok(None) };
        let unusable = |why: String| format!("{}: {why}", path.display());
        let file = tokio::fs::File::open(path).await.map_err(|error| unusable(error.to_string()))?;
        let mut token = String::new();
        file.take(TOKEN_BYTES_MAX + 1).read_to_string(&mut token).await.map_err(|error| unusable(error.to_string()))?;
        if token.len() as u64 > TOKEN_BYTES_MAX {
            return Err(unusable("too long for a token".to_owned()));
        }
        let mut value =
            MetadataValue::<Ascii>::try_from(format!("Bearer {}", token.trim())).map_err(|_| unusable("no token".to_owned()))?;
        // Keeps it out of logs and out of the compression's memory.
        value.set_sensitive(true);
        Ok(Some(value))
    }
}

#[derive(Clone, Copy)]
enum Encrypted {
    Yes,
    No,
}

fn is_encrypted(address: &str) -> Result<Encrypted, BrokerError> {
    let malformed = || BrokerError::Address(address.to_owned());
    if let Some(path) = address.strip_prefix("unix:") {
        return if Path::new(path).is_absolute() { Ok(Encrypted::No) } else { Err(malformed()) };
    }
    let url = Url::parse(address).map_err(|_| malformed())?;
    let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    if !bare || !url.username().is_empty() || url.password().is_some() {
        return Err(malformed());
    }
    let here = match url.host().ok_or_else(malformed)? {
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    match url.scheme() {
        "https" => Ok(Encrypted::Yes),
        "http" if here => Ok(Encrypted::No),
        "http" => Err(BrokerError::NotEncrypted(address.to_owned())),
        _ => Err(malformed()),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(CERTIFICATES_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > CERTIFICATES_BYTES_MAX {
        return Err("too long for certificates".to_owned());
    }
    Ok(bytes)
}

/// An error with what it comes from: a transport's own words say nothing.
fn reasons(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |error| error.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(address: &str, authorities: Option<&str>) -> BrokerError {
        let options = BrokerOptions { authorities: authorities.map(PathBuf::from), ..BrokerOptions::default() };
        Broker::at(address, &options).err().unwrap()
    }

    #[test]
    fn nothing_leaves_the_machine_unencrypted() {
        for address in
            ["http://192.168.1.4:55555", "http://broker.example:55555", "http://[2001:db8::1]:55555", "http://localhost.example:1"]
        {
            assert!(matches!(refused(address, None), BrokerError::NotEncrypted(_)), "{address}");
        }
        for address in ["http://127.0.0.1:55555", "http://[::1]:55555", "http://localhost:55555", "unix:/run/kuksa/databroker.sock"] {
            assert!(Broker::at(address, &BrokerOptions::default()).is_ok(), "{address}");
        }
    }

    #[test]
    fn an_address_that_is_none_and_authorities_out_of_place_are_refused() {
        for address in ["", "127.0.0.1:55555", "unix:relative", "ftp://127.0.0.1", "http://me@127.0.0.1:1", "http://127.0.0.1:1/path"] {
            assert!(matches!(refused(address, None), BrokerError::Address(_)), "{address}");
        }
        assert!(matches!(refused("https://broker.example:55555", None), BrokerError::Authorities));
        assert!(matches!(refused("http://127.0.0.1:55555", Some("ca.pem")), BrokerError::Authorities));
        assert!(matches!(refused("https://broker.example:55555", Some("/nowhere/ca.pem")), BrokerError::File(..)));
    }
}
