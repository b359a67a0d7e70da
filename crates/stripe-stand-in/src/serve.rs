//! HTTP: keys, faults, and then the work.

use std::{io, sync::Arc};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Request, State},
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::{any, get},
};
use futures_util::stream;
use serde_json::json;
use tokio::net::TcpListener;

use crate::{
    SECRET_KEY, Shared,
    api::Fields,
    faults::{self, Fault},
    keys::Known,
    pages,
    world::Reply,
};

/// A form of ours has some hundred bytes.
const BODY_BYTES_MAX: usize = 16 * 1024;

pub(crate) async fn run(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/v1/{*path}", any(api))
        .route("/pay/{id}", get(pages::show_checkout).post(pages::fill_in_checkout))
        .route("/bank/{id}", get(pages::show_bank).post(pages::answer_bank))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .with_state(shared);
    if let Err(error) = axum::serve(listener, router).await {
        tracing::error!(%error, "the stand-in ended");
    }
}

async fn api(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, BODY_BYTES_MAX).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let header = |name: header::HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
    if header(header::AUTHORIZATION) != Some(&format!("Bearer {SECRET_KEY}")) {
        return respond(Reply::error(StatusCode::UNAUTHORIZED, "invalid_request_error", "api_key_invalid", ""));
    }
    let key = parts.headers.get("idempotency-key").and_then(|value| value.to_str().ok());
    let (reply, fault) = answer(&shared, &parts.method, &parts.uri, key, &body);
    match fault {
        Some(Fault::LoseAnswer | Fault::LoseRequest) => broken(),
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::Delay(time)) => {
            tokio::time::sleep(time).await;
            respond(reply)
        }
        Some(Fault::Nonsense) => (reply.status, "<html>").into_response(),
        Some(Fault::Endless) => endless(),
        _ => respond(reply),
    }
}

/// Does the work, unless a fault comes first; and says what is to become of the answer.
fn answer(shared: &Shared, method: &Method, uri: &Uri, key: Option<&str>, body: &Bytes) -> (Reply, Option<Fault>) {
    let now = (shared.now)();
    let is_post = *method == Method::POST;
    let path: Vec<&str> = uri.path().trim_start_matches("/v1/").split('/').collect();
    let mut world = shared.world();
    world.requests += 1;
    let fault = world.faults.take(faults::kind(is_post, &path));
    let server_error = || Reply::error(StatusCode::INTERNAL_SERVER_ERROR, "api_error", "", "");
    match fault {
        Some(Fault::LoseRequest) => return (server_error(), fault),
        // Not in Stripe's form.
        Some(Fault::BadGateway) => return (Reply { status: StatusCode::BAD_GATEWAY, body: json!("bad gateway") }, fault),
        Some(Fault::TooMany) => {
            return (Reply::error(StatusCode::TOO_MANY_REQUESTS, "invalid_request_error", "rate_limit", ""), fault);
        }
        Some(Fault::Unauthorised) => {
            return (Reply::error(StatusCode::UNAUTHORIZED, "invalid_request_error", "api_key_expired", ""), fault);
        }
        _ => {}
    }
    let request = format!("{method} {} {}", uri.path(), String::from_utf8_lossy(body));
    if let Some(key) = key.filter(|_| is_post) {
        match world.keys.look(key, &request, now) {
            Known::New => {}
            Known::Answer(reply) => return (reply, fault),
            Known::Reused => {
                return (Reply::error(StatusCode::BAD_REQUEST, "idempotency_error", "idempotency_key_in_use", ""), fault);
            }
        }
    }
    let text = if is_post { body.as_ref() } else { uri.query().unwrap_or_default().as_bytes() };
    let mut reply = match serde_urlencoded::from_bytes::<Fields>(text) {
        _ if fault == Some(Fault::Fail) => server_error(),
        Ok(fields) => world.handle(is_post, &path, &fields, now),
        Err(_) => Reply::invalid("parameter_invalid", ""),
    };
    if fault == Some(Fault::FailAfter) {
        reply = server_error();
    }
    if let Some(key) = key.filter(|_| is_post) {
        world.keys.remember(key, request, &reply, now);
    }
    if fault == Some(Fault::OtherAmount)
        && let Some(amount) = reply.body.get_mut("amount")
    {
        *amount = json!(amount.as_u64().unwrap_or_default() + 1);
    }
    (reply, fault)
}

fn respond(reply: Reply) -> Response {
    (reply.status, [(header::CONTENT_TYPE, "application/json")], reply.body.to_string()).into_response()
}

/// An answer that breaks off before anything of it came.
fn broken() -> Response {
    Body::from_stream(stream::iter([Err::<Bytes, _>(io::Error::other("lost"))])).into_response()
}

fn endless() -> Response {
    let piece = Bytes::from(vec![b' '; 64 * 1024]);
    Body::from_stream(stream::repeat_with(move || Ok::<_, io::Error>(piece.clone()))).into_response()
}
