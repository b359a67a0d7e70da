//! A connection that answers every call.

use std::time::Duration;

use zbus::{Connection, connection, interface};

/// Where something is that is there only while the connection begins.
const LISTENING_PATH: &str = "/org/upfit/Listening1";

struct Listening;

#[interface(name = "org.upfit.Listening1")]
impl Listening {}

/// Connects to `system`, `session`, or a D-Bus address. `answered_within`: how long calls that are made over it may take.
///
/// Objects can be put on it later, and a name taken then: no call is lost, however soon it comes. zbus listens for calls from some moment on
/// after the first object is there, in a task of its own, and one that comes before is never answered. A connection that begins with an object
/// is there only when it listens.
///
/// # Errors
/// When there is no such bus.
pub async fn connect(bus: &str, answered_within: Option<Duration>) -> zbus::Result<Connection> {
    let builder = match bus {
        "system" => connection::Builder::system(),
        "session" => connection::Builder::session(),
        address => connection::Builder::address(address),
    };
    let builder = match answered_within {
        Some(time) => builder.method_timeout(time),
        None => builder,
    };
    let connection = builder.serve_at(LISTENING_PATH, Listening).build().await?;
    connection.object_server().remove::<Listening, _>(LISTENING_PATH).await?;
    Ok(connection)
}
