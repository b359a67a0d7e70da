//! The entitlement passport: from the bus to the storefront's page and back.

use entitlement::{Passport, verify};
use protocol::bus::BusError;

use crate::desk::Desk;

#[tokio::test(flavor = "multi_thread")]
async fn it_is_signed_shown_replaced_taken_back_and_gone_with_its_owner() {
    let mut desk = Desk::ready().await;
    desk.start_trial("high-beam", "t1").await.unwrap();
    desk.until_active("high-beam").await;
    let ownership = desk.ownership_proxy().await;
    assert_eq!(ownership.passport().await.unwrap(), (String::new(), String::new(), Vec::new()));

    let (id, url, document) = ownership.issue_passport("p1").await.unwrap();
    let signed = verify::<Passport>(&document, &desk.issuer()).unwrap().into_content();
    assert_eq!((signed.id.as_str(), url.ends_with(&format!("/passport/{id}"))), (id.as_str(), true));
    let trial = signed.has.iter().find(|entry| entry.feature.as_str() == "high-beam").unwrap();
    assert!(!trial.stays());
    assert_eq!(ownership.passport().await.unwrap(), (id.clone(), url, document));

    // Another one takes its place; there is never more than one that is good.
    let (second, _, _) = ownership.issue_passport("p2").await.unwrap();
    assert_ne!(id, second);
    assert_eq!(ownership.passport().await.unwrap().0, second);

    // Without a network nothing is taken back that a buyer would still read.
    desk.close_shop().await;
    assert!(matches!(ownership.revoke_passport("r1").await, Err(BusError::StorefrontUnreachable(_))));
    assert_eq!(ownership.passport().await.unwrap().0, second);
    desk.reopen_shop().await;
    ownership.revoke_passport("r2").await.unwrap();
    assert_eq!(ownership.passport().await.unwrap().0, "");

    ownership.issue_passport("p3").await.unwrap();
    ownership.hand_over("h1", Default::default()).await.unwrap();
    let next = desk.ownership_proxy().await;
    desk.eventually("the car is its next owner's", async || {
        let (status, _) = next.handover().await.ok()?;
        (status.owner == 2 && status.confirmed).then_some(())
    })
    .await;
    assert_eq!(next.passport().await.unwrap().0, "", "it described another owner's time");
}
