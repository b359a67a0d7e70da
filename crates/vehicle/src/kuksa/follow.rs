//! One connection after the other: which signals the broker knows, what they are, and whether it is still there.

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
    fmt,
    time::Duration,
};

use tokio::{
    sync::watch,
    time::{Instant, MissedTickBehavior, interval, sleep, sleep_until, timeout},
};
use tonic::{
    Code, Status, Streaming,
    metadata::{Ascii, MetadataValue},
    service::{Interceptor, interceptor::InterceptedService},
    transport::Channel,
};

use super::{
    broker::{Broker, SpeedFeed},
    proto::{
        self, GetValueRequest, SignalId, SubscribeRequest, SubscribeResponse, signal_id::Signal, val_client::ValClient, value::TypedValue,
    },
};
use crate::{Signals, Value, vss};

/// How long the broker may take for one answer.
const CALL_TIMEOUT: Duration = Duration::from_secs(2);
/// How often a broker that is followed is asked for something. Its silence on the subscription says nothing.
const ASK_EVERY: Duration = Duration::from_secs(2);
/// How long everything up to the subscription may take, with a call for each signal.
const OPEN_TIMEOUT: Duration = Duration::from_secs(10);
/// After so long without a sign of life from the broker all signals are unknown. A connection that breaks is noticed at once.
pub const SILENCE_MAX: Duration = ASK_EVERY.saturating_add(CALL_TIMEOUT);
/// After so long without a speed the speed is unknown, where it comes all the time. Feeders send it at least once a second.
pub const SPEED_AGE_MAX: Duration = Duration::from_secs(5);

/// How long to wait before the broker is tried again: twice as long each time, up to what a driver who has just parked waits.
const BACKOFF_FIRST: Duration = Duration::from_millis(250);
const BACKOFF_MAX: Duration = Duration::from_secs(5);
/// A connection that has held for so long was a good one: longer than one takes to open and to be noticed as dead.
const STEADY_AFTER: Duration = Duration::from_secs(30);

/// Most bytes of one message: all our signals at their longest are some 4 KiB.
const MESSAGE_BYTES_MAX: usize = 64 * 1_024;
/// Messages that the broker keeps while this program is slow. It keeps the newest, and each says only what has changed: one
/// that is lost would be a gear that is never heard of. The broker allows 1,000.
const BUFFERED_MESSAGES: u32 = 512;
/// Most that is logged of what the broker gives as its reason.
const REASON_CHARS_MAX: usize = 200;

type Client = ValClient<InterceptedService<Channel, Bearer>>;

/// Shows a token with each call, where there is one.
#[derive(Clone)]
struct Bearer(Option<MetadataValue<Ascii>>);

impl Interceptor for Bearer {
    fn call(&mut self, mut request: tonic::Request<()>) -> Result<tonic::Request<()>, Status> {
        if let Some(token) = &self.0 {
            request.metadata_mut().insert("authorization", token.clone());
        }
        Ok(request)
    }
}

/// Why a connection came to its end.
enum Lost {
    Unreachable(String),
    Token(String),
    Refused(Status),
    Silent,
    Ended,
    NothingKnown,
    /// What it knows or shows is not what it was.
    Changed(&'static str),
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) => write!(f, "it cannot be reached: {why}"),
            Self::Token(why) => write!(f, "its token cannot be used: {why}"),
            Self::Refused(status) => {
                let reason: String = status.message().chars().take(REASON_CHARS_MAX).collect();
                write!(f, "it refused: {:?} {reason:?}", status.code())
            }
            Self::Silent => f.write_str("it does not answer in time"),
            Self::Ended => f.write_str("it ended the subscription"),
            Self::NothingKnown => f.write_str("it knows none of the signals"),
            Self::Changed(name) => write!(f, "it has another answer for {name} than before"),
        }
    }
}

/// Makes the signals unknown however following them ends.
struct UnknownAtLast(watch::Sender<Signals>);

impl Drop for UnknownAtLast {
    fn drop(&mut self) {
        forget(&self.0);
    }
}

fn forget(signals: &watch::Sender<Signals>) {
    publish(signals, Signals::default());
}

fn publish(signals: &watch::Sender<Signals>, next: Signals) {
    signals.send_if_modified(|now| {
        let changed = *now != next;
        *now = next;
        changed
    });
}

/// Follows the broker for ever.
pub(super) async fn run(broker: Broker, signals: watch::Sender<Signals>) {
    let signals = UnknownAtLast(signals);
    let mut backoff = BACKOFF_FIRST;
    let mut told = String::new();
    loop {
        let begun = Instant::now();
        let Err(lost) = connection(&broker, &signals.0).await;
        forget(&signals.0);
        if begun.elapsed() >= STEADY_AFTER {
            backoff = BACKOFF_FIRST;
            told.clear();
        }
        // A broker that is never there does not fill the log.
        let lost = lost.to_string();
        if lost == told {
            tracing::debug!(lost, "the databroker is still lost");
        } else {
            tracing::warn!(lost, "the databroker is lost: the car counts as moving");
            told = lost;
        }
        sleep(backoff).await;
        backoff = (backoff * 2).min(BACKOFF_MAX);
    }
}

async fn connection(broker: &Broker, signals: &watch::Sender<Signals>) -> Result<Infallible, Lost> {
    let (client, known, stream) = timeout(OPEN_TIMEOUT, open(broker)).await.map_err(|_| Lost::Silent)??;
    // Whichever ends first ends the connection.
    tokio::select! {
        ended = follow(stream, broker.speed, signals) => ended,
        ended = ask_on(client, &known) => ended,
    }
}

async fn open(broker: &Broker) -> Result<(Client, BTreeSet<&'static str>, Streaming<SubscribeResponse>), Lost> {
    let token = broker.authorization().await.map_err(Lost::Token)?;
    let channel = broker.connect().await.map_err(Lost::Unreachable)?;
    let mut client = ValClient::with_interceptor(channel, Bearer(token)).max_decoding_message_size(MESSAGE_BYTES_MAX);
    // One path that the broker does not know and it refuses the whole subscription: each is asked for first.
    let mut known = BTreeSet::new();
    for name in vss::ALL {
        match ask(&mut client, name).await? {
            Answer::Known => {
                known.insert(name);
            }
            Answer::Unknown => tracing::info!(name, "the databroker does not know it"),
            Answer::Denied => tracing::warn!(name, "the databroker does not let it be read"),
        }
    }
    if known.is_empty() {
        return Err(Lost::NothingKnown);
    }
    if !known.contains(vss::SPEED) {
        tracing::warn!(name = vss::SPEED, "the databroker has none: the car counts as moving");
    }
    let request = SubscribeRequest { signal_paths: known.iter().map(ToString::to_string).collect(), buffer_size: BUFFERED_MESSAGES };
    let stream = limited(client.subscribe(request)).await?;
    Ok((client, known, stream))
}

async fn limited<T>(call: impl Future<Output = Result<tonic::Response<T>, Status>>) -> Result<T, Lost> {
    let answer = timeout(CALL_TIMEOUT, call).await.map_err(|_| Lost::Silent)?;
    answer.map(tonic::Response::into_inner).map_err(Lost::Refused)
}

#[derive(Clone, Copy)]
enum Answer {
    Known,
    Unknown,
    Denied,
}

async fn ask(client: &mut Client, name: &'static str) -> Result<Answer, Lost> {
    let request = GetValueRequest { signal_id: Some(SignalId { signal: Some(Signal::Path(name.to_owned())) }) };
    match limited(client.get_value(request)).await {
        Ok(_) => Ok(Answer::Known),
        Err(Lost::Refused(status)) if status.code() == Code::NotFound => Ok(Answer::Unknown),
        Err(Lost::Refused(status)) if status.code() == Code::PermissionDenied => Ok(Answer::Denied),
        Err(lost) => Err(lost),
    }
}

/// Asks for one signal after the other. A broker that hangs is noticed by it, and so is a signal that came or went, or may
/// be read no longer. What is answered is not used: it may be older than what the subscription has said since.
async fn ask_on(mut client: Client, known: &BTreeSet<&'static str>) -> Result<Infallible, Lost> {
    let mut tick = interval(ASK_EVERY);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    tick.tick().await;
    loop {
        for name in vss::ALL {
            tick.tick().await;
            let readable = matches!(ask(&mut client, name).await?, Answer::Known);
            if readable != known.contains(name) {
                return Err(Lost::Changed(name));
            }
        }
    }
}

async fn follow(mut stream: Streaming<SubscribeResponse>, feed: SpeedFeed, signals: &watch::Sender<Signals>) -> Result<Infallible, Lost> {
    let mut latest = Latest::default();
    // All signals come at once at first, the unknown ones without a value.
    let mut message = timeout(CALL_TIMEOUT, stream.message()).await.map_err(|_| Lost::Silent)?.map_err(Lost::Refused)?;
    tracing::info!("the databroker is followed");
    let mut speed_until = Instant::now() + SPEED_AGE_MAX;
    loop {
        if latest.take(message.ok_or(Lost::Ended)?) == SpeedCame::Yes {
            speed_until = Instant::now() + SPEED_AGE_MAX;
        }
        publish(signals, latest.signals());
        message = loop {
            let ages = feed == SpeedFeed::Continuous && latest.values.contains_key(vss::SPEED);
            tokio::select! {
                // Also when other signals come so fast that there is always one.
                biased;
                () = sleep_until(speed_until), if ages => {
                    tracing::warn!(name = vss::SPEED, "the databroker has not heard of it for too long: the car counts as moving");
                    latest.values.remove(vss::SPEED);
                    publish(signals, latest.signals());
                }
                message = stream.message() => break message.map_err(Lost::Refused)?,
            }
        };
    }
}

/// What the subscription said last of each signal, as far as it is a value.
#[derive(Default)]
struct Latest {
    values: BTreeMap<&'static str, Value>,
    /// What does not fit is told once a connection.
    told: BTreeSet<&'static str>,
}

#[derive(PartialEq, Eq)]
enum SpeedCame {
    Yes,
    No,
}

impl Latest {
    fn take(&mut self, message: SubscribeResponse) -> SpeedCame {
        let mut speed = SpeedCame::No;
        for (path, point) in message.entries {
            let Some(name) = vss::ALL.into_iter().find(|name| *name == path) else { continue };
            if name == vss::SPEED {
                speed = SpeedCame::Yes;
            }
            // A value that does not fit is none, and never the one before it.
            let fitting = point.value.and_then(|value| self.fitting(name, value));
            match fitting {
                Some(value) => self.values.insert(name, value),
                None => self.values.remove(name),
            };
        }
        speed
    }

    fn fitting(&mut self, name: &'static str, value: proto::Value) -> Option<Value> {
        let value = read(name, value).filter(|value| Signals::default().set(name, value).is_ok());
        if value.is_none() && self.told.insert(name) {
            tracing::warn!(name, "the databroker has a value that does not fit: it is unknown");
        }
        value
    }

    fn signals(&self) -> Signals {
        let mut signals = Signals::default();
        for (name, value) in &self.values {
            // Each was tried before it was taken.
            if let Err(error) = signals.set(name, value) {
                tracing::warn!(%error, "a vehicle signal was left out");
            }
        }
        signals
    }
}

fn read(name: &str, value: proto::Value) -> Option<Value> {
    Some(match value.typed_value? {
        TypedValue::String(text) => Value::Text(text),
        TypedValue::Bool(flag) => Value::Flag(flag),
        TypedValue::Int32(number) => Value::Integer(number.into()),
        TypedValue::Int64(number) => Value::Integer(number),
        TypedValue::Uint32(number) => Value::Integer(number.into()),
        TypedValue::Uint64(number) => Value::Integer(i64::try_from(number).ok()?),
        TypedValue::Float(number) => Value::Number(number.into()),
        TypedValue::Double(number) => Value::Number(number),
        TypedValue::StringArray(list) if name == vss::FAULT_CODES => Value::Text(list.values.join(" ")),
        TypedValue::StringArray(_) => return None,
    })
}
