//! The development PKI: made at the first start, kept in the state folder, never committed.
//!
//! - `keys/` (secret): the CA's key and the key that signs documents. A carmaker keeps both in an HSM.
//! - `trust/`: only what a car may have: `ca.pem`, `issuer.pub`, `enrolment.token`.
//! - The server's own certificate lives in memory and is made anew at each start: there is nothing to renew or to lose.

use std::path::{Path, PathBuf};

use entitlement::{IssuerKey, SigningKey, VehicleKey};
use jiff::{Timestamp, tz::TimeZone};
use rand::TryRngCore as _;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateSigningRequestParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, PublicKeyData as _, SerialNumber,
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::files::{FileError, make_private_dir, read_if_there, write_private};

/// Valid from so early, because a car's clock may be years behind when its battery was empty.
const NOT_BEFORE_YEAR: i32 = 2020;
const CA_YEARS: i16 = 30;
/// As long as a car lives; it can be enrolled anew at any time.
const VEHICLE_YEARS: i16 = 20;
/// Longer than any process runs without a restart.
const SERVER_YEARS: i16 = 3;

/// Why the keys cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A certificate or key cannot be made or read.
    #[error("certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// The signing key's file does not hold 64 hexadecimal digits.
    #[error("{0} does not hold a signing key")]
    SigningKey(PathBuf),
    /// The system gives no random numbers.
    #[error("no random numbers: {0}")]
    Random(rand::rand_core::OsError),
    /// A certificate has no readable public key.
    #[error("the certificate cannot be read")]
    Unreadable,
}

/// The keys of the storefront.
pub(crate) struct Keys {
    ca: Issuer<'static, KeyPair>,
    ca_der: CertificateDer<'static>,
    signing: SigningKey,
    trust_dir: PathBuf,
}

impl Keys {
    /// Reads the keys from the state folder and makes those that are missing.
    pub(crate) fn open(state: &Path) -> Result<Self, KeyError> {
        let (keys_dir, trust_dir) = (state.join("keys"), state.join("trust"));
        make_private_dir(&keys_dir)?;
        make_private_dir(&trust_dir)?;

        let ca_key = ca_key(&keys_dir.join("ca.key.pem"))?;
        let ca_path = trust_dir.join("ca.pem");
        let ca_pem = match read_if_there(&ca_path)? {
            Some(pem) => String::from_utf8(pem).map_err(|_| KeyError::Unreadable)?,
            None => {
                let pem = ca_params()?.self_signed(&ca_key)?.pem();
                write_private(&ca_path, pem.as_bytes())?;
                pem
            }
        };
        let ca_der = rustls_pki_types::pem::PemObject::from_pem_slice(ca_pem.as_bytes()).map_err(|_| KeyError::Unreadable)?;
        let ca = Issuer::from_ca_cert_pem(&ca_pem, ca_key)?;

        let signing = SigningKey::from_bytes(&secret(&keys_dir.join("issuer.key"))?);
        write_private(&trust_dir.join("issuer.pub"), format!("{}\n", signing.issuer().to_hex()).as_bytes())?;
        Ok(Self { ca, ca_der, signing, trust_dir })
    }

    /// The folder with what a car may have.
    pub(crate) fn trust_dir(&self) -> &Path {
        &self.trust_dir
    }

    /// Signs documents.
    pub(crate) fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// What the cars believe.
    pub(crate) fn issuer(&self) -> IssuerKey {
        self.signing.issuer()
    }

    /// The CA that vouches for the server and for every car.
    pub(crate) fn ca_der(&self) -> &CertificateDer<'static> {
        &self.ca_der
    }

    /// A certificate and key for this server, for as long as it runs.
    pub(crate) fn server_certificate(&self, now: Timestamp) -> Result<(CertificateDer<'static>, PrivateKeyDer<'static>), KeyError> {
        let names = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
        let mut params = CertificateParams::new(names)?;
        describe(&mut params, "Upfit storefront (development)", now, SERVER_YEARS)?;
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let key = KeyPair::generate()?;
        let certificate = params.signed_by(&key, &self.ca)?;
        Ok((certificate.der().clone(), PrivatePkcs8KeyDer::from(key.serialize_der()).into()))
    }

    /// A client certificate for the key in this request. It says for which vehicle it speaks, and for which owner it holds: for no other.
    ///
    /// Only the public key is taken from the request: names, purposes and CA rights that it asks for are not.
    pub(crate) fn vehicle_certificate(
        &self,
        csr_pem: &str,
        vehicle: &VehicleKey,
        ownership_epoch: u32,
        now: Timestamp,
    ) -> Result<String, KeyError> {
        let mut request = CertificateSigningRequestParams::from_pem(csr_pem)?;
        let mut params = CertificateParams::default();
        describe(&mut params, "Upfit vehicle", now, VEHICLE_YEARS)?;
        params.distinguished_name.push(DnType::OrganizationalUnitName, format!("{OWNER}{ownership_epoch}"));
        params.distinguished_name.push(DnType::OrganizationName, vehicle.to_string());
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        request.params = params;
        Ok(request.signed_by(&self.ca)?.pem())
    }

    /// Whose request for a certificate this is.
    pub(crate) fn requester(&self, csr_pem: &str) -> Result<VehicleKey, KeyError> {
        let request = CertificateSigningRequestParams::from_pem(csr_pem)?;
        Ok(VehicleKey::of_public_key(&request.public_key.subject_public_key_info()))
    }
}

/// Before the number of the owner, in a vehicle's certificate.
const OWNER: &str = "owner ";

/// What a vehicle's certificate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bearer {
    /// For which vehicle it speaks.
    pub(crate) vehicle: VehicleKey,
    /// The key of the head unit that has it: that of the vehicle, until it was replaced.
    pub(crate) unit: VehicleKey,
    /// For which owner it holds.
    pub(crate) owner: u32,
}

/// Whose certificate this is. `None` when it cannot be read.
pub(crate) fn bearer_of(certificate: &CertificateDer<'_>) -> Option<Bearer> {
    let (_, certificate) = x509_parser::parse_x509_certificate(certificate).ok()?;
    let unit = VehicleKey::of_public_key(certificate.tbs_certificate.subject_pki.raw);
    let (mut vehicles, mut owners) = (certificate.subject().iter_organization(), certificate.subject().iter_organizational_unit());
    let vehicle = match vehicles.next() {
        Some(vehicle) => VehicleKey::parse(vehicle.as_str().ok()?).ok()?,
        // From before head units were replaced.
        None => unit,
    };
    Some(Bearer { vehicle, unit, owner: owners.next()?.as_str().ok()?.strip_prefix(OWNER)?.parse().ok()? })
}

/// 64 random hexadecimal digits.
pub(crate) fn random_token() -> Result<String, KeyError> {
    random_bytes::<32>().map(hex::encode)
}

fn random_bytes<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(KeyError::Random)?;
    Ok(bytes)
}

fn ca_key(path: &Path) -> Result<KeyPair, KeyError> {
    if let Some(pem) = read_if_there(path)? {
        let pem = String::from_utf8(pem).map_err(|_| KeyError::Unreadable)?;
        return Ok(KeyPair::from_pem(&pem)?);
    }
    let key = KeyPair::generate()?;
    write_private(path, key.serialize_pem().as_bytes())?;
    Ok(key)
}

fn secret(path: &Path) -> Result<[u8; 32], KeyError> {
    let mut secret = [0; 32];
    match read_if_there(path)? {
        Some(text) => hex::decode_to_slice(text.trim_ascii(), &mut secret).map_err(|_| KeyError::SigningKey(path.to_owned()))?,
        None => {
            secret = random_bytes()?;
            write_private(path, hex::encode(secret).as_bytes())?;
        }
    }
    Ok(secret)
}

fn ca_params() -> Result<CertificateParams, KeyError> {
    let mut params = CertificateParams::default();
    describe(&mut params, "Upfit development CA", Timestamp::now(), CA_YEARS)?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

fn describe(params: &mut CertificateParams, name: &str, now: Timestamp, years: i16) -> Result<(), KeyError> {
    let year = now.to_zoned(TimeZone::UTC).year().saturating_add(years);
    params.not_before = rcgen::date_time_ymd(NOT_BEFORE_YEAR, 1, 1);
    params.not_after = rcgen::date_time_ymd(i32::from(year), 1, 1);
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    // Positive and at most 20 bytes (RFC 5280, 4.1.2.2).
    let mut serial = random_bytes::<16>()?;
    if let Some(first) = serial.first_mut() {
        *first = (*first & 0x7f) | 0x40;
    }
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    Ok(())
}
