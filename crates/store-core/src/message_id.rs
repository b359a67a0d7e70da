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
    /// `days` days, in My features
    OrderWithdrawalDays,
    /// None here. You can cancel at any time.
    OrderWithdrawalNone,
    /// Language of contract and documents: `language`
    OrderPapersLanguage,
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
    /// The payment service was away for too long. Nothing was charged. Order again if you like.
    ErrorProviderAway,
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
    /// Total incl. VAT
    OrderTotal,
    /// Total incl. VAT, due `date`
    OrderTotalOn,
    /// Confirm your payment
    DoneBankTitle,
    /// It was not seen to work in time. `refund`.
    DoneNotDeliveredRefund,
    /// Not delivered
    DoneNotDeliveredTitle,
    /// Order with obligation to pay
    OrderButton,
    /// `price` `credits` = `sum`
    OrderSum,
    /// − `amount` unused time
    OrderCreditUnused,
    /// − `amount` voucher
    OrderCreditVoucher,
    /// None needed
    OrderNothingToPay,
    /// Guests cannot order
    OrderGuest,
    /// Choose another profile to order.
    OrderGuestText,
    /// Nothing is ordered in a rental
    OrderRenter,
    /// More than your limit allows
    OrderLimit,
    /// `limit` a month, `left` of it left. The owner can change it.
    OrderLimitText,
    /// No means of payment yet
    OrderNoPayment,
    /// None yet
    OrderPaymentNone,
    /// You add one with your phone. Its number never reaches the car.
    OrderNoPaymentText,
    /// The card has expired
    OrderPaymentExpired,
    /// `brand` ending `last4`
    PaymentMethod,
    /// PIN
    PinTitle,
    /// Enter your PIN
    PinEnter,
    /// Enter your PIN, `tries` tries left
    PinEnterTries,
    /// PIN of `name`
    PinOfOwner,
    /// Enter your present PIN
    PinOld,
    /// New PIN: 4–8 digits
    PinChoose,
    /// Enter it again
    PinRepeat,
    /// Saving your PIN
    PinSetting,
    /// Checking your PIN
    PinChecking,
    /// Your PIN is set
    PinChosen,
    /// The PIN is set.
    PinIsSet,
    /// They differ. Choose again.
    PinDifferent,
    /// Wrong PIN
    PinWrong,
    /// Wrong PIN. `tries` tries left.
    PinWrongTries,
    /// Wrong PIN. Try again in `wait`.
    PinWait,
    /// The PIN is locked
    PinLocked,
    /// Try again in `wait`. The time counts while the car is switched on.
    PinLockedText,
    /// Too many wrong ones. The seller sets it back when you ask; what you own keeps working.
    PinResetText,
    /// Choose a PIN first.
    PinNotSet,
    /// It is asked for at every order, never to withdraw or to cancel. It stays in this car.
    PinWhatFor,
    /// PIN of the owner
    ProofTitle,
    /// Change means of payment
    ProofCard,
    /// Forget means of payment
    ProofRemove,
    /// Receipts by mail
    ProofEmail,
    /// Anybody can choose a profile in this car. So that nobody takes away what you pay with, it asks for your PIN.
    ProofCardText,
    /// Receipts say what you bought. So that they reach only you, the car asks for your PIN.
    ProofEmailText,
    /// `count` seconds
    PinSeconds,
    /// `count` minutes
    PinMinutes,
    /// This is more than the limit of this profile allows. Nothing was charged.
    ErrorLimit,
    /// This profile may not do this.
    ErrorNotAllowed,
    /// It goes on. `amount` is charged for the term from `date`.
    RenewalIsOn,
    /// Waiting for payment
    StateAwaitingPayment,
    /// Payment delayed
    StateProviderAway,
    /// Your bank asks
    StateBankAsks,
    /// Paid, installing
    StatePaid,
    /// Not charged yet. We try until `time`. You may cancel now.
    DoneProviderAway,
    /// Scan the code and confirm the payment on your phone.
    DoneBankAsks,
    /// What you paid comes back by itself.
    DoneNotDelivered,
    /// Cancel this order
    ActionGiveUp,
    /// Change means of payment
    ActionChangePayment,
    /// Add means of payment
    ActionAddPayment,
    /// Next charge
    NextCharge,
    /// On `date`
    NextChargeOn,
    /// Confirm by `date`
    NextChargeConfirm,
    /// until `date`
    UntilDate,
    /// Withdraw
    ActionWithdraw,
    /// Cancel
    ActionCancelContract,
    /// Messages
    ActionMessages,
    /// Withdrawn, will be sent
    StateWithdrawalQueued,
    /// Cancelled, will be sent
    StateCancellationQueued,
    /// Withdrawn, off with the ignition
    StateWithdrawnLeaving,
    /// Cancelled
    StateCancelled,
    /// Nothing is lost. Try again in a moment.
    ContractUnknown,
    /// 1 month free. It ends by itself.
    ContractTrial,
    /// Term
    ContractTerm,
    /// Begins when it is seen to work
    ContractNotStarted,
    /// Paid
    ContractPaid,
    /// Nothing yet
    ContractNotPaid,
    /// Credited
    ContractCredit,
    /// `credit` of `price`
    ContractCreditOf,
    /// Refund
    ContractRefund,
    /// Right of withdrawal
    ContractWithdrawal,
    /// Cancelled on
    ContractCancelled,
    /// Concluded
    ContractConcluded,
    /// Order number
    ContractNumber,
    /// Seller
    ContractSeller,
    /// Begins `date`
    ContractBegins,
    /// Running
    ContractRuns,
    /// If it is not seen to work within `hours` hours of driving time, you get your money back.
    ContractDelivery,
    /// Following term from `date`
    ContractNext,
    /// The contract before
    ContractOther,
    /// Since `date`
    ContractOverSince,
    /// Ended
    ContractOverEnded,
    /// Replaced by another term
    ContractOverReplaced,
    /// Ended, not paid
    ContractOverNotPaid,
    /// Ended, the car has changed hands
    ContractOverTransferred,
    /// Taken back for safety
    ContractOverRecalled,
    /// Not delivered
    ContractOverNotDelivered,
    /// Ended, the bank took the payment back
    ContractOverReversed,
    /// Ended by order of a court
    ContractOverCourt,
    /// `amount` given back on `date`
    RefundDone,
    /// `amount` on its way back
    RefundOnItsWay,
    /// `amount`, owed to you by the seller
    RefundRefused,
    /// The seller pays it in another way.
    RefundRefusedNote,
    /// Change term
    ActionChangeTerm,
    /// Receipts
    ActionReceipts,
    /// Ends by itself on `date`. No cost.
    RenewalOff,
    /// A following term begins on `date`.
    RenewalFollowed,
    /// Ends by itself. No cost.
    RenewalOffPlain,
    /// On `date` `amount` is charged.
    RenewalOn,
    /// New price: `amount` instead of `before`. Without your consent it ends on `date`.
    RenewalPriceChanged,
    /// `why` `amount` again on `next`.
    RenewalRetrying,
    /// It works until `date`.
    RenewalGrace,
    /// Your bank wants `amount` confirmed by `by`.
    RenewalToConfirm,
    /// The bank said no.
    WhyDeclined,
    /// The card has expired.
    WhyExpired,
    /// The limit of the card is reached.
    WhyLimit,
    /// There is no means of payment.
    WhyNoPayment,
    /// The bank's question was not answered.
    WhyNotConfirmed,
    /// The payment service was away.
    WhyProviderAway,
    /// The payment did not go through.
    WhyUnknown,
    /// Until the car is off
    UntilSwitchedOff,
    /// Order `order`
    DeclareOrder,
    /// Withdraw from contract
    WithdrawEntry,
    /// Confirm withdrawal
    WithdrawConfirm,
    /// You get `paid` back: all that you paid.
    WithdrawMoney,
    /// Nothing was paid, and nothing has to be paid.
    WithdrawFree,
    /// It goes off when the car is switched off, never during a drive.
    WithdrawWorks,
    /// until `date`
    WithdrawUntil,
    /// ended `date`
    WithdrawOver,
    /// None for this contract
    WithdrawNoRight,
    /// The seller has your withdrawal. Your money is on its way back.
    WithdrawAccepted,
    /// Cancel contracts here
    CancelEntry,
    /// cancel now
    CancelConfirm,
    /// Nothing more is charged. What is paid stays paid.
    CancelMoney,
    /// It works until `date`, then it ends.
    CancelWorks,
    /// It works until the end of what is paid.
    CancelWorksTerm,
    /// It ends after the notice of the terms of sale.
    CancelUnlimited,
    /// The seller has your cancellation.
    CancelAccepted,
    /// This moment counts. Your receipt is here at once.
    DeclareCounts,
    /// You are offline: this moment counts, and it is sent as soon as there is a network.
    DeclareCountsOffline,
    /// The car has not answered. Tap again: it counts once.
    DeclareNoAnswer,
    /// Declared on
    DeclaredAt,
    /// Written down in the car. Sent as soon as there is a network; the moment of your tap counts.
    DeclaredQueued,
    /// The seller says it came too late. The receipt says when you tapped.
    DeclaredTooLate,
    /// If you disagree, write to `seller`.
    DeclareDisagree,
    /// The contract was over already.
    DeclaredMoot,
    /// Receipts
    ReceiptsAll,
    /// Receipts: `feature`
    ReceiptsOf,
    /// There is no receipt yet.
    ReceiptsNone,
    /// Free month
    ReceiptTrial,
    /// Contract
    ReceiptContract,
    /// Withdrawal
    ReceiptWithdrawal,
    /// Cancellation
    ReceiptCancellation,
    /// Renewal stopped
    ReceiptRenewalStopped,
    /// Renewal
    ReceiptRenewed,
    /// Refund
    ReceiptRefund,
    /// No. `number`
    ReceiptNo,
    /// The receipt is being made. It stays in the car once it is here.
    ReceiptNotYet,
    /// Take receipts along
    ReceiptsExportTitle,
    /// All receipts, as PDF and as text. Where to?
    ReceiptsExportChoose,
    /// Receipts are being copied
    ReceiptsExportRunning,
    /// `files` files saved.
    ReceiptsExportDone,
    /// Nothing to read.
    MessagesEmpty,
    /// The feature service is not answering.
    MessagesUnknown,
    /// `feature` ends in `days` days
    MessageEnds,
    /// On `date`, by itself. Nothing follows and nothing is charged.
    MessageEndsText,
    /// `feature` goes on soon
    MessageRenews,
    /// On `date` `amount` is charged. You can turn that off until then.
    MessageRenewsText,
    /// New price for `feature`
    MessagePrice,
    /// `amount` instead of `before` from `date`. Without your consent it ends by itself.
    MessagePriceText,
    /// `feature`: payment failed
    MessageRenewalFailed,
    /// `why` Next try `next`. It works until `until`; nothing is lost until then.
    MessageRenewalFailedText,
    /// `feature`: your bank asks
    MessageToConfirm,
    /// Confirm `amount` on your phone by `by`. It works until `until`; nothing is lost until then.
    MessageToConfirmText,
    /// `feature` was ended
    MessageRemoved,
    /// `reason`. By `actor` on `date`. To object, write to `seller`.
    MessageRemovedText,
    /// `feature` stays on
    MessageRemovalRefused,
    /// It was to be taken away without a reason. The car refused that and reported it.
    MessageRemovalRefusedText,
    /// `feature` was not delivered
    MessageNotDelivered,
    /// It was not seen to work in time. `amount` comes back by itself.
    MessageNotDeliveredText,
    /// It was not seen to work in time. Nothing was paid.
    MessageNotDeliveredFree,
    /// `amount` given back
    MessageRefunded,
    /// For `feature`. It can take your bank some days.
    MessageRefundedText,
    /// `amount` could not be given back
    MessageRefundRefused,
    /// For `feature`. The seller pays it in another way. Questions: `seller`.
    MessageRefundRefusedText,
    /// `feature`: too late
    MessageTooLate,
    /// `what`: the seller says it came too late. If you disagree, write to `seller`.
    MessageTooLateText,
    /// the calendar
    ActorTime,
    /// you
    ActorDriver,
    /// the seller
    ActorSeller,
    /// the bank
    ActorBank,
    /// the carmaker
    ActorMaker,
    /// an authority
    ActorAuthority,
    /// View
    ActionView,
    /// View and agree
    ActionSayYes,
    /// Confirm by phone
    ActionConfirmPhone,
    /// Try again now
    ActionTryAgain,
    /// Valid until `month`/`year`
    PaymentExpires,
    /// Expired `month`/`year`
    PaymentExpired,
    /// Does not run out
    PaymentOpenEnded,
    /// Guests have no means of payment.
    PaymentGuest,
    /// Forget this means of payment?
    PaymentRemoveTitle,
    /// Orders then need another one. What you own keeps working; a renewal that is on cannot be charged.
    PaymentRemoveText,
    /// Forget it
    PaymentRemoveYes,
    /// None
    VoucherNoBalance,
    /// `amount` added. It is used with your next order.
    VoucherRedeemed,
    /// There is no such voucher. Check the code.
    VoucherUnknown,
    /// This voucher was used already.
    VoucherUsed,
    /// This voucher has expired.
    VoucherExpired,
    /// This voucher is for another country.
    VoucherOtherMarket,
    /// Add means of payment
    PhoneCardTitle,
    /// Scan the code and add your card on the phone.
    PhoneCardText,
    /// `method` is added.
    PhoneCardDone,
    /// Voucher by phone
    PhoneVoucherTitle,
    /// Scan the code and enter the voucher on the phone.
    PhoneVoucherText,
    /// Redeemed. Your balance: `balance`.
    PhoneVoucherDone,
    /// Receipts by mail
    PhoneEmailTitle,
    /// Scan the code and enter your address on the phone.
    PhoneEmailText,
    /// Receipts come by mail from now on.
    PhoneEmailDone,
    /// Done on the phone.
    PhoneDone,
    /// Your bank has its answer.
    PhoneConfirmationDone,
    /// Opening the page for your phone
    PhoneOpening,
    /// The code has expired.
    PhoneExpired,
    /// That did not work on the phone.
    PhoneFailed,
    /// New code
    PhoneAgain,
    /// or open `address` and enter
    PhonePlace,
    /// Valid until `time`
    PhoneUntil,
    /// Cancel
    ActionCancel,
    /// Continue
    ActionGoOn,
    /// Profile: `name`
    ProfileOf,
    /// Owner
    RoleOwner,
    /// Everything, without a limit
    RoleOwnerText,
    /// Family
    RoleFamily,
    /// Guest
    RoleGuest,
    /// Drives, orders nothing
    RoleGuestText,
    /// Lease
    RoleLessee,
    /// Orders, gives nothing away
    RoleLesseeText,
    /// Rental
    RoleRenter,
    /// Drives, orders nothing
    RoleRenterText,
    /// Valet
    RoleValet,
    /// Drives, sees nothing
    RoleValetText,
    /// The store is closed
    ValetClosed,
    /// What is active goes on. The owner’s PIN opens everything again, and so does the owner’s key.
    ValetText,
    /// Give the car to a valet?
    ValetConfirmTitle,
    /// The store closes until the owner’s PIN opens it again.
    ValetConfirmText,
    /// Close the store
    ValetConfirmYes,
    /// End rental
    RentalEnd,
    /// End this rental?
    RentalEndTitle,
    /// What this renter has allowed, chosen and saved goes, and data sent with that yes is erased. The car is then as it was before.
    RentalEndText,
    /// End rental
    RentalEndYes,
    /// The owner’s PIN ends the rental.
    RentalEndProof,
    /// Another profile
    RentalLeave,
    /// Only the owner’s PIN leads out of a rental.
    RentalLeaveText,
    /// The rental has ended. Nothing of it is left.
    RentalEnded,
    /// Only for the owner, not in a rental.
    RentalNotHere,
    /// The key in the car
    KeyThis,
    /// No key
    KeyNone,
    /// Another key
    KeyOther,
    /// `limit` a month, `left` left
    ProfileLimit,
    /// No limit
    ProfileNoLimit,
    /// New profile
    ProfileAddTitle,
    /// Change profile
    ProfileEditTitle,
    /// Remove this profile?
    ProfileRemoveTitle,
    /// `name` goes from this car. What was ordered stays.
    ProfileRemoveText,
    /// Remove
    ProfileRemoveYes,
    /// Change profile
    ActionChangeProfile,
    /// Change PIN
    ActionChangePin,
    /// Set PIN
    ActionSetPin,
    /// Erase all now
    EraseNow,
    /// `units` euros
    SpokenEur,
    /// `units` euros `cents`
    SpokenEurCents,
    /// `units` pounds
    SpokenGbp,
    /// `units` pounds `cents`
    SpokenGbpCents,
    /// `units` dollars
    SpokenUsd,
    /// `units` dollars `cents`
    SpokenUsdCents,
    /// I did not understand that. Say help for what you can say.
    VoiceNothing,
    /// I am not sure what you mean. Please say it again.
    VoiceAgain,
    /// There is no open question any more.
    VoiceTooLate,
    /// All right, nothing was changed.
    VoiceLeft,
    /// Which feature do you mean?
    VoiceWhichFeature,
    /// Which data do you mean?
    VoiceWhichData,
    /// Which one do you mean? `choices`
    VoiceWhich,
    /// `number`: `name`
    VoiceChoice,
    /// Ask what you can get, what something costs, until when you have it, or what data is shared.
    VoiceHelp,
    /// `count` features fit this car, such as `names`
    VoiceOffers,
    /// This car has everything that it can get.
    VoiceNoOffers,
    /// `name`: `text`
    VoiceAbout,
    /// `name` costs `price` for `term`.
    VoicePrice,
    /// `name` costs `price`, once and for good.
    VoicePriceUnlimited,
    /// `name` cannot be ordered for this car.
    VoiceNoOffer,
    /// `name`: `state`
    VoiceState,
    /// not active
    VoiceNotActive,
    /// You have `name` until `date`.
    VoiceUntil,
    /// `name` free for a month; it ends by itself. Shall I start it?
    VoiceTrial,
    /// There is no free month of `name` for this car now.
    VoiceNoTrial,
    /// The free month of `name` begins.
    VoiceTrialBegins,
    /// Choose a term of `name` on the screen, then order there with your PIN.
    VoiceChooseTerm,
    /// Order on the screen with your PIN.
    VoiceOrderByTouch,
    /// Orders are possible when parked. `name` is saved for then.
    VoiceSaved,
    /// That is possible when parked.
    VoiceParked,
    /// That needs a network. There is none at the moment.
    VoiceOffline,
    /// The car does not answer at the moment.
    VoiceNoService,
    /// A valet has the car. The store is closed.
    VoiceClosed,
    /// Cancelling `name` is ready. Confirm on the screen.
    VoiceCancel,
    /// Withdrawing from `name` is ready. Confirm on the screen.
    VoiceWithdraw,
    /// There is no contract on `name` to cancel.
    VoiceNoContract,
    /// There is no contract on `name` that can still be withdrawn from.
    VoiceNoWithdrawal,
    /// `amount` on `date`, for `name`.
    VoicePayment,
    /// Nothing is charged: no contract goes on by itself.
    VoiceNoPayment,
    /// `count` things are shared, such as `names`
    VoiceShared,
    /// Nothing of your choice leaves the car.
    VoiceNothingShared,
    /// Position
    VoicePosition,
    /// `name`: nothing more is shared.
    VoiceStopped,
    /// `name` was not shared.
    VoiceStoppedBefore,
    /// `name`: read what is shared and switch it on by touch.
    VoiceStart,
    /// Nothing is shared any more, until you change it.
    VoiceShareNothing,
    /// Nothing is shared for an hour.
    VoicePrivate,
    /// Here is what leaves the car.
    VoicePrivacy,
    /// `name` is being installed.
    VoiceInstalling,
    /// Nothing is being installed.
    VoiceNoUpdate,
    /// Back.
    VoiceBack,
    /// You hand it over
    HandoverWhoOwner,
    /// This car
    HandoverWhoCar,
    /// Whoever has it next
    HandoverWhoNext,
    /// Sets it up as if it were new, and sees nothing of you.
    HandoverWhoNextValue,
    /// Nobody else can do it
    HandoverWhoProof,
    /// Your PIN is asked for in step 3.
    HandoverWhoProofPin,
    /// You have no PIN: in step 3 you hold a button.
    HandoverWhoProofHold,
    /// Stays with the car
    HandoverStays,
    /// `count` features
    HandoverFeatures,
    /// Ends today
    HandoverEnds,
    /// Has ended
    HandoverEnded,
    /// `count` items
    HandoverItems,
    /// Gets erased
    HandoverErased,
    /// Everything personal
    HandoverErasedSub,
    /// Yours
    HandoverYours,
    /// Goes with you
    HandoverYoursSub,
    /// Nothing that was booked
    HandoverNoneStays,
    /// Nothing ends
    HandoverNoneEnds,
    /// Nothing was left
    HandoverNoneYours,
    /// Still worth `amount`
    HandoverWorth,
    /// `days` days unused
    HandoverDaysUnused,
    /// `amount` back
    HandoverMoneyBack,
    /// Voucher `amount`
    HandoverAsVoucher,
    /// Voucher
    HandoverVoucher,
    /// Money back
    HandoverRefund,
    /// Profiles and PINs
    HandoverProfiles,
    /// Receipts, messages
    HandoverPapers,
    /// Means of payment
    HandoverPayment,
    /// None
    HandoverPaymentNone,
    /// What may be sent
    HandoverData,
    /// All off
    HandoverDataOff,
    /// Saved for later
    HandoverSaved,
    /// Erased only in step 3, with all data that was sent.
    HandoverNote,
    /// Take along
    HandoverTakeAlong,
    /// What became of everything, as the seller has signed it. It names nobody. Where to?
    HandoverTakeAlongChoose,
    /// Goes with you
    HandoverGoesAlong,
    /// `amount` as a voucher. Its code comes next.
    HandoverGoesAlongValue,
    /// Comes back to you
    HandoverComesBack,
    /// `amount`, the way you paid.
    HandoverComesBackValue,
    /// Still on its way
    HandoverOutstanding,
    /// What you declared counts from when you tapped.
    HandoverOutstandingValue,
    /// The seller
    HandoverSeller,
    /// Hears of it at once, and confirms it here.
    HandoverSellerOnline,
    /// Hears of it as soon as there is a network. You need not wait.
    HandoverSellerOffline,
    /// No way back
    HandoverFinal,
    /// What stays works on. Everything personal goes.
    HandoverFinalValue,
    /// Erase and hand over
    HandoverConfirm,
    /// Yes, erase and hand over
    HandoverSure,
    /// Hold to erase and hand over
    HandoverHold,
    /// Erasing what was yours
    HandoverWorking,
    /// The car begins anew as the next owner’s. What stays works on.
    HandoverWorkingText,
    /// The car does not answer. What was done is shown as soon as it does.
    HandoverNoAnswer,
    /// The overview did not come
    HandoverPlanFailed,
    /// Nothing has happened. Please try again.
    HandoverPlanFailedText,
    /// The seller has confirmed it: nobody but the next owner has access now.
    HandoverConfirmed,
    /// The seller does not know yet: it is told as soon as there is a network.
    HandoverUnconfirmed,
    /// Seller
    HandoverConfirmation,
    /// Confirmed
    HandoverConfirmationYes,
    /// Not told yet
    HandoverConfirmationNo,
    /// Keep the code, such as in a photo. After this nobody sees it any more.
    HandoverKeepCode,
    /// Welcome
    WelcomeLanguage,
    /// This car is yours to set up. Skip what you like: it is still here later.
    WelcomeLanguageText,
    /// This car has
    WelcomeHas,
    /// Paid for, or built in: it works from the first minute.
    WelcomeHasText,
    /// Nothing that was booked came with this car.
    WelcomeHasNone,
    /// It can get
    WelcomeCanGet,
    /// Each free month is new for you, whatever was tried in this car before.
    WelcomeCanGetText,
    /// The store was not reached yet. It is there as soon as there is a network.
    WelcomeCanGetNone,
    /// Open the store
    WelcomeOpenStore,
    /// Nothing leaves the car without your yes
    WelcomePrivacy,
    /// Everything that needs your yes is off, and nobody will ask you for it. A law can demand something: that is listed, too.
    WelcomePrivacyText,
    /// See each use
    WelcomeOpenPrivacy,
    /// You, in this car
    WelcomeProfile,
    /// All of this can wait. It stays in this car and goes when you hand it over.
    WelcomeProfileText,
    /// Name
    WelcomeName,
    /// PIN for orders
    WelcomePin,
    /// Set
    WelcomePinSet,
    /// Means of payment
    WelcomePayment,
    /// Not yet
    WelcomeNotSet,
    /// It names nobody, and says what holds for whoever has the car next.
    PassportNote,
    /// Whoever thinks of buying this car scans it.
    PassportScan,
    /// Good until `time`
    PassportUntil,
    /// No passport yet
    PassportNone,
    /// The seller of the features signs what this car has and could get. It names nobody, and you can take it back.
    PassportNoneText,
    /// Make a passport
    PassportMake,
    /// The passport did not come
    PassportFailed,
    /// A month free
    PassportTrial,
    /// from `price`
    PassportFrom,
    /// Ends at a sale
    PassportEnds,
    /// I do not have the PIN
    ClaimOther,
    /// Whoever had it before
    ClaimOwner,
    /// Is told by mail and in the car, and has a day to say no.
    ClaimOwnerValue,
    /// You
    ClaimYou,
    /// You can take the car over when that day is over, parked and with a network.
    ClaimYouValue,
    /// What was paid for
    ClaimPaid,
    /// Stays with the car, or goes along with whoever paid.
    ClaimPaidValue,
    /// What is personal
    ClaimPersonal,
    /// Gets erased, as at every handover.
    ClaimPersonalValue,
    /// Ask for this car
    ClaimAsk,
    /// Somebody asks for this car
    ClaimWaiting,
    /// Theirs from `time`, unless you say no.
    ClaimWaitingValue,
    /// Somebody without the PIN asks for this car. Theirs from `time`, unless you say no.
    ClaimBanner,
    /// See
    ClaimSee,
    /// Say no
    ClaimNo,
    /// The owner has said no. Somebody can ask again from `time`.
    ClaimRefused,
    /// Nobody has said no: whoever has the car can take it over now.
    ClaimGranted,
    /// Take it over
    ClaimTake,
}

impl MessageId {
    /// Every message, in the order of the file.
    pub const ALL: [Self; 743] = [
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
        Self::OrderWithdrawalNone,
        Self::OrderPapersLanguage,
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
        Self::ErrorProviderAway,
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
        Self::OrderTotal,
        Self::OrderTotalOn,
        Self::DoneBankTitle,
        Self::DoneNotDeliveredRefund,
        Self::DoneNotDeliveredTitle,
        Self::OrderButton,
        Self::OrderSum,
        Self::OrderCreditUnused,
        Self::OrderCreditVoucher,
        Self::OrderNothingToPay,
        Self::OrderGuest,
        Self::OrderGuestText,
        Self::OrderRenter,
        Self::OrderLimit,
        Self::OrderLimitText,
        Self::OrderNoPayment,
        Self::OrderPaymentNone,
        Self::OrderNoPaymentText,
        Self::OrderPaymentExpired,
        Self::PaymentMethod,
        Self::PinTitle,
        Self::PinEnter,
        Self::PinEnterTries,
        Self::PinOfOwner,
        Self::PinOld,
        Self::PinChoose,
        Self::PinRepeat,
        Self::PinSetting,
        Self::PinChecking,
        Self::PinChosen,
        Self::PinIsSet,
        Self::PinDifferent,
        Self::PinWrong,
        Self::PinWrongTries,
        Self::PinWait,
        Self::PinLocked,
        Self::PinLockedText,
        Self::PinResetText,
        Self::PinNotSet,
        Self::PinWhatFor,
        Self::ProofTitle,
        Self::ProofCard,
        Self::ProofRemove,
        Self::ProofEmail,
        Self::ProofCardText,
        Self::ProofEmailText,
        Self::PinSeconds,
        Self::PinMinutes,
        Self::ErrorLimit,
        Self::ErrorNotAllowed,
        Self::RenewalIsOn,
        Self::StateAwaitingPayment,
        Self::StateProviderAway,
        Self::StateBankAsks,
        Self::StatePaid,
        Self::DoneProviderAway,
        Self::DoneBankAsks,
        Self::DoneNotDelivered,
        Self::ActionGiveUp,
        Self::ActionChangePayment,
        Self::ActionAddPayment,
        Self::NextCharge,
        Self::NextChargeOn,
        Self::NextChargeConfirm,
        Self::UntilDate,
        Self::ActionWithdraw,
        Self::ActionCancelContract,
        Self::ActionMessages,
        Self::StateWithdrawalQueued,
        Self::StateCancellationQueued,
        Self::StateWithdrawnLeaving,
        Self::StateCancelled,
        Self::ContractUnknown,
        Self::ContractTrial,
        Self::ContractTerm,
        Self::ContractNotStarted,
        Self::ContractPaid,
        Self::ContractNotPaid,
        Self::ContractCredit,
        Self::ContractCreditOf,
        Self::ContractRefund,
        Self::ContractWithdrawal,
        Self::ContractCancelled,
        Self::ContractConcluded,
        Self::ContractNumber,
        Self::ContractSeller,
        Self::ContractBegins,
        Self::ContractRuns,
        Self::ContractDelivery,
        Self::ContractNext,
        Self::ContractOther,
        Self::ContractOverSince,
        Self::ContractOverEnded,
        Self::ContractOverReplaced,
        Self::ContractOverNotPaid,
        Self::ContractOverTransferred,
        Self::ContractOverRecalled,
        Self::ContractOverNotDelivered,
        Self::ContractOverReversed,
        Self::ContractOverCourt,
        Self::RefundDone,
        Self::RefundOnItsWay,
        Self::RefundRefused,
        Self::RefundRefusedNote,
        Self::ActionChangeTerm,
        Self::ActionReceipts,
        Self::RenewalOff,
        Self::RenewalFollowed,
        Self::RenewalOffPlain,
        Self::RenewalOn,
        Self::RenewalPriceChanged,
        Self::RenewalRetrying,
        Self::RenewalGrace,
        Self::RenewalToConfirm,
        Self::WhyDeclined,
        Self::WhyExpired,
        Self::WhyLimit,
        Self::WhyNoPayment,
        Self::WhyNotConfirmed,
        Self::WhyProviderAway,
        Self::WhyUnknown,
        Self::UntilSwitchedOff,
        Self::DeclareOrder,
        Self::WithdrawEntry,
        Self::WithdrawConfirm,
        Self::WithdrawMoney,
        Self::WithdrawFree,
        Self::WithdrawWorks,
        Self::WithdrawUntil,
        Self::WithdrawOver,
        Self::WithdrawNoRight,
        Self::WithdrawAccepted,
        Self::CancelEntry,
        Self::CancelConfirm,
        Self::CancelMoney,
        Self::CancelWorks,
        Self::CancelWorksTerm,
        Self::CancelUnlimited,
        Self::CancelAccepted,
        Self::DeclareCounts,
        Self::DeclareCountsOffline,
        Self::DeclareNoAnswer,
        Self::DeclaredAt,
        Self::DeclaredQueued,
        Self::DeclaredTooLate,
        Self::DeclareDisagree,
        Self::DeclaredMoot,
        Self::ReceiptsAll,
        Self::ReceiptsOf,
        Self::ReceiptsNone,
        Self::ReceiptTrial,
        Self::ReceiptContract,
        Self::ReceiptWithdrawal,
        Self::ReceiptCancellation,
        Self::ReceiptRenewalStopped,
        Self::ReceiptRenewed,
        Self::ReceiptRefund,
        Self::ReceiptNo,
        Self::ReceiptNotYet,
        Self::ReceiptsExportTitle,
        Self::ReceiptsExportChoose,
        Self::ReceiptsExportRunning,
        Self::ReceiptsExportDone,
        Self::MessagesEmpty,
        Self::MessagesUnknown,
        Self::MessageEnds,
        Self::MessageEndsText,
        Self::MessageRenews,
        Self::MessageRenewsText,
        Self::MessagePrice,
        Self::MessagePriceText,
        Self::MessageRenewalFailed,
        Self::MessageRenewalFailedText,
        Self::MessageToConfirm,
        Self::MessageToConfirmText,
        Self::MessageRemoved,
        Self::MessageRemovedText,
        Self::MessageRemovalRefused,
        Self::MessageRemovalRefusedText,
        Self::MessageNotDelivered,
        Self::MessageNotDeliveredText,
        Self::MessageNotDeliveredFree,
        Self::MessageRefunded,
        Self::MessageRefundedText,
        Self::MessageRefundRefused,
        Self::MessageRefundRefusedText,
        Self::MessageTooLate,
        Self::MessageTooLateText,
        Self::ActorTime,
        Self::ActorDriver,
        Self::ActorSeller,
        Self::ActorBank,
        Self::ActorMaker,
        Self::ActorAuthority,
        Self::ActionView,
        Self::ActionSayYes,
        Self::ActionConfirmPhone,
        Self::ActionTryAgain,
        Self::PaymentExpires,
        Self::PaymentExpired,
        Self::PaymentOpenEnded,
        Self::PaymentGuest,
        Self::PaymentRemoveTitle,
        Self::PaymentRemoveText,
        Self::PaymentRemoveYes,
        Self::VoucherNoBalance,
        Self::VoucherRedeemed,
        Self::VoucherUnknown,
        Self::VoucherUsed,
        Self::VoucherExpired,
        Self::VoucherOtherMarket,
        Self::PhoneCardTitle,
        Self::PhoneCardText,
        Self::PhoneCardDone,
        Self::PhoneVoucherTitle,
        Self::PhoneVoucherText,
        Self::PhoneVoucherDone,
        Self::PhoneEmailTitle,
        Self::PhoneEmailText,
        Self::PhoneEmailDone,
        Self::PhoneDone,
        Self::PhoneConfirmationDone,
        Self::PhoneOpening,
        Self::PhoneExpired,
        Self::PhoneFailed,
        Self::PhoneAgain,
        Self::PhonePlace,
        Self::PhoneUntil,
        Self::ActionCancel,
        Self::ActionGoOn,
        Self::ProfileOf,
        Self::RoleOwner,
        Self::RoleOwnerText,
        Self::RoleFamily,
        Self::RoleGuest,
        Self::RoleGuestText,
        Self::RoleLessee,
        Self::RoleLesseeText,
        Self::RoleRenter,
        Self::RoleRenterText,
        Self::RoleValet,
        Self::RoleValetText,
        Self::ValetClosed,
        Self::ValetText,
        Self::ValetConfirmTitle,
        Self::ValetConfirmText,
        Self::ValetConfirmYes,
        Self::RentalEnd,
        Self::RentalEndTitle,
        Self::RentalEndText,
        Self::RentalEndYes,
        Self::RentalEndProof,
        Self::RentalLeave,
        Self::RentalLeaveText,
        Self::RentalEnded,
        Self::RentalNotHere,
        Self::KeyThis,
        Self::KeyNone,
        Self::KeyOther,
        Self::ProfileLimit,
        Self::ProfileNoLimit,
        Self::ProfileAddTitle,
        Self::ProfileEditTitle,
        Self::ProfileRemoveTitle,
        Self::ProfileRemoveText,
        Self::ProfileRemoveYes,
        Self::ActionChangeProfile,
        Self::ActionChangePin,
        Self::ActionSetPin,
        Self::EraseNow,
        Self::SpokenEur,
        Self::SpokenEurCents,
        Self::SpokenGbp,
        Self::SpokenGbpCents,
        Self::SpokenUsd,
        Self::SpokenUsdCents,
        Self::VoiceNothing,
        Self::VoiceAgain,
        Self::VoiceTooLate,
        Self::VoiceLeft,
        Self::VoiceWhichFeature,
        Self::VoiceWhichData,
        Self::VoiceWhich,
        Self::VoiceChoice,
        Self::VoiceHelp,
        Self::VoiceOffers,
        Self::VoiceNoOffers,
        Self::VoiceAbout,
        Self::VoicePrice,
        Self::VoicePriceUnlimited,
        Self::VoiceNoOffer,
        Self::VoiceState,
        Self::VoiceNotActive,
        Self::VoiceUntil,
        Self::VoiceTrial,
        Self::VoiceNoTrial,
        Self::VoiceTrialBegins,
        Self::VoiceChooseTerm,
        Self::VoiceOrderByTouch,
        Self::VoiceSaved,
        Self::VoiceParked,
        Self::VoiceOffline,
        Self::VoiceNoService,
        Self::VoiceClosed,
        Self::VoiceCancel,
        Self::VoiceWithdraw,
        Self::VoiceNoContract,
        Self::VoiceNoWithdrawal,
        Self::VoicePayment,
        Self::VoiceNoPayment,
        Self::VoiceShared,
        Self::VoiceNothingShared,
        Self::VoicePosition,
        Self::VoiceStopped,
        Self::VoiceStoppedBefore,
        Self::VoiceStart,
        Self::VoiceShareNothing,
        Self::VoicePrivate,
        Self::VoicePrivacy,
        Self::VoiceInstalling,
        Self::VoiceNoUpdate,
        Self::VoiceBack,
        Self::HandoverWhoOwner,
        Self::HandoverWhoCar,
        Self::HandoverWhoNext,
        Self::HandoverWhoNextValue,
        Self::HandoverWhoProof,
        Self::HandoverWhoProofPin,
        Self::HandoverWhoProofHold,
        Self::HandoverStays,
        Self::HandoverFeatures,
        Self::HandoverEnds,
        Self::HandoverEnded,
        Self::HandoverItems,
        Self::HandoverErased,
        Self::HandoverErasedSub,
        Self::HandoverYours,
        Self::HandoverYoursSub,
        Self::HandoverNoneStays,
        Self::HandoverNoneEnds,
        Self::HandoverNoneYours,
        Self::HandoverWorth,
        Self::HandoverDaysUnused,
        Self::HandoverMoneyBack,
        Self::HandoverAsVoucher,
        Self::HandoverVoucher,
        Self::HandoverRefund,
        Self::HandoverProfiles,
        Self::HandoverPapers,
        Self::HandoverPayment,
        Self::HandoverPaymentNone,
        Self::HandoverData,
        Self::HandoverDataOff,
        Self::HandoverSaved,
        Self::HandoverNote,
        Self::HandoverTakeAlong,
        Self::HandoverTakeAlongChoose,
        Self::HandoverGoesAlong,
        Self::HandoverGoesAlongValue,
        Self::HandoverComesBack,
        Self::HandoverComesBackValue,
        Self::HandoverOutstanding,
        Self::HandoverOutstandingValue,
        Self::HandoverSeller,
        Self::HandoverSellerOnline,
        Self::HandoverSellerOffline,
        Self::HandoverFinal,
        Self::HandoverFinalValue,
        Self::HandoverConfirm,
        Self::HandoverSure,
        Self::HandoverHold,
        Self::HandoverWorking,
        Self::HandoverWorkingText,
        Self::HandoverNoAnswer,
        Self::HandoverPlanFailed,
        Self::HandoverPlanFailedText,
        Self::HandoverConfirmed,
        Self::HandoverUnconfirmed,
        Self::HandoverConfirmation,
        Self::HandoverConfirmationYes,
        Self::HandoverConfirmationNo,
        Self::HandoverKeepCode,
        Self::WelcomeLanguage,
        Self::WelcomeLanguageText,
        Self::WelcomeHas,
        Self::WelcomeHasText,
        Self::WelcomeHasNone,
        Self::WelcomeCanGet,
        Self::WelcomeCanGetText,
        Self::WelcomeCanGetNone,
        Self::WelcomeOpenStore,
        Self::WelcomePrivacy,
        Self::WelcomePrivacyText,
        Self::WelcomeOpenPrivacy,
        Self::WelcomeProfile,
        Self::WelcomeProfileText,
        Self::WelcomeName,
        Self::WelcomePin,
        Self::WelcomePinSet,
        Self::WelcomePayment,
        Self::WelcomeNotSet,
        Self::PassportNote,
        Self::PassportScan,
        Self::PassportUntil,
        Self::PassportNone,
        Self::PassportNoneText,
        Self::PassportMake,
        Self::PassportFailed,
        Self::PassportTrial,
        Self::PassportFrom,
        Self::PassportEnds,
        Self::ClaimOther,
        Self::ClaimOwner,
        Self::ClaimOwnerValue,
        Self::ClaimYou,
        Self::ClaimYouValue,
        Self::ClaimPaid,
        Self::ClaimPaidValue,
        Self::ClaimPersonal,
        Self::ClaimPersonalValue,
        Self::ClaimAsk,
        Self::ClaimWaiting,
        Self::ClaimWaitingValue,
        Self::ClaimBanner,
        Self::ClaimSee,
        Self::ClaimNo,
        Self::ClaimRefused,
        Self::ClaimGranted,
        Self::ClaimTake,
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
            Self::OrderWithdrawalNone => "order-withdrawal-none",
            Self::OrderPapersLanguage => "order-papers-language",
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
            Self::ErrorProviderAway => "error-provider-away",
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
            Self::OrderTotal => "order-total",
            Self::OrderTotalOn => "order-total-on",
            Self::DoneBankTitle => "done-bank-title",
            Self::DoneNotDeliveredRefund => "done-not-delivered-refund",
            Self::DoneNotDeliveredTitle => "done-not-delivered-title",
            Self::OrderButton => "order-button",
            Self::OrderSum => "order-sum",
            Self::OrderCreditUnused => "order-credit-unused",
            Self::OrderCreditVoucher => "order-credit-voucher",
            Self::OrderNothingToPay => "order-nothing-to-pay",
            Self::OrderGuest => "order-guest",
            Self::OrderGuestText => "order-guest-text",
            Self::OrderRenter => "order-renter",
            Self::OrderLimit => "order-limit",
            Self::OrderLimitText => "order-limit-text",
            Self::OrderNoPayment => "order-no-payment",
            Self::OrderPaymentNone => "order-payment-none",
            Self::OrderNoPaymentText => "order-no-payment-text",
            Self::OrderPaymentExpired => "order-payment-expired",
            Self::PaymentMethod => "payment-method",
            Self::PinTitle => "pin-title",
            Self::PinEnter => "pin-enter",
            Self::PinEnterTries => "pin-enter-tries",
            Self::PinOfOwner => "pin-of-owner",
            Self::PinOld => "pin-old",
            Self::PinChoose => "pin-choose",
            Self::PinRepeat => "pin-repeat",
            Self::PinSetting => "pin-setting",
            Self::PinChecking => "pin-checking",
            Self::PinChosen => "pin-chosen",
            Self::PinIsSet => "pin-is-set",
            Self::PinDifferent => "pin-different",
            Self::PinWrong => "pin-wrong",
            Self::PinWrongTries => "pin-wrong-tries",
            Self::PinWait => "pin-wait",
            Self::PinLocked => "pin-locked",
            Self::PinLockedText => "pin-locked-text",
            Self::PinResetText => "pin-reset-text",
            Self::PinNotSet => "pin-not-set",
            Self::PinWhatFor => "pin-what-for",
            Self::ProofTitle => "proof-title",
            Self::ProofCard => "proof-card",
            Self::ProofRemove => "proof-remove",
            Self::ProofEmail => "proof-email",
            Self::ProofCardText => "proof-card-text",
            Self::ProofEmailText => "proof-email-text",
            Self::PinSeconds => "pin-seconds",
            Self::PinMinutes => "pin-minutes",
            Self::ErrorLimit => "error-limit",
            Self::ErrorNotAllowed => "error-not-allowed",
            Self::RenewalIsOn => "renewal-is-on",
            Self::StateAwaitingPayment => "state-awaiting-payment",
            Self::StateProviderAway => "state-provider-away",
            Self::StateBankAsks => "state-bank-asks",
            Self::StatePaid => "state-paid",
            Self::DoneProviderAway => "done-provider-away",
            Self::DoneBankAsks => "done-bank-asks",
            Self::DoneNotDelivered => "done-not-delivered",
            Self::ActionGiveUp => "action-give-up",
            Self::ActionChangePayment => "action-change-payment",
            Self::ActionAddPayment => "action-add-payment",
            Self::NextCharge => "next-charge",
            Self::NextChargeOn => "next-charge-on",
            Self::NextChargeConfirm => "next-charge-confirm",
            Self::UntilDate => "until-date",
            Self::ActionWithdraw => "action-withdraw",
            Self::ActionCancelContract => "action-cancel-contract",
            Self::ActionMessages => "action-messages",
            Self::StateWithdrawalQueued => "state-withdrawal-queued",
            Self::StateCancellationQueued => "state-cancellation-queued",
            Self::StateWithdrawnLeaving => "state-withdrawn-leaving",
            Self::StateCancelled => "state-cancelled",
            Self::ContractUnknown => "contract-unknown",
            Self::ContractTrial => "contract-trial",
            Self::ContractTerm => "contract-term",
            Self::ContractNotStarted => "contract-not-started",
            Self::ContractPaid => "contract-paid",
            Self::ContractNotPaid => "contract-not-paid",
            Self::ContractCredit => "contract-credit",
            Self::ContractCreditOf => "contract-credit-of",
            Self::ContractRefund => "contract-refund",
            Self::ContractWithdrawal => "contract-withdrawal",
            Self::ContractCancelled => "contract-cancelled",
            Self::ContractConcluded => "contract-concluded",
            Self::ContractNumber => "contract-number",
            Self::ContractSeller => "contract-seller",
            Self::ContractBegins => "contract-begins",
            Self::ContractRuns => "contract-runs",
            Self::ContractDelivery => "contract-delivery",
            Self::ContractNext => "contract-next",
            Self::ContractOther => "contract-other",
            Self::ContractOverSince => "contract-over-since",
            Self::ContractOverEnded => "contract-over-ended",
            Self::ContractOverReplaced => "contract-over-replaced",
            Self::ContractOverNotPaid => "contract-over-not-paid",
            Self::ContractOverTransferred => "contract-over-transferred",
            Self::ContractOverRecalled => "contract-over-recalled",
            Self::ContractOverNotDelivered => "contract-over-not-delivered",
            Self::ContractOverReversed => "contract-over-reversed",
            Self::ContractOverCourt => "contract-over-court",
            Self::RefundDone => "refund-done",
            Self::RefundOnItsWay => "refund-on-its-way",
            Self::RefundRefused => "refund-refused",
            Self::RefundRefusedNote => "refund-refused-note",
            Self::ActionChangeTerm => "action-change-term",
            Self::ActionReceipts => "action-receipts",
            Self::RenewalOff => "renewal-off",
            Self::RenewalFollowed => "renewal-followed",
            Self::RenewalOffPlain => "renewal-off-plain",
            Self::RenewalOn => "renewal-on",
            Self::RenewalPriceChanged => "renewal-price-changed",
            Self::RenewalRetrying => "renewal-retrying",
            Self::RenewalGrace => "renewal-grace",
            Self::RenewalToConfirm => "renewal-to-confirm",
            Self::WhyDeclined => "why-declined",
            Self::WhyExpired => "why-expired",
            Self::WhyLimit => "why-limit",
            Self::WhyNoPayment => "why-no-payment",
            Self::WhyNotConfirmed => "why-not-confirmed",
            Self::WhyProviderAway => "why-provider-away",
            Self::WhyUnknown => "why-unknown",
            Self::UntilSwitchedOff => "until-switched-off",
            Self::DeclareOrder => "declare-order",
            Self::WithdrawEntry => "withdraw-entry",
            Self::WithdrawConfirm => "withdraw-confirm",
            Self::WithdrawMoney => "withdraw-money",
            Self::WithdrawFree => "withdraw-free",
            Self::WithdrawWorks => "withdraw-works",
            Self::WithdrawUntil => "withdraw-until",
            Self::WithdrawOver => "withdraw-over",
            Self::WithdrawNoRight => "withdraw-no-right",
            Self::WithdrawAccepted => "withdraw-accepted",
            Self::CancelEntry => "cancel-entry",
            Self::CancelConfirm => "cancel-confirm",
            Self::CancelMoney => "cancel-money",
            Self::CancelWorks => "cancel-works",
            Self::CancelWorksTerm => "cancel-works-term",
            Self::CancelUnlimited => "cancel-unlimited",
            Self::CancelAccepted => "cancel-accepted",
            Self::DeclareCounts => "declare-counts",
            Self::DeclareCountsOffline => "declare-counts-offline",
            Self::DeclareNoAnswer => "declare-no-answer",
            Self::DeclaredAt => "declared-at",
            Self::DeclaredQueued => "declared-queued",
            Self::DeclaredTooLate => "declared-too-late",
            Self::DeclareDisagree => "declare-disagree",
            Self::DeclaredMoot => "declared-moot",
            Self::ReceiptsAll => "receipts-all",
            Self::ReceiptsOf => "receipts-of",
            Self::ReceiptsNone => "receipts-none",
            Self::ReceiptTrial => "receipt-trial",
            Self::ReceiptContract => "receipt-contract",
            Self::ReceiptWithdrawal => "receipt-withdrawal",
            Self::ReceiptCancellation => "receipt-cancellation",
            Self::ReceiptRenewalStopped => "receipt-renewal-stopped",
            Self::ReceiptRenewed => "receipt-renewed",
            Self::ReceiptRefund => "receipt-refund",
            Self::ReceiptNo => "receipt-no",
            Self::ReceiptNotYet => "receipt-not-yet",
            Self::ReceiptsExportTitle => "receipts-export-title",
            Self::ReceiptsExportChoose => "receipts-export-choose",
            Self::ReceiptsExportRunning => "receipts-export-running",
            Self::ReceiptsExportDone => "receipts-export-done",
            Self::MessagesEmpty => "messages-empty",
            Self::MessagesUnknown => "messages-unknown",
            Self::MessageEnds => "message-ends",
            Self::MessageEndsText => "message-ends-text",
            Self::MessageRenews => "message-renews",
            Self::MessageRenewsText => "message-renews-text",
            Self::MessagePrice => "message-price",
            Self::MessagePriceText => "message-price-text",
            Self::MessageRenewalFailed => "message-renewal-failed",
            Self::MessageRenewalFailedText => "message-renewal-failed-text",
            Self::MessageToConfirm => "message-to-confirm",
            Self::MessageToConfirmText => "message-to-confirm-text",
            Self::MessageRemoved => "message-removed",
            Self::MessageRemovedText => "message-removed-text",
            Self::MessageRemovalRefused => "message-removal-refused",
            Self::MessageRemovalRefusedText => "message-removal-refused-text",
            Self::MessageNotDelivered => "message-not-delivered",
            Self::MessageNotDeliveredText => "message-not-delivered-text",
            Self::MessageNotDeliveredFree => "message-not-delivered-free",
            Self::MessageRefunded => "message-refunded",
            Self::MessageRefundedText => "message-refunded-text",
            Self::MessageRefundRefused => "message-refund-refused",
            Self::MessageRefundRefusedText => "message-refund-refused-text",
            Self::MessageTooLate => "message-too-late",
            Self::MessageTooLateText => "message-too-late-text",
            Self::ActorTime => "actor-time",
            Self::ActorDriver => "actor-driver",
            Self::ActorSeller => "actor-seller",
            Self::ActorBank => "actor-bank",
            Self::ActorMaker => "actor-maker",
            Self::ActorAuthority => "actor-authority",
            Self::ActionView => "action-view",
            Self::ActionSayYes => "action-say-yes",
            Self::ActionConfirmPhone => "action-confirm-phone",
            Self::ActionTryAgain => "action-try-again",
            Self::PaymentExpires => "payment-expires",
            Self::PaymentExpired => "payment-expired",
            Self::PaymentOpenEnded => "payment-open-ended",
            Self::PaymentGuest => "payment-guest",
            Self::PaymentRemoveTitle => "payment-remove-title",
            Self::PaymentRemoveText => "payment-remove-text",
            Self::PaymentRemoveYes => "payment-remove-yes",
            Self::VoucherNoBalance => "voucher-no-balance",
            Self::VoucherRedeemed => "voucher-redeemed",
            Self::VoucherUnknown => "voucher-unknown",
            Self::VoucherUsed => "voucher-used",
            Self::VoucherExpired => "voucher-expired",
            Self::VoucherOtherMarket => "voucher-other-market",
            Self::PhoneCardTitle => "phone-card-title",
            Self::PhoneCardText => "phone-card-text",
            Self::PhoneCardDone => "phone-card-done",
            Self::PhoneVoucherTitle => "phone-voucher-title",
            Self::PhoneVoucherText => "phone-voucher-text",
            Self::PhoneVoucherDone => "phone-voucher-done",
            Self::PhoneEmailTitle => "phone-email-title",
            Self::PhoneEmailText => "phone-email-text",
            Self::PhoneEmailDone => "phone-email-done",
            Self::PhoneDone => "phone-done",
            Self::PhoneConfirmationDone => "phone-confirmation-done",
            Self::PhoneOpening => "phone-opening",
            Self::PhoneExpired => "phone-expired",
            Self::PhoneFailed => "phone-failed",
            Self::PhoneAgain => "phone-again",
            Self::PhonePlace => "phone-place",
            Self::PhoneUntil => "phone-until",
            Self::ActionCancel => "action-cancel",
            Self::ActionGoOn => "action-go-on",
            Self::ProfileOf => "profile-of",
            Self::RoleOwner => "role-owner",
            Self::RoleOwnerText => "role-owner-text",
            Self::RoleFamily => "role-family",
            Self::RoleGuest => "role-guest",
            Self::RoleGuestText => "role-guest-text",
            Self::RoleLessee => "role-lessee",
            Self::RoleLesseeText => "role-lessee-text",
            Self::RoleRenter => "role-renter",
            Self::RoleRenterText => "role-renter-text",
            Self::RoleValet => "role-valet",
            Self::RoleValetText => "role-valet-text",
            Self::ValetClosed => "valet-closed",
            Self::ValetText => "valet-text",
            Self::ValetConfirmTitle => "valet-confirm-title",
            Self::ValetConfirmText => "valet-confirm-text",
            Self::ValetConfirmYes => "valet-confirm-yes",
            Self::RentalEnd => "rental-end",
            Self::RentalEndTitle => "rental-end-title",
            Self::RentalEndText => "rental-end-text",
            Self::RentalEndYes => "rental-end-yes",
            Self::RentalEndProof => "rental-end-proof",
            Self::RentalLeave => "rental-leave",
            Self::RentalLeaveText => "rental-leave-text",
            Self::RentalEnded => "rental-ended",
            Self::RentalNotHere => "rental-not-here",
            Self::KeyThis => "key-this",
            Self::KeyNone => "key-none",
            Self::KeyOther => "key-other",
            Self::ProfileLimit => "profile-limit",
            Self::ProfileNoLimit => "profile-no-limit",
            Self::ProfileAddTitle => "profile-add-title",
            Self::ProfileEditTitle => "profile-edit-title",
            Self::ProfileRemoveTitle => "profile-remove-title",
            Self::ProfileRemoveText => "profile-remove-text",
            Self::ProfileRemoveYes => "profile-remove-yes",
            Self::ActionChangeProfile => "action-change-profile",
            Self::ActionChangePin => "action-change-pin",
            Self::ActionSetPin => "action-set-pin",
            Self::EraseNow => "erase-now",
            Self::SpokenEur => "spoken-eur",
            Self::SpokenEurCents => "spoken-eur-cents",
            Self::SpokenGbp => "spoken-gbp",
            Self::SpokenGbpCents => "spoken-gbp-cents",
            Self::SpokenUsd => "spoken-usd",
            Self::SpokenUsdCents => "spoken-usd-cents",
            Self::VoiceNothing => "voice-nothing",
            Self::VoiceAgain => "voice-again",
            Self::VoiceTooLate => "voice-too-late",
            Self::VoiceLeft => "voice-left",
            Self::VoiceWhichFeature => "voice-which-feature",
            Self::VoiceWhichData => "voice-which-data",
            Self::VoiceWhich => "voice-which",
            Self::VoiceChoice => "voice-choice",
            Self::VoiceHelp => "voice-help",
            Self::VoiceOffers => "voice-offers",
            Self::VoiceNoOffers => "voice-no-offers",
            Self::VoiceAbout => "voice-about",
            Self::VoicePrice => "voice-price",
            Self::VoicePriceUnlimited => "voice-price-unlimited",
            Self::VoiceNoOffer => "voice-no-offer",
            Self::VoiceState => "voice-state",
            Self::VoiceNotActive => "voice-not-active",
            Self::VoiceUntil => "voice-until",
            Self::VoiceTrial => "voice-trial",
            Self::VoiceNoTrial => "voice-no-trial",
            Self::VoiceTrialBegins => "voice-trial-begins",
            Self::VoiceChooseTerm => "voice-choose-term",
            Self::VoiceOrderByTouch => "voice-order-by-touch",
            Self::VoiceSaved => "voice-saved",
            Self::VoiceParked => "voice-parked",
            Self::VoiceOffline => "voice-offline",
            Self::VoiceNoService => "voice-no-service",
            Self::VoiceClosed => "voice-closed",
            Self::VoiceCancel => "voice-cancel",
            Self::VoiceWithdraw => "voice-withdraw",
            Self::VoiceNoContract => "voice-no-contract",
            Self::VoiceNoWithdrawal => "voice-no-withdrawal",
            Self::VoicePayment => "voice-payment",
            Self::VoiceNoPayment => "voice-no-payment",
            Self::VoiceShared => "voice-shared",
            Self::VoiceNothingShared => "voice-nothing-shared",
            Self::VoicePosition => "voice-position",
            Self::VoiceStopped => "voice-stopped",
            Self::VoiceStoppedBefore => "voice-stopped-before",
            Self::VoiceStart => "voice-start",
            Self::VoiceShareNothing => "voice-share-nothing",
            Self::VoicePrivate => "voice-private",
            Self::VoicePrivacy => "voice-privacy",
            Self::VoiceInstalling => "voice-installing",
            Self::VoiceNoUpdate => "voice-no-update",
            Self::VoiceBack => "voice-back",
            Self::HandoverWhoOwner => "handover-who-owner",
            Self::HandoverWhoCar => "handover-who-car",
            Self::HandoverWhoNext => "handover-who-next",
            Self::HandoverWhoNextValue => "handover-who-next-value",
            Self::HandoverWhoProof => "handover-who-proof",
            Self::HandoverWhoProofPin => "handover-who-proof-pin",
            Self::HandoverWhoProofHold => "handover-who-proof-hold",
            Self::HandoverStays => "handover-stays",
            Self::HandoverFeatures => "handover-features",
            Self::HandoverEnds => "handover-ends",
            Self::HandoverEnded => "handover-ended",
            Self::HandoverItems => "handover-items",
            Self::HandoverErased => "handover-erased",
            Self::HandoverErasedSub => "handover-erased-sub",
            Self::HandoverYours => "handover-yours",
            Self::HandoverYoursSub => "handover-yours-sub",
            Self::HandoverNoneStays => "handover-none-stays",
            Self::HandoverNoneEnds => "handover-none-ends",
            Self::HandoverNoneYours => "handover-none-yours",
            Self::HandoverWorth => "handover-worth",
            Self::HandoverDaysUnused => "handover-days-unused",
            Self::HandoverMoneyBack => "handover-money-back",
            Self::HandoverAsVoucher => "handover-as-voucher",
            Self::HandoverVoucher => "handover-voucher",
            Self::HandoverRefund => "handover-refund",
            Self::HandoverProfiles => "handover-profiles",
            Self::HandoverPapers => "handover-papers",
            Self::HandoverPayment => "handover-payment",
            Self::HandoverPaymentNone => "handover-payment-none",
            Self::HandoverData => "handover-data",
            Self::HandoverDataOff => "handover-data-off",
            Self::HandoverSaved => "handover-saved",
            Self::HandoverNote => "handover-note",
            Self::HandoverTakeAlong => "handover-take-along",
            Self::HandoverTakeAlongChoose => "handover-take-along-choose",
            Self::HandoverGoesAlong => "handover-goes-along",
            Self::HandoverGoesAlongValue => "handover-goes-along-value",
            Self::HandoverComesBack => "handover-comes-back",
            Self::HandoverComesBackValue => "handover-comes-back-value",
            Self::HandoverOutstanding => "handover-outstanding",
            Self::HandoverOutstandingValue => "handover-outstanding-value",
            Self::HandoverSeller => "handover-seller",
            Self::HandoverSellerOnline => "handover-seller-online",
            Self::HandoverSellerOffline => "handover-seller-offline",
            Self::HandoverFinal => "handover-final",
            Self::HandoverFinalValue => "handover-final-value",
            Self::HandoverConfirm => "handover-confirm",
            Self::HandoverSure => "handover-sure",
            Self::HandoverHold => "handover-hold",
            Self::HandoverWorking => "handover-working",
            Self::HandoverWorkingText => "handover-working-text",
            Self::HandoverNoAnswer => "handover-no-answer",
            Self::HandoverPlanFailed => "handover-plan-failed",
            Self::HandoverPlanFailedText => "handover-plan-failed-text",
            Self::HandoverConfirmed => "handover-confirmed",
            Self::HandoverUnconfirmed => "handover-unconfirmed",
            Self::HandoverConfirmation => "handover-confirmation",
            Self::HandoverConfirmationYes => "handover-confirmation-yes",
            Self::HandoverConfirmationNo => "handover-confirmation-no",
            Self::HandoverKeepCode => "handover-keep-code",
            Self::WelcomeLanguage => "welcome-language",
            Self::WelcomeLanguageText => "welcome-language-text",
            Self::WelcomeHas => "welcome-has",
            Self::WelcomeHasText => "welcome-has-text",
            Self::WelcomeHasNone => "welcome-has-none",
            Self::WelcomeCanGet => "welcome-can-get",
            Self::WelcomeCanGetText => "welcome-can-get-text",
            Self::WelcomeCanGetNone => "welcome-can-get-none",
            Self::WelcomeOpenStore => "welcome-open-store",
            Self::WelcomePrivacy => "welcome-privacy",
            Self::WelcomePrivacyText => "welcome-privacy-text",
            Self::WelcomeOpenPrivacy => "welcome-open-privacy",
            Self::WelcomeProfile => "welcome-profile",
            Self::WelcomeProfileText => "welcome-profile-text",
            Self::WelcomeName => "welcome-name",
            Self::WelcomePin => "welcome-pin",
            Self::WelcomePinSet => "welcome-pin-set",
            Self::WelcomePayment => "welcome-payment",
            Self::WelcomeNotSet => "welcome-not-set",
            Self::PassportNote => "passport-note",
            Self::PassportScan => "passport-scan",
            Self::PassportUntil => "passport-until",
            Self::PassportNone => "passport-none",
            Self::PassportNoneText => "passport-none-text",
            Self::PassportMake => "passport-make",
            Self::PassportFailed => "passport-failed",
            Self::PassportTrial => "passport-trial",
            Self::PassportFrom => "passport-from",
            Self::PassportEnds => "passport-ends",
            Self::ClaimOther => "claim-other",
            Self::ClaimOwner => "claim-owner",
            Self::ClaimOwnerValue => "claim-owner-value",
            Self::ClaimYou => "claim-you",
            Self::ClaimYouValue => "claim-you-value",
            Self::ClaimPaid => "claim-paid",
            Self::ClaimPaidValue => "claim-paid-value",
            Self::ClaimPersonal => "claim-personal",
            Self::ClaimPersonalValue => "claim-personal-value",
            Self::ClaimAsk => "claim-ask",
            Self::ClaimWaiting => "claim-waiting",
            Self::ClaimWaitingValue => "claim-waiting-value",
            Self::ClaimBanner => "claim-banner",
            Self::ClaimSee => "claim-see",
            Self::ClaimNo => "claim-no",
            Self::ClaimRefused => "claim-refused",
            Self::ClaimGranted => "claim-granted",
            Self::ClaimTake => "claim-take",
        }
    }
}
