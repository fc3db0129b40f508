//! A business that has just been named: usable at once, with samples of what its trade offers.

use super::{Opening, Resource, Rules, Service, Tenant, Trade, country};
use crate::id::{ResourceId, ServiceId, TenantId};
use crate::language::{Language, Locale};
use std::collections::BTreeMap;

/// What has to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    pub id: TenantId,
    /// As it is spoken.
    pub name: String,
    /// IANA zone.
    pub zone: String,
    pub locale: Locale,
    /// ISO 4217; unless given, that of the country, or the dollar where that is not known.
    pub currency: Option<String>,
    pub trade: Trade,
}

const PLAYBOOK: &str = "appointments";

impl Tenant {
    /// With the hours and services of its trade, as samples to be kept, changed or removed, and nobody in particular who
    /// does them. Nobody reaches it yet: it has no channel.
    #[must_use]
    pub fn start(
        start: Start,
        mut service_id: impl FnMut() -> ServiceId,
        resource_id: impl FnOnce() -> ResourceId,
    ) -> Self {
        let Start { id, name, zone, locale, currency, trade } = start;
        let usual = country::currency(&locale.region).unwrap_or("USD");
        let services = trade.services().into_iter().enumerate().map(|(n, usual)| Service {
            id: service_id(),
            name: usual.name.into_iter().filter(|(language, _)| *language == locale.language).collect(),
            also: BTreeMap::new(),
            minutes: usual.minutes,
            price: None,
            default: n == 0,
            by: Vec::new(),
            sample: true,
        });
        Self {
            id,
            name,
            languages: vec![locale.language],
            currency: currency.unwrap_or_else(|| usual.to_owned()),
            address: BTreeMap::new(),
            holidays: country::holidays(&zone).map(str::to_owned),
            closed_on: Vec::new(),
            hours: hours(trade, &locale.region),
            services: services.collect(),
            resources: vec![Resource {
                id: resource_id(),
                name: team(locale.language).to_owned(),
                also: Vec::new(),
                capacity: 1,
                sample: true,
            }],
            rules: Rules::default(),
            transfer_to: None,
            intents: Vec::new(),
            playbooks: vec![PLAYBOOK.to_owned()],
            channels: Vec::new(),
            zone,
            locale,
        }
    }
}

fn hours(trade: Trade, region: &str) -> Vec<Opening> {
    let day = |opening: Opening| Opening { day: country::workday(region, opening.day), ..opening };
    let mut hours: Vec<Opening> = trade.hours().into_iter().map(day).collect();
    hours.sort_by_key(|opening| opening.day.to_monday_zero_offset());
    hours
}

/// Who does it, until there is somebody: "with our team".
fn team(language: Language) -> &'static str {
    match language {
        Language::En => "our team",
        Language::Es => "nuestro equipo",
        Language::Fr => "notre équipe",
        Language::De => "unserem Team",
        Language::It => "il nostro team",
        Language::Pt => "nossa equipe",
        Language::Nl => "ons team",
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::problems;
    use super::*;

    fn start(locale: &str, trade: Trade) -> Tenant {
        let start = Start {
            id: TenantId::at(1, [1; 10]),
            name: "Riverside".into(),
            zone: "America/Edmonton".into(),
            locale: locale.parse().unwrap(),
            currency: None,
            trade,
        };
        let mut n = 0;
        let service = || {
            n += 1;
            ServiceId::at(1, [n; 10])
        };
        Tenant::start(start, service, || ResourceId::at(1, [1; 10]))
    }

    #[test]
    fn every_trade_in_every_language_can_be_booked_as_it_begins() {
        for trade in Trade::ALL {
            assert_eq!(Trade::of_name(trade.name()), Some(trade));
            for language in Language::ALL {
                let tenant = start(language.code(), trade);
                assert_eq!(problems(&tenant), [], "{} in {language}", trade.name());
                assert!(tenant.services.iter().all(|service| service.sample && service.name.len() == 1));
            }
        }
    }

    #[test]
    fn the_country_decides_the_currency_and_the_week() {
        let salon = start("de-DE", Trade::Hair);
        assert_eq!((salon.currency.as_str(), salon.services[0].name_in(Language::De)), ("EUR", "Haarschnitt"));
        assert_eq!(salon.holidays.as_deref(), Some("CA-AB"), "those of its zone");
        let riyadh = start("en-SA", Trade::Clinic);
        let days: Vec<_> = riyadh.hours.iter().map(|opening| opening.day.to_monday_zero_offset()).collect();
        assert_eq!((riyadh.currency.as_str(), days), ("SAR", vec![0, 1, 2, 3, 6]));
    }
}
