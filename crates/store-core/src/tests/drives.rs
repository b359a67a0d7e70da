//! Random drives against random use: a speed profile, a lever and an ignition on one side, fingers on the other.

use entitlement::{Driving, Task};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use vehicle::{DrivingJudge, GEAR_PARK, Signals};

use super::{
    fixture::*,
    properties::{answers, others, touches},
};
use crate::model::OrderStage;
use crate::*;

const DRIVES: u64 = 10_000;
const STEPS: usize = 40;

/// A car on its way, as its sensors see it.
struct Road {
    signals: Signals,
    judge: DrivingJudge,
    uptime: std::time::Duration,
}

impl Road {
    fn new() -> Self {
        let signals = Signals {
            speed_kmh: Some(0.0),
            selected_gear: Some(GEAR_PARK),
            parking_brake: Some(true),
            ignition_on: Some(true),
            ..Signals::default()
        };
        Self { signals, judge: DrivingJudge::default(), uptime: std::time::Duration::ZERO }
    }

    /// A while later; what the daemon would say.
    fn go_on(&mut self, dice: u32, journey: &Journey) -> Driving {
        self.uptime += std::time::Duration::from_millis(u64::from(dice % 1_700));
        let speed = self.signals.speed_kmh.unwrap_or(30.0);
        match dice / 1_700 % 12 {
            0..=2 => self.signals.speed_kmh = Some(speed + 7.0),
            3 => self.signals.speed_kmh = Some((speed - 9.0).max(0.0)),
            4 | 5 => self.signals.speed_kmh = Some(0.0),
            6 => self.signals.speed_kmh = Some(0.7),
            7 => (self.signals.selected_gear, self.signals.speed_kmh) = (Some(GEAR_PARK), Some(0.0)),
            8 => (self.signals.selected_gear, self.signals.parking_brake) = (Some(127), Some(false)),
            9 => self.signals.parking_brake = Some(dice.is_multiple_of(2)),
            10 => self.signals.ignition_on = Some(!dice.is_multiple_of(3)),
            _ => self.signals.speed_kmh = None,
        }
        self.judge.judge(&self.signals, journey.model.limits().parked_needs, self.uptime).driving
    }
}

/// What an effect is for, where that may have to wait until the car is parked.
fn task(effect: &Effect) -> Option<Task> {
    Some(match effect {
        // Without a PIN it only asks what came of an order that was confirmed before.
        Effect::ConfirmOrder { pin: Some(_), .. } | Effect::PrepareOrder { .. } | Effect::PrepareRenewal { .. } => Task::Order,
        Effect::Ask { deed: Deed::Declare { .. }, .. } => Task::Declare,
        Effect::Ask { deed: Deed::SetPin { .. }, .. } => Task::Pin,
        Effect::Ask { .. } | Effect::Erase { .. } | Effect::Export { .. } | Effect::StartAnew { .. } => Task::Settings,
        Effect::SetSharing { choice: SharingChoice::On { .. }, .. } | Effect::SetPrivate { choice: PrivateChoice::Off, .. } => {
            Task::ShareMore
        }
        Effect::StartTrial { .. } => Task::Trial,
        Effect::FetchReceipts { .. } | Effect::FetchPayload { .. } => Task::Reading,
        _ => return None,
    })
}

/// Where the driver is and what was put in, but for the PIN and the second in which a price has to be seen.
fn at_hand(model: &Model) -> String {
    let order = model.order.as_ref().map(|page| {
        let stage = match &page.stage {
            // One that ran out is fetched again; what was ticked waits for it.
            OrderStage::Loading | OrderStage::Ready(_) => "to order".to_owned(),
            OrderStage::Ordering { request, .. } => format!("ordering {request}"),
            OrderStage::Failed(why) => format!("{why:?}"),
        };
        let ticked = page.consent == Consent::Given || page.ticked.is_some();
        (page.subject.clone(), stage, ticked, page.document)
    });
    format!("{:?} {order:?} {:?} {:?} {:?}", model.stack, model.store.search, model.store.category, model.privacy.open)
        + &format!("{:?} {:?} {:?}", model.sheet.as_ref().map(std::mem::discriminant), model.profiles.edit, model.contracts.declare)
}

fn check_page_for_the_road(journey: &Journey) {
    let view = journey.view();
    let limits = journey.model.content_limits();
    let (items, characters) = (usize::from(limits.items_max), usize::from(limits.characters_max));
    let texts: Vec<Text> = match &view.page {
        PageView::Driving(page) => {
            assert!(page.tiles.len() <= items);
            page.tiles.iter().flat_map(|tile| [tile.name.clone(), tile.title.clone()]).collect()
        }
        PageView::DrivingPrivacy(page) => {
            assert!(page.rows.len() < items, "the switch over all is one of them");
            page.rows.iter().map(|row| row.name.clone()).collect()
        }
        other => panic!("not for the road: {other:?}"),
    };
    for text in texts {
        assert!(!matches!(&text, Text::Verbatim(words) if words.chars().count() > characters), "{text:?} is too long to read");
    }
    assert!(view.sheet.is_none() && view.nav.focus.is_none());
    assert_eq!(journey.model.keypad.typed.count(), 0, "a PIN lies open in a car that is driven");
}

fn drive(seed: u64) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let (touches, answers, others, dice) = (touches(), answers(), others(), any::<u32>());
    fn one<T>(strategy: &impl Strategy<Value = T>, runner: &mut TestRunner) -> T {
        strategy.new_tree(runner).unwrap().current()
    }
    let mut journey = if seed.is_multiple_of(3) { Journey::at_the_switches() } else { Journey::ready_to_order() };
    let mut road = Road::new();
    // What was at hand when the car set off, while nobody but the driver does anything.
    let mut frozen: Option<String> = None;
    // In one half of the drives the daemon answers while the car moves, and that may bring things on.
    let quiet = seed.is_multiple_of(2);
    for _ in 0..STEPS {
        let before = journey.model.motion.driving.unwrap_or(Driving::Moving);
        let was_covered = journey.model.motion.view == crate::model::MotionView::Driving;
        let at_hand_before = at_hand(&journey.model);
        let effects = match one(&dice, &mut runner) % 10 {
            0..=3 => {
                let driving = road.go_on(one(&dice, &mut runner), &journey);
                journey.tell_driving(driving)
            }
            4..=7 => {
                let event = one(&touches, &mut runner);
                journey.send(event)
            }
            8 if !(quiet && was_covered) => {
                let event = one(&answers, &mut runner);
                journey.send(event)
            }
            9 if !(quiet && was_covered) => {
                let event = one(&others, &mut runner);
                journey.send(event)
            }
            _ => journey.send(Event::TimePassed(now() + jiff::SignedDuration::from_hours(2))),
        };
        let now = journey.model.motion.driving.unwrap_or(Driving::Moving);
        let limits = journey.model.limits().into_owned();
        for effect in &effects {
            let Some(task) = task(effect) else { continue };
            // A car that is being parked may go on at once.
            let allowed = limits.allow(task, before).is_ok() || limits.allow(task, now).is_ok();
            assert!(allowed, "drive {seed}: {effect:?} while {before:?}");
        }
        let covered = journey.model.motion.view == crate::model::MotionView::Driving;
        if now == Driving::Moving || covered {
            assert!(covered, "drive {seed}: pages are shown while the car moves");
            check_page_for_the_road(&journey);
        }
        match (was_covered, covered) {
            (false, true) => frozen = Some(at_hand_before),
            (true, false) => {
                if let Some(frozen) = frozen.take().filter(|_| quiet) {
                    assert_eq!(at_hand(&journey.model), frozen, "drive {seed}: something was lost on the way");
                }
            }
            _ => {}
        }
    }
}

#[test]
fn ten_thousand_random_drives_lose_nothing_and_order_nothing() {
    // On all cores; each is its own.
    let workers = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    std::thread::scope(|scope| {
        for worker in 0..workers {
            scope.spawn(move || (worker..DRIVES).step_by(workers as usize).for_each(drive));
        }
    });
}
