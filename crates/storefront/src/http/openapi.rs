//! The contract, from the code.

use protocol::http::{
    EnrolmentAnswer, EnrolmentRequest, OrderAnswer, OrderProgress, OrderRequest, Problem, ProblemCode, ProfileBody, QuoteRequest,
    RefusalCode,
};
use utoipa::{
    Modify, OpenApi, PartialSchema, ToSchema,
    openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type, security::SecurityScheme},
};

use super::{documents, enrolment, orders, vehicle};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Upfit storefront",
        description = "Between a car and its store. Routes tagged `vehicle` need the client certificate of an enrolled vehicle (mutual TLS) \
                       and answer for that vehicle only. Signed documents are COSE_Sign1 (RFC 9052) over CBOR with Ed25519; \
                       the context in each description is the external data of the signature.",
    ),
    paths(
        documents::health,
        documents::catalogue,
        documents::picture,
        enrolment::enrol,
        vehicle::profile,
        vehicle::grants,
        orders::quote,
        orders::put,
        orders::get,
    ),
    modifiers(&MutualTls),
    components(schemas(
        EnrolmentRequest,
        EnrolmentAnswer,
        ProfileBody,
        QuoteRequest,
        OrderRequest,
        OrderAnswer,
        OrderProgress,
        RefusalCode,
        Problem,
        ProblemCode,
    ))
)]
struct Contract;

/// Bytes of a file or of a signed document.
pub(crate) struct Bytes;

impl PartialSchema for Bytes {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
            .description(Some("Bytes of a file or of a signed document"))
            .into()
    }
}

impl ToSchema for Bytes {}

struct MutualTls;

impl Modify for MutualTls {
    fn modify(&self, contract: &mut utoipa::openapi::OpenApi) {
        let description = "The client certificate of an enrolled vehicle".to_owned();
        let scheme = SecurityScheme::MutualTls { description: Some(description), deprecated: None, extensions: None };
        contract.components.get_or_insert_default().add_security_scheme("vehicle", scheme);
    }
}

/// The OpenAPI document of the storefront, as JSON with a final line break.
///
/// # Errors
/// When it cannot be written as JSON, which would be a defect of this program.
pub fn openapi() -> Result<String, serde_json::Error> {
    Contract::openapi().to_pretty_json().map(|text| text + "\n")
}
