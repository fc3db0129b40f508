//! Where a request came from, as far as the trail may know.

use std::fmt;
// The addresses alone; sockets are in std.
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where somebody was when they did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The network alone, and a mark that tells two addresses of it apart to whoever has the installation's key.
    Network { network: IpAddr, mark: [u8; 8] },
    /// The command line of the installation.
    Console,
    /// The program itself.
    Inside,
    /// Over the network, from an address that nobody told.
    Unknown,
}

impl Origin {
    /// The first 24 bits of an IPv4 address, the first 48 of another. `mark` is keyed: whoever has it alone cannot find
    /// the address by trying them all.
    pub fn network(address: IpAddr, mark: [u8; 8]) -> Self {
        Self::Network { network: network_of(address.to_canonical()), mark }
    }
}

fn network_of(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(v4) => Ipv4Addr::from_bits(v4.to_bits() & 0xffff_ff00).into(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !(u128::MAX >> 48)).into(),
    }
}

/// As it is stored and sent: `203.0.113.0/24 5f0c…`, `console`, `inside` or `unknown`.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network { network, mark } => {
                let bits = if network.is_ipv4() { 24 } else { 48 };
                write!(f, "{network}/{bits} {:016x}", u64::from_be_bytes(*mark))
            }
            Self::Console => f.write_str("console"),
            Self::Inside => f.write_str("inside"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_cut_to_its_network() {
        for (address, expected) in [
            ("203.0.113.77", "203.0.113.0/24 0000000000000007"),
            ("::ffff:203.0.113.77", "203.0.113.0/24 0000000000000007"),
            ("2001:db8:1234:5678:9abc::1", "2001:db8:1234::/48 0000000000000007"),
            ("::1", "::/48 0000000000000007"),
        ] {
            let origin = Origin::network(address.parse().unwrap(), [0, 0, 0, 0, 0, 0, 0, 7]);
            assert_eq!(origin.to_string(), expected);
        }
    }
}
