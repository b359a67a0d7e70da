//! A databroker as far as the car speaks with it, and as bad as a test wants it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use futures_util::{StreamExt, stream::BoxStream};
use tokio::{
    net::{TcpListener, TcpStream, UnixListener},
    runtime::Runtime,
    sync::{mpsc, watch},
};
use tonic::{
    Request, Response, Status,
    transport::{Identity, Server, ServerTlsConfig, server::TcpIncoming},
};

pub(crate) mod proto {
    #![allow(missing_docs, unreachable_pub, dead_code, clippy::all, reason = "generated")]
    include!(concat!(env!("OUT_DIR"), "/server/kuksa.val.v2.rs"));
}

use proto::{
    Datapoint, GetValueRequest, GetValueResponse, StringArray, SubscribeRequest, SubscribeResponse, Value,
    signal_id::Signal,
    val_server::{Val, ValServer},
    value::TypedValue,
};

pub(crate) fn list(words: &[&str]) -> TypedValue {
    TypedValue::StringArray(StringArray { values: words.iter().map(ToString::to_string).collect() })
}

pub(crate) fn real(number: f64) -> TypedValue {
    TypedValue::Double(number)
}

/// How the broker answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    #[default]
    Fine,
    /// Takes every question and answers none.
    Hangs,
    RefusesToSubscribe,
    /// An answer that is larger than anything.
    AnswersEndlessly,
    /// Each small, and more of them than there are signals in the world.
    ManyEntries,
}

#[derive(Default)]
struct State {
    known: BTreeMap<String, Option<Value>>,
    denied: BTreeSet<String>,
    token: Option<String>,
    mood: Mood,
    subscribers: Vec<(BTreeSet<String>, mpsc::UnboundedSender<SubscribeResponse>)>,
}

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<State>>);

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn authorize<T>(&self, request: &Request<T>) -> Result<(), Status> {
        let state = self.state();
        let Some(token) = &state.token else { return Ok(()) };
        match request.metadata().get("authorization") {
            Some(shown) if shown.to_str().ok() == Some(&format!("Bearer {token}")) => Ok(()),
            _ => Err(Status::unauthenticated("who are you?")),
        }
    }

    fn look_up(&self, path: &str) -> Result<Option<Value>, Status> {
        let state = self.state();
        if state.denied.contains(path) {
            return Err(Status::permission_denied("not for you"));
        }
        state.known.get(path).cloned().ok_or_else(|| Status::not_found("no such path"))
    }
}

#[tonic::async_trait]
impl Val for Shared {
    async fn get_value(&self, request: Request<GetValueRequest>) -> Result<Response<GetValueResponse>, Status> {
        self.authorize(&request)?;
        let Some(Signal::Path(path)) = request.into_inner().signal_id.and_then(|id| id.signal) else {
            return Err(Status::invalid_argument("no path"));
        };
        let mood = self.state().mood;
        let value = match mood {
            Mood::Hangs => std::future::pending().await,
            Mood::AnswersEndlessly => Some(Value { typed_value: Some(TypedValue::String("x".repeat(16 << 20))) }),
            _ => self.look_up(&path)?,
        };
        Ok(Response::new(GetValueResponse { data_point: Some(Datapoint { value }) }))
    }

    type SubscribeStream = BoxStream<'static, Result<SubscribeResponse, Status>>;

    async fn subscribe(&self, request: Request<SubscribeRequest>) -> Result<Response<Self::SubscribeStream>, Status> {
        self.authorize(&request)?;
        let request = request.into_inner();
        if request.buffer_size > 1_000 {
            return Err(Status::invalid_argument("buffer too large"));
        }
        // As the real one: a single path that it does not know, and nothing is subscribed to.
        let first = request.signal_paths.iter().map(|path| Ok((path.clone(), Datapoint { value: self.look_up(path)? })));
        let mut first = first.collect::<Result<std::collections::HashMap<_, _>, Status>>()?;
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut state = self.state();
        match state.mood {
            Mood::RefusesToSubscribe => return Err(Status::unavailable("not now")),
            Mood::ManyEntries => first.extend((0..100_000).map(|number| (format!("Vehicle.Noise{number}"), Datapoint::default()))),
            _ => {}
        }
        // Nobody has dropped the receiver yet.
        sender.send(SubscribeResponse { entries: first }).unwrap();
        state.subscribers.push((request.signal_paths.into_iter().collect(), sender));
        let stream =
            futures_util::stream::unfold(receiver, async |mut receiver| receiver.recv().await.map(|message| (Ok(message), receiver)));
        Ok(Response::new(stream.boxed()))
    }
}

enum Listening {
    Port(std::net::TcpListener),
    Socket(std::os::unix::net::UnixListener),
}

/// A broker on its own threads, so that it can die with all its connections.
pub(crate) struct FakeBroker {
    shared: Shared,
    runtime: Option<Runtime>,
    port: u16,
    identity: Option<Identity>,
}

impl FakeBroker {
    pub(crate) fn start() -> Self {
        Self::start_as(None)
    }

    /// Writes down who vouches for it.
    pub(crate) fn start_with_tls(authority: &Path) -> Self {
        let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        std::fs::write(authority, certified.cert.pem()).unwrap();
        Self::start_as(Some(Identity::from_pem(certified.cert.pem(), certified.signing_key.serialize_pem())))
    }

    pub(crate) fn start_on_socket(path: &Path) -> Self {
        let listener = std::os::unix::net::UnixListener::bind(path).unwrap();
        let mut broker = Self { shared: Shared::default(), runtime: None, port: 0, identity: None };
        broker.serve(Listening::Socket(listener));
        broker
    }

    fn start_as(identity: Option<Identity>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let mut broker = Self { shared: Shared::default(), runtime: None, port, identity };
        broker.serve(Listening::Port(listener));
        broker
    }

    fn serve(&mut self, listening: Listening) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let (shared, identity) = (self.shared.clone(), self.identity.clone());
        runtime.spawn(async move {
            let mut server = Server::builder();
            if let Some(identity) = identity {
                server = server.tls_config(ServerTlsConfig::new().identity(identity)).unwrap();
            }
            let server = server.add_service(ValServer::new(shared).max_encoding_message_size(usize::MAX));
            match listening {
                Listening::Port(listener) => {
                    listener.set_nonblocking(true).unwrap();
                    server.serve_with_incoming(TcpIncoming::from(TcpListener::from_std(listener).unwrap())).await.unwrap();
                }
                Listening::Socket(listener) => {
                    listener.set_nonblocking(true).unwrap();
                    let listener = UnixListener::from_std(listener).unwrap();
                    let accepted = futures_util::stream::unfold(listener, async |listener| {
                        Some((listener.accept().await.map(|(stream, _)| stream), listener))
                    });
                    server.serve_with_incoming(accepted).await.unwrap();
                }
            }
        });
        self.runtime = Some(runtime);
    }

    /// Goes away without a word, with all connections.
    pub(crate) fn die(&mut self) {
        self.runtime.take().unwrap().shutdown_background();
        self.shared.state().subscribers.clear();
    }

    /// Is there again, where it was, as soon as the dead one has let go.
    pub(crate) async fn live(&mut self) {
        let listener = loop {
            match std::net::TcpListener::bind(("127.0.0.1", self.port)) {
                Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => tokio::time::sleep(Duration::from_millis(20)).await,
                listener => break listener.unwrap(),
            }
        };
        self.serve(Listening::Port(listener));
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on there is such a signal, without a value.
    pub(crate) fn learn(&self, name: &str) {
        self.shared.state().known.insert(name.to_owned(), None);
    }

    pub(crate) fn deny(&self, name: &str) {
        self.shared.state().denied.insert(name.to_owned());
    }

    pub(crate) fn ask_for_token(&self, token: &str) {
        self.shared.state().token = Some(token.to_owned());
    }

    pub(crate) fn set_mood(&self, mood: Mood) {
        self.shared.state().mood = mood;
    }

    pub(crate) fn say(&self, name: &str, value: TypedValue) {
        self.set(name, Some(Value { typed_value: Some(value) }));
    }

    pub(crate) fn say_nothing(&self, name: &str) {
        self.set(name, None);
    }

    /// A value of a kind that this contract does not have.
    pub(crate) fn say_kind_of_the_future(&self, name: &str) {
        self.set(name, Some(Value { typed_value: None }));
    }

    fn set(&self, name: &str, value: Option<Value>) {
        let mut state = self.shared.state();
        *state.known.get_mut(name).unwrap() = value.clone();
        state.subscribers.retain(|(names, subscriber)| {
            !names.contains(name)
                || subscriber.send(SubscribeResponse { entries: [(name.to_owned(), Datapoint { value: value.clone() })].into() }).is_ok()
        });
    }

    /// Tells everybody of something that nobody has asked for.
    pub(crate) fn shout(&self, name: &str, value: TypedValue) {
        let point = Datapoint { value: Some(Value { typed_value: Some(value) }) };
        let message = SubscribeResponse { entries: [(name.to_owned(), point)].into() };
        self.shared.state().subscribers.retain(|(_, subscriber)| subscriber.send(message.clone()).is_ok());
    }

    pub(crate) fn end_subscriptions(&self) {
        self.shared.state().subscribers.clear();
    }
}

impl Drop for FakeBroker {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// What lies between car and broker. Cut, it says nothing to either end.
pub(crate) struct Wire {
    port: u16,
    cut: watch::Sender<bool>,
}

impl Wire {
    pub(crate) async fn to(broker: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let cut = watch::Sender::new(false);
        let cuts = cut.clone();
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut cut = cuts.subscribe();
                tokio::spawn(async move {
                    // One that is made while it is cut comes to nothing as well.
                    if !*cut.borrow_and_update() {
                        let mut far = TcpStream::connect(("127.0.0.1", broker)).await.unwrap();
                        tokio::select! {
                            _ = tokio::io::copy_bidirectional(&mut near, &mut far) => return,
                            _ = cut.changed() => {}
                        }
                    }
                    // Both ends stay open.
                    std::future::pending::<()>().await;
                });
            }
        });
        Self { port, cut }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn cut(&self) {
        self.cut.send_replace(true);
    }

    pub(crate) fn mend(&self) {
        self.cut.send_replace(false);
    }
}
