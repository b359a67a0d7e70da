//! Who this car is for the storefront: a key that never leaves it, and the certificate for it.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context as _;
use entitlement::VehicleKey;
use rcgen::{CertificateParams, KeyPair, PublicKeyData as _};

const KEY_FILE: &str = "vehicle.key.pem";
const CERTIFICATE_FILE: &str = "vehicle.cert.pem";

/// The car's key and, once it is enrolled, its certificate.
#[derive(Clone)]
pub(crate) struct Identity {
    folder: PathBuf,
    key: Arc<KeyPair>,
    // Guards the certificate, which enrolment sets once. Never held across an await.
    certificate: Arc<Mutex<Option<String>>>,
}

impl Identity {
    /// Reads the key from the state folder, or makes one.
    pub(crate) fn load_or_create(folder: &Path) -> anyhow::Result<Self> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .with_context(|| format!("cannot make the state folder {}", folder.display()))?;
        let key_path = folder.join(KEY_FILE);
        let key = match fs::read_to_string(&key_path) {
            Ok(pem) => KeyPair::from_pem(&pem).with_context(|| format!("{} holds no usable key", key_path.display()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let key = KeyPair::generate().context("cannot make a key")?;
                write_private(&key_path, &key.serialize_pem())?;
                key
            }
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", key_path.display())),
        };
        let certificate = fs::read_to_string(folder.join(CERTIFICATE_FILE)).ok();
        Ok(Self { folder: folder.to_owned(), key: Arc::new(key), certificate: Arc::new(Mutex::new(certificate)) })
    }

    pub(crate) fn vehicle_key(&self) -> VehicleKey {
        VehicleKey::of_public_key(&self.key.subject_public_key_info())
    }

    /// Certificate and key in one PEM, once enrolled.
    pub(crate) fn pem(&self) -> Option<String> {
        let certificate = self.certificate.lock().unwrap_or_else(PoisonError::into_inner);
        certificate.as_ref().map(|certificate| format!("{certificate}\n{}", self.key.serialize_pem()))
    }

    /// Asks for a certificate for this key (RFC 2986).
    pub(crate) fn signing_request(&self) -> anyhow::Result<String> {
        // The subject stays empty: the storefront knows the car by its key alone.
        let request = CertificateParams::default().serialize_request(&*self.key).context("cannot write the signing request")?;
        request.pem().context("cannot write the signing request")
    }

    /// Keeps the certificate for good.
    pub(crate) fn enrolled(&self, certificate_pem: String) -> anyhow::Result<()> {
        write_private(&self.folder.join(CERTIFICATE_FILE), &certificate_pem)?;
        *self.certificate.lock().unwrap_or_else(PoisonError::into_inner) = Some(certificate_pem);
        Ok(())
    }

    /// Forgets a certificate that the storefront no longer accepts, so that the car enrols again.
    pub(crate) fn forget_certificate(&self) {
        *self.certificate.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Whole or not at all, readable for this user only.
fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    let write = || -> std::io::Result<()> {
        let draft = path.with_extension("draft");
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, path)?;
        path.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}
