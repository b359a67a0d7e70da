//! An upload that is cut at each KiB of its body, against a backend that reads slowly.

use std::net::SocketAddr;

use gate::{Gate, Lane, MaintenanceForecast, Outbox, read};
use jiff::Timestamp;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{ServerConfig, pki_types::PrivateKeyDer};
use tokio::{
    io::AsyncReadExt as _,
    net::{TcpListener, TcpSocket},
    sync::oneshot,
};
use tokio_rustls::TlsAcceptor;
use vault::Vault;
use vehicle::Signals;

use super::*;

const KIB: usize = 1_024;
const RECORDS: usize = 24;
/// What the kernel of the backend takes before anybody reads it.
const IN_FLIGHT_MAX: usize = 16 * KIB;

struct Backend {
    listener: TcpListener,
    acceptor: TlsAcceptor,
    trust: tempfile::TempDir,
}

impl Backend {
    fn new() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut parameters = CertificateParams::default();
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(parameters, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
        let trust = tempfile::tempdir().unwrap();
        std::fs::write(trust.path().join("ca.pem"), authority.pem()).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key).unwrap();
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(1_024).unwrap();
        socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        Self { listener: socket.listen(16).unwrap(), acceptor: TlsAcceptor::from(Arc::new(config)), trust }
    }

    fn uplink(&self) -> Uplink {
        Uplink::new(&format!("https://localhost:{}", self.listener.local_addr().unwrap().port()), self.trust.path()).unwrap()
    }

    /// Reads so many KiB, says so, and then whatever still comes.
    async fn read(&self, kib: usize, reached: oneshot::Sender<()>, go_on: oneshot::Receiver<()>) -> Vec<u8> {
        let (stream, _) = self.listener.accept().await.unwrap();
        let mut stream = self.acceptor.accept(stream).await.unwrap();
        let mut heard = Vec::new();
        while heard.len() < kib * KIB {
            let mut piece = vec![0; KIB];
            let count = stream.read(&mut piece).await.unwrap();
            heard.extend(&piece[..count]);
        }
        reached.send(()).unwrap();
        go_on.await.unwrap();
        // The reset ends it; until then it is read as it comes.
        let mut piece = vec![0; KIB];
        while let Ok(count @ 1..) = stream.read(&mut piece).await {
            heard.extend(&piece[..count]);
        }
        heard
    }
}

fn filled(folder: &Path, gate: &Gate) -> Outbox {
    let outbox = Outbox::open(Vault::clear(folder));
    outbox.create(Lane::MaintenanceForecast).unwrap();
    let permit = gate.permit::<MaintenanceForecast>().unwrap();
    for number in 0..RECORDS {
        let signals = Signals {
            ignition_on: Some(true),
            ignition_cycle: Some(1),
            fault_codes: Some(vec![format!("CANARY-{number:02}-{}", "x".repeat(3 * KIB))]),
            ..Signals::default()
        };
        let reading = read(&signals, Timestamp::UNIX_EPOCH, &permit).unwrap();
        outbox.push(reading, &permit).unwrap();
    }
    outbox
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_is_cut_at_each_kib_and_the_backend_never_gets_its_end() {
    let backend = Backend::new();
    let uplink = backend.uplink();
    let folder = tempfile::tempdir().unwrap();
    let gate = Gate::default();
    gate.open(Lane::MaintenanceForecast);
    let outbox = filled(folder.path(), &gate);
    let whole = RECORDS * 3 * KIB;
    let mut longest = Duration::ZERO;
    for kib in 1..(whole - IN_FLIGHT_MAX) / KIB {
        gate.open(Lane::MaintenanceForecast);
        let (reached, at_place) = oneshot::channel();
        let (go_on, going_on) = oneshot::channel();
        let meter = Meter::default();
        let upload = async {
            let permit = gate.permit::<MaintenanceForecast>().unwrap();
            let batch = outbox.batch(usize::MAX, &permit).unwrap().unwrap();
            let (id, cover) = (UploadId::parse("u1").unwrap(), Digest::of(b"cover"));
            tokio::select! {
                biased;
                () = permit.cut() => {}
                sent = uplink.contribute(&batch, &permit, &id, &cover, &meter) => panic!("it ended by itself: {sent:?}"),
            }
        };
        let cut = async {
            at_place.await.unwrap();
            let started = std::time::Instant::now();
            gate.close(Lane::MaintenanceForecast);
            while gate.drain(Lane::MaintenanceForecast, Duration::ZERO).is_err() {
                tokio::task::yield_now().await;
            }
            longest = longest.max(started.elapsed());
            let left = meter.bytes();
            go_on.send(()).unwrap();
            left
        };
        let ((), left, heard) = tokio::join!(upload, cut, backend.read(kib, reached, going_on));
        assert_eq!(meter.bytes(), left, "nothing left after it was cut at {kib} KiB");
        assert!(heard.len() >= kib * KIB && heard.len() < kib * KIB + IN_FLIGHT_MAX, "{} at {kib} KiB", heard.len());
        let text = String::from_utf8_lossy(&heard);
        assert!(!text.contains("{\"end\":") && text.contains("CANARY-00"), "at {kib} KiB");
    }
    assert_eq!(outbox.queued(Lane::MaintenanceForecast), RECORDS as u64, "what did not arrive still waits");
    println!("longest cut: {longest:?}");
}
