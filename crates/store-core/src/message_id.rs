// GENERATED from i18n/en/core.ftl by `cargo run -p words`. Do not edit.

/// A text that the core can ask for; each variant is documented by its English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageId {
    /// `celsius` °C
    OutsideTemperature,
    /// from `price` a month
    StateOffered,
    /// `price`, paid once
    StateOfferedOnce,
    /// Included
    StateIncluded,
    /// Starting trial
    StateTrialPending,
    /// Ordering
    StateOrderPending,
    /// Installing
    StateInstalling,
    /// Trial, `days` days left
    StateTrial,
    /// Trial
    StateTrialShort,
    /// Active to `date`
    StateActiveTo,
    /// Active, `term`
    StateActiveTerm,
    /// Unlimited
    StateUnlimited,
    /// Until `date`, then ended
    StateGrace,
    /// Ended `date`
    StateEnded,
    /// Revoked: `reason`
    StateRevoked,
    /// Did not start
    StateFailed,
    /// Payment failed
    StatePaymentFailed,
    /// Order cancelled
    StateAbandoned,
    /// Needs update
    StateNeedsUpdate,
    /// Not in this car
    StateNotInThisCar,
    /// Not sold here
    StateNotInMarket,
    /// Needs `feature`
    StateNeedsFeature,
    /// Not with `feature`
    StateExcluded,
    /// Verified working
    StateVerified,
    /// Saved for later
    StateSaved,
    /// Missing in this car: `equipment`.
    ReasonEquipment,
    /// It cannot be added later.
    ReasonEquipmentChange,
    /// It needs software `needed`. This car has `installed`.
    ReasonSoftware,
    /// Available after the next update.
    ReasonSoftwareChange,
    /// It is not sold in `market`.
    ReasonMarket,
    /// We show it here as soon as it is.
    ReasonMarketChange,
    /// It works only with `feature`.
    ReasonNeeds,
    /// Get `feature` first.
    ReasonNeedsChange,
    /// It does not work together with `feature`.
    ReasonExcludes,
    /// Available when `feature` has ended.
    ReasonExcludesChange,
    /// You have had the free month.
    ReasonTrialUsed,
    /// You can still book a term.
    ReasonTrialUsedChange,
    /// the car has changed hands
    ReasonRevokedOwnership,
    /// recalled for safety
    ReasonRevokedSafety,
    /// not paid
    ReasonRevokedPayment,
    /// not delivered in time
    ReasonRevokedDelivery,
    /// the bank took the payment back
    ReasonRevokedReversed,
    /// ordered by an authority
    ReasonRevokedCourt,
    /// `count` months
    TermMonth,
    /// `count` years
    TermYear,
    /// Unlimited
    TermUnlimited,
    /// `price` a month
    PricePerMonth,
    /// Paid once
    PriceOnce,
    /// Pays off after `months` months
    PaysOff,
    /// Ends by itself
    EndsByItself,
    /// Stays with the car
    StaysWithCar,
    /// All
    StoreCategoryAll,
    /// `count` features
    StoreResults,
    /// `available` of `total`
    StoreCount,
    /// No feature matches “`text`”.
    StoreEmptySearch,
    /// Clear search
    StoreEmptySearchAction,
    /// Nothing in this category for this car.
    StoreEmptyCategory,
    /// Show all
    StoreEmptyCategoryAction,
    /// The store cannot be reached
    StoreFailedTitle,
    /// What you own keeps working. Check the connection, then try again.
    StoreFailedText,
    /// Try again
    ActionRetry,
    /// Offline. Prices as of `time`.
    StoreAsOf,
    /// Offline. Prices as of `date`, `time`.
    StoreAsOfDate,
    /// Fits this car
    FeaturedForCar,
    /// Available when parked
    DrivingParked,
    /// Saved features wait for you here.
    DrivingSaved,
    /// Manage when parked
    DrivingMine,
    /// What runs keeps running.
    DrivingMineText,
    /// Nothing is known of the car at this moment
    DrivingUnknown,
    /// Until the feature service answers, this counts as driving. What you own keeps working.
    DrivingUnknownText,
    /// Try 1 month free
    TrialButton,
    /// Try 1 month free – ends by itself
    TrialButtonLong,
    /// Ends by itself. No payment details.
    TrialPromise,
    /// No payment details needed.
    TrialPromiseShort,
    /// Starting
    TrialStarting,
    /// Trial started. It ends by itself on `date`.
    TrialStarted,
    /// The trial ends by itself on `date`.
    TrialEnds,
    /// The trial ends by itself today.
    TrialEndsToday,
    /// See details
    FeatureOpen,
    /// Active until `date`. Then it ends by itself.
    FeatureActiveUntil,
    /// Yours without end. It stays with the car.
    FeatureActiveUnlimited,
    /// Built in. It stays with the car.
    FeatureActiveFactory,
    /// The car is setting it up. This can take `minutes` minutes.
    FeaturePending,
    /// The car could not switch it on. You were not charged.
    FeatureFailed,
    /// The car could not switch it on. Your order is safe. We try again.
    FeatureFailedPaid,
    /// The car has not had network for a while. It works until `date`.
    FeatureGrace,
    /// It ended on `date`. You can book it again.
    FeatureEnded,
    /// None leaves the car
    DataNone,
    /// `minutes` minutes
    InstallsMinutes,
    /// Not needed
    RestartNone,
    /// At the next start
    RestartIgnition,
    /// Stays with the car
    HolderCar,
    /// Goes with you
    HolderPerson,
    /// `term`. Stays with the car, VIN ending `vin`.
    OrderSubtitleCar,
    /// `term`. Goes with you to your next car.
    OrderSubtitlePerson,
    /// `from` to `to`
    OrderFromTo,
    /// From `from`
    OrderFrom,
    /// By itself. No renewal.
    OrderEndsByItself,
    /// Never. Paid once.
    OrderEndsNever,
    /// `net` + `rate`% VAT `vat`
    OrderPriceSplit,
    /// `days` days
    OrderWithdrawalDays,
    /// Tick the box to start now.
    OrderNeedsConsent,
    /// Available when parked.
    OrderNeedsParking,
    /// You are offline. Ordering needs a connection.
    OrderNeedsNetwork,
    /// The feature service is not answering.
    OrderNeedsService,
    /// Terms of sale
    DocumentTerms,
    /// Withdrawal policy
    DocumentWithdrawal,
    /// Privacy notice
    DocumentPrivacy,
    /// Trial started
    DoneTrialTitle,
    /// Thank you for your order
    DoneOrderTitle,
    /// The car is setting it up.
    DoneInstalling,
    /// The car has switched it on and checked it.
    DoneVerified,
    /// No renewal. You pay nothing.
    DoneThenTrial,
    /// No renewal. No cost.
    DoneThenTerm,
    /// It stays with the car.
    DoneThenUnlimited,
    /// Never
    DoneNoEnd,
    /// Free
    DoneFree,
    /// Running
    Running,
    /// Ended
    Ended,
    /// `days` days left
    DaysLeft,
    /// to `date`
    ToDate,
    /// None
    NextChargeNone,
    /// Details
    ActionDetails,
    /// Extend
    ActionExtend,
    /// Receipt
    ActionReceipt,
    /// Book again
    ActionAgain,
    /// Nothing runs in this car yet.
    MyFeaturesEmpty,
    /// Nothing has ended yet.
    MyFeaturesEmptyEnded,
    /// ends in `vin`
    VinEnding,
    /// Connected
    Connected,
    /// Last heard `time`
    LastHeard,
    /// Not heard yet
    NeverHeard,
    /// Your features, receipts and choices, the store as last seen, and what was sent last, to show it to you. No payment details.
    StoredSummary,
    /// Germany
    MarketDe,
    /// Austria
    MarketAt,
    /// United Kingdom
    MarketGb,
    /// United States
    MarketUs,
    /// Data may leave the car
    SharingOn,
    /// Nothing leaves the car
    SharingNone,
    /// Nothing leaves the car but what the law demands
    SharingNoneButLaw,
    /// One switch for all `count` services. The car itself keeps working.
    PrivacyAll,
    /// Until `time` nothing leaves but what the law demands.
    PrivacyUntilTime,
    /// On this trip nothing leaves but what the law demands.
    PrivacyUntilTrip,
    /// Until you change it nothing leaves but what the law demands.
    PrivacyUntilChanged,
    /// For one hour
    PrivacyHour,
    /// This trip
    PrivacyTrip,
    /// Until I change it
    PrivacyAlways,
    /// Your choice
    PrivacyChoice,
    /// For features that need data
    PrivacyContract,
    /// Required by law
    PrivacyLaw,
    /// By law
    PrivacyByLaw,
    /// Off
    PrivacyLocked,
    /// `service` · `purpose`
    PrivacyOfService,
    /// Needed for `feature`
    PrivacyNeededFor,
    /// No feature of yours needs it
    PrivacyNeededByNone,
    /// Unknown: the car’s service does not answer
    PrivacyUnknown,
    /// Asking the car
    PrivacyLoading,
    /// Nothing
    PrivacyNothing,
    /// Turning off
    PrivacyTurningOff,
    /// Turning on
    PrivacyTurningOn,
    /// Turning all off
    PrivacyEverythingOff,
    /// Restoring
    PrivacyRestoring,
    /// On
    PrivacyStateOn,
    /// Off
    PrivacyStateOff,
    /// Available when parked
    PrivacyNeedsParking,
    /// Off while nothing is shared
    PrivacyIsPrivate,
    /// Last sent `time`
    PrivacyLastSent,
    /// Nothing was sent yet
    PrivacyNeverSent,
    /// Erasure asked for, waiting for the data centre
    PrivacyErasureQueued,
    /// `records` records erased `time`
    PrivacyErasureConfirmed,
    /// Ends by itself on `date`
    PrivacyExpires,
    /// Show what was sent
    PrivacyShowSent,
    /// Show what would be sent
    PrivacyShowSample,
    /// `count` hours
    PrivacyHours,
    /// `count` days
    PrivacyDays,
    /// `count` years
    PrivacyYears,
    /// Used, not kept
    PrivacyNotKept,
    /// Others
    PrivacyOthers,
    /// Nothing has left this car.
    PrivacyEmpty,
    /// `date`: `services`
    PrivacyDaySent,
    /// `date`: nothing
    PrivacyDayNone,
    /// `service` `bytes`
    PrivacyServiceBytes,
    /// The car’s service does not answer.
    PrivacyChartUnknown,
    /// Your choices were damaged. Everything is off.
    PrivacyBroken,
    /// Start anew
    PrivacyBrokenAction,
    /// The disk is full. Turning off works, turning on does not.
    PrivacyFull,
    /// Mo
    Weekday1,
    /// Tu
    Weekday2,
    /// We
    Weekday3,
    /// Th
    Weekday4,
    /// Fr
    Weekday5,
    /// Sa
    Weekday6,
    /// Su
    Weekday7,
    /// The car has not confirmed it. It may still be on.
    PrivacyOffNoAnswer,
    /// The car did not answer. It is as it was.
    PrivacyOnNoAnswer,
    /// The car has not confirmed it. Some of it may still be on.
    PrivacyAllOffNoAnswer,
    /// The text has changed. Read it, then choose again.
    PrivacyTextChanged,
    /// The car refused this. Nothing was changed.
    PrivacyRefused,
    /// The disk is full. It is off, and will be written down later.
    PrivacyStorageOff,
    /// The car cannot save. It stays off.
    PrivacyStorageOn,
    /// The car is busy. Nothing was changed. Try again.
    PrivacyTryLater,
    /// Signals of the car
    PrivacySignals,
    /// Legal basis
    PrivacyBasis,
    /// Your choice (GDPR, Art. 6 (1) a)
    PrivacyBasisChoice,
    /// A feature you have (GDPR, Art. 6 (1) b)
    PrivacyBasisContract,
    /// A law demands it (GDPR, Art. 6 (1) c)
    PrivacyBasisLaw,
    /// Version of this text
    PrivacyVersion,
    /// `state` since
    PrivacySince,
    /// From the start
    PrivacySinceEver,
    /// Your yes ends
    PrivacyEnds,
    /// By itself on `date`
    PrivacyEndsItself,
    /// When you turn it off
    PrivacyEndsOpen,
    /// Only with the law
    PrivacyEndsLaw,
    /// Features that need it
    PrivacyFeatures,
    /// None of yours
    PrivacyFeaturesNone,
    /// This service is no longer offered.
    PrivacyGone,
    /// What was sent: `purpose`
    PrivacySentTitle,
    /// What would be sent: `purpose`
    PrivacySampleTitle,
    /// Sent `time`, in this form. Times in it are UTC.
    PrivacySentNote,
    /// The car no longer has what was sent.
    PrivacySentGone,
    /// An example. Nothing was read or sent for it.
    PrivacySampleNote,
    /// Nothing in this car sends anything for it.
    PrivacySampleNone,
    /// Record `number` of `count`
    PrivacyRecord,
    /// `count` more lines
    PrivacyMoreLines,
    /// The car does not give it at this moment. Try again later.
    PrivacySheetFailed,
    /// You have not said yes or no to anything yet.
    ReceiptsEmpty,
    /// The receipts cannot be read at this moment.
    ReceiptsFailed,
    /// Given
    ReceiptGiven,
    /// Refused
    ReceiptRefused,
    /// Withdrawn
    ReceiptWithdrawn,
    /// Receipt: `purpose`
    ReceiptTitle,
    /// By touch
    ReceiptByTouch,
    /// By voice
    ReceiptByVoice,
    /// By itself, it had run out
    ReceiptByExpiry,
    /// By itself, at a change of hands
    ReceiptByHandover,
    /// By Share nothing
    ReceiptByPrivate,
    /// By itself, at the next start
    ReceiptByRecovery,
    /// What
    ReceiptWhat,
    /// Your answer
    ReceiptAnswer,
    /// Date and time
    ReceiptTime,
    /// How
    ReceiptHow,
    /// Counts until
    ReceiptUntil,
    /// Data
    ReceiptData,
    /// Signals of the car
    ReceiptSignals,
    /// Goes to
    ReceiptTo,
    /// Kept for
    ReceiptKept,
    /// If off
    ReceiptIfOff,
    /// Answers for it
    ReceiptController,
    /// Text that was on screen
    ReceiptText,
    /// Version `version`, `language`
    ReceiptVersion,
    /// English
    ReceiptLanguageEn,
    /// German
    ReceiptLanguageDe,
    /// Number
    ReceiptNumber,
    /// Digest of the text
    ReceiptDigest,
    /// Export my data
    ExportTitle,
    /// Everything that the car holds of you, in one file. Where to?
    ExportChoose,
    /// Documents
    ExportDocuments,
    /// In this car
    ExportDocumentsNote,
    /// Copying your data
    ExportRunning,
    /// Step `done` of `total`
    ExportSteps,
    /// `records` records exported.
    ExportDone,
    /// The export did not work. Check that the place has room and is still there.
    ExportFailed,
    /// Asking the car
    ExportAsking,
    /// Erase all your data?
    EraseTitle,
    /// Everything is turned off, and what was collected is erased, in the car and in the data centre. What you own stays. This cannot be undone.
    EraseConsequence,
    /// Really erase everything?
    EraseSureTitle,
    /// Erasing your data
    EraseRunning,
    /// Erased in the car. The data centre has not confirmed it yet.
    EraseWaiting,
    /// Confirmed by the data centre, `records` records erased, at `time`.
    EraseDone,
    /// Erased
    EraseDoneTitle,
    /// The erasure is not complete. Everything is off. Go on to finish it.
    EraseFailed,
    /// Paused: needs `purpose`
    StatePaused,
    /// Paused
    StatePausedShort,
    /// It pauses while `purpose` is off.
    FeaturePaused,
    /// Privacy
    ActionPrivacy,
    /// Available when parked
    DrivingPrivacy,
    /// Turn on when parked. Turning off works now.
    DrivingPrivacyText,
    /// Nothing is on.
    DrivingPrivacyNone,
    /// The feature service is not answering. What you own keeps working.
    DaemonAbsent,
    /// The feature service is back.
    DaemonBack,
    /// Saved data was damaged. It was set aside and fetched again.
    StateSetAside,
    /// The store was damaged on disk. It was fetched again.
    CatalogueFetchedAgain,
    /// The store cannot be reached. Nothing was charged. Try again later.
    ErrorStorefrontUnreachable,
    /// The store gave an answer we cannot read. Nothing was charged. Try again later.
    ErrorStorefrontAnswer,
    /// The car refused this. Nothing was changed.
    ErrorRefused,
    /// The payment was declined. Nothing was charged. Check your means of payment.
    ErrorPaymentDeclined,
    /// The card has expired. Nothing was charged. Add another card.
    ErrorCardExpired,
    /// The limit of the card is reached. Nothing was charged. Ask your bank, or add another card.
    ErrorCardLimit,
    /// There is no means of payment yet. Add one on your phone.
    ErrorNoPaymentMethod,
    /// Your bank's question was not answered. Nothing was charged. Order again when you like.
    ErrorNotConfirmed,
    /// Nothing was charged.
    DoneAbandoned,
    /// The payment is not confirmed yet. You are charged once at most. We keep checking.
    ErrorPaymentUnknown,
    /// This needs a parked car. Shift to P, then try again.
    ErrorNotParked,
    /// The price is older than allowed. Check it and order again.
    ErrorQuoteExpired,
    /// The price has changed. Check it and order again.
    ErrorQuoteChanged,
    /// This car cannot get the feature. The reason is on its page.
    ErrorNotEligible,
    /// The free month is used up. You can book a term.
    ErrorTrialUsed,
    /// This order was sent with other content. Please start again.
    ErrorOrderConflict,
    /// The car cannot save. Nothing was charged. Try again after the next start.
    ErrorStorageFailed,
    /// The feature service is not answering. Nothing was changed. Try again.
    ErrorDaemonAbsent,
    /// This takes longer than usual. We keep checking.
    ErrorTimeout,
    /// The feature did not come up. We try again at the next start.
    ErrorActivationFailed,
    /// Something went wrong. Nothing was charged. Try again.
    ErrorUnknown,
    /// Save for later
    ActionSave,
    /// On
    ActionOn,
    /// Checking
    StateChecking,
    /// Withdrawn
    StateWithdrawnPlain,
    /// This cannot be ordered now
    OrderFailedTitle,
    /// Not ordered
    DoneRefusedTitle,
    /// 1 month free
    StateTrialOffered,
    /// Not answering
    ConnectionNone,
    /// Sending your order
    DoneSendingTitle,
    /// Receipt
    DoneReceiptTitle,
}

impl MessageId {
    /// Every message, in the order of the file.
    pub const ALL: [Self; 313] = [
        Self::OutsideTemperature,
        Self::StateOffered,
        Self::StateOfferedOnce,
        Self::StateIncluded,
        Self::StateTrialPending,
        Self::StateOrderPending,
        Self::StateInstalling,
        Self::StateTrial,
        Self::StateTrialShort,
        Self::StateActiveTo,
        Self::StateActiveTerm,
        Self::StateUnlimited,
        Self::StateGrace,
        Self::StateEnded,
        Self::StateRevoked,
        Self::StateFailed,
        Self::StatePaymentFailed,
        Self::StateAbandoned,
        Self::StateNeedsUpdate,
        Self::StateNotInThisCar,
        Self::StateNotInMarket,
        Self::StateNeedsFeature,
        Self::StateExcluded,
        Self::StateVerified,
        Self::StateSaved,
        Self::ReasonEquipment,
        Self::ReasonEquipmentChange,
        Self::ReasonSoftware,
        Self::ReasonSoftwareChange,
        Self::ReasonMarket,
        Self::ReasonMarketChange,
        Self::ReasonNeeds,
        Self::ReasonNeedsChange,
        Self::ReasonExcludes,
        Self::ReasonExcludesChange,
        Self::ReasonTrialUsed,
        Self::ReasonTrialUsedChange,
        Self::ReasonRevokedOwnership,
        Self::ReasonRevokedSafety,
        Self::ReasonRevokedPayment,
        Self::ReasonRevokedDelivery,
        Self::ReasonRevokedReversed,
        Self::ReasonRevokedCourt,
        Self::TermMonth,
        Self::TermYear,
        Self::TermUnlimited,
        Self::PricePerMonth,
        Self::PriceOnce,
        Self::PaysOff,
        Self::EndsByItself,
        Self::StaysWithCar,
        Self::StoreCategoryAll,
        Self::StoreResults,
        Self::StoreCount,
        Self::StoreEmptySearch,
        Self::StoreEmptySearchAction,
        Self::StoreEmptyCategory,
        Self::StoreEmptyCategoryAction,
        Self::StoreFailedTitle,
        Self::StoreFailedText,
        Self::ActionRetry,
        Self::StoreAsOf,
        Self::StoreAsOfDate,
        Self::FeaturedForCar,
        Self::DrivingParked,
        Self::DrivingSaved,
        Self::DrivingMine,
        Self::DrivingMineText,
        Self::DrivingUnknown,
        Self::DrivingUnknownText,
        Self::TrialButton,
        Self::TrialButtonLong,
        Self::TrialPromise,
        Self::TrialPromiseShort,
        Self::TrialStarting,
        Self::TrialStarted,
        Self::TrialEnds,
        Self::TrialEndsToday,
        Self::FeatureOpen,
        Self::FeatureActiveUntil,
        Self::FeatureActiveUnlimited,
        Self::FeatureActiveFactory,
        Self::FeaturePending,
        Self::FeatureFailed,
        Self::FeatureFailedPaid,
        Self::FeatureGrace,
        Self::FeatureEnded,
        Self::DataNone,
        Self::InstallsMinutes,
        Self::RestartNone,
        Self::RestartIgnition,
        Self::HolderCar,
        Self::HolderPerson,
        Self::OrderSubtitleCar,
        Self::OrderSubtitlePerson,
        Self::OrderFromTo,
        Self::OrderFrom,
        Self::OrderEndsByItself,
        Self::OrderEndsNever,
        Self::OrderPriceSplit,
        Self::OrderWithdrawalDays,
        Self::OrderNeedsConsent,
        Self::OrderNeedsParking,
        Self::OrderNeedsNetwork,
        Self::OrderNeedsService,
        Self::DocumentTerms,
        Self::DocumentWithdrawal,
        Self::DocumentPrivacy,
        Self::DoneTrialTitle,
        Self::DoneOrderTitle,
        Self::DoneInstalling,
        Self::DoneVerified,
        Self::DoneThenTrial,
        Self::DoneThenTerm,
        Self::DoneThenUnlimited,
        Self::DoneNoEnd,
        Self::DoneFree,
        Self::Running,
        Self::Ended,
        Self::DaysLeft,
        Self::ToDate,
        Self::NextChargeNone,
        Self::ActionDetails,
        Self::ActionExtend,
        Self::ActionReceipt,
        Self::ActionAgain,
        Self::MyFeaturesEmpty,
        Self::MyFeaturesEmptyEnded,
        Self::VinEnding,
        Self::Connected,
        Self::LastHeard,
        Self::NeverHeard,
        Self::StoredSummary,
        Self::MarketDe,
        Self::MarketAt,
        Self::MarketGb,
        Self::MarketUs,
        Self::SharingOn,
        Self::SharingNone,
        Self::SharingNoneButLaw,
        Self::PrivacyAll,
        Self::PrivacyUntilTime,
        Self::PrivacyUntilTrip,
        Self::PrivacyUntilChanged,
        Self::PrivacyHour,
        Self::PrivacyTrip,
        Self::PrivacyAlways,
        Self::PrivacyChoice,
        Self::PrivacyContract,
        Self::PrivacyLaw,
        Self::PrivacyByLaw,
        Self::PrivacyLocked,
        Self::PrivacyOfService,
        Self::PrivacyNeededFor,
        Self::PrivacyNeededByNone,
        Self::PrivacyUnknown,
        Self::PrivacyLoading,
        Self::PrivacyNothing,
        Self::PrivacyTurningOff,
        Self::PrivacyTurningOn,
        Self::PrivacyEverythingOff,
        Self::PrivacyRestoring,
        Self::PrivacyStateOn,
        Self::PrivacyStateOff,
        Self::PrivacyNeedsParking,
        Self::PrivacyIsPrivate,
        Self::PrivacyLastSent,
        Self::PrivacyNeverSent,
        Self::PrivacyErasureQueued,
        Self::PrivacyErasureConfirmed,
        Self::PrivacyExpires,
        Self::PrivacyShowSent,
        Self::PrivacyShowSample,
        Self::PrivacyHours,
        Self::PrivacyDays,
        Self::PrivacyYears,
        Self::PrivacyNotKept,
        Self::PrivacyOthers,
        Self::PrivacyEmpty,
        Self::PrivacyDaySent,
        Self::PrivacyDayNone,
        Self::PrivacyServiceBytes,
        Self::PrivacyChartUnknown,
        Self::PrivacyBroken,
        Self::PrivacyBrokenAction,
        Self::PrivacyFull,
        Self::Weekday1,
        Self::Weekday2,
        Self::Weekday3,
        Self::Weekday4,
        Self::Weekday5,
        Self::Weekday6,
        Self::Weekday7,
        Self::PrivacyOffNoAnswer,
        Self::PrivacyOnNoAnswer,
        Self::PrivacyAllOffNoAnswer,
        Self::PrivacyTextChanged,
        Self::PrivacyRefused,
        Self::PrivacyStorageOff,
        Self::PrivacyStorageOn,
        Self::PrivacyTryLater,
        Self::PrivacySignals,
        Self::PrivacyBasis,
        Self::PrivacyBasisChoice,
        Self::PrivacyBasisContract,
        Self::PrivacyBasisLaw,
        Self::PrivacyVersion,
        Self::PrivacySince,
        Self::PrivacySinceEver,
        Self::PrivacyEnds,
        Self::PrivacyEndsItself,
        Self::PrivacyEndsOpen,
        Self::PrivacyEndsLaw,
        Self::PrivacyFeatures,
        Self::PrivacyFeaturesNone,
        Self::PrivacyGone,
        Self::PrivacySentTitle,
        Self::PrivacySampleTitle,
        Self::PrivacySentNote,
        Self::PrivacySentGone,
        Self::PrivacySampleNote,
        Self::PrivacySampleNone,
        Self::PrivacyRecord,
        Self::PrivacyMoreLines,
        Self::PrivacySheetFailed,
        Self::ReceiptsEmpty,
        Self::ReceiptsFailed,
        Self::ReceiptGiven,
        Self::ReceiptRefused,
        Self::ReceiptWithdrawn,
        Self::ReceiptTitle,
        Self::ReceiptByTouch,
        Self::ReceiptByVoice,
        Self::ReceiptByExpiry,
        Self::ReceiptByHandover,
        Self::ReceiptByPrivate,
        Self::ReceiptByRecovery,
        Self::ReceiptWhat,
        Self::ReceiptAnswer,
        Self::ReceiptTime,
        Self::ReceiptHow,
        Self::ReceiptUntil,
        Self::ReceiptData,
        Self::ReceiptSignals,
        Self::ReceiptTo,
        Self::ReceiptKept,
        Self::ReceiptIfOff,
        Self::ReceiptController,
        Self::ReceiptText,
        Self::ReceiptVersion,
        Self::ReceiptLanguageEn,
        Self::ReceiptLanguageDe,
        Self::ReceiptNumber,
        Self::ReceiptDigest,
        Self::ExportTitle,
        Self::ExportChoose,
        Self::ExportDocuments,
        Self::ExportDocumentsNote,
        Self::ExportRunning,
        Self::ExportSteps,
        Self::ExportDone,
        Self::ExportFailed,
        Self::ExportAsking,
        Self::EraseTitle,
        Self::EraseConsequence,
        Self::EraseSureTitle,
        Self::EraseRunning,
        Self::EraseWaiting,
        Self::EraseDone,
        Self::EraseDoneTitle,
        Self::EraseFailed,
        Self::StatePaused,
        Self::StatePausedShort,
        Self::FeaturePaused,
        Self::ActionPrivacy,
        Self::DrivingPrivacy,
        Self::DrivingPrivacyText,
        Self::DrivingPrivacyNone,
        Self::DaemonAbsent,
        Self::DaemonBack,
        Self::StateSetAside,
        Self::CatalogueFetchedAgain,
        Self::ErrorStorefrontUnreachable,
        Self::ErrorStorefrontAnswer,
        Self::ErrorRefused,
        Self::ErrorPaymentDeclined,
        Self::ErrorCardExpired,
        Self::ErrorCardLimit,
        Self::ErrorNoPaymentMethod,
        Self::ErrorNotConfirmed,
        Self::DoneAbandoned,
        Self::ErrorPaymentUnknown,
        Self::ErrorNotParked,
        Self::ErrorQuoteExpired,
        Self::ErrorQuoteChanged,
        Self::ErrorNotEligible,
        Self::ErrorTrialUsed,
        Self::ErrorOrderConflict,
        Self::ErrorStorageFailed,
        Self::ErrorDaemonAbsent,
        Self::ErrorTimeout,
        Self::ErrorActivationFailed,
        Self::ErrorUnknown,
        Self::ActionSave,
        Self::ActionOn,
        Self::StateChecking,
        Self::StateWithdrawnPlain,
        Self::OrderFailedTitle,
        Self::DoneRefusedTitle,
        Self::StateTrialOffered,
        Self::ConnectionNone,
        Self::DoneSendingTitle,
        Self::DoneReceiptTitle,
    ];

    /// The id in the Fluent files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OutsideTemperature => "outside-temperature",
            Self::StateOffered => "state-offered",
            Self::StateOfferedOnce => "state-offered-once",
            Self::StateIncluded => "state-included",
            Self::StateTrialPending => "state-trial-pending",
            Self::StateOrderPending => "state-order-pending",
            Self::StateInstalling => "state-installing",
            Self::StateTrial => "state-trial",
            Self::StateTrialShort => "state-trial-short",
            Self::StateActiveTo => "state-active-to",
            Self::StateActiveTerm => "state-active-term",
            Self::StateUnlimited => "state-unlimited",
            Self::StateGrace => "state-grace",
            Self::StateEnded => "state-ended",
            Self::StateRevoked => "state-revoked",
            Self::StateFailed => "state-failed",
            Self::StatePaymentFailed => "state-payment-failed",
            Self::StateAbandoned => "state-abandoned",
            Self::StateNeedsUpdate => "state-needs-update",
            Self::StateNotInThisCar => "state-not-in-this-car",
            Self::StateNotInMarket => "state-not-in-market",
            Self::StateNeedsFeature => "state-needs-feature",
            Self::StateExcluded => "state-excluded",
            Self::StateVerified => "state-verified",
            Self::StateSaved => "state-saved",
            Self::ReasonEquipment => "reason-equipment",
            Self::ReasonEquipmentChange => "reason-equipment-change",
            Self::ReasonSoftware => "reason-software",
            Self::ReasonSoftwareChange => "reason-software-change",
            Self::ReasonMarket => "reason-market",
            Self::ReasonMarketChange => "reason-market-change",
            Self::ReasonNeeds => "reason-needs",
            Self::ReasonNeedsChange => "reason-needs-change",
            Self::ReasonExcludes => "reason-excludes",
            Self::ReasonExcludesChange => "reason-excludes-change",
            Self::ReasonTrialUsed => "reason-trial-used",
            Self::ReasonTrialUsedChange => "reason-trial-used-change",
            Self::ReasonRevokedOwnership => "reason-revoked-ownership",
            Self::ReasonRevokedSafety => "reason-revoked-safety",
            Self::ReasonRevokedPayment => "reason-revoked-payment",
            Self::ReasonRevokedDelivery => "reason-revoked-delivery",
            Self::ReasonRevokedReversed => "reason-revoked-reversed",
            Self::ReasonRevokedCourt => "reason-revoked-court",
            Self::TermMonth => "term-month",
            Self::TermYear => "term-year",
            Self::TermUnlimited => "term-unlimited",
            Self::PricePerMonth => "price-per-month",
            Self::PriceOnce => "price-once",
            Self::PaysOff => "pays-off",
            Self::EndsByItself => "ends-by-itself",
            Self::StaysWithCar => "stays-with-car",
            Self::StoreCategoryAll => "store-category-all",
            Self::StoreResults => "store-results",
            Self::StoreCount => "store-count",
            Self::StoreEmptySearch => "store-empty-search",
            Self::StoreEmptySearchAction => "store-empty-search-action",
            Self::StoreEmptyCategory => "store-empty-category",
            Self::StoreEmptyCategoryAction => "store-empty-category-action",
            Self::StoreFailedTitle => "store-failed-title",
            Self::StoreFailedText => "store-failed-text",
            Self::ActionRetry => "action-retry",
            Self::StoreAsOf => "store-as-of",
            Self::StoreAsOfDate => "store-as-of-date",
            Self::FeaturedForCar => "featured-for-car",
            Self::DrivingParked => "driving-parked",
            Self::DrivingSaved => "driving-saved",
            Self::DrivingMine => "driving-mine",
            Self::DrivingMineText => "driving-mine-text",
            Self::DrivingUnknown => "driving-unknown",
            Self::DrivingUnknownText => "driving-unknown-text",
            Self::TrialButton => "trial-button",
            Self::TrialButtonLong => "trial-button-long",
            Self::TrialPromise => "trial-promise",
            Self::TrialPromiseShort => "trial-promise-short",
            Self::TrialStarting => "trial-starting",
            Self::TrialStarted => "trial-started",
            Self::TrialEnds => "trial-ends",
            Self::TrialEndsToday => "trial-ends-today",
            Self::FeatureOpen => "feature-open",
            Self::FeatureActiveUntil => "feature-active-until",
            Self::FeatureActiveUnlimited => "feature-active-unlimited",
            Self::FeatureActiveFactory => "feature-active-factory",
            Self::FeaturePending => "feature-pending",
            Self::FeatureFailed => "feature-failed",
            Self::FeatureFailedPaid => "feature-failed-paid",
            Self::FeatureGrace => "feature-grace",
            Self::FeatureEnded => "feature-ended",
            Self::DataNone => "data-none",
            Self::InstallsMinutes => "installs-minutes",
            Self::RestartNone => "restart-none",
            Self::RestartIgnition => "restart-ignition",
            Self::HolderCar => "holder-car",
            Self::HolderPerson => "holder-person",
            Self::OrderSubtitleCar => "order-subtitle-car",
            Self::OrderSubtitlePerson => "order-subtitle-person",
            Self::OrderFromTo => "order-from-to",
            Self::OrderFrom => "order-from",
            Self::OrderEndsByItself => "order-ends-by-itself",
            Self::OrderEndsNever => "order-ends-never",
            Self::OrderPriceSplit => "order-price-split",
            Self::OrderWithdrawalDays => "order-withdrawal-days",
            Self::OrderNeedsConsent => "order-needs-consent",
            Self::OrderNeedsParking => "order-needs-parking",
            Self::OrderNeedsNetwork => "order-needs-network",
            Self::OrderNeedsService => "order-needs-service",
            Self::DocumentTerms => "document-terms",
            Self::DocumentWithdrawal => "document-withdrawal",
            Self::DocumentPrivacy => "document-privacy",
            Self::DoneTrialTitle => "done-trial-title",
            Self::DoneOrderTitle => "done-order-title",
            Self::DoneInstalling => "done-installing",
            Self::DoneVerified => "done-verified",
            Self::DoneThenTrial => "done-then-trial",
            Self::DoneThenTerm => "done-then-term",
            Self::DoneThenUnlimited => "done-then-unlimited",
            Self::DoneNoEnd => "done-no-end",
            Self::DoneFree => "done-free",
            Self::Running => "running",
            Self::Ended => "ended",
            Self::DaysLeft => "days-left",
            Self::ToDate => "to-date",
            Self::NextChargeNone => "next-charge-none",
            Self::ActionDetails => "action-details",
            Self::ActionExtend => "action-extend",
            Self::ActionReceipt => "action-receipt",
            Self::ActionAgain => "action-again",
            Self::MyFeaturesEmpty => "my-features-empty",
            Self::MyFeaturesEmptyEnded => "my-features-empty-ended",
            Self::VinEnding => "vin-ending",
            Self::Connected => "connected",
            Self::LastHeard => "last-heard",
            Self::NeverHeard => "never-heard",
            Self::StoredSummary => "stored-summary",
            Self::MarketDe => "market-de",
            Self::MarketAt => "market-at",
            Self::MarketGb => "market-gb",
            Self::MarketUs => "market-us",
            Self::SharingOn => "sharing-on",
            Self::SharingNone => "sharing-none",
            Self::SharingNoneButLaw => "sharing-none-but-law",
            Self::PrivacyAll => "privacy-all",
            Self::PrivacyUntilTime => "privacy-until-time",
            Self::PrivacyUntilTrip => "privacy-until-trip",
            Self::PrivacyUntilChanged => "privacy-until-changed",
            Self::PrivacyHour => "privacy-hour",
            Self::PrivacyTrip => "privacy-trip",
            Self::PrivacyAlways => "privacy-always",
            Self::PrivacyChoice => "privacy-choice",
            Self::PrivacyContract => "privacy-contract",
            Self::PrivacyLaw => "privacy-law",
            Self::PrivacyByLaw => "privacy-by-law",
            Self::PrivacyLocked => "privacy-locked",
            Self::PrivacyOfService => "privacy-of-service",
            Self::PrivacyNeededFor => "privacy-needed-for",
            Self::PrivacyNeededByNone => "privacy-needed-by-none",
            Self::PrivacyUnknown => "privacy-unknown",
            Self::PrivacyLoading => "privacy-loading",
            Self::PrivacyNothing => "privacy-nothing",
            Self::PrivacyTurningOff => "privacy-turning-off",
            Self::PrivacyTurningOn => "privacy-turning-on",
            Self::PrivacyEverythingOff => "privacy-everything-off",
            Self::PrivacyRestoring => "privacy-restoring",
            Self::PrivacyStateOn => "privacy-state-on",
            Self::PrivacyStateOff => "privacy-state-off",
            Self::PrivacyNeedsParking => "privacy-needs-parking",
            Self::PrivacyIsPrivate => "privacy-is-private",
            Self::PrivacyLastSent => "privacy-last-sent",
            Self::PrivacyNeverSent => "privacy-never-sent",
            Self::PrivacyErasureQueued => "privacy-erasure-queued",
            Self::PrivacyErasureConfirmed => "privacy-erasure-confirmed",
            Self::PrivacyExpires => "privacy-expires",
            Self::PrivacyShowSent => "privacy-show-sent",
            Self::PrivacyShowSample => "privacy-show-sample",
            Self::PrivacyHours => "privacy-hours",
            Self::PrivacyDays => "privacy-days",
            Self::PrivacyYears => "privacy-years",
            Self::PrivacyNotKept => "privacy-not-kept",
            Self::PrivacyOthers => "privacy-others",
            Self::PrivacyEmpty => "privacy-empty",
            Self::PrivacyDaySent => "privacy-day-sent",
            Self::PrivacyDayNone => "privacy-day-none",
            Self::PrivacyServiceBytes => "privacy-service-bytes",
            Self::PrivacyChartUnknown => "privacy-chart-unknown",
            Self::PrivacyBroken => "privacy-broken",
            Self::PrivacyBrokenAction => "privacy-broken-action",
            Self::PrivacyFull => "privacy-full",
            Self::Weekday1 => "weekday-1",
            Self::Weekday2 => "weekday-2",
            Self::Weekday3 => "weekday-3",
            Self::Weekday4 => "weekday-4",
            Self::Weekday5 => "weekday-5",
            Self::Weekday6 => "weekday-6",
            Self::Weekday7 => "weekday-7",
            Self::PrivacyOffNoAnswer => "privacy-off-no-answer",
            Self::PrivacyOnNoAnswer => "privacy-on-no-answer",
            Self::PrivacyAllOffNoAnswer => "privacy-all-off-no-answer",
            Self::PrivacyTextChanged => "privacy-text-changed",
            Self::PrivacyRefused => "privacy-refused",
            Self::PrivacyStorageOff => "privacy-storage-off",
            Self::PrivacyStorageOn => "privacy-storage-on",
            Self::PrivacyTryLater => "privacy-try-later",
            Self::PrivacySignals => "privacy-signals",
            Self::PrivacyBasis => "privacy-basis",
            Self::PrivacyBasisChoice => "privacy-basis-choice",
            Self::PrivacyBasisContract => "privacy-basis-contract",
            Self::PrivacyBasisLaw => "privacy-basis-law",
            Self::PrivacyVersion => "privacy-version",
            Self::PrivacySince => "privacy-since",
            Self::PrivacySinceEver => "privacy-since-ever",
            Self::PrivacyEnds => "privacy-ends",
            Self::PrivacyEndsItself => "privacy-ends-itself",
            Self::PrivacyEndsOpen => "privacy-ends-open",
            Self::PrivacyEndsLaw => "privacy-ends-law",
            Self::PrivacyFeatures => "privacy-features",
            Self::PrivacyFeaturesNone => "privacy-features-none",
            Self::PrivacyGone => "privacy-gone",
            Self::PrivacySentTitle => "privacy-sent-title",
            Self::PrivacySampleTitle => "privacy-sample-title",
            Self::PrivacySentNote => "privacy-sent-note",
            Self::PrivacySentGone => "privacy-sent-gone",
            Self::PrivacySampleNote => "privacy-sample-note",
            Self::PrivacySampleNone => "privacy-sample-none",
            Self::PrivacyRecord => "privacy-record",
            Self::PrivacyMoreLines => "privacy-more-lines",
            Self::PrivacySheetFailed => "privacy-sheet-failed",
            Self::ReceiptsEmpty => "receipts-empty",
            Self::ReceiptsFailed => "receipts-failed",
            Self::ReceiptGiven => "receipt-given",
            Self::ReceiptRefused => "receipt-refused",
            Self::ReceiptWithdrawn => "receipt-withdrawn",
            Self::ReceiptTitle => "receipt-title",
            Self::ReceiptByTouch => "receipt-by-touch",
            Self::ReceiptByVoice => "receipt-by-voice",
            Self::ReceiptByExpiry => "receipt-by-expiry",
            Self::ReceiptByHandover => "receipt-by-handover",
            Self::ReceiptByPrivate => "receipt-by-private",
            Self::ReceiptByRecovery => "receipt-by-recovery",
            Self::ReceiptWhat => "receipt-what",
            Self::ReceiptAnswer => "receipt-answer",
            Self::ReceiptTime => "receipt-time",
            Self::ReceiptHow => "receipt-how",
            Self::ReceiptUntil => "receipt-until",
            Self::ReceiptData => "receipt-data",
            Self::ReceiptSignals => "receipt-signals",
            Self::ReceiptTo => "receipt-to",
            Self::ReceiptKept => "receipt-kept",
            Self::ReceiptIfOff => "receipt-if-off",
            Self::ReceiptController => "receipt-controller",
            Self::ReceiptText => "receipt-text",
            Self::ReceiptVersion => "receipt-version",
            Self::ReceiptLanguageEn => "receipt-language-en",
            Self::ReceiptLanguageDe => "receipt-language-de",
            Self::ReceiptNumber => "receipt-number",
            Self::ReceiptDigest => "receipt-digest",
            Self::ExportTitle => "export-title",
            Self::ExportChoose => "export-choose",
            Self::ExportDocuments => "export-documents",
            Self::ExportDocumentsNote => "export-documents-note",
            Self::ExportRunning => "export-running",
            Self::ExportSteps => "export-steps",
            Self::ExportDone => "export-done",
            Self::ExportFailed => "export-failed",
            Self::ExportAsking => "export-asking",
            Self::EraseTitle => "erase-title",
            Self::EraseConsequence => "erase-consequence",
            Self::EraseSureTitle => "erase-sure-title",
            Self::EraseRunning => "erase-running",
            Self::EraseWaiting => "erase-waiting",
            Self::EraseDone => "erase-done",
            Self::EraseDoneTitle => "erase-done-title",
            Self::EraseFailed => "erase-failed",
            Self::StatePaused => "state-paused",
            Self::StatePausedShort => "state-paused-short",
            Self::FeaturePaused => "feature-paused",
            Self::ActionPrivacy => "action-privacy",
            Self::DrivingPrivacy => "driving-privacy",
            Self::DrivingPrivacyText => "driving-privacy-text",
            Self::DrivingPrivacyNone => "driving-privacy-none",
            Self::DaemonAbsent => "daemon-absent",
            Self::DaemonBack => "daemon-back",
            Self::StateSetAside => "state-set-aside",
            Self::CatalogueFetchedAgain => "catalogue-fetched-again",
            Self::ErrorStorefrontUnreachable => "error-storefront-unreachable",
            Self::ErrorStorefrontAnswer => "error-storefront-answer",
            Self::ErrorRefused => "error-refused",
            Self::ErrorPaymentDeclined => "error-payment-declined",
            Self::ErrorCardExpired => "error-card-expired",
            Self::ErrorCardLimit => "error-card-limit",
            Self::ErrorNoPaymentMethod => "error-no-payment-method",
            Self::ErrorNotConfirmed => "error-not-confirmed",
            Self::DoneAbandoned => "done-abandoned",
            Self::ErrorPaymentUnknown => "error-payment-unknown",
            Self::ErrorNotParked => "error-not-parked",
            Self::ErrorQuoteExpired => "error-quote-expired",
            Self::ErrorQuoteChanged => "error-quote-changed",
            Self::ErrorNotEligible => "error-not-eligible",
            Self::ErrorTrialUsed => "error-trial-used",
            Self::ErrorOrderConflict => "error-order-conflict",
            Self::ErrorStorageFailed => "error-storage-failed",
            Self::ErrorDaemonAbsent => "error-daemon-absent",
            Self::ErrorTimeout => "error-timeout",
            Self::ErrorActivationFailed => "error-activation-failed",
            Self::ErrorUnknown => "error-unknown",
            Self::ActionSave => "action-save",
            Self::ActionOn => "action-on",
            Self::StateChecking => "state-checking",
            Self::StateWithdrawnPlain => "state-withdrawn-plain",
            Self::OrderFailedTitle => "order-failed-title",
            Self::DoneRefusedTitle => "done-refused-title",
            Self::StateTrialOffered => "state-trial-offered",
            Self::ConnectionNone => "connection-none",
            Self::DoneSendingTitle => "done-sending-title",
            Self::DoneReceiptTitle => "done-receipt-title",
        }
    }
}
