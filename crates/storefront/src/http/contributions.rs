//! What cars contribute. No handler here takes a [`super::Peer`]: a certificate, if there is one, is not looked at.

use std::sync::Arc;

use axum::{
    Json as JsonAnswer,
    body::{Body, BodyDataStream},
    extract::State,
    http::{HeaderMap, StatusCode},
};
use entitlement::{Cover, Digest, Id, PurposeId, UploadId};
use futures_util::StreamExt as _;
use protocol::{
    WireError,
    http::{
        CONTRIBUTION_BYTES_MAX, COVER_HEADER, ContributionAnswer, ERASURE_IDS_MAX, ErasureAnswer, ErasureRequest, Problem, ProblemCode,
        UPLOAD_ID_HEADER,
    },
};

use super::{
    Answer, Failure,
    extract::{Json, Segment, Whole, json},
    openapi::CoverBody,
};
use crate::{
    backend::Backend,
    contributions::{Contribution, CoverError, ReadError, Reader, covered, day},
    database::{
        Scrubbed,
        contributions::{self as stored, Stored},
    },
};

/// Leaves a cover, under which data may be contributed then.
///
/// A cover is the part of a receipt that names no driver, no car and no moment. Idempotent: many cars have the same.
#[utoipa::path(put, path = "/v1/covers/{digest}", tag = "contributions",
    params(("digest" = String, Path, description = "SHA-256 of the body, in hexadecimal")),
    request_body = CoverBody,
    responses(
        (status = 204, description = "Known from now on"),
        (status = 400, description = "It cannot be read, or has another digest", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "It covers nothing: unknown purpose, another ground, a text that does not hold, run out",
            body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn cover(State(backend): State<Arc<Backend>>, Segment(digest): Segment, Whole(body): Whole) -> Answer<StatusCode> {
    let digest = Digest::parse(&digest).map_err(|error| WireError::new("digest", error))?;
    if Digest::of(&body) != digest {
        return Err(Failure::of(ProblemCode::Invalid, "the body has another digest"));
    }
    let cover: Cover = json(&body)?;
    covered(&cover, &backend.catalogue.content, backend.clock.now())?;
    let document = str::from_utf8(&body).map_err(|error| WireError::new("body", error))?;
    stored::insert_cover(backend.database.pool(), &digest, document).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Contributes data for a purpose. All of it is kept, or nothing.
///
/// The body is NDJSON: one JSON object a line, and a last line `{"end":N}` that says how many came before. The same body under
/// the same upload id is kept once.
#[utoipa::path(post, path = "/v1/contributions/{purpose}", tag = "contributions",
    params(
        ("purpose" = String, Path, description = "Id of the purpose"),
        ("upfit-upload-id" = String, Header, description = "Random, chosen by the car for one purpose and one day"),
        ("upfit-cover" = String, Header, description = "Digest of the cover"),
    ),
    request_body(content = String, content_type = "application/x-ndjson", description = "At most 256 KiB, a line at most 4 KiB"),
    responses(
        (status = 200, description = "Kept", body = ContributionAnswer),
        (status = 400, description = "Something cannot be read, or the end is missing", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The cover is not for this purpose or does not hold, or what came under this upload id was erased",
            body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The cover is unknown: to be sent first", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body or a line of it is too large", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many records under this upload id", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn contribute(
    State(backend): State<Arc<Backend>>,
    Segment(purpose): Segment,
    headers: HeaderMap,
    body: Body,
) -> Answer<JsonAnswer<ContributionAnswer>> {
    let mut body = body.into_data_stream();
    let (purpose, upload) = match admit(&backend, &purpose, &headers).await {
        Ok(admitted) => admitted,
        Err(failure) => {
            drain(&mut body).await;
            return Err(failure);
        }
    };
    let contribution = match read(&mut body).await {
        Ok(contribution) => contribution,
        Err(failure) => {
            drain(&mut body).await;
            return Err(failure);
        }
    };
    let today = day(backend.clock.now());
    // Used and not kept, as the registry promises for such a purpose.
    let keeps = backend.catalogue.content.purpose(&purpose).is_some_and(|(_, purpose)| purpose.retention.hours() > 0);
    if !keeps {
        return Ok(JsonAnswer(ContributionAnswer { stored: 0 }));
    }
    match stored::store(&backend.database, &purpose, &upload, today, &contribution).await? {
        Stored::Kept => {
            let stored = u32::try_from(contribution.records.len()).unwrap_or(u32::MAX);
            Ok(JsonAnswer(ContributionAnswer { stored }))
        }
        Stored::Erased => Err(Failure::of(ProblemCode::NotCovered, "what came under this upload id was erased")),
        Stored::TooMany => Err(Failure::of(ProblemCode::Busy, "too many records under this upload id")),
    }
}

/// For which purpose data is taken, and under which id; or why it is not. Nothing of the body has been read by then.
async fn admit(backend: &Backend, purpose: &str, headers: &HeaderMap) -> Answer<(PurposeId, UploadId)> {
    let purpose = PurposeId::parse(purpose).map_err(|error| WireError::new("purpose", error))?;
    let upload = UploadId::parse(header(headers, UPLOAD_ID_HEADER)?).map_err(|error| WireError::new(UPLOAD_ID_HEADER, error))?;
    let digest = Digest::parse(header(headers, COVER_HEADER)?).map_err(|error| WireError::new(COVER_HEADER, error))?;
    let cover = stored::cover(backend.database.pool(), &digest).await?;
    let cover = cover.ok_or_else(|| Failure::of(ProblemCode::CoverUnknown, "there is no such cover"))?;
    if cover.purpose != purpose {
        return Err(Failure::of(ProblemCode::NotCovered, "the cover is for another purpose"));
    }
    covered(&cover, &backend.catalogue.content, backend.clock.now())?;
    Ok((purpose, upload))
}

fn header<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a str, WireError> {
    headers.get(name).and_then(|value| value.to_str().ok()).ok_or_else(|| WireError::missing(name))
}

/// Reads a contribution as it comes. One that breaks off is an error, and nothing of it is kept.
async fn read(body: &mut BodyDataStream) -> Answer<Contribution> {
    let mut reader = Reader::default();
    while let Some(piece) = body.next().await {
        let piece = piece.map_err(|_| Failure::from(ReadError::NoEnd))?;
        reader.take(&piece)?;
    }
    Ok(reader.finish()?)
}

/// Lets a refused body run out, within the limit for one that is taken: who is still sending does not listen for the answer.
async fn drain(body: &mut BodyDataStream) {
    let mut left = CONTRIBUTION_BYTES_MAX;
    while let Some(Ok(piece)) = body.next().await {
        left = left.saturating_sub(piece.len());
        if left == 0 {
            break;
        }
    }
}

/// Erases everything that was contributed under these upload ids, for good, and takes nothing more under them.
///
/// Idempotent. Whoever knows an id may ask: it is random and nobody else has it.
#[utoipa::path(post, path = "/v1/erasures", tag = "contributions", request_body = ErasureRequest, responses(
    (status = 200, description = "Nothing of it is left in any file", body = ErasureAnswer),
    (status = 400, description = "Something cannot be read, or there are too many ids", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Deleted, but not overwritten yet: to be asked for again", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn erase(State(backend): State<Arc<Backend>>, Json(request): Json<ErasureRequest>) -> Answer<JsonAnswer<ErasureAnswer>> {
    let purpose = PurposeId::parse(&request.purpose).map_err(|error| WireError::new("purpose", error))?;
    if request.upload_ids.len() > ERASURE_IDS_MAX {
        return Err(WireError::new("upload_ids", format!("at most {ERASURE_IDS_MAX} entries")).into());
    }
    let uploads: Result<Vec<UploadId>, _> = request.upload_ids.iter().map(|id| Id::parse(id)).collect();
    let uploads = uploads.map_err(|error| WireError::new("upload_ids", error))?;
    let erased = stored::erase(&backend.database, &purpose, &uploads, day(backend.clock.now())).await?;
    match backend.database.scrub().await? {
        Scrubbed::Done => Ok(JsonAnswer(ErasureAnswer { erased })),
        Scrubbed::Pending => Err(Failure::of(ProblemCode::Busy, "deleted, but not overwritten yet; ask again")),
    }
}

impl From<CoverError> for Failure {
    fn from(error: CoverError) -> Self {
        Self::of(ProblemCode::NotCovered, error.to_string())
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let code = match error {
            ReadError::TooLarge => ProblemCode::TooLarge,
            ReadError::Line(_) | ReadError::AfterEnd | ReadError::NoEnd | ReadError::Count { .. } => ProblemCode::Invalid,
        };
        Self::of(code, error.to_string())
    }
}
