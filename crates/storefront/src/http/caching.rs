//! Conditional requests (RFC 9110, 13).

use axum::{
    body::Body,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};

/// A body with its type, strong ETag and caching rule; 304 without a body when the car has it already.
pub(crate) fn respond(request: &HeaderMap, etag: &str, content_type: &'static str, cache_control: &'static str, body: Body) -> Response {
    let headers = [(header::ETAG, etag.to_owned()), (header::CACHE_CONTROL, cache_control.to_owned())];
    if has(request, etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(header::CONTENT_TYPE, content_type)], body).into_response()
}

fn has(request: &HeaderMap, etag: &str) -> bool {
    let listed = request.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    // `If-None-Match` compares weakly.
    listed.map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}
