//! `org.upfit.Store1`: the store on the bus, for a voice and for a knob.

use zbus::{Connection, fdo::RequestNameFlags};

use super::{callers::Callers, input::KnobObject, voice::Voice};
use crate::app::Mailbox;

/// Where the store is on the bus.
const STORE_NAME: &str = "org.upfit.Store1";
/// Its object.
const STORE_PATH: &str = "/org/upfit/Store1";

/// Serves it, to root, our own user, and one more each. Without the name the store can still be used by hand.
pub(super) async fn serve(connection: &Connection, mailbox: &Mailbox, voice_user: Option<u32>, input_user: Option<u32>) {
    let voice = Voice::new(mailbox.clone(), Callers { user: voice_user, option: "--voice-user" });
    let knob = KnobObject { mailbox: mailbox.clone(), callers: Callers { user: input_user, option: "--input-user" } };
    let served = async {
        connection.object_server().at(STORE_PATH, voice).await?;
        connection.object_server().at(STORE_PATH, knob).await?;
        // A store that is started anew takes the name over from the one that is just ending, or waits for it.
        connection.request_name_with_flags(STORE_NAME, RequestNameFlags::ALLOW_REPLACEMENT | RequestNameFlags::REPLACE_EXISTING).await
    };
    if let Err(error) = served.await {
        tracing::warn!(%error, "{STORE_NAME} cannot be served: no voice and no knob reaches the store over the bus");
    }
}
