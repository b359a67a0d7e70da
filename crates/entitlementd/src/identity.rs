//! Who this car is for the storefront: a key that never leaves it, and the certificate for it.
//!
//! A head unit that takes the place of another has a key of its own, and speaks for the vehicle that it is told: the one that was enrolled
//! with the first unit's key.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context as _, bail};
use entitlement::VehicleKey;
use rcgen::{CertificateParams, KeyPair, PublicKeyData as _};
use tokio::sync::Notify;

const KEY_FILE: &str = "vehicle.key.pem";
const CERTIFICATE_FILE: &str = "vehicle.cert.pem";
/// For which vehicle this unit speaks, where it is not the one of its own key.
const VEHICLE_FILE: &str = "vehicle.id";

/// The car's key and, once it is enrolled, its certificate.
#[derive(Clone)]
pub(crate) struct Identity {
    folder: PathBuf,
    key: Arc<KeyPair>,
    // Guards the certificate, which enrolment sets once. Never held across an await.
    certificate: Arc<Mutex<Option<String>>>,
    // Guards the vehicle, which enrolment may set once. Never held across an await.
    vehicle: Arc<Mutex<VehicleKey>>,
    learned: Arc<Notify>,
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
        let own = VehicleKey::of_public_key(&key.subject_public_key_info());
        let vehicle = match fs::read_to_string(folder.join(VEHICLE_FILE)) {
            Ok(text) => VehicleKey::parse(text.trim()).with_context(|| format!("{VEHICLE_FILE} names no vehicle"))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => own,
            Err(error) => return Err(error).with_context(|| format!("cannot read {VEHICLE_FILE}")),
        };
        Ok(Self {
            folder: folder.to_owned(),
            key: Arc::new(key),
            certificate: Arc::new(Mutex::new(certificate)),
            vehicle: Arc::new(Mutex::new(vehicle)),
            learned: Arc::default(),
        })
    }

    /// For which vehicle this unit speaks.
    pub(crate) fn vehicle_key(&self) -> VehicleKey {
        *self.vehicle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Resolves when this unit has learned that it speaks for another vehicle: what is signed for it is another's than before.
    pub(crate) async fn learned(&self) {
        self.learned.notified().await;
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

    /// Keeps the certificate for good. A unit that has never had one may learn with it for which vehicle it speaks; one that has spoken for
    /// a vehicle holds what is another owner's, and is reset first.
    pub(crate) fn enrolled(&self, certificate_pem: String, vehicle: Option<VehicleKey>) -> anyhow::Result<()> {
        if let Some(vehicle) = vehicle.filter(|vehicle| *vehicle != self.vehicle_key()) {
            if self.folder.join(CERTIFICATE_FILE).exists() {
                bail!("this head unit has spoken for another vehicle: it is to be reset first");
            }
            // Before the certificate: without this, that one would be taken for the wrong vehicle's.
            write_private(&self.folder.join(VEHICLE_FILE), &vehicle.to_string())?;
            *self.vehicle.lock().unwrap_or_else(PoisonError::into_inner) = vehicle;
            self.learned.notify_one();
        }
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
