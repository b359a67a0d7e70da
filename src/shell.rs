//! Does what the core asks for, off the main thread. Results come back as events.

mod bus;
mod callers;
mod evdev;
mod fetch;
mod folders;
mod input;
mod keep;
mod store;
mod storefront;
mod voice;

use std::path::PathBuf;
use std::sync::Arc;

use entitlement::Digest;
use store_core::{DaemonEvent, Effect, Event, FetchFailure, SentKind, SheetEvent, StorefrontEvent};
use tokio::runtime::Runtime;
use tokio::sync::mpsc;

use crate::app::{FromShell, Mailbox};
use crate::cache::Cache;
use crate::cli::{Services, Source};

pub(crate) use callers::StoreError;
pub(crate) use voice::{AnswerDict, VoiceAsks, VoiceCall, VoiceReply};

#[cfg(feature = "embedded")]
pub(crate) use storefront::{CatalogueAnswer, Storefront};

/// Requests that may wait for a part of the shell. More come only from a defect; they are refused, not piled up.
const REQUESTS_MAX: usize = 64;
/// Pictures that may wait; a page shows a dozen.
const PICTURES_MAX: usize = 256;
/// Threads that wait for sockets; decoding has threads of its own.
const THREADS: usize = 2;

/// The outside. Dropping it ends everything that it started.
pub(crate) struct Shell {
    runtime: Option<Runtime>,
    daemon: mpsc::Sender<bus::Request>,
    storefront: mpsc::Sender<()>,
    keeper: mpsc::Sender<keep::Item>,
    pictures: mpsc::Sender<Digest>,
    mailbox: Mailbox,
}

impl Shell {
    /// Starts everything; returns before anything has answered.
    pub(crate) fn start(source: Source, knob: Option<PathBuf>, cache: Cache, mailbox: Mailbox) -> std::io::Result<Self> {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(THREADS).thread_name("upfit-shell").enable_all().build()?;
        let (daemon, daemon_requests) = mpsc::channel(REQUESTS_MAX);
        let (storefront, storefront_requests) = mpsc::channel(REQUESTS_MAX);
        let (keeper, items) = mpsc::channel(REQUESTS_MAX);
        let (pictures, wanted) = mpsc::channel(PICTURES_MAX);

        runtime.spawn(keep::run(cache.clone(), items));
        if let Some(device) = knob {
            runtime.spawn(evdev::follow(device, mailbox.clone()));
        }
        let sender = mailbox.clone();
        let main = async move {
            let (services, _inside) = match services(source).await {
                Ok(services) => services,
                Err(error) => {
                    tracing::error!("nothing to connect to: {error:#}");
                    return unreachable(&sender);
                }
            };
            let Some(issuer) = services.issuer() else {
                tracing::error!(trust = %services.trust.display(), "issuer.pub holds no usable key");
                return unreachable(&sender);
            };
            // The car is worth showing without a store.
            let client = storefront::Storefront::new(&services.storefront, &services.trust, issuer.clone())
                .inspect_err(|error| tracing::error!("the storefront cannot be used: {error:#}"));
            let client = client.ok().map(Arc::new);
            let disk = cache.pictures().clone();
            tokio::join!(
                bus::run(services, issuer, daemon_requests, sender.clone()),
                fetch::catalogues(client.clone(), cache, storefront_requests, sender.clone()),
                fetch::pictures(client, disk, wanted, sender),
            );
        };
        runtime.spawn(main);
        Ok(Self { runtime: Some(runtime), daemon, storefront, keeper, pictures, mailbox })
    }

    /// Does one thing. Timers belong to the main thread and are not for the shell.
    pub(crate) fn run(&self, effect: Effect) {
        match effect {
            Effect::FetchSnapshot => self.ask(bus::Request::Snapshot),
            Effect::ReconnectDaemon => self.ask(bus::Request::Reconnect),
            Effect::StartTrial { feature, request } => self.ask(bus::Request::StartTrial { feature, request }),
            Effect::PrepareOrder { offer } => self.ask(bus::Request::PrepareOrder { offer }),
            Effect::ConfirmOrder { quote, pin, request } => self.ask(bus::Request::ConfirmOrder { quote, pin, request }),
            Effect::FetchOrder { order } => self.ask(bus::Request::Order { order }),
            Effect::FetchPrivacy => self.ask(bus::Request::Privacy),
            Effect::SetSharing { purpose, choice, language, request } => {
                self.ask(bus::Request::SetSharing { purpose, choice, language, request });
            }
            Effect::SetPrivate { choice, request } => self.ask(bus::Request::SetPrivate { choice, request }),
            Effect::FetchReceipts { skip } => self.ask(bus::Request::Receipts { skip }),
            Effect::FetchPayload { purpose } => self.ask(bus::Request::Sent { purpose, kind: SentKind::Sent }),
            Effect::FetchSample { purpose } => self.ask(bus::Request::Sent { purpose, kind: SentKind::Sample }),
            Effect::Export { folder, request } => self.ask(bus::Request::Export { folder, request }),
            Effect::Erase { request } => self.ask(bus::Request::Erase { request }),
            Effect::StartAnew { request } => self.ask(bus::Request::StartAnew { request }),
            Effect::FetchContracts => self.ask(bus::Request::Contracts),
            Effect::FetchProfiles => self.ask(bus::Request::Profiles),
            Effect::FetchHandover => self.ask(bus::Request::Handover),
            Effect::FetchHandoverPlan => self.ask(bus::Request::HandoverPlan),
            Effect::FetchPassport => self.ask(bus::Request::Passport),
            Effect::ForgetSeen => self.keep(keep::Item::Forget),
            Effect::PrepareRenewal { order } => self.ask(bus::Request::PrepareRenewal { order }),
            Effect::FetchReceiptText { receipt, language } => self.ask(bus::Request::ReceiptText { receipt, language }),
            Effect::Ask { deed, pin, new_pin, request } => self.ask(bus::Request::Do { deed, pin, new_pin, request }),
            Effect::FindFolders => self.find_folders(),
            Effect::FetchCatalogue => {
                if self.storefront.try_send(()).is_err() {
                    self.mailbox.event(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
                }
            }
            Effect::SaveSettings(settings) => self.keep(keep::Item::Settings(settings)),
            Effect::SaveSnapshot(snapshot) => self.keep(keep::Item::Snapshot(snapshot)),
            Effect::StartTimer(..) | Effect::StopTimer(_) | Effect::Speak { .. } => {}
        }
    }

    /// Gets a picture from disk or storefront. Answers only when there is one.
    pub(crate) fn load_picture(&self, digest: Digest) {
        if self.pictures.try_send(digest).is_err() {
            self.mailbox.send(FromShell::NoPicture(digest));
        }
    }

    /// A stick that is being mounted may take its time.
    fn find_folders(&self) {
        let mailbox = self.mailbox.clone();
        if let Some(runtime) = &self.runtime {
            runtime.spawn_blocking(move || mailbox.event(Event::Sheet(SheetEvent::FoldersFound(folders::found()))));
        }
    }

    fn ask(&self, request: bus::Request) {
        if let Err(error) = self.daemon.try_send(request) {
            // An effect without an answer would leave the screen waiting.
            if let Some(answer) = error.into_inner().unanswered() {
                self.mailbox.event(Event::Daemon(answer));
            }
        }
    }

    fn keep(&self, item: keep::Item) {
        if self.keeper.try_send(item).is_err() {
            tracing::warn!("the disk is too slow: something is not kept for the next start");
        }
    }
}

/// Neither daemon nor storefront will ever answer.
fn unreachable(mailbox: &Mailbox) {
    mailbox.event(Event::Daemon(DaemonEvent::Vanished));
    mailbox.event(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
}

impl Drop for Shell {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(SHUTDOWN_MAX);
        }
    }
}

/// For writing what is on its way to the disk.
const SHUTDOWN_MAX: std::time::Duration = std::time::Duration::from_secs(1);

#[cfg(feature = "embedded")]
type Inside = Option<crate::embedded::Inside>;
#[cfg(not(feature = "embedded"))]
type Inside = ();

async fn services(source: Source) -> anyhow::Result<(Services, Inside)> {
    match source {
        Source::Named(services) => Ok((services, Inside::default())),
        #[cfg(feature = "embedded")]
        Source::Inside { trust } => {
            let (services, inside) = crate::embedded::start(&trust).await?;
            Ok((services, Some(inside)))
        }
    }
}
