//! The currencies there are: the codes of ISO 4217, and some that were one within living memory, in which old amounts are.
//! Must not know amounts.

/// All codes; those first that are met most, so that of several near ones the likeliest is named.
pub(crate) const CODES: [&str; 191] = [
    "CNY", "USD", "EUR", "JPY", "HKD", "GBP", "TWD", "KRW", "SGD", "MOP", "AUD", "CAD", "CHF", "INR", "RUB", "BRL",
    "VND", "THB", "IDR", "MYR", "PHP", "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AWG", "AZN", "BAM", "BBD",
    "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BSD", "BTN", "BWP", "BYN", "BZD", "CDF", "CHE", "CHW",
    "CLF", "CLP", "CNH", "COP", "COU", "CRC", "CUC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN",
    "ETB", "FJD", "FKP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HNL", "HRK", "HTG", "HUF", "ILS", "IQD",
    "IRR", "ISK", "JMD", "JOD", "KES", "KGS", "KHR", "KMF", "KPW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD",
    "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RWF",
    "SAR", "SBD", "SCR", "SDG", "SEK", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "TJS",
    "TMT", "TND", "TOP", "TRY", "TTD", "TZS", "UAH", "UGX", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VUV",
    "WST", "XAF", "XCD", "XCG", "XDR", "XOF", "XPF", "XSU", "XUA", "YER", "ZAR", "ZMW", "ZWG", "ZWL", "DEM", "FRF",
    "ITL", "ESP", "NLG", "BEF", "ATS", "FIM", "IEP", "PTE", "GRD", "LTL", "LVL", "EEK", "SKK", "SIT", "MTL",
];

/// Whether there is one of this code.
pub(crate) fn is_currency(code: &str) -> bool {
    CODES.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_three_capitals_and_stands_once() {
        let mut codes = CODES.to_vec();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), CODES.len());
        assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())));
        assert!(is_currency("CNY") && !is_currency("XXQ") && !is_currency("cny"));
    }
}
