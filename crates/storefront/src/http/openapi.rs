//! The contract, from the code.

use protocol::http::{
    CardBrand, ClaimAnswer, ClaimState, ContributionAnswer, DeclarationAnswer, DeclarationName, DeclarationOutcome, DeclarationRequest,
    EndMarker, EnrolmentAnswer, EnrolmentRequest, ErasureAnswer, ErasureRequest, HandoverAnswer, HandoverRequest, OrderAnswer,
    OrderProgress, OrderRequest, PassportAnswer, PaymentMethodBody, PhoneKind, PhonePageBody, PhoneResult, PhoneSessionAnswer,
    PhoneSessionOffer, PhoneSessionRequest, Problem, ProblemCode, ProfileBody, QuoteRequest, ReceiptEntry, ReceiptList, RefusalCode,
    RefusedSetReport, VoucherAnswer, VoucherOutcome, VoucherRequest, Waiting, WaitingFor,
};
use utoipa::{
    Modify, OpenApi, PartialSchema, ToSchema,
    openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type, security::SecurityScheme},
};

use super::{
    claim, contracts, contributions, documents, enrolment, handover, orders, passport, payment, phone, receipts, vehicle, vouchers,
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Upfit storefront",
        description = "Between a car and its store. Routes tagged `vehicle` need the client certificate of an enrolled vehicle (mutual TLS) \
                       and answer for that vehicle only. Routes tagged `contributions` are to be used without any: they read none. Signed documents are COSE_Sign1 (RFC 9052) over CBOR with Ed25519; \
                       the context in each description is the external data of the signature.",
    ),
    paths(
        documents::health,
        documents::catalogue,
        documents::picture,
        enrolment::enrol,
        handover::hand_over,
        claim::make,
        claim::look,
        claim::take,
        claim::refuse,
        passport::issue,
        passport::revoke,
        vehicle::profile,
        vehicle::grants,
        orders::quote,
        orders::put,
        orders::get,
        contracts::book,
        contracts::declare,
        contracts::receipts,
        contracts::receipt,
        receipts::pdf,
        receipts::text,
        vouchers::redeem,
        vouchers::refused_set,
        orders::abandon,
        payment::method,
        payment::remove_method,
        payment::hear,
        phone::open,
        phone::watch,
        phone::close,
        contributions::cover,
        contributions::contribute,
        contributions::erase,
    ),
    modifiers(&MutualTls),
    components(schemas(
        EnrolmentRequest,
        EnrolmentAnswer,
        HandoverRequest,
        HandoverAnswer,
        PassportAnswer,
        ClaimAnswer,
        ClaimState,
        ProfileBody,
        QuoteRequest,
        OrderRequest,
        OrderAnswer,
        OrderProgress,
        Waiting,
        WaitingFor,
        PhonePageBody,
        PaymentMethodBody,
        CardBrand,
        PhoneSessionRequest,
        PhoneKind,
        PhoneSessionOffer,
        PhoneSessionAnswer,
        PhoneResult,
        RefusalCode,
        DeclarationRequest,
        DeclarationName,
        DeclarationAnswer,
        DeclarationOutcome,
        ReceiptList,
        ReceiptEntry,
        VoucherRequest,
        VoucherAnswer,
        VoucherOutcome,
        RefusedSetReport,
        CoverBody,
        EndMarker,
        ContributionAnswer,
        ErasureRequest,
        ErasureAnswer,
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

/// The part of a receipt that names no driver, no car and no moment.
#[derive(ToSchema)]
#[schema(as = Cover)]
#[expect(dead_code, reason = "only its schema is used: the cover itself is `entitlement::Cover`")]
pub(crate) struct CoverBody {
    /// Id of the purpose.
    purpose: String,
    /// ISO 3166-1 alpha-2.
    market: String,
    /// `choice`, `contract` or `law`, as the catalogue says.
    lawful_basis: String,
    /// Version of the text, as the catalogue says.
    text_version: u32,
    /// Digest of the text that was shown, in one of the catalogue's languages.
    text: String,
    /// `YYYY-MM`: the month before which the yes does not run out. Only with `choice`, and always then.
    valid_until: Option<String>,
}

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
