//! The simulated car on the bus: `org.upfit.Vehicle1`.

use std::{collections::HashMap, sync::Arc, time::Duration};

use entitlement::FeatureId;
use tokio::sync::watch;
use zbus::{Connection, DBusError, DeserializeDict, OwnedVariant, SerializeDict, Type, Variant, interface, object_server::SignalEmitter};

use crate::{Fault, Signals, Simulator, Switch, Value, Vehicle, vss};

/// Name of the vehicle on the bus.
pub const VEHICLE_NAME: &str = "org.upfit.Vehicle1";
/// Path of the vehicle's object.
pub const VEHICLE_PATH: &str = "/org/upfit/Vehicle1";

/// How often a driven car says where it is.
const STEP: Duration = Duration::from_secs(1);

/// What a call to the vehicle can answer instead of a result.
#[derive(Debug, DBusError)]
#[zbus(prefix = "org.upfit.Vehicle.Error", impl_display = true)]
pub(crate) enum BusError {
    #[zbus(error)]
    Bus(zbus::Error),
    UnknownSignal(String),
    InvalidValue(String),
    InvalidFeature(String),
    Refused(String),
}

/// What the car is, on the wire.
#[derive(Debug, Clone, SerializeDict, DeserializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub(crate) struct ProfileDict {
    pub(crate) vin: String,
    pub(crate) model: String,
    pub(crate) model_year: u16,
    pub(crate) market: String,
    pub(crate) equipment: Vec<String>,
    pub(crate) software: String,
    pub(crate) factory_options: Vec<String>,
}

struct VehicleObject(Arc<Simulator>);

/// The car, and on a desk the levers to drive it.
#[interface(name = "org.upfit.Vehicle1")]
impl VehicleObject {
    /// What the car is and has.
    fn profile(&self) -> ProfileDict {
        let profile = self.0.profile();
        ProfileDict {
            vin: profile.vin.as_str().to_owned(),
            model: profile.model.clone(),
            model_year: profile.model_year,
            market: profile.market.to_string(),
            equipment: profile.equipment.iter().map(ToString::to_string).collect(),
            software: profile.software.to_string(),
            factory_options: profile.factory_options.iter().map(ToString::to_string).collect(),
        }
    }

    /// Every known signal by its VSS name.
    #[zbus(out_args("signals"))]
    fn signals(&self) -> HashMap<String, OwnedVariant> {
        to_wire(&self.0.signals().borrow())
    }

    /// Sets a signal by its VSS name.
    fn set(&self, name: &str, value: Variant<'_>) -> Result<(), BusError> {
        let value = from_wire(&value).ok_or_else(|| BusError::InvalidValue("a number, a flag or a word".to_owned()))?;
        self.0.set(name, &value).map_err(|error| match error {
            crate::SignalError::Unknown(_) => BusError::UnknownSignal(error.to_string()),
            crate::SignalError::Value(_) => BusError::InvalidValue(error.to_string()),
        })
    }

    /// Drives at this speed in km/h.
    fn drive(&self, speed_kmh: f64) -> Result<(), BusError> {
        if !speed_kmh.is_finite() {
            return Err(BusError::InvalidValue("a speed is a finite number".to_owned()));
        }
        self.0.drive(speed_kmh);
        Ok(())
    }

    /// Stops and parks.
    fn park(&self) {
        self.0.park();
    }

    /// Switches the car off and on.
    fn cycle_ignition(&self) {
        self.0.cycle_ignition();
    }

    /// Switches a feature on or off.
    fn switch_feature(&self, feature: &str, on: bool) -> Result<(), BusError> {
        let to = if on { Switch::On } else { Switch::Off };
        self.0.set_switch(&parse(feature)?, to).map_err(|error| BusError::Refused(error.to_string()))
    }

    /// Whether a feature is really on.
    #[zbus(out_args("on"))]
    fn read_feature(&self, feature: &str) -> Result<bool, BusError> {
        Ok(self.0.switch_state(&parse(feature)?) == Switch::On)
    }

    /// Makes a feature not come up any more, or come up again.
    fn set_fault(&self, feature: &str, faulty: bool) -> Result<(), BusError> {
        self.0.set_fault(&parse(feature)?, if faulty { Fault::DoesNotComeUp } else { Fault::None });
        Ok(())
    }

    /// All known signals, after a change.
    #[zbus(signal)]
    async fn signals_changed(emitter: &SignalEmitter<'_>, signals: HashMap<String, OwnedVariant>) -> zbus::Result<()>;
}

fn parse(feature: &str) -> Result<FeatureId, BusError> {
    FeatureId::parse(feature).map_err(|error| BusError::InvalidFeature(error.to_string()))
}

pub(crate) fn to_wire(signals: &Signals) -> HashMap<String, OwnedVariant> {
    let known = vss::ALL.into_iter().filter_map(|name| signals.value(name).map(|value| (name, value)));
    known
        .map(|(name, value)| {
            let value = match value {
                Value::Number(number) => OwnedVariant::from(number),
                Value::Integer(integer) => OwnedVariant::from(integer),
                Value::Flag(flag) => OwnedVariant::from(flag),
                Value::Text(text) => OwnedVariant::from(zbus::Str::from(text)),
            };
            (name.to_owned(), value)
        })
        .collect()
}

pub(crate) fn from_wire(value: &Variant<'_>) -> Option<Value> {
    Some(match value {
        Variant::F64(number) => Value::Number(*number),
        Variant::I64(number) => Value::Integer(*number),
        Variant::I32(number) => Value::Integer((*number).into()),
        Variant::U32(number) => Value::Integer((*number).into()),
        Variant::I16(number) => Value::Integer((*number).into()),
        Variant::U16(number) => Value::Integer((*number).into()),
        Variant::U8(number) => Value::Integer((*number).into()),
        Variant::Bool(flag) => Value::Flag(*flag),
        Variant::Str(text) => Value::Text(text.to_string()),
        _ => return None,
    })
}

/// Puts the simulated car on the bus and announces its changes for as long as the connection lives.
///
/// # Errors
/// When the object or the name is taken.
pub async fn serve(connection: &Connection, simulator: Arc<Simulator>) -> zbus::Result<()> {
    let mut signals: watch::Receiver<Signals> = simulator.signals();
    let moved = Arc::downgrade(&simulator);
    connection.object_server().at(VEHICLE_PATH, VehicleObject(simulator)).await?;
    // On a desk time goes by as on a road. Ends with the car.
    tokio::spawn(async move {
        let mut tick = tokio::time::interval(STEP);
        while let Some(simulator) = moved.upgrade() {
            simulator.advance(STEP);
            drop(simulator);
            tick.tick().await;
        }
    });
    connection.request_name_with_flags(VEHICLE_NAME, zbus::fdo::RequestNameFlags::DO_NOT_QUEUE).await?;
    let connection = connection.clone();
    tokio::spawn(async move {
        let Ok(emitter) = SignalEmitter::new(&connection, VEHICLE_PATH) else { return };
        while signals.changed().await.is_ok() {
            let known = to_wire(&signals.borrow_and_update());
            if let Err(error) = VehicleObject::signals_changed(&emitter, known).await {
                tracing::info!(%error, "the vehicle's signals are no longer announced");
                return;
            }
        }
    });
    Ok(())
}
